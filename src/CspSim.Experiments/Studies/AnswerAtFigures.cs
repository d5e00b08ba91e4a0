using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Studies;

/// <summary>Which figure a study watches: the answer of the first replication with every input at its figure.</summary>
/// <remarks>
/// Inputs may decide which arm grants anybody, so that points would speak of different arms if each chose its own answer.
/// </remarks>
internal static class AnswerAtFigures
{
    /// <summary>The name of the experiment with every input at its figure.</summary>
    public const string PointName = "figures";

    /// <summary>The point whose first replication tells it.</summary>
    /// <param name="plan">The experiment with every input at its figure.</param>
    public static StudyPoint PointOf(ExperimentPlan plan) => new(PointName, () => plan, 1, 1);

    /// <summary>Runs that replication.</summary>
    /// <param name="plan">The experiment with every input at its figure.</param>
    /// <param name="study">Runs it.</param>
    /// <param name="stop">Asks not to start it.</param>
    /// <returns>The answer; null when it was interrupted, failed, or lies in no store of parts that are gathered.</returns>
    public static Answer? Find(ExperimentPlan plan, Study study, CancellationToken stop)
    {
        Answer? answer = null;
        study.Run([PointOf(plan)], (_, result) => answer = result is { Replications: > 0 } ? Answer.Of(result) : null, stop);
        return answer;
    }
}
