using System.CommandLine;
using CspSim.Reporting.Outputs;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.CommandLine;

/// <summary>One command of the program: what help and the reading of the command line need to know of it, and what it does.</summary>
internal interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>Its line in the list of commands; no full stop.</summary>
    string Summary { get; }

    /// <summary>The operands as the usage line shows them, such as <c>FILE...</c>; empty when it takes none.</summary>
    string Operands { get; }

    /// <summary>The fewest operands; 0 or more.</summary>
    int OperandsLeast { get; }

    /// <summary>The most operands; <see cref="int.MaxValue"/> for any number.</summary>
    int OperandsMost { get; }

    /// <summary>The message when there are too few; empty when none is needed.</summary>
    string OperandsMissing { get; }

    /// <summary>The way out that is shown with it: a command line that works.</summary>
    string OperandsHelp => Examples[0];

    /// <summary>Whole command lines, the simplest first; help begins with them.</summary>
    IReadOnlyList<string> Examples { get; }

    /// <summary>Its options, in the order of its help; those that every command has are added.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>Words that an operand may be, for completion; empty when operands are files, which the shell knows better.</summary>
    IEnumerable<string> OperandWords => [];

    /// <summary>Does it.</summary>
    /// <returns>A code of <see cref="ExitCode"/>. Faults may be thrown; the front reports them.</returns>
    Task<int> RunAsync(CommandCall call);
}

/// <summary>The command line as understood, with the streams and the clock that a command may use.</summary>
internal sealed record CommandCall
{
    /// <summary>The command that is called.</summary>
    public required ICommand Command { get; init; }

    /// <summary>The whole command line after the program's name.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What is neither an option nor the value of one; as many as the command allows.</summary>
    public required IReadOnlyList<string> Operands { get; init; }

    /// <summary>The options as the library has read them.</summary>
    public required ParseResult Parsed { get; init; }

    /// <summary>Where results and messages go.</summary>
    public Streams Streams { get; init; } = Streams.Nowhere;

    /// <summary>Where this call has put what it found so far: reported when standard output fails.</summary>
    public IList<string> Places { get; init; } = [];

    /// <summary>Where scenarios come from: the disk, and what is piped in.</summary>
    public PipedFiles Files { get; init; } = new(static () => Stream.Null);

    /// <summary>The clock of the machine.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether results are put together from a store, without making any replication.</summary>
    public bool IsGathering { get; init; }

    /// <summary>Whether <c>--replications</c> speaks of each point of a study, and not of the scenario.</summary>
    public bool RepeatsPoints { get; init; }

    /// <summary>Reads another command line with the streams of this one; null when it is wrong.</summary>
    public Func<IReadOnlyList<string>, CommandCall?> Reread { get; init; } = static _ => null;

    /// <summary>Whether only errors are reported.</summary>
    public bool IsQuiet => Get(CommandOptions.Quiet);

    /// <summary>Threads for replications.</summary>
    public int Threads => Get(CommandOptions.Threads) ?? Environment.ProcessorCount;

    /// <summary>The folder that holds the result folders.</summary>
    public string ResultsFolder => Get(CommandOptions.Results) ?? "results";

    /// <summary>What of a run goes into the exchange log.</summary>
    public ExchangeLogScope LogScope => Get(CommandOptions.Log) ?? ExchangeLogScope.First;

    /// <summary>Forms of a result beside those that every result has.</summary>
    public IReadOnlyList<IResultOutput> OnRequest =>
    [
        .. Get(CommandOptions.ReplicationsCsv) ? [OutputCatalog.ReplicationsCsv] : (IResultOutput[])[],
        .. Get(CommandOptions.Workbook) ? [OutputCatalog.Workbook] : (IResultOutput[])[],
    ];

    /// <summary>The value of an option; the default of its type when it was not given or the command has no such option.</summary>
    public TValue? Get<TValue>(Option<TValue> option) => Parsed.GetValue(option);
}
