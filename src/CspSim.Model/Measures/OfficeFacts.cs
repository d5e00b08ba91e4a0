namespace CspSim.Model.Measures;

/// <summary>The books of one office, or of all offices together, over the measured window.</summary>
public readonly record struct OfficeFacts
{
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

    /// <summary>First actions issued.</summary>
    public required long FirstActions { get; init; }

    /// <summary>Length of the window in months of 30.4375 days.</summary>
    public required double Months { get; init; }

    /// <summary>The books of offices put together: every count is a total.</summary>
    /// <param name="offices">Books over the same window; at least one.</param>
    public static OfficeFacts Total(IReadOnlyList<OfficeFacts> offices) => new()
    {
        BacklogMean = offices.Sum(static office => office.BacklogMean),
        BacklogAtStart = offices.Sum(static office => office.BacklogAtStart),
        BacklogAtEnd = offices.Sum(static office => office.BacklogAtEnd),
        BusyHours = offices.Sum(static office => office.BusyHours),
        AvailableHours = offices.Sum(static office => office.AvailableHours),
        FirstActions = offices.Sum(static office => office.FirstActions),
        Months = offices[0].Months,
    };
}
