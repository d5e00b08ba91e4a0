using System.Text;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class FixCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Corrections_are_shown_as_a_difference_and_written()
    {
        string file = Write("a.yaml", Sample.TwoOffices + "families: {shared: 12%}\ncsp:\n  shar: 0.3\n");

        Called fix = await Called.WithAsync("fix", file);

        Assert.Equal(ExitCode.Done, fix.ExitCode);
        Assert.Equal($"--- {file}\n+++ {file} (corrected)\n@@ -14,4 +14,4 @@\n run: {{length: 2 years}}\n families: {{shared: 12%}}\n"
            + $" csp:\n-  shar: 0.3\n+  share: 30%\n", fix.Output);
        Assert.Equal($"{file}: 2 corrections made\n", fix.Error);
        Assert.Equal(
            Sample.TwoOffices + "families: {shared: 12%}\ncsp:\n  share: 30%\n",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_dry_run_shows_the_same_and_writes_nothing()
    {
        string file = Write("a.yaml", Sample.TwoOffices + "families: {shared: 12%}\ncsp: {shar: 30%}\n");

        Called dry = await Called.WithAsync("fix", file, "--dry-run");

        Assert.Equal(ExitCode.Done, dry.ExitCode);
        Assert.Contains("+csp: {share: 30%}\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal($"{file}: 1 correction, not made\n", dry.Error);
        Assert.EndsWith(
            "csp: {shar: 30%}\n",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_a_decision_is_left_and_reported()
    {
        string file = Write("a.yaml", Sample.TwoOffices + "csp: {shar: 30%, wait-for-partner: 60}\n");

        Called fix = await Called.WithAsync("fix", file);

        Assert.Equal(ExitCode.BadInput, fix.ExitCode);
        Assert.Contains("error[CS020]: a duration needs a unit", fix.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{file}: 1 error\n{file}: 1 correction made\n", fix.Error, StringComparison.Ordinal);
        Assert.Contains(
            "{share: 30%, wait-for-partner: 60}",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_line_ends_and_the_byte_order_mark_are_kept_byte_for_byte()
    {
        string right = (Sample.TwoOffices + "csp: {share: 30%}\n").ReplaceLineEndings("\r\n");
        string file = _folder.File("a.yaml");
        UTF8Encoding marked = new(encoderShouldEmitUTF8Identifier: true);
        await File.WriteAllTextAsync(
            file,
            right.Replace("share: 30%", "shar: 30%", StringComparison.Ordinal),
            marked,
            TestContext.Current.CancellationToken);

        Called fix = await Called.WithAsync("fix", file);

        Assert.Equal(ExitCode.Done, fix.ExitCode);
        Assert.DoesNotContain('\r', fix.Output);
        byte[] expected = [.. marked.GetPreamble(), .. marked.GetBytes(right)];
        byte[] written = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(expected, written);
    }

    [Fact]
    public async Task Tabs_are_replaced_when_asked()
    {
        string file = Write("a.yaml", Sample.TwoOffices.Replace("  ", "\t", StringComparison.Ordinal));

        Called without = await Called.WithAsync("fix", file);
        Called with = await Called.WithAsync("fix", "--tabs", file);

        Assert.Equal((ExitCode.BadInput, ExitCode.Done), (without.ExitCode, with.ExitCode));
        Assert.Equal(Sample.TwoOffices, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_extended_file_stays_as_it_is_and_is_named()
    {
        string shared = Write("base.yaml", Sample.TwoOffices + "csp: {shar: 30%}\n");
        string file = Write("a.yaml", "cspsim: 1\nextends: base.yaml\nlink: {timeot: 30 s}\n");

        Called fix = await Called.WithAsync("fix", file);

        Assert.Equal(ExitCode.BadInput, fix.ExitCode);
        Assert.EndsWith($"{shared}: has corrections too, and is not changed; cspsim fix {shared}\n", fix.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "csp: {shar: 30%}\n",
            await File.ReadAllTextAsync(shared, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "link: {timeout: 30 s}\n",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_stays_a_link_and_permissions_stay()
    {
        string file = Write("real.yaml", Sample.TwoOffices + "csp: {shar: 30%}\n");
        string link = _folder.File("link.yaml");
        File.CreateSymbolicLink(link, file);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        Called fix = await Called.WithAsync("fix", link);

        Assert.Equal(ExitCode.Done, fix.ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.EndsWith(
            "csp: {share: 30%}\n",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task A_valid_file_is_left_alone_and_a_missing_one_is_reported()
    {
        string file = Write("a.yaml", Sample.TwoOffices);

        Called valid = await Called.WithAsync("fix", file);
        Called missing = await Called.WithAsync("fix", _folder.File("no.yaml"));

        Assert.Equal(new Called(ExitCode.Done, "", $"{file}: nothing to correct\n"), valid);
        Assert.Equal(ExitCode.BadInput, missing.ExitCode);
        Assert.Contains("error[CS042]: cannot read", missing.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
