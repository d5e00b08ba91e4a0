using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Scenarios.Support;

/// <summary>A YAML text as an editor sees it: plain scalars have the types of the core schema of YAML 1.2.</summary>
internal static class YamlAsJson
{
    public static JsonElement Of(string text)
    {
        YamlStream stream = [];
        using StringReader reader = new(text);
        stream.Load(reader);
        return JsonSerializer.SerializeToElement(Of(stream.Documents.Single().RootNode));
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children
            .Select(static child => new KeyValuePair<string, JsonNode?>(((YamlScalarNode)child.Key).Value!, Of(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Of)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
        _ => ((YamlScalarNode)node).Value,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when Is(text, "^[-+]?[0-9]+$") => JsonNode.Parse(text.TrimStart('+')),
        _ when Is(text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    private static bool Is(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));
}
