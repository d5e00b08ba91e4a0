using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>The figures of one office as the text of its file says, read without the product's own loader.</summary>
internal sealed class OfficeFile
{
    private readonly YamlMappingNode _office;

    private OfficeFile(YamlMappingNode root, string text)
    {
        Root = root;
        Text = text;
        _office = (YamlMappingNode)((YamlMappingNode)root["offices"]).Children.Single().Value;
    }

    public YamlMappingNode Root { get; }

    public string Text { get; }

    public IEnumerable<YamlNode> AllNodes => Root.AllNodes;

    /// <summary>Shares of the lanes in percent; a lane without a share counts 0.</summary>
    public double LaneSharesPercent =>
        ((YamlMappingNode)_office["lanes"]).Children.Keys
            .Sum(lane => Has("lanes", Name(lane), "share") ? Number("lanes", Name(lane), "share") : 0);

    /// <summary>Working hours of a day, from the office hours without the pause.</summary>
    public double HoursADay => Span("hours") - Span("pause");

    /// <summary>Mean effort of one application from search to end, in hours.</summary>
    public double EffortHours
    {
        get
        {
            double further = Number("outcome", Rule, "further-action", "lognormal", "mean");
            return Number("search", "lognormal", "mean") + Number("first-action", "lognormal", "mean") + (FurtherActions * further);
        }
    }

    /// <summary>Further actions of one application on average, by adding up round after round.</summary>
    public double FurtherActions
    {
        get
        {
            bool isGeometric = string.Equals(Rule, "geometric", StringComparison.Ordinal);
            double noticed = isGeometric ? 1 : 1 - Share("allowed-at-once");
            double answered = isGeometric ? Share("responds") : 1 - Share("gives-up");
            double noticedAgain = isGeometric ? 1 : (1 - Share("allows")) * (1 - Share("refuses"));
            double askedAgain = Has("outcome", Rule, "re-examination")
                ? (1 - Share("allows")) * Share("refuses") * Share("re-examination")
                : 0;
            double actions = 0;
            double once = noticed * answered;
            double reexamined = 0;
            for (int round = 0; round < 1000; round++)
            {
                actions += once + reexamined;
                reexamined = (reexamined * noticedAgain * answered) + (once * askedAgain);
                once *= noticedAgain * answered;
            }

            return actions;
        }
    }

    /// <summary>Mean of the mixture of uniform response times, in days.</summary>
    public double MeanResponseDays
    {
        get
        {
            YamlSequenceNode parts = (YamlSequenceNode)Find("outcome", Rule, "response", "mixture")!;
            return parts.Cast<YamlMappingNode>().Sum(part =>
                Value(part["weight"]) / 100 * (Value(part["of"]["uniform"]["low"]) + Value(part["of"]["uniform"]["high"])) / 2);
        }
    }

    private string Rule => Has("outcome", "notices") ? "notices" : "geometric";

    public static OfficeFile Read(string country)
    {
        string text = File.ReadAllText(ScenarioFolder.Path("offices", country + ".yaml"));
        using StringReader reader = new(text);
        YamlStream stream = [];
        stream.Load(reader);
        return new OfficeFile((YamlMappingNode)stream.Documents.Single().RootNode, text);
    }

    /// <summary>A figure with or without its unit; the unit is dropped.</summary>
    public double Number(params string[] path) => Value(Find(path)!);

    private double Share(string key) => Number("outcome", Rule, key) / 100;

    private static string Name(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static double Value(YamlNode node)
    {
        string text = node is YamlMappingNode withOrigin ? HolidayFile.Text(withOrigin, "value") : Name(node);
        return double.Parse(text.Split(' ')[0].TrimEnd('%'), CultureInfo.InvariantCulture);
    }

    private bool Has(params string[] path) => Find(path) is not null;

    private YamlNode? Find(params string[] path)
    {
        YamlNode? node = _office;
        foreach (string key in path)
        {
            node = node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out YamlNode? child) ? child : null;
        }

        return node;
    }

    private double Span(string key)
    {
        string[] ends = Name(Find("calendar", key)!).Split('-');
        return (TimeOnly.Parse(ends[1], CultureInfo.InvariantCulture) - TimeOnly.Parse(ends[0], CultureInfo.InvariantCulture)).TotalHours;
    }
}
