namespace CspSim.Model.Measures;

/// <summary>The books of one office, or of all offices together, over the measured window.</summary>
public readonly record struct OfficeFacts
{
    private const double MonthsOfYear = 12;

    /// <summary>Applications with request and without first action, averaged over time.</summary>
    public required double BacklogMean { get; init; }

    /// <summary>The same when measuring began.</summary>
    public required long BacklogAtStart { get; init; }

    /// <summary>The same at the end of the window.</summary>
    public required long BacklogAtEnd { get; init; }

    /// <summary>Case time spent, in examiner hours.</summary>
    public required double BusyHours { get; init; }

    /// <summary>Case time available, in examiner hours.</summary>
    public required double AvailableHours { get; init; }

    /// <summary>Requests for examination.</summary>
    public required long Requests { get; init; }

    /// <summary>By lane, applications that entered by it or went over to it; of several offices together empty.</summary>
    public IReadOnlyList<long> LaneEntries { get; init; } = [];

    /// <summary>First actions issued.</summary>
    public required long FirstActions { get; init; }

    /// <summary>Examiner hours of reading partners' reports, of jobs begun in the window.</summary>
    public required double ReadingHours { get; init; }

    /// <summary>Examiners whose whole case time the reading takes; NaN when the office never opened.</summary>
    public required double ReadingExaminers { get; init; }

    /// <summary>Allowances, by a board too; NaN where the rule of its outcomes does not tell.</summary>
    public required double Grants { get; init; }

    /// <summary>Final refusals; NaN where the rule of its outcomes does not tell.</summary>
    public required double Refusals { get; init; }

    /// <summary>Length of the window in months of 30.4375 days.</summary>
    public required double Months { get; init; }

    /// <summary>What became of the withdrawals before a first action; null where nothing is ever withdrawn.</summary>
    public WithdrawalCounts? Withdrawals { get; init; }

    /// <summary>Length of the window in years of 365.25 days.</summary>
    public double Years => Months / MonthsOfYear;

    /// <summary>Books that are yet to be filled in.</summary>
    public OfficeFacts()
    {
    }

    /// <summary>The books of offices put together: every count is a total.</summary>
    /// <param name="offices">Books over the same window; at least one.</param>
    public static OfficeFacts Total(IReadOnlyList<OfficeFacts> offices) => new()
    {
        BacklogMean = offices.Sum(static office => office.BacklogMean),
        BacklogAtStart = offices.Sum(static office => office.BacklogAtStart),
        BacklogAtEnd = offices.Sum(static office => office.BacklogAtEnd),
        BusyHours = offices.Sum(static office => office.BusyHours),
        AvailableHours = offices.Sum(static office => office.AvailableHours),
        Requests = offices.Sum(static office => office.Requests),
        FirstActions = offices.Sum(static office => office.FirstActions),
        ReadingHours = offices.Sum(static office => office.ReadingHours),
        ReadingExaminers = offices.Sum(static office => office.ReadingExaminers),
        Grants = offices.Sum(static office => office.Grants),
        Refusals = offices.Sum(static office => office.Refusals),
        Months = offices[0].Months,
        Withdrawals = offices.Any(static office => office.Withdrawals is not null)
            ? new(
                offices.Sum(static office => office.Withdrawals?.Effective ?? 0),
                offices.Sum(static office => office.Withdrawals?.Void ?? 0))
            : null,
    };
}

/// <summary>What became of withdrawals before a first action.</summary>
/// <param name="Effective">Those that found the application untouched.</param>
/// <param name="Void">Those that came when an examiner had begun.</param>
public readonly record struct WithdrawalCounts(long Effective, long Void);

/// <summary>The books of one lane over the measured window.</summary>
/// <param name="Entries">Applications that entered by it or went over to it.</param>
/// <param name="Years">Length of the window in years of 365.25 days.</param>
public readonly record struct LaneFacts(long Entries, double Years);
