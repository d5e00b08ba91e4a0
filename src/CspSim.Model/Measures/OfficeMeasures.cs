namespace CspSim.Model.Measures;

/// <summary>A measure with one value per office and replication, and one for all offices together from their totals.</summary>
public sealed record OfficeMeasure() : Measure<OfficeFacts>(MeasureScope.Office)
{
    /// <summary>Its value for one lane; null (default): it has none.</summary>
    public Formula<LaneFacts>? ValueOfLane { get; init; }

    /// <inheritdoc/>
    public override bool HasLanes => ValueOfLane is not null;
}

/// <summary>What is measured of whole offices.</summary>
internal static class OfficeMeasures
{
    public static IReadOnlyList<OfficeMeasure> All { get; } =
    [
        new()
        {
            Name = "backlog",
            Title = "Backlog",
            Unit = "cases",
            Definition = "Applications with request and without first action, averaged over the measured window.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.BacklogMean,
        },
        new()
        {
            Name = "backlog-at-end",
            Title = "Backlog at the end",
            Unit = "cases",
            Definition = "Applications with request and without first action when the measured window ends.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.BacklogAtEnd,
        },
        new()
        {
            Name = "backlog-drift",
            Title = "Drift of the backlog",
            Unit = "cases a month",
            Definition = "Backlog at the end of the measured window less the backlog when measuring began, over the months between.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => (facts.BacklogAtEnd - facts.BacklogAtStart) / facts.Months,
        },
        new()
        {
            Name = "utilisation",
            Title = "Utilisation",
            Unit = "share",
            Definition = "Examiner time spent on cases over the case time the examiners had in office hours, in the measured window.",
            Preference = Preference.Neither,
            ValueOf = static (in facts) => facts.AvailableHours > 0 ? facts.BusyHours / facts.AvailableHours : double.NaN,
        },
        new()
        {
            Name = "lane-entries",
            Title = "Entries to lanes",
            Unit = "cases a year",
            Definition =
                "Requests for examination in the measured window, over its years. Of a lane: the applications that entered by it with "
        + "their request, and those that went over to it, because another office has allowed or into the programme. One that goes over "
        + "counts in both lanes, and once in the office.",
            Preference = Preference.Neither,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.Requests / facts.Years,
            ValueOfLane = static (in lane) => lane.Entries / lane.Years,
        },
        new()
        {
            Name = "first-actions",
            Title = "First actions",
            Unit = "cases",
            Definition = "First actions issued in the measured window.",
            Preference = Preference.Higher,
            ValueOf = static (in facts) => facts.FirstActions,
        },
        new()
        {
            Name = "withdrawn",
            Title = "Withdrawn before a first action",
            Unit = "cases",
            Definition = "Applications withdrawn in the measured window before an examiner had begun; no measure of cases counts them.",
            Preference = Preference.Neither,
            ValueOf = static (in facts) => facts.Withdrawals?.Effective ?? double.NaN,
        },
        new()
        {
            Name = "withdrawals-too-late",
            Title = "Withdrawals that came too late",
            Unit = "cases",
            Definition = "Withdrawals that came, in the measured window, when an examiner had begun: the case goes on.",
            Preference = Preference.Neither,
            ValueOf = static (in facts) => facts.Withdrawals?.Void ?? double.NaN,
        },
        new()
        {
            Name = "programme-hours",
            Title = "Programme hours",
            Unit = "hours a year",
            Definition =
                "Examiner hours of reading partners' reports in jobs begun in the measured window, over its years. What the reports save "
        + "in searches and drafts, and what they change in further actions, is in effort-per-case and total-effort.",
            Preference = Preference.Lower,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.ReadingHours / facts.Years,
        },
        new()
        {
            Name = "programme-examiners",
            Title = "Programme examiners",
            Unit = "examiners",
            Definition =
                "Full-time equivalents of programme-hours: the hours of reading in the measured window over the case hours that one "
        + "examiner has in it.",
            Preference = Preference.Lower,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.ReadingExaminers,
        },
        new()
        {
            Name = "grants",
            Title = "Grants",
            Unit = "cases a year",
            Definition =
                "Applications that were allowed in the measured window, by a board too, measured cases or not, over its years.",
            Preference = Preference.Neither,
            NeedsEndings = true,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.Grants / facts.Years,
        },
        new()
        {
            Name = "refusals",
            Title = "Refusals",
            Unit = "cases a year",
            Definition =
                "Applications that were finally refused in the measured window, measured cases or not, over its years; those that "
        + "applicants gave up are not among them.",
            Preference = Preference.Neither,
            NeedsEndings = true,
            IsOnRequest = true,
            ValueOf = static (in facts) => facts.Refusals / facts.Years,
        },
    ];
}
