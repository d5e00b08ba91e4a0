using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Values;

/// <summary>The text form of a distribution, <c>lognormal(mean=5 h, cv=0.6)</c>, as the mapping it stands for.</summary>
internal static partial class LawText
{
    // No distribution takes more; keeps matching fast on hostile text.
    private const int LengthMost = 1000;

    /// <summary>The mapping; null when the text has not this form.</summary>
    public static MappingNode? Expand(ScalarNode node)
    {
        Match? call = node.Value.Length <= LengthMost ? Call().Match(node.Value) : null;
        if (call is not { Success: true })
        {
            return null;
        }

        List<MappingEntry> parameters = [];
        foreach (Match pair in Pair().Matches(call.Groups["inside"].Value))
        {
            int start = call.Groups["inside"].Index + pair.Groups["name"].Index;
            int valueStart = call.Groups["inside"].Index + pair.Groups["value"].Index;
            ScalarNode key = Part(node, start, pair.Groups["name"].Value);
            if (parameters.Exists(given => string.Equals(given.Name, key.Value, StringComparison.Ordinal)))
            {
                return null;
            }

            parameters.Add(new MappingEntry(key, Part(node, valueStart, pair.Groups["value"].Value)));
        }

        MappingNode inner = new(node.Source, node.Start, node.End, parameters);
        return new MappingNode(node.Source, node.Start, node.End, [new MappingEntry(Part(node, 0, call.Groups["law"].Value), inner)]);
    }

    private static ScalarNode Part(ScalarNode node, int offset, string text)
    {
        TextMark start = node.Start.Right(node.IsPlain ? offset : offset + 1);
        return new ScalarNode(node.Source, start, start.Right(text.Length), text);
    }

    [GeneratedRegex(
        @"^(?<law>[a-z]+)\((?<inside>\s*[a-z-]+\s*=[^,=]+(,\s*[a-z-]+\s*=[^,=]+)*)\)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<name>[a-z-]+)\s*=\s*(?<value>[^,=]*[^,=\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
