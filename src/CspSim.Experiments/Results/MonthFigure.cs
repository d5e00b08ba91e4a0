using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>One office in one calendar month, as the mean over replications.</summary>
public sealed record MonthFigure
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Requests for examination that came in.</summary>
    public required double Requests { get; init; }

    /// <summary>First actions issued.</summary>
    public required double FirstActions { get; init; }

    /// <summary>Applications that ended.</summary>
    public required double Ended { get; init; }

    /// <summary>Applications with request and without first action at the end of the month.</summary>
    public required double Backlog { get; init; }

    /// <summary>Mean pendency, in months, of the first actions issued in this month, of all replications; NaN without any.</summary>
    public required double PendencyByAction { get; init; }

    /// <summary>
    /// Mean total pendency, in months, of the applications that ended in this month and were not withdrawn before their first action, of
    /// all replications; NaN without any.
    /// </summary>
    public required double PendencyByEnd { get; init; }

    /// <summary>
    /// Mean pendency, in months, of the first actions, whenever issued, of the requests of this month; NaN without any. The last months
    /// of a run know only their fastest cases: <see cref="CohortShare"/> says how many of them.
    /// </summary>
    public required double PendencyByCohort { get; init; }

    /// <summary>First actions of the requests of this month by its requests, 0 to 1; NaN without requests.</summary>
    public required double CohortShare { get; init; }

    /// <summary>Hours in which examiners had a job by the hours they had for cases, 0 to 1; NaN where they had none.</summary>
    public required double Utilisation { get; init; }

    /// <summary>Hours that the examiners had for cases.</summary>
    public required double AvailableHours { get; init; }

    /// <summary>Examiner hours of searching in jobs begun in this month; searches done outside are not among them.</summary>
    public required double SearchHours { get; init; }

    /// <summary>Examiner hours of reading partners' reports in jobs begun in this month.</summary>
    public required double ReadingHours { get; init; }

    /// <summary>Examiner hours of drafting first and further actions in jobs begun in this month.</summary>
    public required double DraftingHours { get; init; }

    /// <summary>The backlog over replications; null with fewer than two.</summary>
    public required Band? BacklogBand { get; init; }

    /// <summary>The pendency by date of action over replications; null with fewer than two that issued a first action.</summary>
    public required Band? PendencyBand { get; init; }
}
