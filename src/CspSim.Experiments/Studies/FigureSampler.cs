using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Studies;

/// <summary>Gives one figure of systems that are arms of an experiment, each at some settings.</summary>
/// <param name="figure">The figure.</param>
/// <param name="planAt">The experiment with some settings, each <c>path=value</c>; null where the scenario cannot be so.</param>
/// <param name="options">How replications are carried out; their progress is not reported.</param>
public sealed class FigureSampler(
    SampledFigure figure, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, ExperimentOptions options) : ISampler
{
    private readonly List<SampledSystem> _systems = [];
    private readonly List<ReplicationFailure> _failures = [];

    /// <summary>Called with the replications done and those asked for so far, by one thread at a time.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Replications made.</summary>
    public int Made { get; private set; }

    /// <summary>The experiments of replications that failed, with those replications.</summary>
    public IReadOnlyList<ReplicationFailure> Failures => _failures;

    /// <summary>How one replication of one arm is made; a run of the model.</summary>
    internal ReplicateArm? Replicate { get; init; }

    /// <summary>Appends a system.</summary>
    /// <param name="arm">Name of its arm.</param>
    /// <param name="settings">Its settings, each <c>path=value</c>; empty: as the scenario stands.</param>
    /// <returns>Its number, for requests.</returns>
    public int Add(string arm, IReadOnlyList<string> settings)
    {
        // A system is asked for again and again, and reading a scenario takes as long as a short replication.
        Lazy<ExperimentPlan?> plan = new(() => planAt(settings));
        _systems.Add(new(figure.KeepOf(arm), settings, plan));
        return _systems.Count - 1;
    }

    /// <summary>The first replications of every system, for a forecast.</summary>
    /// <param name="count">How many of each; 1 or more.</param>
    public IReadOnlyList<StudyPoint> FirstOf(int count) =>
        [.. Enumerable.Range(0, _systems.Count).Select(system => PointOf(new(system, 1, count)))];

    /// <inheritdoc/>
    public IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(requests);
        double[][] drawn = new double[requests.Count][];
        Action<int, int> report = (done, all) => Progress?.Invoke(Made + done, Made + all);
        Study study = Replicate is null
            ? new(options) { Progress = report }
            : new(options) { Progress = report, Replicate = Replicate };
        bool isDone = study.Run([.. requests.Select(PointOf)], (at, result) => drawn[at] = Take(requests[at], result), stop);
        _failures.AddRange(study.Failures);
        if (!isDone)
        {
            throw new OperationCanceledException(stop);
        }

        Made += requests.Sum(static request => request.Count);
        return drawn;
    }

    private StudyPoint PointOf(SampleRequest request)
    {
        SampledSystem system = _systems[request.System];
        return system.Keep.PointAt(system.Settings, _ => system.Plan.Value, request.Count, request.First);
    }

    private double[] Take(SampleRequest request, ExperimentResult? result) =>
        result is null
            ? [.. Enumerable.Repeat(double.NaN, request.Count)]
            : figure.ValuesIn(result, request.First, request.Count);

    /// <summary>One system: what is run of it, at which settings, and its whole experiment once it is read.</summary>
    private sealed record SampledSystem(StudyKeep Keep, IReadOnlyList<string> Settings, Lazy<ExperimentPlan?> Plan);
}
