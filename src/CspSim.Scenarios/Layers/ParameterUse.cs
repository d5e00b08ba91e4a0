using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Layers;

/// <summary>Puts the values of parameters where <c>${name}</c> stands.</summary>
/// <param name="parameters">The section; null when there is none.</param>
/// <param name="isOwn">Whether a text is the scenario file itself or a setting: of its parameters those without use are reported.</param>
/// <param name="bag">Takes the messages.</param>
internal sealed partial class ParameterUse(MappingNode? parameters, Func<SourceText, bool> isOwn, DiagnosticBag bag)
{
    private static readonly string[] s_untouched =
    [
        HeadKeys.Name.Name, HeadKeys.Description.Name, HeadKeys.Sources.Name, HeadKeys.Assumptions.Name, HeadKeys.Parameters.Name,
        HeadKeys.Extends.Name,
    ];

    private readonly string[] _names = [.. parameters?.Entries.Select(entry => entry.Name) ?? []];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private bool _isMissing;

    /// <summary>The tree with every use replaced; null after reporting that a parameter is not declared.</summary>
    public MappingNode? Apply(MappingNode root)
    {
        CheckRanges();
        MappingNode replaced = root.With([.. root.Entries.Select(entry => s_untouched.Contains(entry.Name, StringComparer.Ordinal)
            ? entry
            : new MappingEntry(entry.Key, Replace(entry.Value)))]);
        if (_isMissing)
        {
            return null;
        }

        foreach (MappingEntry idle in parameters?.Entries.Where(entry => isOwn(entry.Key.Source) && !_used.Contains(entry.Name)) ?? [])
        {
            bag.Warning(
                "CS109",
                idle.Key,
                $"the parameter '{idle.Name}' is used nowhere",
                $"${{{idle.Name}}} where it is meant, or remove it",
                "parameters");
        }

        return replaced;
    }

    private Node Replace(Node node) => node switch
    {
        MappingNode mapping => mapping.With([.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, Replace(entry.Value)))]),
        SequenceNode sequence => new SequenceNode(sequence.Source, sequence.Start, sequence.End, [.. sequence.Items.Select(Replace)]),
        ScalarNode scalar when scalar.Value.Contains("${", StringComparison.Ordinal) => ReplaceIn(scalar),
        _ => node,
    };

    private Node ReplaceIn(ScalarNode scalar)
    {
        MatchCollection uses = Use().Matches(scalar.Value);
        if (uses.Count == 1 && uses[0].Length == scalar.Value.Length)
        {
            return Find(uses[0].Groups["name"].Value, scalar) switch
            {
                ScalarNode value => scalar.With(value.Value),
                { } value => value,
                null => new ScalarNode(scalar.Source, scalar.Start, scalar.End, ""),
            };
        }

        return scalar.With(
            Use().Replace(scalar.Value, use => Find(use.Groups["name"].Value, scalar) is ScalarNode value ? value.Value : ""));
    }

    private Node? Find(string name, ScalarNode at)
    {
        _used.Add(name);
        if (parameters?[name] is MappingNode declared && declared[HeadKeys.ParameterDefault.Name] is { } value)
        {
            return value;
        }

        if (parameters?[name] is null)
        {
            _isMissing = true;
            string? near = Nearest.Find(name, _names);
            string help = (near is null ? "" : $"a similar name exists: '{near}'; ") + "declare it under parameters:, with a default";
            Fix? fix = near is null ? null : FixProposal.Part(at, "${" + name + "}", "${" + near + "}");
            bag.Error("CS043", at, $"parameter '{name}' is not declared", help, fix: fix);
        }

        return null;
    }

    private void CheckRanges()
    {
        foreach (MappingEntry entry in parameters?.Entries ?? [])
        {
            if ((entry.Value as MappingNode)?[HeadKeys.ParameterDefault.Name] is ScalarNode made
                && made.Value.Contains("${", StringComparison.Ordinal))
            {
                _isMissing = true;
                bag.Error(
                    "CS083",
                    made,
                    $"the default of parameter '{entry.Name}' is made of parameters: {made.Value}",
                    "write the value itself",
                    "parameters." + entry.Name);
            }

            if (entry.Value is MappingNode declared
                && declared[HeadKeys.ParameterRange.Name] is ScalarNode range
                && Origins.UnwrapScalar(declared[HeadKeys.ParameterDefault.Name] ?? range) is ScalarNode value
                && range.Value.Split(" to ") is [string low, string high]
                && QuantityText.TryRead(low, out Quantity least, out _) == QuantityFault.None
                && QuantityText.TryRead(high, out Quantity most, out _) == QuantityFault.None
                && QuantityText.TryRead(value.Value, out Quantity given, out _) == QuantityFault.None
                && given.Kind == least.Kind && (given.Value < least.Value || given.Value > most.Value))
            {
                bag.Error("CS044", value, $"the default {value.Value} is outside the range of '{entry.Name}' ({range.Value})");
            }
        }
    }

    [GeneratedRegex(@"\$\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
