using System.Diagnostics;

using CspSim.Worker.CommandLine;


namespace CspSim.Tests.Worker.CommandLine;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("scenarios/kr-jp-csp.yaml", "scenarios/kr-jp-csp.yaml")]
    [InlineData("csp.share=40%", "csp.share=40%")]
    [InlineData("한국.yaml", "한국.yaml")]
    [InlineData("my file.yaml", "'my file.yaml'")]
    [InlineData("it's.yaml", @"'it'\''s.yaml'")]
    [InlineData("", "''")]
    [InlineData("link.faults[0].probability=5%", "'link.faults[0].probability=5%'")]
    [InlineData("$(rm -rf).yaml", "'$(rm -rf).yaml'")]
    public void A_word_is_quoted_where_a_shell_would_read_more_in_it(string word, string quoted)
    {
        string expected = OperatingSystem.IsWindows() && quoted[0] == '\'' ? $"\"{word}\"" : quoted;
        Assert.Equal(expected, ShellWord.Of(word));
    }

    [Theory]
    [InlineData("-x.yaml", "./-x.yaml")]
    [InlineData("-", "-")]
    [InlineData("a.yaml", "a.yaml")]
    public void A_path_is_not_taken_for_an_option(string path, string written) => Assert.Equal(written, ShellWord.OfPath(path));

    [Theory]
    [InlineData("a b")]
    [InlineData("a'b\"c`d$e\\f!g*h?i~j#k&l;m|n<o>p(q)r{s}t")]
    [InlineData("a\tb\nc\u001B'd\\")]
    [InlineData("~")]
    [InlineData("=x")]
    public async Task A_shell_reads_the_same_word_back(string word)
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        using Process shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", $"printf %s {ShellWord.Of(word)}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string read = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(word, read);
    }
}
