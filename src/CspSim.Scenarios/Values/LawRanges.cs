namespace CspSim.Scenarios.Values;

/// <summary>Checks the ranges of the figures in a distribution: whatever is drawn from them has to be a distribution as well.</summary>
/// <param name="context">Where to report.</param>
/// <param name="entry">The key whose value the distribution is.</param>
/// <param name="path">The key path.</param>
internal sealed class LawRanges(CheckContext context, KeyEntry entry, string path)
{
    /// <summary>Checks a distribution that is right without its ranges.</summary>
    public void Check(Node law)
    {
        switch (law)
        {
            case MappingNode { Entries: [{ Name: "mixture" } mixture] }:
                CheckMixture(mixture.Value);
                break;
            case MappingNode { Entries: [{ Value: MappingNode given } named] } whole when DistributionCatalog.Find(named.Name) is { } kind:
                CheckNumbers(whole, named, given, kind);
                break;
            case MappingNode wrapped when wrapped["value"] is { } value:
                RangeCheck.OfKey(wrapped, entry, context, path);
                Check(value);
                break;
        }
    }

    private void CheckMixture(Node written)
    {
        KeyEntry weight = new(path, ValueForms.Share, "") { Most = 1, AboveLeast = true };
        Node parts = written is MappingNode { Entries: [{ Name: "parts" } only] } ? only.Value : written;
        foreach (MappingNode part in (parts as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
        {
            if (part["weight"] is MappingNode wrapped)
            {
                _ = new RangeCheck(context, weight, path).Check(wrapped);
            }

            if (part["of"] is { } law)
            {
                Check(law);
            }
        }
    }

    private void CheckNumbers(MappingNode whole, MappingEntry named, MappingNode given, DistributionKind kind)
    {
        List<(string Name, FigureRange Range)> ranged = [];
        foreach (MappingEntry parameter in given.Entries)
        {
            bool isPure = kind.Parameters.Any(known => known.Name == parameter.Name && known.Kind == DistributionParameterKind.PureNumber);
            KeyEntry figure = isPure ? new KeyEntry(path, ValueForms.Number, "") : RangeCheck.FigureOf(entry);
            if (parameter.Value is MappingNode wrapped
                && new RangeCheck(context, figure, path) { ChecksKeyRange = false }.Check(wrapped) is { } range)
            {
                ranged.Add((parameter.Name, range));
            }
        }

        foreach ((string Name, ScalarNode End)[] corner in Corners(ranged))
        {
            MappingNode drawn = whole.With([new MappingEntry(named.Key, given.With([.. given.Entries.Select(parameter =>
                Array.Find(corner, each => each.Name == parameter.Name).End is { } end ? parameter with { Value = end } : parameter)]))]);
            CheckContext silent = context.Silent;
            if (new LawReader(silent, entry, path).Read(drawn) is null)
            {
                string values = string.Join(" and ", corner.Select(static each => $"{each.Name} is {each.End.Value}"));
                context.Bag.Error("CS063", corner[0].End, $"the range allows that {values}: {silent.Bag.Sorted()[0].Message}",
                    "a narrower range, at any value of which the distribution exists", path);
                return;
            }
        }
    }

    /// <summary>The ends of each range alone, then every combination of ends.</summary>
    private static IEnumerable<(string Name, ScalarNode End)[]> Corners(List<(string Name, FigureRange Range)> ranged)
    {
        foreach ((string name, FigureRange range) in ranged)
        {
            yield return [(name, range.Low)];
            yield return [(name, range.High)];
        }

        for (int corner = 0; ranged.Count > 1 && corner < 1 << ranged.Count; corner++)
        {
            yield return [.. ranged.Select((each, at) => (each.Name, ((corner >> at) & 1) == 0 ? each.Range.Low : each.Range.High))];
        }
    }
}
