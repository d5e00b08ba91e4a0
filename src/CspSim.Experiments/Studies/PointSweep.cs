using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Studies;

/// <summary>What an experiment finds at each of some points: every arm and every measure.</summary>
/// <remarks>
/// The replications of all points share their random numbers, so that points differ by their inputs. The answer is the same figure at
/// each of them, chosen with every input at its figure.
/// </remarks>
/// <param name="plan">The experiment with every input at its figure.</param>
/// <param name="replications">Replications of every arm at each point, 1 or more.</param>
/// <param name="options">How replications are carried out; their progress is not reported.</param>
public sealed class PointSweep(ExperimentPlan plan, int replications, ExperimentOptions options)
{
    /// <summary>Called with the rounds done and those there are, by one thread at a time.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Runs every point.</summary>
    /// <param name="table">The points.</param>
    /// <param name="planAt">The experiment with some settings, each <c>path=value</c>; null where the scenario cannot be so.</param>
    /// <param name="take">
    /// Takes the whole result of a point, in their order, by one thread at a time: it is not held; null where there is no plan.
    /// </param>
    /// <param name="stop">Asks to start no more; the result then has the points that are done.</param>
    public PointSweepResult Run(
        PointTable table, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, Action<int, ExperimentResult?> take,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(planAt);
        ArgumentNullException.ThrowIfNull(take);
        List<Estimate> found = [];
        Study atFigures = new(options);
        if (AnswerAtFigures.Find(plan, atFigures, stop) is not { } answer)
        {
            return new(plan, table, replications, null, found) { Failures = atFigures.Failures };
        }

        Study study = new(options) { Progress = Progress };
        study.Run(PointsOf(table, planAt), Take, stop);
        return new(plan, table, replications, answer, found) { Failures = study.Failures };

        void Take(int row, ExperimentResult? result)
        {
            found.Add(Estimate.OfMean(result is null ? [] : answer.ValuesIn(result), plan.Confidence));
            take(row, result);
        }
    }

    /// <summary>All points that <see cref="Run"/> asks for, so that several processes can make them beforehand.</summary>
    /// <param name="table">The points.</param>
    /// <param name="planAt">As <see cref="Run"/> takes it.</param>
    public IReadOnlyList<StudyPoint> Points(PointTable table, Func<IReadOnlyList<string>, ExperimentPlan?> planAt)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [AnswerAtFigures.PointOf(plan), .. PointsOf(table, planAt)];
    }

    private IReadOnlyList<StudyPoint> PointsOf(PointTable table, Func<IReadOnlyList<string>, ExperimentPlan?> planAt) =>
        [.. Enumerable.Range(0, table.Rows.Count).Select(row => StudyKeep.All.PointAt(table.SettingsOf(row), planAt, replications))];
}

/// <summary>What came of it.</summary>
/// <param name="Plan">The experiment with every input at its figure.</param>
/// <param name="Table">The points.</param>
/// <param name="Replications">Replications of every arm at each point.</param>
/// <param name="Answer">What is watched; null when it was interrupted before the first replication, or that failed.</param>
/// <param name="Found">The answer at each point that is done, in their order; without replications where the scenario cannot be so.</param>
public sealed record PointSweepResult(
    ExperimentPlan Plan, PointTable Table, int Replications, Answer? Answer, IReadOnlyList<Estimate> Found)
{
    /// <summary>Replications that failed, and are left out of what was found.</summary>
    public IReadOnlyList<ReplicationFailure> Failures { get; init; } = [];

    /// <summary>Whether it was interrupted before every point was done.</summary>
    public bool IsPartial => Found.Count < Table.Rows.Count && (Answer is not null || Failures.Count == 0);
}
