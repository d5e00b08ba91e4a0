using CspSim.Reporting.Html;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using TemporaryFolder = CspSim.Tests.Worker.Support.TemporaryFolder;

namespace CspSim.Tests.Worker.Commands;

public sealed class ReportCommandTests
{
    private static readonly byte[] s_stored = BytesOf("results.json");

    [Fact]
    public async Task The_report_goes_beside_the_result_and_has_the_bytes_of_the_first_one()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder.File("results.json"), s_stored, TestContext.Current.CancellationToken);

        Called called = await Called.WithAsync("report", folder.Path);

        string file = folder.File("report.html");
        Assert.Equal(new Called(ExitCode.Done, $"report   {file}\n", ""), called);
        Assert.Equal(BytesOf("report.html"), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_goes_where_it_is_told_to_and_says_nothing_when_it_shall_not()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder.File("results.json"), s_stored, TestContext.Current.CancellationToken);

        Called called = await Called.WithAsync("report", folder.File("results.json"), "--out", folder.File("a.html"), "-q");

        Assert.Equal(new Called(ExitCode.Done, "", ""), called);
        Assert.Equal(BytesOf("report.html"), await File.ReadAllBytesAsync(folder.File("a.html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_result_is_refused_with_a_way_out()
    {
        using TemporaryFolder folder = new();

        Called called = await Called.WithAsync("report", folder.File("nothing"));

        Assert.Equal(
            new Called(
                ExitCode.BadInput,
                "",
                $"error: {folder.File("nothing")}: there is no such file or folder\n"
                    + "  help: a result is a folder such as results/NAME/TIME or results/NAME/latest\n"),
            called);
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public async Task Drawing_pictures_shows_how_far_it_is_and_ends_with_the_last()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder.File("results.json"), s_stored, TestContext.Current.CancellationToken);

        Called called = await Called.WithAsync("report", folder.Path, "--static", "--progress", "json");

        string[] lines = called.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCode.Done, called.ExitCode);
        Assert.NotEmpty(lines);
        Assert.Contains($"\"done\":{lines.Length},\"atMost\":{lines.Length},", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder.File("results.json"), s_stored, TestContext.Current.CancellationToken);

        Called called = await Called.WithAsync("report", folder.Path, "--out", Path.Combine(folder.Path, "no", "a.html"));

        Assert.Equal(ExitCode.OutputNotWritten, called.ExitCode);
        Assert.Contains("  help: --out names another file\n", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_stand_in_a_static_report_in_each_language_and_without_declarations_of_style()
    {
        string page = ReportPage.Of(HandMadeResult.Bare, hasPictures: true);
        string[] pictures = [.. page.Split("<svg ").Skip(1).Where(static each => each.StartsWith("width", StringComparison.Ordinal))];

        // Eleven charts in three languages.
        Assert.Equal(33, pictures.Length);
        Assert.All(pictures, static picture => Assert.DoesNotContain(" style=", picture.Split("</svg>")[0], StringComparison.Ordinal));
        Assert.Contains(pictures, static picture => picture.Contains("심사청구 후 개월", StringComparison.Ordinal)
            || picture.Contains("1차 심사처리기간", StringComparison.Ordinal));
        Assert.Contains(pictures, static picture => picture.Contains("var(--arm-1)", StringComparison.Ordinal));
    }

    private static byte[] BytesOf(string file) =>
        SomeReport.Bytes(OutputCatalog.All.Single(output => output.FileName == file), SomeReport.Of("no-csp", "parallel"));
}
