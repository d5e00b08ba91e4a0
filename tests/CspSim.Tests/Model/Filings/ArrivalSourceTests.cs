using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Filings;

public sealed class ArrivalSourceTests
{
    [Fact]
    public void A_poisson_stream_follows_its_steps()
    {
        // Rates 2, 0.5 and 4 an hour, 2,000 h each; 50-hour windows expect 100, 25 and 200 arrivals.
        var plan = new ArrivalPlan
        {
            Pattern = ArrivalPattern.Poisson,
            Rates = [new RateStep(SimTime.Zero, 2), new RateStep(Worlds.At(2000), 0.5), new RateStep(Worlds.At(4000), 4)],
        };
        int[] counts = new int[120];
        foreach (double hour in HoursOf(plan, SimTime.Zero).TakeWhile(hour => hour < 6000))
        {
            counts[(int)(hour / 50)]++;
        }

        double chiSquare = 0;
        for (int window = 0; window < counts.Length; window++)
        {
            double expected = window < 40 ? 100 : window < 80 ? 25 : 200;
            chiSquare += (counts[window] - expected) * (counts[window] - expected) / expected;
        }

        // Chi-square with 120 degrees of freedom: mean 120, standard deviation sqrt(240) = 15.5. The 0.1 % and 99.9 % points are
        // about 77.8 and 173.6 (Wilson-Hilferty: 120 (1 - 1/540 -+ 3.09 sqrt(1/540))^3).
        Assert.InRange(chiSquare, 77.8, 173.6);
    }

    [Fact]
    public void Gaps_of_a_steady_poisson_stream_are_exponential()
    {
        double[] hours = [.. HoursOf(Worlds.Poisson(0.5), SimTime.Zero).Take(20_000)];
        double[] gaps = [.. hours.Zip(hours.Skip(1), (one, next) => next - one)];

        // Mean 2, standard deviation 2: the mean of 20,000 within 4 x 2 / sqrt(20,000) = 0.057; exp(-1) of them are longer than 2.
        Assert.InRange(gaps.Average(), 1.943, 2.057);
        Assert.InRange(gaps.Count(gap => gap > 2) / (double)gaps.Length, 0.3679 - 0.014, 0.3679 + 0.014);
    }

    [Fact]
    public void Even_arrivals_stand_in_the_middle_of_their_intervals_across_steps()
    {
        var plan = new ArrivalPlan
        {
            Pattern = ArrivalPattern.Even,
            Rates = [new RateStep(SimTime.Zero, 0.1), new RateStep(Worlds.At(38), 0.5), new RateStep(Worlds
                .At(50), 0), new RateStep(Worlds.At(60), 0.1)],
        };

        // Cumulated rate: 3.8 at 38, 9.8 at 50 and at 60. Halves: 0.5-3.5 at 5, 15, 25, 35; 4.5 at 38 + 0.7/0.5 = 39.4, then every
        // 2 h to 9.5 at 49.4; 10.5 at 60 + 0.7/0.1 = 67.
        double[] expected = [5, 15, 25, 35, 39.4, 41.4, 43.4, 45.4, 47.4, 49.4, 67];
        Assert.Equal(expected, HoursOf(plan, SimTime.Zero).Take(11).Select(hour => Math.Round(hour, 6)));
    }

    [Fact]
    public void The_first_step_also_holds_before_its_time()
    {
        var plan = new ArrivalPlan
        {
            Pattern = ArrivalPattern.Even,
            Rates = [new RateStep(SimTime.Zero, 0.1), new RateStep(Worlds.At(10), 0.2)],
        };

        // From -20: 0.5 at -15, 1.5 at -5, 2.5 at 5; 3 at hour 10, 3.5 at 12.5.
        Assert.Equal([-15, -5, 5, 12.5], HoursOf(plan, Worlds.At(-20)).Take(4).Select(hour => Math.Round(hour, 6)));
    }

    [Fact]
    public void A_source_that_begins_late_begins_in_the_step_of_its_time()
    {
        var plan = new ArrivalPlan
        {
            Pattern = ArrivalPattern.Even,
            Rates = [new RateStep(SimTime.Zero, 0.1), new RateStep(Worlds.At(10), 0.2)],
        };

        Assert.Equal([22.5, 27.5], HoursOf(plan, Worlds.At(20)).Take(2).Select(hour => Math.Round(hour, 6)));
    }

    [Fact]
    public void A_rate_of_zero_ends_a_stream()
    {
        var ends = new ArrivalPlan
        {
            Pattern = ArrivalPattern.Poisson,
            Rates = [new RateStep(SimTime.Zero, 1), new RateStep(Worlds.At(20), 0)],
        };

        Assert.All(HoursOf(ends, SimTime.Zero).Take(1000), hour => Assert.True(hour < 20));
        Assert.Empty(HoursOf(Worlds.Poisson(0), SimTime.Zero));
    }

    [Fact]
    public void Dates_come_as_they_are_from_the_first_wanted_one_on()
    {
        Assert.Equal([0, 0, 7], HoursOf(Worlds.Dated(-20, -1, 0, 0, 7), SimTime.Zero));
        Assert.Equal([-1, 0], HoursOf(Worlds.Dated(-20, -1, 0), Worlds.At(-1)));
    }

    [Fact]
    public void Streams_are_drawn_apart_and_number_what_they_give()
    {
        ArrivalSource one = new(Worlds.Poisson(0.5), 7, SimTime.Zero, new KeyedDraws(2026, 1));
        ArrivalSource other = new(Worlds.Poisson(0.5), 8, SimTime.Zero, new KeyedDraws(2026, 1));

        Assert.Equal((7u, 8u, 0L), (one.Stream, other.Stream, one.Count));
        Assert.NotEqual(one.Next(), other.Next());
        one.Next();
        Assert.Equal((2L, 1L), (one.Count, other.Count));
    }

    private static IEnumerable<double> HoursOf(ArrivalPlan plan, SimTime from)
    {
        var source = new ArrivalSource(plan, 77, from, new KeyedDraws(2026, 1));
        for (SimTime next = source.Next(); next != SimTime.Never; next = source.Next())
        {
            yield return SimRun.HourOf(next);
        }
    }
}
