namespace CspSim.Scenarios.Diagnostics;

/// <summary>One thing that is wrong with a scenario, with its place.</summary>
public sealed record Diagnostic
{
    /// <summary>Whether it stops the scenario.</summary>
    public required Severity Severity { get; init; }

    /// <summary>A code of <see cref="ErrorCatalog"/>, such as <c>CS010</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The fault and the value found. Names and values stand in single quotes.</summary>
    public required string Message { get; init; }

    /// <summary>What to write instead; empty when there is nothing to propose.</summary>
    public string Help { get; init; } = "";

    /// <summary>The file as the user named it, or the setting of the command line.</summary>
    public required string File { get; init; }

    /// <summary>The first character of the place.</summary>
    public required TextMark Start { get; init; }

    /// <summary>The place right after the last character.</summary>
    public required TextMark End { get; init; }

    /// <summary>The key path, such as <c>offices.KIPO.examiners</c>; empty when the place is none.</summary>
    public string Path { get; init; } = "";

    /// <summary>The line of text at <see cref="Start"/>; of a very long one the part around the place.</summary>
    public string Snippet { get; init; } = "";

    /// <summary>The column of the first character of <see cref="Snippet"/>; 1 unless the line is very long.</summary>
    public int SnippetColumn { get; init; } = 1;

    /// <summary>The byte of <see cref="Start"/> in the file, from 0.</summary>
    public long StartByte { get; init; }

    /// <summary>The byte of <see cref="End"/> in the file, from 0.</summary>
    public long EndByte { get; init; }

    /// <summary>The change that a program can make to remove the error; null when it takes a decision.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Another place that matters, such as a value that this one overrides; empty: none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The line, from 1.</summary>
    public int Line => Start.Line;

    /// <summary>The column, from 1; counts characters.</summary>
    public int Column => Start.Column;
}

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The scenario runs, but probably not as meant.</summary>
    Warning,

    /// <summary>The scenario cannot run.</summary>
    Error,
}

/// <summary>A change of a file that removes one error, small enough for a program to make.</summary>
/// <param name="File">The file to change, as its diagnostic names it.</param>
/// <param name="Start">The first character that is replaced.</param>
/// <param name="End">The place right after the last one; equal to <paramref name="Start"/> where text is only put in.</param>
/// <param name="Text">What stands there instead.</param>
public sealed record Fix(string File, TextMark Start, TextMark End, string Text)
{
    /// <summary>Whether it changes the indentation, which is only done on request.</summary>
    public bool IsLayout { get; init; }
}
