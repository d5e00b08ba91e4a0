using CspSim.Engine;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Measures;

/// <summary>A measure with one value per family all of whose first actions are out.</summary>
public sealed record PairMeasure() : Measure<PairFacts>(MeasureScope.Pair);

/// <summary>A measure with one value per pair of offices that have ended a family.</summary>
public sealed record OutcomeMeasure() : Measure<OutcomeFacts>(MeasureScope.PairAtEnd);

/// <summary>A measure that is no mean over families: one value a replication, from the counts of all outcomes of two offices.</summary>
public sealed record OutcomeCountMeasure() : Measure<OutcomeCounts>(MeasureScope.PairsOfRun);

/// <summary>What is known of a family when its last first action is issued.</summary>
public readonly record struct PairFacts
{
    /// <summary>When its last request for examination came.</summary>
    public required SimTime LastRequestedAt { get; init; }

    /// <summary>When the first of its first actions was issued.</summary>
    public required SimTime FirstActedAt { get; init; }

    /// <summary>When the last of them was issued.</summary>
    public required SimTime LastActedAt { get; init; }

    /// <summary>
    /// Documents cited by every office's first action, over documents cited by any; NaN when nothing is cited by any.
    /// </summary>
    public double Overlap { get; init; } = double.NaN;

    /// <summary>
    /// 1 when its offices did not all cite the same documents in their first actions, otherwise 0; NaN unless documents decide in all.
    /// </summary>
    public double DifferentCitations { get; init; } = double.NaN;

    /// <summary>
    /// 1 when all its offices objected on documents at their first actions or none did, otherwise 0; NaN unless documents decide in all.
    /// </summary>
    public double SameFinding { get; init; } = double.NaN;

    /// <summary>Search effort of all offices beyond that of the one that spent most, in hours; NaN in a world without documents.</summary>
    public double DuplicatedSearchHours { get; init; } = double.NaN;

    /// <summary>Facts that are yet to be filled in.</summary>
    public PairFacts()
    {
    }
}

/// <summary>What is measured of families, which have no office of their own.</summary>
internal static class FamilyMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new PairMeasure
        {
            Name = "pair-pendency",
            Title = "Pair pendency",
            Unit = "months",
            Definition =
                "From the last request for examination of a family to the later of its first actions, in months; over the families "
        + "whose last request falls into the measured window.",
            Preference = Preference.Lower,
            CountsUnfinished = true,
            ValueOf = static (in facts) => (facts.LastActedAt - facts.LastRequestedAt).Months,
        },
        new PairMeasure
        {
            Name = "first-action-lag",
            Title = "Lag of first actions",
            Unit = "days",
            Definition = "From the first to the last first action of a family, in days.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => (facts.LastActedAt - facts.FirstActedAt).Days,
        },
        new PairMeasure
        {
            Name = "citation-overlap",
            Title = "Overlap of citations",
            Unit = "share",
            Definition =
                "Documents cited by all offices of a family in their first actions over documents cited by any of them. A first action "
        + "cites one document for each ground of its objections, of substitutes one that the office has found itself.",
            Preference = Preference.Neither,
            NeedsDocuments = true,
            ValueOf = static (in facts) => facts.Overlap,
        },
        new PairMeasure
        {
            Name = "different-citations",
            Title = "Different citations",
            Unit = "share",
            Definition =
                "Families whose offices did not all cite the same documents in their first actions, over all families whose first "
        + "actions are out; offices that cite no document at all cite the same.",
            Preference = Preference.Neither,
            NeedsDocuments = true,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.DifferentCitations,
        },
        new PairMeasure
        {
            Name = "same-finding",
            Title = "Same finding",
            Unit = "share",
            Definition =
                "Families whose offices found alike on novelty and inventive step at their first actions, over all families whose first "
        + "actions are out: all objected on documents or none did, whatever they objected to on other grounds.",
            Preference = Preference.Higher,
            NeedsDocuments = true,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.SameFinding,
        },
        new PairMeasure
        {
            Name = "duplicated-search",
            Title = "Duplicated search",
            Unit = "hours",
            Definition = "Search effort of all offices of a family up to their first actions, less that of the office that spent most.",
            Preference = Preference.Lower,
            NeedsDocuments = true,
            ValueOf = static (in facts) => facts.DuplicatedSearchHours,
        },
        new OutcomeMeasure
        {
            Name = "agreement",
            Title = "Agreement",
            Unit = "share",
            Definition = "Pairs of offices that both allowed or both did not, over all pairs that have ended a family.",
            Preference = Preference.Neither,
            NeedsDocuments = true,
            ValueOf = static (in facts) => (facts.First == Ending.Allowed) == (facts.Second == Ending.Allowed) ? 1 : 0,
        },
        // J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1), 1960.
        new OutcomeCountMeasure
        {
            Name = "agreement-kappa",
            Title = "Agreement beyond chance",
            Unit = "kappa",
            Definition =
                "(agreement - chance) / (1 - chance), where chance is the agreement of two independent offices with the same "
                + "allowance rates; one value a replication.",
            Preference = Preference.Higher,
            NeedsDocuments = true,
            ValueOf = static (in counts) => BeyondChance(counts.Agreement, counts.ChanceAgreement),
        },
    ];

    // Where one outcome is certain at both offices there is nothing beyond chance to speak of: 0 / 0.
    private static double BeyondChance(double agreement, double chance) => (agreement - chance) / (1 - chance);
}
