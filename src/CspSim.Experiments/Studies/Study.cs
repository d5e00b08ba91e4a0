using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Studies;

/// <summary>
/// Runs experiments that differ in their inputs, replications of several side by side, and hands over the result of each.
/// </summary>
/// <remarks>
/// Results come in the order of the points, whatever the threads do, and are not held: what a method wants of one it takes when it is
/// handed over. Rounds that the store keeps are read and not made again. At most two points a thread are begun and not yet handed over.
/// </remarks>
/// <param name="options">
/// How replications are carried out; their progress is not reported, and nobody takes records: they are only kept with a round.
/// </param>
public sealed class Study(ExperimentOptions options)
{
    /// <summary>Called with the rounds done and those there are, by one thread at a time.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Of how many parts this process makes one, and which, from 1.</summary>
    /// <value>Default: null, the whole. Of a part no result is handed over: its rounds go to the store.</value>
    public StudyPart? Part { get; init; }

    /// <summary>The replications that failed in the last run, in the order of the points; those of a part when it is one.</summary>
    public IReadOnlyList<ReplicationFailure> Failures { get; private set; } = [];

    /// <summary>How one replication of one arm is made; a run of the model.</summary>
    internal ReplicateArm Replicate { get; init; } = static (arm, runOptions) => new FilingRun(arm.World, runOptions).Run();

    /// <summary>Runs every point.</summary>
    /// <param name="points">The points.</param>
    /// <param name="take">
    /// Takes the result of a point, in the order of the points, by one thread at a time; null where there is no plan.
    /// </param>
    /// <param name="stop">Asks to start no more.</param>
    /// <param name="cut">Asks to wait for running replications no longer.</param>
    /// <returns>Whether every point was done.</returns>
    public bool Run(
        IReadOnlyList<StudyPoint> points, Action<int, ExperimentResult?> take, CancellationToken stop = default,
        CancellationToken cut = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(take);
        StudyCourse course = new(points, options, Part, Replicate, take) { Progress = Progress };
        for (int at = 0; at < options.Threads; at++)
        {
            new Thread(() => course.Work(stop, cut)) { IsBackground = true, Name = "replication" }.Start();
        }

        bool isDone = course.Await(stop, cut);
        Failures = course.Failures;
        return isDone;
    }
}

/// <summary>An experiment at some settings of its inputs, of which a number of replications is wanted.</summary>
/// <param name="Name">
/// Names it in the store: points of one name are one experiment, so it says the settings and what is kept of the result.
/// </param>
/// <param name="Plan">Makes the experiment; called once, on any thread; null: the scenario cannot be so.</param>
/// <param name="First">Number of the first replication, from 1.</param>
/// <param name="Count">How many; 1 or more.</param>
public sealed record StudyPoint(string Name, Func<ExperimentPlan?> Plan, int First, int Count)
{
    /// <summary>Whether what the options record is kept with the rounds.</summary>
    /// <value>Default: false.</value>
    public bool KeepsRecords { get; init; }
}

/// <summary>A part of a study that one process makes: every n-th round.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Parts">How many there are.</param>
public readonly record struct StudyPart(int Number, int Parts)
{
    /// <summary>Whether a round is of this part.</summary>
    /// <param name="round">Its number in the study, from 0.</param>
    public bool Has(long round) => round % Parts == Number - 1;
}
