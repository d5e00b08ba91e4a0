using CspSim.Worker.ExchangeLog;

namespace CspSim.Worker.CommandLine;

/// <summary>A command line, understood.</summary>
public sealed record CommandArguments
{
    /// <summary>The command: <c>run</c> or <c>validate</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The scenario files; at least one.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Changes to the scenario, each <c>path=value</c>, in the order given.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>The seed that replaces the scenario's; null: the scenario's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The number of replications that replaces the scenario's rule; null: the scenario's.</summary>
    public int? Replications { get; init; }

    /// <summary>Threads for replications; null: one for each processor.</summary>
    public int? Threads { get; init; }

    /// <summary>The folder that holds the result folders.</summary>
    public string Results { get; init; } = "results";

    /// <summary>Whether every case is written as a row.</summary>
    public bool Cases { get; init; }

    /// <summary>What is written to the exchange log.</summary>
    public ExchangeLogScope Log { get; init; } = ExchangeLogScope.First;

    /// <summary>Whether the exchange log is shown on the error stream as well.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether the summary shows every table.</summary>
    public bool Details { get; init; }

    /// <summary>Whether standard output is one JSON document.</summary>
    public bool Json { get; init; }

    /// <summary>Whether only errors are told.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether colour is off even on a terminal.</summary>
    public bool NoColor { get; init; }

    /// <summary>How progress is told.</summary>
    public ProgressForm Progress { get; init; }

    /// <summary>How diagnostics are written.</summary>
    public DiagnosticForm Format { get; init; }

    /// <summary>Whether warnings are treated as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether inputs without origin are listed.</summary>
    public bool Sources { get; init; }
}
