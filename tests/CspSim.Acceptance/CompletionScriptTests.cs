using System.Diagnostics;

namespace CspSim.Acceptance;

/// <summary>The script for bash, run by bash itself: its function is called as the shell calls it when the user presses Tab.</summary>
public sealed class CompletionScriptTests
{
    [Theory]
    [InlineData("cspsim val", "validate")]
    [InlineData("cspsim run --log s", "sample")]
    [InlineData("cspsim completions z", "zsh")]
    public async Task Bash_completes_what_is_typed(string typed, string expected)
    {
        string[] words = typed.Split(' ');
        string script = CspSimProgram.Run("completions", "bash").Output;
        string asked = $"{script}\n"
            + $"cspsim() {{ {CspSimProgram.ShellCommand} \"$@\"; }}\n"
            + $"COMP_WORDS=({typed})\nCOMP_CWORD={FormattableString.Invariant($"{words.Length - 1}")}\n"
            + "_cspsim_completions cspsim\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        using Process bash = Process.Start(
            new ProcessStartInfo("bash", ["--norc", "-c", asked]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"{expected}\n", output);
    }
}
