using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Exchange;

namespace CspSim.Experiments.Stories;

/// <summary>What a result tells of single families: the first replication of the arm that its answer speaks of.</summary>
public sealed record StoryBook
{
    /// <summary>The replication that is told.</summary>
    public const int Replication = 1;

    /// <summary>The arm.</summary>
    public required ArmPlan Arm { get; init; }

    /// <summary>The families by which choice each was found, in the order of the choices.</summary>
    public required IReadOnlyList<(StoryChoice Choice, FamilyStory Story)> Stories { get; init; }

    /// <summary>A year of the replication; null: nothing was sent in it.</summary>
    public required ReplayYear? Replay { get; init; }

    /// <summary>Makes the book of a result: one replication is simulated once more, with its records.</summary>
    /// <param name="result">The result.</param>
    /// <param name="links">Makes links with faults.</param>
    /// <param name="cut">Cuts it short.</param>
    /// <returns>Null when the replication does not count in the result.</returns>
    /// <exception cref="OperationCanceledException">It was cut short.</exception>
    public static StoryBook? Make(ExperimentResult result, ILinkFactory? links, CancellationToken cut)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Numbers.Contains(Replication))
        {
            return null;
        }

        string arm = Answer.Of(result).Arm;
        int index = result.Arms.ToList().FindIndex(each => string.Equals(each.Name, arm, StringComparison.Ordinal));
        RecordedReplication recorded = RecordedReplication.Make(result.Plan, index, Replication, links, cut);
        return new()
        {
            Arm = recorded.Arm,
            Stories =
            [
                .. StoryChoices.Find(recorded).OrderBy(static found => found.Key)
                    .Select(found => (found.Key, StoryReader.Read(recorded, found.Value)!)),
            ],
            Replay = ReplayYear.Of(recorded),
        };
    }
}
