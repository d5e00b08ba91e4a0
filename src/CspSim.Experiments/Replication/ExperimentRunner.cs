using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Exchange;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Runs every arm of an experiment the same number of times, several replications at once, and sums up what they found.</summary>
/// <remarks>
/// The only place that starts threads. A replication is a function of plan, seed and number; results are put together in the order of
/// replications, and those that other threads have finished beyond the last one that counts are dropped, so the result does not
/// depend on the number of threads.
/// </remarks>
public sealed class ExperimentRunner
{
    private readonly ExperimentPlan _plan;
    private readonly ExperimentOptions _options;
    private readonly ReplicateArm _replicate;

    /// <summary>Prepares an experiment.</summary>
    /// <param name="plan">What is compared.</param>
    /// <param name="options">How it is carried out; null: the defaults.</param>
    /// <exception cref="ArgumentException">The arms do not have the same offices, or a number lies outside its range.</exception>
    public ExperimentRunner(ExperimentPlan plan, ExperimentOptions? options = null)
        : this(plan, options, static (arm, runOptions) => new FilingRun(arm.World, runOptions).Run())
    {
    }

    internal ExperimentRunner(ExperimentPlan plan, ExperimentOptions? options, ReplicateArm replicate)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _options = options is { Records: not null } ? options : (options ?? new()).WithoutRecords;
        _replicate = replicate;
        PlanGuard.Check(plan, _options);
        Measures = MeasuresOf(plan);
    }

    private IReadOnlyList<Measure> Measures { get; }

    /// <summary>
    /// Runs the experiment; returns when the last replication has ended. A replication that fails is reported in the result.
    /// </summary>
    /// <param name="stop">Asks to finish the replications that are running and to start no more; the result then has those that are
    /// complete in every arm.</param>
    /// <param name="cut">Asks to wait for running replications no longer; they are cut short and do not count. Comes with or after
    /// <paramref name="stop"/>.</param>
    /// <param name="drop">Asks for no result any more. Comes with or after <paramref name="cut"/>.</param>
    /// <exception cref="OperationCanceledException">Nobody wants the result.</exception>
    public ExperimentResult Run(CancellationToken stop = default, CancellationToken cut = default, CancellationToken drop = default)
    {
        FigureLayout layout = new(_plan, Measures);
        ExperimentCourse course = new(_plan, _options, layout);
        ReplicationMaker maker = new(_plan, _options, layout, _replicate);
        for (int at = 0; at < _options.Threads; at++)
        {
            new Thread(() => Work(course, maker, stop, cut)) { IsBackground = true, Name = "replication" }.Start();
        }

        course.Await(stop, cut);
        return course.Finish(drop);
    }

    /// <summary>
    /// The same experiment with a number of replications and without expectations, of which the same measures are kept: its rounds are
    /// rounds of the whole one.
    /// </summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="replications">How many; 1 or more.</param>
    public static ExperimentPlan StepOf(ExperimentPlan plan, int replications)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with { Measures = MeasuresOf(plan), Replications = ReplicationRule.Exactly(replications), Expectations = [] };
    }

    private static void Work(ExperimentCourse course, ReplicationMaker maker, CancellationToken stop, CancellationToken cut)
    {
        while (course.TryTake(stop, out ReplicationJob job))
        {
            course.Complete(job, maker.Make(job, cut));
        }
    }

    /// <summary>How one replication is simulated, with whatever it records.</summary>
    internal static RunOptions RunOptionsOf(ExperimentPlan plan, ExperimentOptions options, int replication) => new()
    {
        Seed = plan.Seed,
        Replication = replication,
        Measures = MeasuresOf(plan),
        KeepsFamilies = plan.Arms.Count > 1 && plan.Arms.Any(static arm => arm.World.Programme.Share > 0),
        LinkFactory = options.LinkFactory,
        ExchangeLog = options.ExchangeLog.Keeps(replication) ? new RecordedEvents(options.ExchangeLog) : null,
        CaseLog = options.CaseLog.Keeps(replication) ? new RecordedCases(options.CaseLog) : null,
    };

    internal static List<Measure> MeasuresOf(ExperimentPlan plan)
    {
        List<Measure> measures = [.. plan.Measures];
        IEnumerable<Measure> others = plan.Replications.Until.Select(static until => until.Measure)
            .Concat(plan.Expectations.Select(static expectation => expectation.Measure));
        foreach (Measure measure in others)
        {
            if (!measures.Contains(measure))
            {
                measures.Add(measure);
            }
        }

        return measures;
    }
}
