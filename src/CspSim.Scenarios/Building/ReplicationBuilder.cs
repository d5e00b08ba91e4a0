using CspSim.Experiments.Plans;

namespace CspSim.Scenarios.Building;

/// <summary>Reads how often each arm is repeated.</summary>
internal static class ReplicationBuilder
{
    private const string And = " and ";

    /// <summary>The rule.</summary>
    /// <param name="run">The section <c>run</c>.</param>
    /// <param name="confidence">The confidence level; null when no interval is wanted.</param>
    public static ReplicationRule Build(Reading run, double? confidence)
    {
        if (run.Given(RunKeys.Replications) is MappingNode)
        {
            return Until(run.Below(RunKeys.Replications), confidence ?? ExperimentPlan.UsualConfidence);
        }

        int count = run.Read(RunKeys.Replications);
        CheckCount(run, RunKeys.Replications, count, confidence);
        return ReplicationRule.Exactly(count);
    }

    private static ReplicationRule Until(Reading rule, double confidence)
    {
        ScalarNode until = rule.Read(RunKeys.Until);
        List<PrecisionTarget> targets = [];
        int offset = 0;
        foreach (string part in until.Value.Split(And))
        {
            targets.Add(Target(rule, until, part, offset));
            offset += part.Length + And.Length;
        }

        int least = rule.Read(RunKeys.AtLeast);
        int most = rule.Read(RunKeys.AtMost);
        if (most < least)
        {
            bool areGiven = rule.Has(RunKeys.AtMost) && rule.Has(RunKeys.AtLeast);
            rule.Error("CS032", rule.Has(RunKeys.AtMost) ? RunKeys.AtMost : RunKeys.AtLeast,
                $"at-most ({rule.Text(RunKeys.AtMost)}) is below at-least ({rule.Text(RunKeys.AtLeast)})", "swap the two",
                areGiven ? FixProposal.Swap(rule.PlaceOf(RunKeys.AtLeast), rule.PlaceOf(RunKeys.AtMost)) : null);
        }

        CheckCount(rule, RunKeys.AtLeast, least, confidence);
        return new ReplicationRule(least, most, targets);
    }

    /// <summary>One of the precisions.</summary>
    /// <param name="rule">The section.</param>
    /// <param name="until">All of them as written.</param>
    /// <param name="part">This one: "half-width of MEASURE &lt; " and a share of the mean or a value in the unit of the measure.</param>
    /// <param name="offset">Where it begins in the text.</param>
    private static PrecisionTarget Target(Reading rule, ScalarNode until, string part, int offset)
    {
        string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int ofName = offset + part.IndexOf(words[2], "half-width of".Length, StringComparison.Ordinal);
        TextMark start = until.Start.Right(ofName + (until.IsPlain ? 0 : 1));
        ScalarNode name = new(until.Source, start, start.Right(words[2].Length), words[2]);
        Measure measure = MeasureNames.Find(words[2], name, rule.Checks.Bag);
        string text = string.Join(' ', words[4..]);
        return text.EndsWith('%') ? ShareOfMean(rule, until, measure, text) : InUnit(rule, until, measure, text);
    }

    private static PrecisionTarget ShareOfMean(Reading rule, ScalarNode until, Measure measure, string text)
    {
        if (QuantityText.TryRead(text, out Quantity width, out _) != QuantityFault.None || width.Value is not (> 0 and < 1))
        {
            rule.Error("CS023", until, $"the half-width must be more than 0% and less than 100%, found {text}",
                "until: half-width of first-action-pendency < 2%");
        }

        return new(measure, width.Value);
    }

    private static PrecisionTarget InUnit(Reading rule, ScalarNode until, Measure measure, string text)
    {
        double width = MeasureValue.Read(text, measure) ?? double.NaN;
        if (!(width > 0))
        {
            rule.Error("CS023", until, $"the half-width of '{measure.Name}' must be a share of its mean, such as 2%, or more than 0 in "
                + $"{measure.Unit}, found {text}", $"until: half-width of {measure.Name} < 2%");
        }

        return new(measure, width, IsShareOfMean: false);
    }

    private static void CheckCount(Reading section, KeyEntry key, int count, double? confidence)
    {
        if (confidence is { } level && count < 2)
        {
            section.Error("CS052", key, $"a {QuantityFormat.Share(level)} confidence interval needs at least 2 replications",
                "replications: {at-least: 20, until: half-width of first-action-pendency < 2%}, or compare.confidence: none");
        }
    }
}
