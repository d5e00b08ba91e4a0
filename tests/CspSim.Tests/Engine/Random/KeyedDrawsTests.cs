using CspSim.Engine.Random;
using MathNet.Numerics.Distributions;

namespace CspSim.Tests.Engine.Random;

public sealed class KeyedDrawsTests
{
    private const int CellCount = 1024;
    private const int DrawCount = 1 << 20;

    private readonly KeyedDraws _draws = new(42, 0);

    public static TheoryData<string> Series() =>
        ["by entity", "by purpose", "by index", "by replication", "second of the pair", "interleaved"];

    [Fact]
    public void A_draw_depends_on_its_key_alone()
    {
        double first = _draws.Uniform(1, 2, 3);
        _draws.Uniform(9, 9, 9);

        Assert.Equal(first, _draws.Uniform(1, 2, 3));
        Assert.Equal(first, new KeyedDraws(42, 0).Uniform(1, 2, 3));
    }

    [Fact]
    public void Every_part_of_the_key_matters()
    {
        ulong[] bits =
        [
            _draws.Bits(1, 2, 3),
            _draws.Bits(2, 2, 3),
            _draws.Bits(1UL << 32, 2, 3),
            _draws.Bits(1, 3, 3),
            _draws.Bits(1, 2, 4),
            new KeyedDraws(43, 0).Bits(1, 2, 3),
            new KeyedDraws(42UL << 32, 0).Bits(1, 2, 3),
            new KeyedDraws(42, 1).Bits(1, 2, 3),
            new KeyedDraws(41, 1).Bits(1, 2, 3),
        ];

        Assert.Equal(bits.Length, bits.Distinct().Count());
    }

    [Fact]
    public void A_uniform_is_the_middle_of_the_cell_that_the_top_53_bits_name()
    {
        for (uint i = 0; i < 1000; i++)
        {
            // In decimal arithmetic; 2^53 cells of width 1 / 9007199254740992. Above 1/2 the middle itself is no double.
            decimal middle = ((_draws.Bits(7, 1, i) >> 11) + 0.5m) / 9007199254740992m;

            Assert.Equal((double)middle, _draws.Uniform(7, 1, i), 1.0 / (1UL << 53));
        }
    }

    [Fact]
    public void The_pair_begins_with_the_single_draw()
    {
        _draws.UniformPair(5, 6, 7, out double first, out double second);

        Assert.Equal(_draws.Uniform(5, 6, 7), first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Seed_and_replication_can_be_read_back()
    {
        KeyedDraws draws = new(ulong.MaxValue, 17);

        Assert.Equal(ulong.MaxValue, draws.Seed);
        Assert.Equal(17, draws.Replication);
    }

    // Goal: values fill the unit interval evenly. Method: chi-square on 1024 cells, 2^20 draws, both tails at 0.05 %.
    [Theory]
    [MemberData(nameof(Series))]
    public void Draws_fill_the_unit_interval_evenly(string series)
    {
        long[] counts = new long[CellCount];
        for (uint i = 0; i < DrawCount; i++)
        {
            double u = Draw(series, i);
            Assert.InRange(u, double.Epsilon, 1 - 1e-16);
            counts[(int)(u * CellCount)]++;
        }

        AssertEven(counts);
    }

    // Goal: neighbours are independent. Method: chi-square on 32 x 32 cells of non-overlapping pairs, both tails at 0.05 %.
    [Theory]
    [MemberData(nameof(Series))]
    public void Neighbouring_draws_do_not_depend_on_each_other(string series)
    {
        long[] counts = new long[CellCount];
        for (uint i = 0; i < DrawCount; i += 2)
        {
            counts[((int)(Draw(series, i) * 32) * 32) + (int)(Draw(series, i + 1) * 32)]++;
        }

        AssertEven(counts);
    }

    // Goal: the gaps between draws below 1/8 are geometric. Method: chi-square of gaps 0..39 and more, both tails at 0.05 %.
    [Theory]
    [MemberData(nameof(Series))]
    public void Gaps_between_small_draws_are_geometric(string series)
    {
        const int LongGap = 40;
        long[] counts = new long[LongGap + 1];
        int gap = 0;
        for (uint i = 0; i < DrawCount; i++)
        {
            if (Draw(series, i) < 0.125)
            {
                counts[Math.Min(gap, LongGap)]++;
                gap = 0;
            }
            else
            {
                gap++;
            }
        }

        double total = counts.Sum();
        double chiSquare = 0;
        for (int i = 0; i <= LongGap; i++)
        {
            double expected = total * Math.Pow(0.875, i) * (i == LongGap ? 1 : 0.125);
            chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
        }

        Assert.InRange(ChiSquared.CDF(LongGap, chiSquare), 0.0005, 0.9995);
    }

    private static void AssertEven(long[] counts)
    {
        double expected = counts.Sum() / (double)counts.Length;
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);

        Assert.InRange(ChiSquared.CDF(counts.Length - 1, chiSquare), 0.0005, 0.9995);
    }

    private double Draw(string series, uint i)
    {
        switch (series)
        {
            case "by entity":
                return _draws.Uniform(i, 1, 0);
            case "by purpose":
                return _draws.Uniform(1, i, 0);
            case "by index":
                return _draws.Uniform(1, 1, i);
            case "by replication":
                return new KeyedDraws(42, (int)i).Uniform(1, 1, 1);
            case "second of the pair":
                _draws.UniformPair(i, 1, 0, out _, out double second);
                return second;
            default:
                // Four purposes of one entity, then the next entity: how a model uses them.
                return _draws.Uniform(i / 4, i % 4, 0);
        }
    }
}
