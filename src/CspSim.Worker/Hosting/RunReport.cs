using CspSim.Experiments.Results;
using CspSim.Reporting;

namespace CspSim.Worker.Hosting;

/// <summary>What became of a run.</summary>
public sealed record RunReport
{
    /// <summary>The program was stopped before the run began.</summary>
    public static RunReport NotStarted { get; } = new();

    /// <summary>What was found; null when the run did not begin or failed.</summary>
    public ExperimentResult? Result { get; init; }

    /// <summary>The result with where it comes from; null when nothing was found.</summary>
    public ExperimentReport? Report { get; init; }

    /// <summary>Where it was written; null when nothing was.</summary>
    public string? Folder { get; init; }

    /// <summary>Hidden folders that unfinished runs had left behind and that were removed.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Replications that failed: faults of the program that cost only themselves.</summary>
    public IReadOnlyList<ReplicationFailure> Failures => Result?.Failures ?? [];

    /// <summary>Replications of every arm that an earlier call had made.</summary>
    public int Resumed { get; init; }

    /// <summary>Where the replications of an unfinished run are kept; null when nothing is left to go on from.</summary>
    public string? Unfinished { get; init; }

    /// <summary>Replications that a store lacks from which a result was to be gathered.</summary>
    public IReadOnlyList<int> Missing { get; init; } = [];

    /// <summary>Replications of drawn inputs that such a store lacks.</summary>
    public int MissingOfDraws { get; init; }

    /// <summary>Replications of drawn inputs that failed: faults of the program; their draws count for nothing.</summary>
    public IReadOnlyList<ReplicationFailure> FailuresOfDraws { get; init; } = [];

    /// <summary>Whether the inputs were to be drawn and an interrupt came before all draws were done.</summary>
    public bool IsDoubtMissing { get; init; }

    /// <summary>What could not be written and why, in words; null when everything was.</summary>
    public string? OutputFailure { get; init; }

    /// <summary>A fault of the program; null when there was none.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The code with which a program should end that ran only this.</summary>
    public int ExitCode => this switch
    {
        { Missing.Count: > 0 } or { MissingOfDraws: > 0 } => Worker.ExitCode.BadInput,
        { Fault: { } fault } when !MemoryShortage.Is(fault) => Worker.ExitCode.Fault,
        _ when !MemoryShortage.IsAllOf(Failures) || !MemoryShortage.IsAllOf(FailuresOfDraws) => Worker.ExitCode.Fault,
        { Fault: not null } or { Failures.Count: > 0 } or { FailuresOfDraws.Count: > 0 } or { OutputFailure: not null } =>
            Worker.ExitCode.OutputNotWritten,
        { Result: null or { IsPartial: true } } or { IsDoubtMissing: true } => Worker.ExitCode.Interrupted,
        { Result: { } result } when result.Expectations.Any(static expectation => !expectation.IsMet) => Worker.ExitCode.ExpectationNotMet,
        { Result.Ending: ExperimentEnding.LimitReached } => Worker.ExitCode.PrecisionNotReached,
        _ => Worker.ExitCode.Done,
    };
}
