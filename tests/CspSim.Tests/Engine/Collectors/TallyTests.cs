using CspSim.Engine.Collectors;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Tests.Support;

namespace CspSim.Tests.Engine.Collectors;

public sealed class TallyTests
{
    private static readonly double[] s_shares = [0, 0.001, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

    public static TheoryData<string> Samples() => ["lognormal", "whole days", "around zero", "tiny", "huge"];

    [Fact]
    public void A_small_series_has_the_moments_worked_out_by_hand()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: sum 40, mean 5, squares around it 9+1+1+1+0+0+4+16 = 32, variance 32/7.
        Tally tally = Of(2, 4, 4, 4, 5, 5, 7, 9);

        Assert.Equal(8, tally.Count);
        Assert.Equal(40, tally.Sum);
        Assert.Equal(5, tally.Mean);
        Assert.Equal(32.0 / 7, tally.Variance, 1e-14);
        Assert.Equal(2, tally.Minimum);
        Assert.Equal(9, tally.Maximum);
    }

    [Fact]
    public void Without_values_there_is_no_mean_and_no_quantile()
    {
        Tally tally = new();

        Assert.Equal(0, tally.Count);
        Assert.Equal(double.NaN, tally.Mean);
        Assert.Equal(double.NaN, tally.Variance);
        Assert.Equal(double.NaN, tally.Quantile(0.5));
        Assert.Equal(double.PositiveInfinity, tally.Minimum);
        Assert.Equal(double.NegativeInfinity, tally.Maximum);
    }

