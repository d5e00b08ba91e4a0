using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Diagnostics;

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
