namespace CspSim.Experiments.Comparing;

/// <summary>Which arms of two results are compared.</summary>
/// <remarks>
/// What the user matches comes first; of the rest, arms of the same name match. Two results of one arm each match whatever the names.
/// </remarks>
/// <param name="Matches">The pairs, in the order of the first result.</param>
/// <param name="OnlyInBaseline">Arms of the first result without a partner.</param>
/// <param name="OnlyInOther">Arms of the other result without a partner.</param>
public sealed record ArmMatching(IReadOnlyList<ArmMatch> Matches, IReadOnlyList<string> OnlyInBaseline, IReadOnlyList<string> OnlyInOther)
{
    /// <summary>Matches the arms of two results.</summary>
    /// <param name="baseline">The first result.</param>
    /// <param name="other">The other result.</param>
    /// <param name="asked">Pairs that the user wants, each arm at most once on its side; a pair whose arms are not there is left
    /// out.</param>
    public static ArmMatching Of(ResultSeries baseline, ResultSeries other, IReadOnlyList<ArmMatch> asked)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(asked);
        ArmMatch[] wanted = [.. asked.Where(pair => baseline.FindArm(pair.Baseline) is not null && other.FindArm(pair.Other) is not null)];
        bool areSingle = baseline.Arms.Count == 1 && other.Arms.Count == 1;
        List<ArmMatch> matches = [];
        foreach (string name in baseline.Arms.Select(static arm => arm.Name))
        {
            if (Array.Find(wanted, pair => string.Equals(pair.Baseline, name, StringComparison.Ordinal)) is { } pair)
            {
                matches.Add(pair);
            }
            else if (areSingle)
            {
                matches.Add(new(name, other.Arms[0].Name));
            }
            else if (other.FindArm(name) is not null
                && !Array.Exists(wanted, each => string.Equals(each.Other, name, StringComparison.Ordinal)))
            {
                matches.Add(new(name, name));
            }
        }

        return new(
            matches,
            [.. baseline.Arms.Select(static arm => arm.Name).Except(matches.Select(static pair => pair.Baseline), StringComparer.Ordinal)],
            [.. other.Arms.Select(static arm => arm.Name).Except(matches.Select(static pair => pair.Other), StringComparer.Ordinal)]);
    }
}

/// <summary>Two arms that are compared.</summary>
/// <param name="Baseline">Name of the arm of the first result.</param>
/// <param name="Other">Name of the arm of the other result.</param>
public sealed record ArmMatch(string Baseline, string Other);
