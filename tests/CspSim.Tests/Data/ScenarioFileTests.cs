using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>The form of the shipped scenario files; what they mean is tested where they are loaded and run.</summary>
public sealed class ScenarioFileTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(ScenarioFolder.Path(), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ScenarioFolder.Path(), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("offices/holidays/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_scenario_begins_with_what_to_look_for(string file)
    {
        string[] lines = File.ReadAllLines(ScenarioFolder.Path(file));

        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.True(
            file.StartsWith("offices/", StringComparison.Ordinal)
                || lines.Any(line => line.StartsWith("# What to look for", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_scenario_is_one_document_with_version_name_and_description(string file)
    {
        YamlMappingNode root = Read(file);

        Assert.Equal("cspsim", ((YamlScalarNode)root.Children[0].Key).Value);
        Assert.Equal("1", HolidayFile.Text(root, "cspsim"));
        Assert.NotEmpty(HolidayFile.Text(root, "name"));
        Assert.NotEmpty(HolidayFile.Text(root, "description"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_files_that_a_scenario_takes_over_are_there(string file)
    {
        YamlMappingNode root = Read(file);
        string folder = Path.GetDirectoryName(ScenarioFolder.Path(file))!;
        IEnumerable<YamlNode> bases = root.Children.TryGetValue("extends", out YamlNode? named)
            ? named is YamlSequenceNode list ? list.Children : [named]
            : [];

        Assert.All(bases, path => Assert.True(File.Exists(Path.Combine(folder, ((YamlScalarNode)path).Value!))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_without_a_value_is_an_explicit_removal(string file)
    {
        IEnumerable<YamlScalarNode> empty = Read(file).AllNodes.OfType<YamlScalarNode>().Where(node => node.Value is null or "");

        Assert.Empty(empty);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_figure_with_a_value_says_where_it_comes_from(string file)
    {
        IEnumerable<YamlMappingNode> figures = Read(file).AllNodes.OfType<YamlMappingNode>()
            .Where(static node => node.Children.ContainsKey("value") && !IsPartWithRange(node));

        Assert.All(figures, figure =>
        {
            bool assumed = figure.Children.ContainsKey("assumed");
            Assert.True(
                assumed || figure.Children.ContainsKey("source"),
                string.Create(CultureInfo.InvariantCulture, $"line {figure.Start.Line}"));
            Assert.True(
                !assumed || HolidayFile.Text(figure, "note").Length > 0,
                string.Create(CultureInfo.InvariantCulture, $"line {figure.Start.Line}"));
        });
    }

    // A part of a distribution has the origin of the whole; that each figure with a range has one is tested where ranges are.
    private static bool IsPartWithRange(YamlMappingNode node) =>
        node.Children.ContainsKey("low") && !node.Children.ContainsKey("assumed") && !node.Children.ContainsKey("source");

    private static YamlMappingNode Read(string file)
    {
        using StreamReader reader = new(ScenarioFolder.Path(file));
        YamlStream stream = [];
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }
}
