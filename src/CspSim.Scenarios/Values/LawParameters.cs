namespace CspSim.Scenarios.Values;

/// <summary>The parameters by which a distribution is given: which sets there are, and whether those written are one of them.</summary>
/// <param name="context">Where to report.</param>
/// <param name="entry">The key whose value the distribution is.</param>
/// <param name="path">The key path.</param>
/// <param name="kind">The distribution.</param>
internal sealed class LawParameters(CheckContext context, KeyEntry entry, string path, DistributionKind kind)
{
    private static readonly string[] s_numberWords = ["none", "one", "two", "three", "four", "five"];

    /// <summary>
    /// Whether they are one set of those by which the distribution is given; what is unknown, missing or too much is reported.
    /// </summary>
    /// <param name="named">The distribution as written.</param>
    /// <param name="given">Its parameters.</param>
    public bool Fit(MappingEntry named, MappingNode given)
    {
        foreach (MappingEntry parameter in given.Entries)
        {
            if (!kind.Parameters.Any(known => string.Equals(known.Name, parameter.Name, StringComparison.Ordinal)))
            {
                string[] names = [.. kind.Parameters.Select(known => known.Name)];
                context.Bag.Error(
                    "CS010",
                    parameter.Key,
                    $"unknown key '{parameter.Name}' in {path}.{kind.Name}",
                    Nearest.Help(parameter.Name, names),
                    path,
                    Nearest.FixOf(parameter.Key, names.Where(name => given[name] is null)));
                return false;
            }
        }

        IReadOnlyList<string> best = kind.ParameterSets.OrderByDescending(set => set.Count(name => given[name] is not null)).First();
        string? missing = best.FirstOrDefault(name => given[name] is null);
        if (missing is not null)
        {
            context.Bag.Error("CS031", named.Key, $"{kind.Name} needs {Sets(kind)}; '{missing}' is missing", Usual(kind, entry), path);
            return false;
        }

        if (given.Entries.Count > best.Count)
        {
            MappingEntry extra = given.Entries.First(parameter => !best.Contains(parameter.Name, StringComparer.Ordinal));
            string message = $"{kind.Name} is given by {Sets(kind, ", or by ")}; not by "
                + $"{s_numberWords[Math.Min(given.Entries.Count, 5)]} of them";
            context.Bag.Error("CS031", extra.Key, message, ExtraHelp(given, extra), path, FixProposal.Removal(given, extra));
            return false;
        }

        return true;
    }

    private string ExtraHelp(MappingNode given, MappingEntry extra)
    {
        string text = $"remove {extra.Name}";
        bool isSigma = string.Equals(kind.Name, "lognormal", StringComparison.Ordinal)
            && string.Equals(extra.Name, "sigma", StringComparison.Ordinal);
        return isSigma && given["mean"] is ScalarNode mean && given["cv"] is ScalarNode cv
            && QuantityText.TryReadNumber(cv.Value, out double value)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{text} (mean {mean.Value} and cv {cv.Value} mean sigma = {Math.Sqrt(Math.Log(1 + (value * value))):0.0000})")
            : text;
    }

    /// <summary>The sets of parameters by which a distribution is given, in words.</summary>
    public static string Sets(DistributionKind kind, string or = ", or ") => string.Join(or, kind.ParameterSets.Select(static set =>
        set.Count > 2 ? string.Join(", ", set.Take(set.Count - 1)) + " and " + set[^1] : string.Join(" and ", set)));

    /// <summary>The distribution as it is usually written for a key.</summary>
    public static string Usual(DistributionKind kind, KeyEntry entry)
    {
        IReadOnlyList<string> set = kind.ParameterSets[0];
        IEnumerable<string> values = set.Select((name, index) =>
            $"{name}: {(kind.Find(name) is { Kind: DistributionParameterKind.PureNumber } pure ? pure.Example : Sample(entry, index))}");
        return $"{{{kind.Name}: {{{string.Join(", ", values)}}}}}";
    }

    private static string Sample(KeyEntry entry, int index)
    {
        string unit = entry.Allows(ValueForms.Share) ? "0%" : entry.Allows(ValueForms.Number) ? "" : " " + entry.UsualUnit;
        return (index + 1).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
