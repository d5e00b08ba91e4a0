using System.Runtime.CompilerServices;

namespace CspSim.Engine.Distributions;

/// <summary>A probability law on the real line, drawn by inversion: one uniform number gives one value.</summary>
/// <remarks>
/// Inversion is monotone and uses exactly one uniform, so a keyed draw means the same thing in every arm of an experiment.
/// A law carries no unit; its user names one (durations of the model are drawn in hours). Immutable and safe to share.
/// </remarks>
public abstract class Distribution
{
    // Made with the first draw: most laws of a scenario draw nothing, and two threads that make it make the same.
    private InversionTable? _table;

    /// <summary>The name in scenario files, such as <c>lognormal</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance; 0 for a constant.</summary>
    public abstract double Variance { get; }

    /// <summary>The smallest possible value.</summary>
    public abstract double Minimum { get; }

    /// <summary>The largest possible value; positive infinity for laws without one.</summary>
    public abstract double Maximum { get; }

    /// <summary>Values with a probability of their own, ascending; empty for a continuous law.</summary>
    internal virtual IReadOnlyList<Atom> Atoms => [];

    /// <summary>The value below which the given share lies.</summary>
    /// <param name="probability">More than 0 and less than 1. Not checked: this is the inner loop.</param>
    public abstract double Quantile(double probability);

    /// <summary>The value that a uniform number draws: <see cref="Quantile"/>, within 1 part in 10^12 where that is slow.</summary>
    /// <param name="uniform">More than 0 and less than 1. Not checked: this is the inner loop.</param>
    public virtual double Draw(double uniform) => Quantile(uniform);

    /// <summary>The share of values that are at most <paramref name="value"/>.</summary>
    public abstract double Cumulative(double value);

    /// <summary>Draws by the law's <see cref="InversionTable"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected double DrawByTable(double uniform)
    {
        InversionTable table = _table ?? MakeTable();
        return table.TryFind(uniform, out double value) ? value : Quantile(uniform);
    }

    private InversionTable MakeTable() => _table = InversionTable.Of(this);

    /// <summary>The parameters in readable form, such as <c>mean=5.5, cv=0.6</c>.</summary>
    public abstract override string ToString();
}

/// <summary>A single value that has a probability of its own.</summary>
/// <param name="Value">The value.</param>
/// <param name="Share">Its probability, more than 0.</param>
internal readonly record struct Atom(double Value, double Share);
