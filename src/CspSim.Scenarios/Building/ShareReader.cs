using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Building;

/// <summary>Reads shares of cases, such as <c>first-action-pendency > 6 months</c>: one measure for each, wherever it is named.</summary>
/// <param name="bag">Takes what is wrong.</param>
internal sealed partial class ShareReader(DiagnosticBag bag)
{
    // Keeps matching fast on hostile text.
    private const int LengthMost = 200;
    private const string Example = "first-action-pendency > 6 months";

    private readonly Dictionary<string, Measure> _known = new(StringComparer.Ordinal);

    /// <summary>The share; null when it is wrong, which is reported.</summary>
    /// <param name="text">A measure, a sign and a value in its unit.</param>
    /// <param name="key">The key under which it stands.</param>
    public Measure? Read(ScalarNode text, KeyEntry key)
    {
        Match? match = text.Value.Length <= LengthMost ? Beyond().Match(text.Value) : null;
        if (match is not { Success: true })
        {
            bag.Error("CS160", text, $"'{text.Value}' is no share of cases: a measure, '>' or '<', and a value", Example, key.Path);
            return null;
        }

        int errors = bag.ErrorCount;
        ScalarNode name = text.Part(match.Groups["measure"]);
        Measure measure = MeasureNames.Find(name.Value, name, bag);
        if (bag.ErrorCount > errors)
        {
            return null;
        }

        ScalarNode bound = text.Part(match.Groups["bound"]);
        if (MeasureValue.Read(bound.Value, measure) is not { } value)
        {
            bag.Error("CS022", bound, $"'{measure.Name}' needs a value in {measure.Unit}, found {bound.Value}",
                MeasureValue.Mended(bound.Value, measure), key.Path);
            return null;
        }

        string written = string.Join(' ', bound.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (measure.ShareBeyond(new ShareBound(value, match.Groups["sign"].Value is ">", written)) is not { } share)
        {
            bag.Error("CS161", name, $"'{measure.Name}' has no value for each case, so there is no share of cases", Example, key.Path);
            return null;
        }

        return _known.TryAdd(share.Name, share) ? share : _known[share.Name];
    }

    [GeneratedRegex(
        @"^\s*(?<measure>[^<>=\s]+)\s*(?<sign>[<>])\s*(?<bound>[^<>=]*[^<>=\s])\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beyond();
}
