using CspSim.Experiments.Loads;

namespace CspSim.Experiments.Forecasts;

/// <summary>What is expected of one office in one arm, in one replication.</summary>
public sealed record OfficeForecast
{
    /// <summary>The load, mean over the run.</summary>
    public required OfficeLoad Load { get; init; }

    /// <summary>The load by period in which nothing changes; one entry when examiners and rates stay the same.</summary>
    public required IReadOnlyList<LoadPeriod> Periods { get; init; }

    /// <summary>Applications with request and without first action at the start.</summary>
    public required double BacklogAtStart { get; init; }

    /// <summary>Applications with request and without first action at the end of the window.</summary>
    public required double BacklogAtEnd { get; init; }

    /// <summary>How the backlog moves.</summary>
    public required BacklogOutlook Outlook { get; init; }

    /// <summary>Applications that enter until the end of the window, the starting backlog included.</summary>
    public required double Applications { get; init; }

    /// <summary>First actions issued until the end of the window.</summary>
    public required double FirstActions { get; init; }

    /// <summary>Hours that the examiners of the last period need for the backlog at the end; 0 when there is nobody.</summary>
    internal double HoursOfBacklog => Periods[^1].DonePerYear > 0 ? BacklogAtEnd / Periods[^1].DonePerYear * OfficeLoad.HoursPerYear : 0;
}
