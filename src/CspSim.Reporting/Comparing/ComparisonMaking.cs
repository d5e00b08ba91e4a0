using CspSim.Experiments.Comparing;

namespace CspSim.Reporting.Comparing;

/// <summary>Compares results with the first of them, or says why that would mislead.</summary>
public static class ComparisonMaking
{
    /// <summary>Compares.</summary>
    /// <param name="documents">The baseline and the others; at least two, at most as many as there are letters.</param>
    /// <param name="wish">How.</param>
    public static ComparisonOutcome Make(IReadOnlyList<ResultDocument> documents, ComparisonWish wish)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(wish);
        ResultDocument baseline = documents[0];
        ResultDocument[] others = [.. documents.Skip(1)];
        ArmMatching[] matchings = [.. others.Select(other => ArmMatching.Of(baseline.Series, other.Series, wish.Arms))];
        for (int at = 0; at < others.Length; at++)
        {
            if (Refusal(baseline, others[at], matchings[at], wish) is { } refusal)
            {
                return refusal;
            }
        }

        ResultComparison[] comparisons = ResultComparer.Compare(
            baseline.Series, [.. others.Select((other, at) => (other.Series, matchings[at]))], baseline.Series.Confidence);
        return new(
            new()
            {
                Version = wish.Version,
                Baseline = baseline,
                Others =
                [
                    .. others.Select((other, at) => new ComparedResult(
                        ((char)(ComparisonReport.BaselineLabel[0] + 1 + at)).ToString(),
                        other,
                        wish.Inputs(baseline, other, matchings[at].Matches),
                        comparisons[at])),
                ],
            },
            "",
            "");
    }

    private static ComparisonOutcome? Refusal(ResultDocument baseline, ResultDocument other, ArmMatching matching, ComparisonWish wish)
    {
        foreach (ArmMatch pair in wish.Arms)
        {
            if ((MissingArm(baseline, pair.Baseline) ?? MissingArm(other, pair.Other)) is { } missing)
            {
                return missing;
            }
        }

        if (matching.Matches.Count == 0)
        {
            return new(
                null,
                $"{baseline.Place} and {other.Place} have no arm in common: {Names(baseline)}; {Names(other)}",
                $"--arm {baseline.Series.Arms[0].Name}={other.Series.Arms[0].Name} compares arms of different names");
        }

        return !wish.AllowsIndependent && PairingRule.WhyNotPaired(baseline.Series, other.Series) is { } reason
            ? NotShared(baseline.Place, other.Place, reason)
            : null;
    }

    /// <summary>The refusal of two results that do not share their random numbers.</summary>
    /// <param name="baseline">The place of the baseline.</param>
    /// <param name="other">The place of the other.</param>
    /// <param name="reason">Why they are no pairs, as part of a sentence.</param>
    public static ComparisonOutcome NotShared(string baseline, string other, string reason) => new(
        null,
        $"{baseline} and {other} do not share random numbers, {reason}; their replications are no pairs",
        "run both with one seed (--seed), or compare them as independent samples with --independent");

    private static ComparisonOutcome? MissingArm(ResultDocument document, string arm) => document.Series.FindArm(arm) is null
        ? new(null, $"{document.Place} has no arm '{arm}'", $"its arms: {Names(document)}")
        : null;

    private static string Names(ResultDocument document) => string.Join(", ", document.Series.Arms.Select(static arm => arm.Name));
}

/// <summary>How results are to be compared.</summary>
public sealed record ComparisonWish
{
    /// <summary>Pairs of arms of other names that are to be compared.</summary>
    public IReadOnlyList<ArmMatch> Arms { get; init; } = [];

    /// <summary>Whether results that do not share their random numbers may be compared as independent samples.</summary>
    public bool AllowsIndependent { get; init; }

    /// <summary>The version of the program that compares.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// Finds in what the resolved inputs of two results differ, for the arms compared; null when a scenario text cannot be read.
    /// </summary>
    public required Func<ResultDocument, ResultDocument, IReadOnlyList<ArmMatch>, IReadOnlyList<InputDifference>?> Inputs { get; init; }
}

/// <summary>What came of comparing results.</summary>
/// <param name="Report">The comparison; null when they are not compared.</param>
/// <param name="Message">Why not, in one line; empty when they are.</param>
/// <param name="Help">The way out; empty when they are.</param>
public sealed record ComparisonOutcome(ComparisonReport? Report, string Message, string Help);
