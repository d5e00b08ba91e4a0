namespace CspSim.Scenarios.Values;

/// <summary>Reads a distribution, or a plain quantity that stands for a constant.</summary>
/// <param name="context">Where to report and where to read data files.</param>
/// <param name="entry">The key whose value it is: it fixes the unit of the values.</param>
/// <param name="path">The key path.</param>
internal sealed class LawReader(CheckContext context, KeyEntry entry, string path)
{
    // 10,000 years in hours; the same bound as for plain durations.
    private const double MeanMost = 10_000 * 365.25 * 24;

    /// <summary>The law; null after reporting that it is wrong.</summary>
    public Delay? Read(Node node)
    {
        Node value = Unwrapped(node);
        if (value is ScalarNode scalar)
        {
            if (LawText.Expand(scalar) is { } expanded)
            {
                return ReadNamed(expanded);
            }

            Quantity? quantity = new QuantityCheck(context, entry, entry.Name, path).Read(scalar);
            return quantity is { } constant ? new Delay(new Constant(constant.Value), constant.Kind == QuantityKind.BusinessDays) : null;
        }

        if (value is not MappingNode { Entries.Count: 1 } mapping)
        {
            context.Bag.Error(
                "CS012",
                value,
                $"'{entry.Name}' needs one distribution, found {Found(value)}",
                $"{entry.Name}: {entry.Example}",
                path);
            return null;
        }

        return ReadNamed(mapping);
    }

    private static string Found(Node value) => value is MappingNode mapping
        ? mapping.Entries.Count == 0 ? "none" : "a mapping with the keys " + string.Join(", ", mapping.Entries.Select(given => given.Name))
        : value.Kind;

    private Delay? ReadNamed(MappingNode mapping)
    {
        MappingEntry named = mapping.Entries[0];
        DistributionKind? kind = DistributionCatalog.Find(named.Name);
        if (kind is null)
        {
            ReportUnknown(named);
            return null;
        }

        return kind.Name switch
        {
            "mixture" => ReadMixture(named),
            "empirical" => ReadEmpirical(named),
            _ => ReadNumbers(kind, named),
        };
    }

    private void ReportUnknown(MappingEntry named)
    {
        if (string.Equals(named.Name, "normal", StringComparison.Ordinal) && NormalAdvice.For(named.Value, entry) is { } advice)
        {
            Fix? lognormal = FixProposal.IsLiteral(named.Key)
                ? FixProposal.Range(named.Key.Source, named.Key.Start, named.Value.End, advice.Law[1..^1])
                : null;
            context.Bag.Error("CS033", named.Key, advice.Message, advice.Law + " has the same mean and spread", path, lognormal);
            return;
        }

        string[] names = [.. DistributionCatalog.All.Select(known => known.Name).Order(StringComparer.Ordinal)];
        string list = "known: " + string.Join(", ", names);
        string? near = Nearest.Find(named.Name, names);
        context.Bag.Error(
            "CS030",
            named.Key,
            $"unknown distribution '{named.Name}'",
            near is null ? list : $"a similar name exists: '{near}'; {list}",
            path,
            Nearest.FixOf(named.Key, names));
    }

    private Delay? ReadNumbers(DistributionKind kind, MappingEntry named)
    {
        if (named.Value is not MappingNode given)
        {
            string message = $"{kind.Name} needs {LawParameters.Sets(kind)}, found {named.Value.Kind}";
            context.Bag.Error("CS012", named.Value, message, LawParameters.Usual(kind, entry), path);
            return null;
        }

        if (!new LawParameters(context, entry, path, kind).Fit(named, given))
        {
            return null;
        }

        Dictionary<string, double> numbers = new(StringComparer.Ordinal);
        bool? inBusinessDays = null;
        foreach (MappingEntry parameter in given.Entries)
        {
            DistributionParameter meaning = kind.Find(parameter.Name);
            Quantity? quantity = meaning.Kind == DistributionParameterKind.PureNumber
                ? PureNumber(parameter, meaning.Example)
                : Value(parameter, ref inBusinessDays);
            if (quantity is not null)
            {
                numbers.Add(parameter.Name, quantity.Value.Value);
            }
        }

        return numbers.Count == given.Entries.Count && InOrder(given, numbers)
            ? Create(kind, named, new DistributionArguments(numbers), inBusinessDays ?? false)
            : null;
    }

