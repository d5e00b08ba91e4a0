using System.Runtime.ExceptionServices;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>
/// Forecasts a run by running some of it: replication 1 of each arm, to its end where that takes no second, on the threads of the run.
/// </summary>
/// <remarks>
/// Of offices too large for that a part is run. Every arm has its share of the time; what is left after the first replications goes
/// into further ones of whole offices, which only show what an event and a row cost. That is measured on the second half of what each
/// arm did: code is compiled anew while it runs, which takes half a second whatever it does, and the run pays for it as well, once.
/// </remarks>
public sealed class Pilot
{
    private const double SecondsOfAll = 0.8;

    // On a machine that is busy otherwise so many events are simulated all the same, within the most seconds: of a shorter pilot less
    // is true.
    private const double SecondsMost = 4;
    private const long EventsOfFirst = 1_500_000;
    private const long EventsLeast = 1_800_000;

    // With a clock that hardly moves no more is learnt from further replications.
    private const long EventsMost = 4_000_000;

    private readonly Lock _lock = new();
    private readonly ExperimentPlan _plan;
    private readonly ExperimentOptions _options;
    private readonly TimeProvider _clock;
    private readonly FigureLayout _layout;
    private readonly PilotRun[] _first;
    private readonly List<(long Events, double Seconds)>[] _slices;
    private readonly int[] _rows;
    private readonly List<object> _kept = [];
    private readonly long _begun;
    private int _taken;
    private long _events;
    private ExceptionDispatchInfo? _failure;

    private Pilot(ExperimentPlan plan, ExperimentOptions options, TimeProvider clock)
    {
        _plan = plan;
        _options = options;
        _clock = clock;
        _layout = new FigureLayout(plan, ExperimentRunner.MeasuresOf(plan));
        _first = new PilotRun[plan.Arms.Count];
        _slices = [.. plan.Arms.Select(static _ => new List<(long, double)>())];
        _rows = new int[plan.Arms.Count];
        _begun = clock.GetTimestamp();
    }

    /// <summary>Forecasts an experiment; takes about a second.</summary>
    /// <param name="plan">What is compared.</param>
    /// <param name="options">How it will be carried out: threads and what is recorded; nothing is reported to its records or its
    /// progress.</param>
    /// <param name="clock">The clock of the machine.</param>
    /// <param name="memory">The most memory that this process has taken so far, in bytes.</param>
    public static ExperimentForecast Forecast(ExperimentPlan plan, ExperimentOptions options, TimeProvider clock, Func<long> memory)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(memory);
        long before = memory();
        var pilot = new Pilot(plan, options, clock);
        pilot.Run();
        ArmForecast[] arms = [.. plan.Arms.Select((arm, at) => ArmForecast.Of(arm, pilot._first[at]))];

        // What is not yet in process, or not yet simulated, takes its memory in proportion.
        double more = arms.Select((arm, at) => arm.InProcessAtMost / Math.Max(1, pilot._rows[at])).Max();
        return new ExperimentForecast
        {
            Arms = arms,
            Cost = pilot.CostOf(arms),
            MemoryBytes = before + (Math.Max(1, more) * (memory() - before)),
        };
    }

    private void Run()
    {
        Thread[] threads = new Thread[Math.Min(_options.Threads, _plan.Arms.Count * _plan.Replications.AtMost)];
        for (int at = 0; at < threads.Length; at++)
        {
            threads[at] = new Thread(Work) { IsBackground = true, Name = "pilot" };
            threads[at].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        _failure?.Throw();
    }

    private void Work()
    {
        try
        {
            while (TryTake(out PilotJob job))
            {
                Simulate(job);
            }
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    private bool TryTake(out PilotJob job)
    {
        lock (_lock)
        {
            int arms = _plan.Arms.Count;
            int number = _taken++;
            int turns = Math.Max(1, (arms - number + _options.Threads - 1) / _options.Threads);
            double now = Seconds();
            job = new(
                number % arms,
                1 + (number / arms),
                now + (Math.Max(0, SecondsOfAll - now) / turns),
                now + (Math.Max(0, SecondsMost - now) / turns));
            return _failure is null && (job.Replication == 1 || (job.Replication <= _plan.Replications.AtMost && !IsEnough(now)));
        }
    }

    private void Simulate(PilotJob job)
    {
        double from = Seconds();
        WorldPlan world = _plan.Arms[job.Arm].World;
        RunOptions options = ExperimentRunner.RunOptionsOf(_plan, _options, job.Replication);
        PilotRun run = new(world, options, job.Replication == 1 ? ScaledWorld.PartOf(world, EventsOfArm) : 1);
        while (!run.IsOver && (!run.HasRate || GoesOn(job, run, from)))
        {
            long events = run.Step();
            from = Book(job.Arm, events, run.Last.ApplicationsAtMost, from);
        }

        // The sums of each arm stay, as they do in a run.
        ReplicationSummary? summary = run.IsOver ? _layout.Summarise(job.Arm, run.Finish()) : null;
        Book(job.Arm, 0, run.Last.ApplicationsAtMost, from);
        lock (_lock)
        {
            if (job.Replication == 1)
            {
                _first[job.Arm] = run;
                _kept.Add((options, summary));
            }
        }
    }

    private double EventsOfArm => (double)EventsOfFirst / _plan.Arms.Count;

    private bool GoesOn(PilotJob job, PilotRun run, double seconds) => job.Replication == 1
        ? seconds < job.UntilSeconds || (run.Last.Events < EventsOfArm && seconds < job.UntilSecondsMost)
        : !IsEnough(seconds);

    private bool IsEnough(double seconds) =>
        _events >= EventsMost || seconds >= SecondsMost || (seconds >= SecondsOfAll && _events >= EventsLeast);

    private double Book(int arm, long events, int rows, double fromSeconds)
    {
        double now = Seconds();
        lock (_lock)
        {
            _slices[arm].Add((events, now - fromSeconds));
            _events += events;
            _rows[arm] = Math.Max(_rows[arm], rows);
        }

        return now;
    }

    private RunCost CostOf(ArmForecast[] arms)
    {
        double round = 0;
        double warm = 0;
        for (int arm = 0; arm < arms.Length; arm++)
        {
            (long Events, double Seconds)[] late = [.. _slices[arm].Skip(_slices[arm].Count / 2)];
            double perEvent = late.Sum(static slice => slice.Seconds) / Math.Max(1, late.Sum(static slice => slice.Events));
            round += arms[arm].Events * perEvent;
            warm += _slices[arm].Sum(static slice => slice.Events) * perEvent;
        }

        double all = _slices.Sum(static slices => slices.Sum(static slice => slice.Seconds));
        return new RunCost(round, Math.Max(0, all - warm) / _options.Threads);
    }

    private double Seconds() => _clock.GetElapsedTime(_begun).TotalSeconds;
}
