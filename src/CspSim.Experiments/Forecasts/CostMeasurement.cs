using System.Numerics;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>Measures what an event of a plan costs on this machine, by running slices of that very plan for a second or two.</summary>
/// <remarks>
/// A slice is every arm once or a few times, with its own offices, measures, link and starting backlog, so that as many rows are live as in the run,
/// but over a shorter window. Slices of two lengths are run on the threads of the run: what they differ by is the cost of an event without that
/// of starting, and the price of tables that no cache holds is in it. Code is compiled anew while it runs, which takes a second whatever
/// it does: the last half of the slices is measured, by its median, and what the first half took beyond that is kept apart, because the
/// run pays for it as well, once.
/// </remarks>
public static class CostMeasurement
{
    // With 0.3 seconds of slices before the measured ones, events of the reference models were taken for two to six times as dear.
    private const double SecondsLeast = 1.5;
    private const double SecondsMost = 8;
    private const int PairsLeast = 6;
    private const int PairsMost = 200;
    private const double EventsOfSlice = 150_000;
    private const double EventsOfStart = 250_000;
    private const double ShortPart = 0.25;

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
        List<SliceCost> shortSlices = [];
        List<SliceCost> longSlices = [];
        double seconds = 0;
        while (longSlices.Count < PairsMost && seconds < SecondsMost && (seconds < SecondsLeast || longSlices.Count < PairsLeast))
        {
            shortSlices.Add(Run(shorter, options, clock));
            longSlices.Add(Run(longer, options, clock));
            seconds += shortSlices[^1].Seconds + longSlices[^1].Seconds;
        }

        SliceCost warmShort = Median(shortSlices);
        SliceCost warmLong = Median(longSlices);
        double cold = seconds - (longSlices.Count * (warmShort.Seconds + warmLong.Seconds));
        return RunCost.Between(warmShort, warmLong) with { ColdSeconds = Math.Max(0, cold) };
    }

    // Of the last half: the slices are equal but for what they took.
    private static SliceCost Median(List<SliceCost> slices)
    {
        SliceCost[] last = [.. slices.Skip(slices.Count / 2).OrderBy(static slice => slice.Seconds)];
        return last[last.Length / 2];
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
