using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Studies;

/// <summary>What a study would take, known before it is begun: replications, time, memory and the room of its store.</summary>
/// <remarks>
/// The first point and three others, spread over the rest, are piloted as a run is (<see cref="Pilot"/>); the rest is taken to be like
/// these. The room in the store is that of a replication of offices so small that it takes no time. Within a factor of two.
/// </remarks>
public sealed record StudyForecast
{
    private const int Others = 3;
    private const double EventsOfArm = 100_000;

    /// <summary>Points, the scenario with every input at its figure among them.</summary>
    public required int Points { get; init; }

    /// <summary>Rounds in all: a round is one replication of every arm of a point.</summary>
    public required int Rounds { get; init; }

    /// <summary>Rounds of these that the store has.</summary>
    public required int Kept { get; init; }

    /// <summary>Arms of a point behind the first.</summary>
    public required int Arms { get; init; }

    /// <summary>Points that the pilot tried.</summary>
    /// <value>1 to 4.</value>
    public required int Tried { get; init; }

    /// <summary>Seconds of one thread for a round, mean over the rounds that are not kept.</summary>
    public required double SecondsOfRound { get; init; }

    /// <summary>Seconds on the clock for what is not kept.</summary>
    public required double Seconds { get; init; }

    /// <summary>The most memory that the process takes at one time, in bytes.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>What all rounds take in a store, in bytes.</summary>
    public required double StoreBytes { get; init; }

    /// <summary>Forecasts a study; takes some seconds.</summary>
    /// <param name="points">Its points; at least one.</param>
    /// <param name="size">Its points and rounds, where it asks for others than these as well, or not for all; null: these.</param>
    /// <param name="options">How replications will be carried out, and where they are kept.</param>
    /// <param name="clock">The clock of the machine.</param>
    /// <param name="memory">The most memory that this process has taken so far, in bytes.</param>
    /// <returns>The forecast; null when none of the points tried can be run.</returns>
    public static StudyForecast? Of(
        IReadOnlyList<StudyPoint> points, StudySize? size, ExperimentOptions options, TimeProvider clock, Func<long> memory)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        StudySize whole = size ?? new(points.Count, points.Sum(static point => point.Count));
        int rest = points.Count - 1;
        Trial?[] tried =
        [
            Try(points[0], options, clock, memory),
            .. Enumerable.Range(0, Math.Min(rest, Others))
                .Select(at => Try(points[1 + (((2 * at) + 1) * rest / (2 * Others))], options, clock, memory)),
        ];
        Trial[] others = [.. tried.Skip(1).OfType<Trial>()];
        if ((tried[0] ?? others.FirstOrDefault()) is not { } first)
        {
            return null;
        }

        others = others.Length > 0 ? others : [first];
        int kept = Math.Min(points.Sum(KeptOf), whole.Rounds);
        int left = whole.Rounds - kept;
        int ofFirst = Math.Min(left, points[0].Count - KeptOf(points[0]));
        double secondsOfOthers = others.Average(static each => each.Cost.SecondsOfRound);
        double seconds = (ofFirst * first.Cost.SecondsOfRound) + ((left - ofFirst) * secondsOfOthers);
        double reading = (whole.Points - 1) * others.Min(static each => each.ReadingSeconds);
        return new()
        {
            Points = whole.Points,
            Rounds = whole.Rounds,
            Kept = kept,
            Arms = others[0].Arms,
            Tried = tried.Count(static each => each is not null),
            SecondsOfRound = left == 0 ? 0 : seconds / left,
            Seconds = left == 0 ? 0 : first.Cost.ColdSeconds + ((seconds + reading) / options.Threads),
            MemoryBytes = tried.Max(static each => each?.MemoryBytes ?? 0),
            StoreBytes = (points[0].Count * first.RoundBytes)
                + ((whole.Rounds - points[0].Count) * others.Average(static each => each.RoundBytes)),
        };

        int KeptOf(StudyPoint point) => options.Store is { } store
            ? Enumerable.Range(point.First, point.Count).Count(number => store.Has(new(point.Name, number)))
            : 0;
    }

    private static Trial? Try(StudyPoint point, ExperimentOptions options, TimeProvider clock, Func<long> memory)
    {
        long begun = clock.GetTimestamp();
        if (point.Plan() is not { } plan)
        {
            return null;
        }

        double reading = clock.GetElapsedTime(begun).TotalSeconds;
        ExperimentForecast forecast = Pilot.Forecast(plan, options, clock, memory);

        // Of the first replication more may be recorded than of the others.
        int rounds = Math.Min(2, point.Count);
        PointCourse small = new(
            point with { Plan = () => plan, Count = rounds },
            options with { Store = null },
            static (arm, run) => new FilingRun(ScaledWorld.Of(arm.World, ScaledWorld.PartOf(arm.World, EventsOfArm)), run).Run());
        small.Make(0, default);
        long first = small.Bytes;
        if (rounds > 1)
        {
            small.Make(1, default);
        }

        double storeBytes = first + ((point.Count - 1.0) * (small.Bytes - first));
        return new(plan.Arms.Count, reading, forecast.Cost, forecast.MemoryBytes, storeBytes / point.Count);
    }

    private sealed record Trial(int Arms, double ReadingSeconds, RunCost Cost, double MemoryBytes, double RoundBytes);
}

/// <summary>How large a study is.</summary>
/// <param name="Points">Points, 1 or more.</param>
/// <param name="Rounds">Replications, each of every arm of its point; as many as points or more.</param>
public readonly record struct StudySize(int Points, int Rounds);
