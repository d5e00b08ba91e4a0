namespace CspSim.Browser;

/// <summary>The bundle of charts is what its sources make.</summary>
public sealed class BundleTests
{
    private const string Web = "src/CspSim.Reporting/Html/Web";
    private const string Bundle = "charts.js";

    [Fact]
    public void Building_the_charts_again_gives_the_same_bytes()
    {
        string copy = NodePackages.Install(Web);
        File.Delete(Path.Combine(copy, Bundle));

        (bool isDone, string said) = NodePackages.Run(copy, "run", "--silent", "build");

        Assert.True(isDone, said);
        Assert.Equal(File.ReadAllBytes(Path.Combine(NodePackages.Root, Web, Bundle)), File.ReadAllBytes(Path.Combine(copy, Bundle)));
    }

    [Theory]
    [InlineData(Web)]
    [InlineData("tests/CspSim.Browser/web")]
    public void A_lock_file_names_no_host(string folder)
    {
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(NodePackages.Root, folder, "package-lock.json")));

        Assert.All(
            locked.RootElement.GetProperty("packages").EnumerateObject(),
            static package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
    }

    [Fact]
    public void What_the_bundle_holds_is_licensed_in_it_and_beside_it()
    {
        string bundle = File.ReadAllText(Path.Combine(NodePackages.Root, Web, Bundle));
        string notice = File.ReadAllText(Path.Combine(NodePackages.Root, Web, "NOTICE.txt"));

        Assert.StartsWith("/*! Holds parts of Apache ECharts", bundle, StringComparison.Ordinal);
        Assert.All(["Apache License", "BSD 3-Clause", "Copyright (c) Microsoft Corporation", "Mike Bostock"],
            holder => Assert.Contains(holder, notice, StringComparison.Ordinal));
    }
}
