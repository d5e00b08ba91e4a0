using System.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

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

    /// <summary>Where this call has put what it found so far: told when standard output fails.</summary>
    public IList<string> Places { get; init; } = [];

    /// <summary>Where scenarios come from: the disk, and what is piped in.</summary>
    public PipedFiles Files { get; init; } = new(static () => Stream.Null);

    /// <summary>The clock of the machine.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The value of an option; the default of its type when it was not given or the command has no such option.</summary>
    public TValue? Get<TValue>(Option<TValue> option) => Parsed.GetValue(option);
}
