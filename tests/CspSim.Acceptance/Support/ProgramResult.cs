namespace CspSim.Acceptance.Support;

/// <summary>How the program ended and what it said.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => FormattableString.Invariant($"exit {ExitCode}\n--- output\n{Output}\n--- error\n{Error}");
}
