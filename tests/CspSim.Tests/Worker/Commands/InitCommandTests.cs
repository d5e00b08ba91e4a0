using CspSim.Scenarios.Loading;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using CspSim.Worker.Templates;

namespace CspSim.Tests.Worker.Commands;

public sealed class InitCommandTests
{
    public static TheoryData<string> Names() => [.. TemplateCatalog.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_written_is_valid_where_it_stands(string name)
    {
        using TemporaryFolder folder = new();

        // One folder deeper: some templates extend files beside their own folder.
        string file = Path.Combine(folder.Path, "new", "mine.yaml");

        FrontRun run = await FrontRun.OfAsync("init", "--from", name, file);

        Assert.True(run.ExitCode == ExitCode.Done, run.ToString());
        Assert.Contains($"next     cspsim validate {file}\n", run.Output, StringComparison.Ordinal);
        LoadResult loaded = ScenarioLoader.Load(file);
        Assert.Empty(loaded.Diagnostics);
        Assert.NotNull(loaded.Scenario);
        IEnumerable<string> listed = run.Output.Split('\n')
            .Where(static line => line.StartsWith("wrote", StringComparison.Ordinal))
            .Select(static line => Path.GetFullPath(line["wrote".Length..].Trim()));
        Assert.Equal(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_starter_is_one_file_and_explains_itself()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "mine.yaml");

        await FrontRun.OfAsync("init", file);

        Assert.Equal([file], Directory.EnumerateFileSystemEntries(folder.Path), StringComparer.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.True(lines.Count(static line => line.Contains('#', StringComparison.Ordinal)) >= 15);
        Assert.All(lines, static line => Assert.InRange(line.Length, 0, 140));
    }

    [Fact]
    public async Task A_file_that_exists_is_never_overwritten()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "mine.yaml");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        FrontRun run = await FrontRun.OfAsync("init", file);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.StartsWith($"error: {file} exists and is left as it is\n  help: cspsim init ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_part_of_the_same_name_with_other_contents_stops_all_of_it()
    {
        using TemporaryFolder folder = new();
        string part = Path.Combine(folder.Path, "offices", "kr.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        await File.WriteAllTextAsync(part, "mine", TestContext.Current.CancellationToken);
        string file = Path.Combine(folder.Path, "mine.yaml");

        FrontRun run = await FrontRun.OfAsync("init", "--from", "kr-jp-csp", file);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("kr.yaml exists", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_second_scenario_shares_the_parts_of_the_first()
    {
        using TemporaryFolder folder = new();
        await FrontRun.OfAsync("init", "--from", "kr-jp-csp", Path.Combine(folder.Path, "one.yaml"));

        FrontRun run = await FrontRun.OfAsync("init", "--from", "kr-jp-csp", Path.Combine(folder.Path, "two.yaml"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(1, run.Output.Split("wrote ").Length - 1);
    }
}
