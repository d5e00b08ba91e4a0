using CspSim.Engine;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Measures;

/// <summary>A measure with one value per application.</summary>
/// <param name="Scope">The milestone at which an application gives it a value.</param>
public sealed record CaseMeasure(MeasureScope Scope) : Measure<CaseFacts>(Scope);

/// <summary>What is measured of single applications.</summary>
internal static class CaseMeasures
{
    public static IReadOnlyList<CaseMeasure> All { get; } =
    [
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "first-action-pendency",
            Title = "First-action pendency",
            Unit = "months",
            Definition =
                "From the office's clock start (request for examination or filing) to the first action, in months of 30.4375 days; over "
        + "the measured cases, followed until they have it.",
            Preference = Preference.Lower,
            CountsUnfinished = true,
            ValueOf = static (in facts) => (facts.FirstActionAt - facts.ClockStart).Months,
        },
        new(MeasureScope.ActionInWindow)
        {
            Name = "first-action-pendency-by-action-date",
            Title = "First-action pendency by action date",
            Unit = "months",
            Definition =
                "From the office's clock start to the first action, in months of 30.4375 days; over the first actions issued in the "
        + "measured window, as offices publish it. It leaves out those who still wait, so it is never compared between arms.",
            Preference = Preference.Neither,
            ValueOf = static (in facts) => (facts.FirstActionAt - facts.ClockStart).Months,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "petition-to-first-action",
            Title = "Petition to first action",
            Unit = "months",
            Definition = "From the family's first petition to the first action, in months; granted programme cases only.",
            Preference = Preference.Lower,
            CountsUnfinished = true,
            ValueOf = static (in facts) =>
                facts.GrantedAt == SimTime.Never ? double.NaN : (facts.FirstActionAt - facts.PetitionedAt).Months,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "queue-wait",
            Title = "Wait for the search",
            Unit = "hours",
            Definition =
                "From the request for examination to the moment an examiner takes the search up, in hours of wall time; part of it is "
        + "the time in which an office decides on a fast lane, and that until the next docket or the report of a search outside.",
            Preference = Preference.Lower,
            CountsUnfinished = true,
            ValueOf = static (in facts) => (facts.SearchStartedAt - facts.RequestedAt).Hours,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "partner-wait",
            Title = "Waiting for the partner",
            Unit = "days",
            Definition =
                "Time in which the application stood still for a partner's report or draft, in days; granted programme cases only.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.GrantedAt == SimTime.Never ? double.NaN : facts.BlockedTime.Days,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "acted-alone",
            Title = "Acted alone",
            Unit = "share",
            Definition =
                "Share of granted programme cases whose first action was issued without something of the partner that the protocol "
        + "foresees.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.GrantedAt == SimTime.Never ? double.NaN : facts.ActedAlone ? 1 : 0,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "search-effort",
            Title = "Search effort",
            Unit = "hours",
            Definition = "Examiner hours of the prior-art search of one application.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.SearchHours,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "reading-effort",
            Title = "Reading effort",
            Unit = "hours",
            Definition = "Examiner hours spent on reading partners' reports before the first action.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.ReadingHours,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "first-action-effort",
            Title = "Effort of the first action",
            Unit = "hours",
            Definition =
                "Examiner hours of assessing one application and drafting its first action, without search and without reading reports.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.ActionHours,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "effort-per-case",
            Title = "Effort to the first action",
            Unit = "hours",
            Definition = "Examiner hours to the first action: search, reading and drafting.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.SearchHours + facts.ReadingHours + facts.ActionHours,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "search-recall",
            Title = "Recall",
            Unit = "share",
            Definition = "Relevant documents known at the first action over relevant documents that exist, per application that has any.",
            Preference = Preference.Higher,
            NeedsDocuments = true,
            ValueOf = static (in facts) => facts.Art.Relevant > 0 ? (double)facts.Art.Known / facts.Art.Relevant : double.NaN,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "partner-documents",
            Title = "Documents only the partner found",
            Unit = "documents",
            Definition = "Documents known at the first action from a partner's report that the own search had not found.",
            Preference = Preference.Neither,
            NeedsDocuments = true,
            ValueOf = static (in facts) => facts.Art.HasDocuments ? facts.Art.FromPartnerOnly : double.NaN,
        },
        new(MeasureScope.CaseAtFirstAction)
        {
            Name = "first-action-allowances",
            Title = "First-action allowances",
            Unit = "share",
            Definition = "First actions that allow the application, over all first actions.",
            Preference = Preference.Neither,
            NeedsEndings = true,
            ValueOf = static (in facts) => facts.IsAllowedAtOnce is not { } isAllowed ? double.NaN : isAllowed ? 1 : 0,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "total-pendency",
            Title = "Total pendency",
            Unit = "months",
            Definition =
                "From the office's clock start to the end of the application, in months: at first instance, or by the board where a "
        + "refusal is appealed; over the measured cases, followed to their end.",
            Preference = Preference.Lower,
            CountsUnfinished = true,
            ValueOf = static (in facts) => (facts.EndedAt - facts.ClockStart).Months,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "first-action-to-disposal",
            Title = "First action to disposal",
            Unit = "months",
            Definition =
                "From the first action to the end of the application, in months; 0 for one that the first action ended; over the measured "
        + "cases, followed to their end.",
            Preference = Preference.Lower,
            CountsUnfinished = true,
            IsOnRequest = true,
            ValueOf = static (in facts) => (facts.EndedAt - facts.FirstActionAt).Months,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "actions-per-disposal",
            Title = "Actions per disposal",
            Unit = "actions",
            Definition = "Actions issued in an application that has ended, the first included.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.Actions,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "action-effort",
            Title = "Effort of all actions",
            Unit = "hours",
            Definition =
                "Examiner hours of assessing and drafting all actions of an application that has ended, without searches and without "
        + "reading reports.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.ActionHours,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "total-effort",
            Title = "Effort to the end",
            Unit = "hours",
            Definition = "Examiner hours of an application from search to end.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.SearchHours + facts.ReadingHours + facts.ActionHours,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "allowance-rate",
            Title = "Allowance rate",
            Unit = "share",
            Definition =
                "Allowances, by a board too, over allowances, final refusals and applications given up; over the measured cases.",
            Preference = Preference.Neither,
            NeedsEndings = true,
            ValueOf = static (in facts) => facts.Ending == Ending.None ? double.NaN : facts.Ending == Ending.Allowed ? 1 : 0,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "missed-art",
            Title = "Allowances with missed art",
            Unit = "share",
            Definition =
                "Allowances against which documents exist that nobody knew and that would have stood against them, over all allowances.",
            Preference = Preference.Lower,
            NeedsDocuments = true,
            ValueOf = static (in facts) => facts.Ending != Ending.Allowed ? double.NaN : facts.Art.HasMissedArt ? 1 : 0,
        },
        new(MeasureScope.CaseAtEnd)
        {
            Name = "audited-missed-art",
            Title = "Allowances that fail an audit",
            Unit = "share",
            Definition =
                "Allowances against which a search of the effort prior-art.audit, made on the day of the allowance by another examiner of "
        + "the same office, finds documents that stand against them, alone or with those known, over all allowances.",
            Preference = Preference.Lower,
            NeedsDocuments = true,
            NeedsAudit = true,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.Ending != Ending.Allowed ? double.NaN : facts.Art.FailsAudit ? 1 : 0,
        },
    ];
}
