using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>A holiday file as its text says, read without the product's own loader.</summary>
internal sealed class HolidayFile
{
    private static readonly string[] s_keysOfDays = ["date", "name", "kind", "source", "assumed"];

    private readonly YamlMappingNode _root;

    private HolidayFile(YamlMappingNode root)
    {
        _root = root;
        Days = [.. Items("days").Select(ReadDay)];
    }

    public IReadOnlyList<HolidayDay> Days { get; }

    public string Version => Text(_root, "cspsim-holidays");

    public string Country => Text(_root, "country");

    public DateOnly From => ReadDate(Text(_root, "from"));

    public DateOnly To => ReadDate(Text(_root, "to"));

    public IReadOnlyDictionary<string, YamlMappingNode> Sources =>
        ((YamlMappingNode)_root["sources"]).ToDictionary(
            pair => ((YamlScalarNode)pair.Key).Value!, pair => (YamlMappingNode)pair.Value, StringComparer.Ordinal);

    public IEnumerable<YamlMappingNode> Closures => Items("closures");

    public HashSet<DateOnly> Dates => [.. Days.Select(day => day.Date)];

    public static HolidayFile Read(string country)
    {
        using StreamReader reader = new(ScenarioFolder.Path("offices", "holidays", country + ".yaml"));
        YamlStream stream = [];
        stream.Load(reader);
        return new HolidayFile((YamlMappingNode)Assert.Single(stream.Documents).RootNode);
    }

    public static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static string? TextOrNull(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out YamlNode? value) ? ((YamlScalarNode)value).Value : null;

    private static DateOnly ReadDate(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A comma in a name would turn what follows into a key of its own.
    private static HolidayDay ReadDay(YamlMappingNode node)
    {
        Assert.All(node.Children.Keys, key => Assert.Contains(((YamlScalarNode)key).Value, s_keysOfDays, StringComparer.Ordinal));
        return new(
            ReadDate(Text(node, "date")),
            Text(node, "name"),
            TextOrNull(node, "kind") ?? "statutory",
            Text(node, "source"),
            string.Equals(TextOrNull(node, "assumed"), "true", StringComparison.Ordinal));
    }

    private IEnumerable<YamlMappingNode> Items(string key) => ((YamlSequenceNode)_root[key]).Cast<YamlMappingNode>();
}