    private Quantity? PureNumber(MappingEntry parameter, string example)
    {
        Node value = Unwrapped(parameter.Value);
        if (value is ScalarNode scalar && QuantityText.TryReadNumber(scalar.Value, out double number))
        {
            return new Quantity(QuantityKind.Number, number);
        }

        string found = value is ScalarNode text ? text.Value : value.Kind;
        context.Bag.Error(
            "CS012",
            value,
            $"'{parameter.Name}' needs a number without a unit, found {found}",
            $"{parameter.Name}: {example}",
            path);
        return null;
    }

    private Quantity? Value(MappingEntry parameter, ref bool? inBusinessDays)
    {
        if (Unwrapped(parameter.Value) is not ScalarNode scalar)
        {
            context.Bag.Error("CS012", parameter.Value, $"'{parameter.Name}' needs a quantity, found {parameter.Value.Kind}", path: path);
            return null;
        }

        Quantity? quantity = new QuantityCheck(context, entry, parameter.Name, path) { ChecksRange = false }.Read(scalar);
        if (quantity is { } read)
        {
            bool business = read.Kind == QuantityKind.BusinessDays;
            if (inBusinessDays is { } before && before != business)
            {
                context.Bag.Error(
                    "CS022",
                    scalar,
                    "a distribution cannot mix business days with other units",
                    "use one of them for all parameters",
                    path);
                return null;
            }

            inBusinessDays = business;
        }

        return quantity;
    }

    private bool InOrder(MappingNode given, Dictionary<string, double> numbers)
    {
        foreach ((string low, string high) in new[] { ("low", "mode"), ("mode", "high"), ("low", "high") })
        {
            if (numbers.TryGetValue(low, out double lower) && numbers.TryGetValue(high, out double upper) && lower > upper)
            {
                Node lowNode = Unwrapped(given[low]!);
                string help = low is "low" && high is "high" ? "swap the two" : "low, mode and high must ascend";
                Node highNode = Unwrapped(given[high]!);
                context.Bag.Error(
                    "CS032",
                    lowNode,
                    $"{low} ({Text(lowNode)}) is above {high} ({Text(highNode)})",
                    help,
                    path,
                    help.StartsWith("swap", StringComparison.Ordinal) ? FixProposal.Swap(lowNode, highNode) : null);
                return false;
            }
        }

        return true;
    }

    private Delay? Create(DistributionKind kind, MappingEntry named, DistributionArguments arguments, bool inBusinessDays)
    {
        try
        {
            Distribution law = kind.Create(arguments);
            if (law.Minimum < entry.Least || law.Maximum > entry.Most)
            {
                string bounds = entry.Allows(ValueForms.Share)
                    ? $"{QuantityFormat.Share(entry.Least)} and {QuantityFormat.Share(entry.Most)}"
                    : "0 and more";
                context.Bag.Error(
                    "CS034",
                    named.Key,
                    $"the values of this {kind.Name} distribution leave the range of '{entry.Name}' ({bounds})",
                    $"{entry.Name}: {entry.Example}",
                    path);
                return null;
            }

            if (!(law.Mean <= MeanMost))
            {
                context.Bag.Error(
                    "CS034",
                    named.Key,
                    $"the mean of this {kind.Name} distribution is beyond any length of time",
                    $"{entry.Name}: {entry.Example}",
                    path);
                return null;
            }

            return new Delay(law, inBusinessDays);
        }
        catch (ArgumentException failure)
        {
            context.Bag.Error("CS034", named.Key, failure.Message.TrimEnd('.'), LawParameters.Usual(kind, entry), path);
            return null;
        }
    }

