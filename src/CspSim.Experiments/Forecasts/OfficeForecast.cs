namespace CspSim.Experiments.Forecasts;

/// <summary>What is expected of one office in one arm, mean of a replication.</summary>
public sealed record OfficeForecast
{
    /// <summary>The load, mean over the run, with what the programme adds and saves.</summary>
    public required OfficeLoad Load { get; init; }

    /// <summary>The load by period in which nothing changes; one entry when examiners and rates stay the same.</summary>
    public required IReadOnlyList<LoadPeriod> Periods { get; init; }

    /// <summary>Applications with request and without first action at the start.</summary>
    public required double BacklogAtStart { get; init; }

    /// <summary>Applications with request and without first action at the end of the run, without those that wait by chance.</summary>
    public required double BacklogAtEnd { get; init; }

    /// <summary>How the backlog moves.</summary>
    public required BacklogOutlook Outlook { get; init; }

    /// <summary>Applications that enter, the starting backlog included.</summary>
    public required double Applications { get; init; }

    /// <summary>First actions issued in the run.</summary>
    public required double FirstActions { get; init; }
}
