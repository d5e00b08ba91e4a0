using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;

namespace CspSim.Reporting.Forecasts;

/// <summary>What a run would do, as it is told to a user.</summary>
public sealed record ForecastReport
{
    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the resolved scenario, lower-case hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>What the command line changed in the scenario, each <c>path=value</c>.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>What would be run.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>What it would do.</summary>
    public required ExperimentForecast Forecast { get; init; }

    /// <summary>What it costs on this machine.</summary>
    public required RunCost Cost { get; init; }

    /// <summary>Threads for replications.</summary>
    public required int Threads { get; init; }

    /// <summary>The folder in which the folder of the result would be made.</summary>
    public required string ResultsFolder { get; init; }

    /// <summary>The files that would be written there.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Seconds of the run when it stops as early as it may.</summary>
    public double SecondsAtLeast => Cost.SecondsOf(Forecast, Forecast.ReplicationsAtLeast, Threads);

    /// <summary>Seconds of the run when every replication is made.</summary>
    public double SecondsAtMost => Cost.SecondsOf(Forecast, Forecast.ReplicationsAtMost, Threads);
}
