using System.Numerics;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>Measures what an event of a plan costs on this machine, by running a slice of that very plan for less than a second.</summary>
/// <remarks>
/// A slice is every arm once or a few times, with its own offices, measures, link and starting backlog, so that as many rows are live as in the run,
/// but over a shorter window. Slices of two lengths are run on the threads of the run: what they differ by is the cost of an event without that
/// of starting, and the price of tables that no cache holds is in it. The first slices run code that is still being compiled; they are measured
/// apart, because the run pays for that as well, once. On a free processor all of it takes
/// about half a second; on one that is busy otherwise it may take some, because cold code would be taken for slow.
/// </remarks>
public static class CostMeasurement
{
    // Code is compiled anew after some calls and some tenths of a second: at least so many events, and until slices no longer get cheaper.
    private const double EventsOfWarming = 600_000;
    private const double EventsMeasured = 400_000;
    private const double EventsOfSlice = 150_000;
    private const double EventsOfStart = 250_000;
    private const double StillFalling = 0.8;
    private const double ShortPart = 0.25;
    private const double SecondsMost = 8;
    private const int PairsMost = 200;

    /// <summary>Measures.</summary>
    /// <param name="plan">The plan whose run is forecast.</param>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="options">How the run will be carried out; its records are not kept here.</param>
    /// <param name="clock">The clock of the machine.</param>
    public static RunCost Measure(ExperimentPlan plan, ExperimentForecast forecast, ExperimentOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        int rounds = Math.Min(plan.Replications.AtMost, EvenRounds(plan.Arms.Count, options.Threads));
        double scale = Math.Min(1, EventsOfStart / Math.Max(1, rounds * forecast.Arms.Sum(static arm => arm.Offices.Sum(static office => office.BacklogAtStart))));
        ExperimentPlan small = (scale < 1 ? Scaled(plan, scale) : plan) with { Replications = ReplicationRule.Exactly(rounds), Confidence = null, Expectations = [] };
        double part = Math.Min(1, EventsOfSlice / (rounds * scale * forecast.EventsOfRound));
        ExperimentPlan shorter = Sliced(small, part * ShortPart);
        ExperimentPlan longer = Sliced(small, part);
        (SliceCost coldShort, SliceCost coldLong) = Repeat(shorter, longer, EventsOfWarming, untilSteady: true, options, clock);
        (SliceCost warmShort, SliceCost warmLong) = Repeat(shorter, longer, EventsMeasured, untilSteady: false, options, clock);
        return RunCost.Between(warmShort, warmLong) with { ColdSeconds = ColdSeconds(coldShort.Plus(coldLong), warmShort.Plus(warmLong)) };
    }

    // What the first slices took beyond what as many warm ones take.
    private static double ColdSeconds(SliceCost cold, SliceCost warm) =>
        Math.Max(0, cold.Seconds - (cold.Runs / (double)warm.Runs * warm.Seconds));

    private static (SliceCost Shorter, SliceCost Longer) Repeat(ExperimentPlan shorter, ExperimentPlan longer, double events, bool untilSteady, ExperimentOptions options, TimeProvider clock)
    {
        SliceCost shortSum = default;
        SliceCost longSum = default;
        double last = double.PositiveInfinity;
        bool isFalling = true;
        for (int pair = 0; pair < PairsMost && shortSum.Seconds + longSum.Seconds < SecondsMost / 2 && (isFalling || shortSum.Events + longSum.Events < events); pair++)
        {
            SliceCost first = Run(shorter, options, clock);
            SliceCost second = Run(longer, options, clock);
            shortSum = shortSum.Plus(first);
            longSum = longSum.Plus(second);
            double taken = first.Seconds + second.Seconds;
            isFalling = untilSteady && taken < StillFalling * last;
            last = taken;
        }

        return (shortSum, longSum);
    }

    // So many rounds that their jobs fill every thread equally often, as the many jobs of a run do.
    private static int EvenRounds(int arms, int threads) => threads / (int)BigInteger.GreatestCommonDivisor(arms, threads);

    // Of a start with more waiting cases than can be made in the time, a part is run: fewer cases, fewer examiners. What is left is still more
    // than caches hold.
    private static ExperimentPlan Scaled(ExperimentPlan plan, double scale) => plan with { Arms = [.. plan.Arms.Select(arm => arm with { World = Scaled(arm.World, scale) })] };

    private static WorldPlan Scaled(WorldPlan world, double scale) => world with
    {
        Offices = [.. world.Offices.Select(office => office with
        {
            Examiners = [.. office.Examiners.Select(step => step with { Count = (int)Math.Ceiling(step.Count * scale) })],
            Arrivals = [.. office.Arrivals.Select(stream => stream with { Arrivals = Scaled(stream.Arrivals, scale) })],
            Backlog = office.Backlog is { } backlog ? backlog with { Cases = backlog.Cases * scale } : null,
        })],
        Families = [.. world.Families.Select(family => family with { FirstFilings = Scaled(family.FirstFilings, scale) })],
    };

    private static ArrivalPlan Scaled(ArrivalPlan plan, double scale) => plan with { Rates = [.. plan.Rates.Select(step => step with { PerHour = step.PerHour * scale })] };

    private static ExperimentPlan Sliced(ExperimentPlan plan, double part) => plan with
    {
        Arms = [.. plan.Arms.Select(arm => arm with { World = arm.World with { Window = Shortened(arm.World.Window, part) } })],
    };

    private static RunWindow Shortened(RunWindow window, double part) => window with
    {
        Length = SimDuration.FromHours(Math.Max(1, window.Length.Hours * part)),
        WarmUp = SimDuration.Zero,
    };

    private static SliceCost Run(ExperimentPlan slice, ExperimentOptions options, TimeProvider clock)
    {
        long events = 0;
        ExperimentRunner runner = new(slice, new ExperimentOptions { Threads = options.Threads, LinkFactory = options.LinkFactory }, (arm, run) =>
        {
            ReplicationResult result = new FilingRun(arm.World, run).Run();
            Interlocked.Add(ref events, result.EventCount);
            return result;
        });
        long begun = clock.GetTimestamp();
        runner.Run();
        return new(slice.Replications.AtMost, events, clock.GetElapsedTime(begun).TotalSeconds);
    }
}
