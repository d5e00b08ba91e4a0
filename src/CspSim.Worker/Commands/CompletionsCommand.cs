using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>completions</c>: prints the script that teaches a shell the words of this program.</summary>
internal sealed class CompletionsCommand : ICommand
{
    public string Name => "completions";

    public string Summary => "print the script that completes command lines in a shell";

    public string Operands => string.Join('|', OperandWords);

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'completions' needs the name of a shell";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim completions bash >> ~/.bashrc",
        "cspsim completions zsh >> ~/.zshrc",
        "cspsim completions fish > ~/.config/fish/completions/cspsim.fish",
        "cspsim completions powershell >> $PROFILE",
    ];

    public IReadOnlyList<Option> Options => [];

    public IEnumerable<string> OperandWords => ShellScript.All.Select(static script => script.Shell);

    public async Task<int> RunAsync(CommandCall call)
    {
        string shell = call.Operands[0];
        if (ShellScript.All.FirstOrDefault(script => string.Equals(script.Shell, shell, StringComparison.Ordinal)) is { } script)
        {
            await call.Streams.Output.Writer.WriteAsync(script.Text.ReplaceLineEndings("\n"));
            return ExitCode.Done;
        }

        await call.Streams.Error.WriteErrorAsync(
            $"there is no script for the shell '{shell}'",
            CommandLineError.Proposal(shell, OperandWords, "cspsim completions --help"));
        return ExitCode.BadInput;
    }
}
