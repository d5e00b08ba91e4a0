using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;

namespace CspSim.Reporting.Forecasts;

/// <summary>What a run would do, as it is reported to a user.</summary>
public sealed record ForecastReport : ReportOrigin
{
    /// <summary>What would be run.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>What it would do.</summary>
    public required ExperimentForecast Forecast { get; init; }

    /// <summary>Threads for replications.</summary>
    public required int Threads { get; init; }

    /// <summary>The folder in which the folder of the result would be made.</summary>
    public required string ResultsFolder { get; init; }

    /// <summary>The files that would be written there.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Seconds of the run when it stops as early as it may.</summary>
    public double SecondsAtLeast => Forecast.Cost.SecondsOf(Plan.Arms.Count, Plan.Replications.AtLeast, Threads);

    /// <summary>Events of the run when it stops as early as it may.</summary>
    public double EventsAtLeast => Forecast.EventsOfRound * Plan.Replications.AtLeast;

    /// <summary>Events of the run when every replication is made.</summary>
    public double EventsAtMost => Forecast.EventsOfRound * Plan.Replications.AtMost;

    /// <summary>Nanoseconds of one thread for an event.</summary>
    public double NanosecondsPerEvent => Forecast.EventsOfRound > 0 ? Forecast.Cost.SecondsOfRound / Forecast.EventsOfRound * 1e9 : 0;

    /// <summary>Seconds of the run when every replication is made.</summary>
    public double SecondsAtMost => Forecast.Cost.SecondsOf(Plan.Arms.Count, Plan.Replications.AtMost, Threads);
}
