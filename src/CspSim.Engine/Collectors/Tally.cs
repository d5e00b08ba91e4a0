using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CspSim.Engine.Collectors;

/// <summary>Count, mean, variance, extremes and quantiles of a series of values, in bounded memory.</summary>
/// <remarks>
/// Quantiles come from a histogram whose bins are at most 1/512 (0.2 %) of the value wide, so no values are kept.
/// The variance is summed around a moving centre that is renewed every 1024 values: that needs no division per value, and
/// keeps the digits that sums of plain squares lose when the values are large and alike.
/// Adding a value takes about 5 ns.
/// </remarks>
public sealed class Tally
{
    private const int BlockLength = 1024;

    private readonly LogLinearBins _positive = new();
    private readonly LogLinearBins _negative = new();

    // Values before the current block.
    private long _foldedCount;
    private double _foldedMean;
    private double _foldedSquares;

    // The current block, around its centre.
    private int _blockCount;
    private double _centre;
    private double _blockSum;
    private double _blockSquares;

    /// <summary>How many values have been added.</summary>
    public long Count => _foldedCount + _blockCount;

    /// <summary>The sum of the values.</summary>
    public double Sum { get; private set; }

    /// <summary>The arithmetic mean; NaN without values.</summary>
    public double Mean => Sum / Count;

    /// <summary>The sample variance (divisor n - 1); NaN with fewer than two values.</summary>
    public double Variance
    {
        get
        {
            Combine(out _, out double squares);
            return Count < 2 ? double.NaN : squares / (Count - 1);
        }
    }

    /// <summary>The smallest value; positive infinity without values.</summary>
    public double Minimum { get; private set; } = double.PositiveInfinity;

    /// <summary>The largest value; negative infinity without values.</summary>
    public double Maximum { get; private set; } = double.NegativeInfinity;

    internal long ZeroCount { get; private set; }

    internal long NegativeCount { get; private set; }

    internal LogLinearBins PositiveBins => _positive;

    /// <summary>Adds a value.</summary>
    /// <param name="value">Any finite number.</param>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public void Add(double value)
    {
        if (value > 0 && value <= double.MaxValue)
        {
            _positive.Add(value);
        }
        else
        {
            AddNotPositive(value);
        }

        if (_blockCount == BlockLength || Count == 0)
        {
            Fold(value);
        }

        _blockCount++;
        double distance = value - _centre;
        _blockSum += distance;
        _blockSquares += distance * distance;
        Sum += value;
        if (value < Minimum)
        {
            Minimum = value;
        }

        if (value > Maximum)
        {
            Maximum = value;
        }
    }

    /// <summary>Adds all values of another tally.</summary>
    /// <remarks>
    /// Count, extremes and quantiles are exactly those of the joined series; sum, mean and variance up to rounding. Merge in a
    /// fixed order to get the same bits.
    /// </remarks>
    public void Merge(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0)
        {
            return;
        }

        long otherCount = other.Count;
        other.Combine(out double otherMean, out double otherSquares);
        double sum = other.Sum;
        double minimum = other.Minimum;
        double maximum = other.Maximum;
        long zeroCount = other.ZeroCount;
        long negativeCount = other.NegativeCount;

