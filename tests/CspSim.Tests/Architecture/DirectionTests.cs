using System.Reflection;

namespace CspSim.Tests.Architecture;

/// <summary>Who may know whom: text in, numbers, text out, in one direction.</summary>
public sealed class DirectionTests
{
    public static TheoryData<string, string[]> Projects() => new()
    {
        { "CspSim.Engine", [] },
        { "CspSim.Model", ["CspSim.Engine"] },
        { "CspSim.Link", ["CspSim.Engine", "CspSim.Model"] },
        { "CspSim.Experiments", ["CspSim.Engine", "CspSim.Model"] },
        { "CspSim.Scenarios", ["CspSim.Engine", "CspSim.Model", "CspSim.Experiments"] },
        { "CspSim.Reporting", ["CspSim.Engine", "CspSim.Model", "CspSim.Experiments"] },
        { "CspSim.Page", ["CspSim.Engine", "CspSim.Model", "CspSim.Experiments", "CspSim.Scenarios", "CspSim.Reporting"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_before_it(string project, string[] allowed)
    {
        IEnumerable<string> known = Assembly.Load(project).GetReferencedAssemblies()
            .Select(static name => name.Name!)
            .Where(static name => name.StartsWith("CspSim", StringComparison.Ordinal) || name == "cspsim");

        Assert.Empty(known.Except(allowed, StringComparer.Ordinal));
        Assert.Empty(SourceTree.Named(SourceTree.ProjectFile(project), "ProjectReference").Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CspSim.Engine")]
    [InlineData("CspSim.Model")]
    [InlineData("CspSim.Experiments")]
    public void The_inner_projects_use_no_package(string project) =>
        Assert.Empty(SourceTree.Named(SourceTree.ProjectFile(project), "PackageReference"));

    [Theory]
    [InlineData("CspSim.Link", "Polly")]
    [InlineData("CspSim.Scenarios", "DiffPlex", "NodaTime", "Sep", "Wcwidth", "YamlDotNet")]
    [InlineData("CspSim.Reporting", "Jint", "Parquet.Net", "SpreadCheetah", "Wcwidth")]
    public void The_outer_projects_use_the_packages_they_are_there_for(string project, params string[] packages) =>
        Assert.Equal(
            packages,
            SourceTree.Named(SourceTree.ProjectFile(project), "PackageReference").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Theory]
    [InlineData("CspSim.Engine")]
    [InlineData("CspSim.Model")]
    [InlineData("CspSim.Link")]
    [InlineData("CspSim.Experiments")]
    public void The_wall_clock_is_banned_where_time_is_simulated(string project) =>
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(SourceTree.ProjectFile(project)), StringComparison.Ordinal);

    [Theory]
    [InlineData("CspSim.Engine")]
    [InlineData("CspSim.Model")]
    [InlineData("CspSim.Link")]
    [InlineData("CspSim.Experiments")]
    public void No_simulated_part_reads_files_or_writes_to_the_console(string project)
    {
        string[] banned = ["System.Console", "System.IO.FileSystem"];

        Assert.Empty(
            Assembly.Load(project).GetReferencedAssemblies().Select(static name => name.Name!).Intersect(banned, StringComparer.Ordinal));
    }

    [Fact]
    public void Only_experiments_start_threads()
    {
        string[] starting = [.. new[] { "CspSim.Engine", "CspSim.Model", "CspSim.Link", "CspSim.Scenarios", "CspSim.Reporting" }
            .Where(static project => Assembly.Load(project).GetReferencedAssemblies()
                .Any(static name => name
                    .Name is "System.Threading.Thread" or "System.Threading.ThreadPool" or "System.Threading.Tasks.Parallel"))];

        Assert.Empty(starting);
    }
}