    [Fact]
    public void One_value_is_its_own_mean_and_quantiles_and_has_no_variance()
    {
        Tally tally = Of(-3.25);

        Assert.Equal(-3.25, tally.Mean);
        Assert.Equal(-3.25, tally.Quantile(0.01));
        Assert.Equal(-3.25, tally.Quantile(0.99));
        Assert.Equal(double.NaN, tally.Variance);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Quantiles_lie_within_a_512th_of_the_sorted_values(string sample)
    {
        double[] values = Sample(sample);
        Tally tally = Of(values);
        double[] sorted = [.. values.Order()];
        foreach (double share in s_shares)
        {
            double exact = sorted[Math.Max(1, (int)Math.Ceiling(share * sorted.Length)) - 1];

            Assert.Equal(exact, tally.Quantile(share), Math.Abs(exact) / 512);
        }

        double[] shares = [.. s_shares.Order(), .. s_shares.OrderDescending()];
        Assert.Equal(shares.Select(tally.Quantile), tally.Quantiles(shares));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_variance_is_that_of_two_passes_over_the_values(string sample)
    {
        double[] values = Sample(sample);
        double mean = values.Average();
        double expected = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);

        Assert.Equal(1, Of(values).Variance / expected, 1e-10);
    }

    [Fact]
    public void Large_values_that_are_nearly_alike_keep_their_variance()
    {
        // 1e9 - 1, 1e9, 1e9 + 1 in turn: population variance 2/3; a first value far away must not spoil the rest.
        Tally tally = Of(0);
        Tally alike = new();
        for (int i = 0; i < 30_000; i++)
        {
            alike.Add(1e9 + (i % 3) - 1);
        }

        tally.Merge(alike);
        Assert.Equal(2.0 / 3 * 30_000 / 29_999, alike.Variance, 1e-9);

        // One 0 and n values with mean m and squares S: S + m^2 n / (n + 1), over n.
        Assert.Equal(1, tally.Variance / (((2.0 / 3 * 30_000) + (1e18 * 30_000 / 30_001)) / 30_000), 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(3000)]
    public void What_was_written_answers_and_merges_alike_to_the_last_bit(int count)
    {
        Tally tally = new();
        for (int value = 0; value < count; value++)
        {
            tally.Add(Math.Sin(value) * Math.Pow(10, value % 7));
        }

        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            tally.Write(writer);
        }

        stream.Position = 0;
        using BinaryReader reader = new(stream);
        Tally read = Tally.Read(reader);

        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(Answers(tally), Answers(read));
        Assert.Equal(Answers(Merged(tally)), Answers(Merged(read)));

        static Tally Merged(Tally part)
        {
            Tally sum = Of(0.1, 3, -7);
            sum.Merge(part);
            sum.Add(0.3);
            return sum;
        }

        static long[] Answers(Tally of) =>
        [
            of.Count,
            .. new[] { of.Sum, of.Mean, of.Variance, of.Minimum, of.Maximum }.Select(BitConverter.DoubleToInt64Bits),
            .. new[] { 0, 0.1, 0.5, 1 }.Select(of.Quantile).Select(BitConverter.DoubleToInt64Bits),
        ];
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Merged_tallies_are_the_tally_of_the_long_record(string sample)
    {
        double[] values = Sample(sample);
        Tally whole = Of(values);
        Tally merged = new();
        foreach (double[] part in values.Chunk(3333))
        {
            merged.Merge(Of(part));
        }

        merged.Merge(new Tally());

        Assert.Equal(whole.Count, merged.Count);
        Assert.Equal(whole.Minimum, merged.Minimum);
        Assert.Equal(whole.Maximum, merged.Maximum);
        Assert.Equal(1, merged.Variance / whole.Variance, 1e-10);
        Assert.Equal(whole.Mean, merged.Mean, 1e-12 * Math.Sqrt(whole.Variance) * 100);
        foreach (double share in s_shares)
        {
            Assert.Equal(whole.Quantile(share), merged.Quantile(share));
        }
    }

    [Fact]
    public void Values_may_be_added_after_a_merge()
    {
        Tally tally = Of(1, 2);
        tally.Merge(Of(3, 4));
        tally.Add(5);

        Assert.Equal(15, tally.Sum);
        Assert.Equal(2.5, tally.Variance, 1e-14);
        Assert.Equal(3, tally.Quantile(0.5), 3.0 / 512);
    }

    [Fact]
    public void Merging_leaves_the_other_tally_as_it_was()
    {
        Tally other = Of(1, -2, 0);
        Tally tally = Of(8);
        tally.Merge(other);
        tally.Add(1);

        Assert.Equal(3, other.Count);
        Assert.Equal(7.0 / 3, other.Variance, 1e-14);
        Assert.Equal(1, other.Maximum);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_no_finite_number_is_refused(double value)
    {
        Tally tally = Of(1);

        Assert.Throws<ArgumentException>(nameof(value), () => tally.Add(value));
        Assert.Equal(1, tally.Count);
        Assert.Equal(1, tally.Mean);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>("p", () => Of(1).Quantile(share));

    [Fact]
    public void More_values_of_the_same_sizes_need_no_more_memory()
    {
        double[] values = Sample("lognormal");
        Tally tally = Of(values);
        long bytes = Allocations.LeastOf(() =>
        {
            for (int round = 0; round < 20; round++)
            {
                foreach (double value in values)
                {
                    tally.Add(value);
                }
            }
        });

        Assert.Equal(0, bytes);
    }

    private static Tally Of(params double[] values)
    {
        Tally tally = new();
        foreach (double value in values)
        {
            tally.Add(value);
        }

        return tally;
    }

    private static double[] Sample(string name)
    {
        KeyedDraws draws = new(8, 0);
        Distribution law = name switch
        {
            "lognormal" => Lognormal.FromMeanAndCv(100, 1.5),
            "whole days" => new Uniform(0, 90),
            "around zero" => new Uniform(-5, 10),
            "tiny" => new Exponential(1e-100),
            _ => new Exponential(1e120),
        };
        double[] values = [.. Enumerable.Range(0, 20_001).Select(i => law.Quantile(draws.Uniform((ulong)i, 1, 0)))];
        return name switch
        {
            "whole days" => [.. values.Select(Math.Floor)],
            "around zero" => [.. values.Select(value => Math.Abs(value) < 1 ? 0 : value)],
            _ => values,
        };
    }
}