        Fold(otherMean);
        Pool(otherCount, otherMean, otherSquares, ref _foldedMean, ref _foldedSquares);
        _foldedCount += otherCount;
        Sum += sum;
        Minimum = Math.Min(Minimum, minimum);
        Maximum = Math.Max(Maximum, maximum);
        ZeroCount += zeroCount;
        NegativeCount += negativeCount;
        _positive.Merge(other._positive);
        _negative.Merge(other._negative);
    }

    /// <summary>Writes all that it knows; <see cref="Read"/> brings back one that answers and merges alike, to the last bit.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Combine(out double mean, out double squares);
        writer.Write7BitEncodedInt64(Count);
        writer.Write(mean);
        writer.Write(squares);
        writer.Write(Sum);
        writer.Write(Minimum);
        writer.Write(Maximum);
        writer.Write7BitEncodedInt64(ZeroCount);
        writer.Write7BitEncodedInt64(NegativeCount);
        _positive.Write(writer);
        _negative.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="reader">Where from.</param>
    public static Tally Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Tally tally = new()
        {
            _foldedCount = reader.Read7BitEncodedInt64(),
            _foldedMean = reader.ReadDouble(),
            _foldedSquares = reader.ReadDouble(),
            Sum = reader.ReadDouble(),
            Minimum = reader.ReadDouble(),
            Maximum = reader.ReadDouble(),
            ZeroCount = reader.Read7BitEncodedInt64(),
            NegativeCount = reader.Read7BitEncodedInt64(),
        };
        tally._centre = tally._foldedMean;
        tally._positive.Read(reader);
        tally._negative.Read(reader);
        return tally;
    }

    /// <summary>The value of rank p times the count, rounded up: the smallest value that at least the share p does not exceed.</summary>
    /// <param name="p">0 (the minimum) to 1 (the maximum).</param>
    /// <returns>That value up to the width of its bin, at most 1/512 of it; NaN without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">p is not between 0 and 1.</exception>
    public double Quantile(double p) => Quantiles([p])[0];

    /// <summary>Several quantiles, as <see cref="Quantile"/> has each; in one pass over the bins where the shares ascend.</summary>
    /// <param name="shares">Each 0 (the minimum) to 1 (the maximum).</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1.</exception>
    public double[] Quantiles(ReadOnlySpan<double> shares)
    {
        BinCursor negative = new(_negative);
        BinCursor positive = new(_positive);
        double[] values = new double[shares.Length];
        for (int at = 0; at < values.Length; at++)
        {
            values[at] = QuantileAt(shares[at], ref negative, ref positive);
        }

        return values;
    }

    [DoesNotReturn]
    private static void ThrowNotFinite(double value) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"A tally counts finite numbers, not {value}."),
            nameof(value));

    // Chan, Golub, LeVeque: "Updating formulae and a pairwise algorithm for computing sample variances", COMPSTAT 1982.
    private void Pool(long count, double mean, double squares, ref double ownMean, ref double ownSquares)
    {
        double all = _foldedCount + count;
        double distance = mean - ownMean;
        ownSquares += squares + (distance * distance * (_foldedCount * (count / all)));
        ownMean += distance * (count / all);
    }

    private void Combine(out double mean, out double squares)
    {
        mean = _foldedMean;
        squares = _foldedSquares;
        if (_blockCount == 0)
        {
            return;
        }

        double shift = _blockSum / _blockCount;
        double blockSquares = Math.Max(0, _blockSquares - (shift * _blockSum));
        if (_foldedCount == 0)
        {
            mean = _centre + shift;
            squares = blockSquares;
        }
        else
        {
            Pool(_blockCount, _centre + shift, blockSquares, ref mean, ref squares);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fold(double firstCentre)
    {
        Combine(out double mean, out double squares);
        _foldedCount += _blockCount;
        _foldedMean = mean;
        _foldedSquares = squares;
        _blockCount = 0;
        _blockSum = 0;
        _blockSquares = 0;
        _centre = _foldedCount == 0 ? firstCentre : mean;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNotPositive(double value)
    {
        if (!double.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        if (value == 0)
        {
            ZeroCount++;
        }
        else
        {
            _negative.Add(-value);
            NegativeCount++;
        }
    }

    private double QuantileAt(double p, ref BinCursor negative, ref BinCursor positive)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), "The share of a quantile lies between 0 and 1.");
        }

        if (Count == 0)
        {
            return double.NaN;
        }

        long rank = Math.Clamp((long)Math.Ceiling(p * Count), 1, Count);
        double value = rank <= NegativeCount ? -negative.ValueOf(NegativeCount + 1 - rank)
            : rank <= NegativeCount + ZeroCount ? 0
            : positive.ValueOf(rank - NegativeCount - ZeroCount);
        return Math.Clamp(value, Minimum, Maximum);
    }
}