    private Delay? ReadMixture(MappingEntry named)
    {
        Node list = named.Value is MappingNode { Entries: [{ Name: "parts" } only] } ? only.Value : named.Value;
        if (list is not SequenceNode { Items.Count: > 0 } sequence)
        {
            context.Bag.Error(
                "CS012",
                named.Value,
                "mixture needs a list of parts with 'weight' and 'of'",
                "mixture: [{weight: 80%, of: 5 h}, {weight: 20%, of: 9 h}]",
                path);
            return null;
        }

        List<(PartOfWhole Weight, Delay Law)> read = [.. sequence.Items.Select(ReadPart).OfType<(PartOfWhole, Delay)>()];
        if (read.Count < sequence.Items.Count)
        {
            return null;
        }

        if (read.Select(static part => part.Law.InBusinessDays).Distinct().Count() > 1)
        {
            context.Bag.Error(
                "CS022",
                named.Key,
                "a distribution cannot mix business days with other units",
                "use one of them for all parts",
                path);
            return null;
        }

        if (Weights([.. read.Select(static part => part.Weight)], named) is not { } weights)
        {
            return null;
        }

        Dictionary<string, double> none = new(StringComparer.Ordinal);
        MixturePart[] parts = [.. read.Select((part, at) => new MixturePart(weights[at], part.Law.Length))];
        DistributionArguments arguments = new(none, parts: parts);
        return Create(DistributionCatalog.Find("mixture")!, named, arguments, read[0].Law.InBusinessDays);
    }

    /// <summary>The weights; null after reporting that they make no whole. Without rest and range they are relative.</summary>
    private double[]? Weights(PartOfWhole[] written, MappingEntry named)
    {
        if (!Array.Exists(written, static weight => weight.IsRest || weight.Range is not null))
        {
            return [.. written.Select(static weight => weight.Share)];
        }

        int errors = context.Bag.ErrorCount;
        ShareGroup group = new("the weights of the mixture", "every value follows the law of one of the parts",
            (code, at, message, help) => context.Bag.Error(code, at, message, help, path)) { NeedsRest = true };
        double[] weights = group.Complete(written, named.Key);
        return context.Bag.ErrorCount == errors ? weights : null;
    }

    private (PartOfWhole Weight, Delay Law)? ReadPart(Node item)
    {
        if (item is not MappingNode part || part["weight"] is not { } weightNode || part["of"] is not { } of || part.Entries.Count != 2)
        {
            context.Bag.Error(
                "CS012",
                item,
                "a part of a mixture needs 'weight' and 'of', and nothing else",
                "{weight: 80%, of: {lognormal: {mean: 5 h, cv: 0.6}}}",
                path);
            return null;
        }

        KeyEntry weightKey = new(path, ValueForms.Share, "") { Most = 1, AboveLeast = true, Example = "80%" };
        bool isRest = weightNode is ScalarNode { Value: Form.Rest };
        Quantity? weight = !isRest && Unwrapped(weightNode) is ScalarNode scalar
            ? new QuantityCheck(context, weightKey, "weight", path).Read(scalar)
            : null;
        return Read(of) is { } law && (isRest || weight is not null)
            ? (new PartOfWhole(weightNode, weight?.Value ?? double.NaN, FigureRange.Of(weightNode)), law)
            : null;
    }

    private Delay? ReadEmpirical(MappingEntry named)
    {
        IReadOnlyList<double>? values = named.Value is MappingNode given && given["values"] is SequenceNode list
            ? EmpiricalValues.FromList(list, new QuantityCheck(context, entry, "values", path) { ChecksRange = false })
            : EmpiricalValues.FromFile(named, entry, context, path);
        if (values is null)
        {
            return null;
        }

        Dictionary<string, double> none = new(StringComparer.Ordinal);
        return Create(DistributionCatalog.Find("empirical")!, named, new DistributionArguments(none, values), inBusinessDays: false);
    }

    private static Node Unwrapped(Node node) => Origins.UnwrapScalar(node);

    private static string Text(Node node) => node is ScalarNode scalar ? scalar.Value : node.Kind;
}
