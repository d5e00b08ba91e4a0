using System.CommandLine;

namespace CspSim.Worker.Commands;

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

    /// <summary>What is said when there are too few; empty when none is needed.</summary>
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
    /// <returns>A code of <see cref="ExitCode"/>. Faults may be thrown; the front tells them.</returns>
    Task<int> RunAsync(CommandCall call);
}
