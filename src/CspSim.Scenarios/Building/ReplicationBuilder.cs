using CspSim.Experiments.Plans;
using CspSim.Model.Measures;

namespace CspSim.Scenarios.Building;

/// <summary>Reads how often each arm is repeated.</summary>
internal static class ReplicationBuilder
{
    /// <summary>The rule; null after reporting that it is wrong.</summary>
    /// <param name="run">The section <c>run</c>.</param>
    /// <param name="confidence">The confidence level; null when no interval is wanted.</param>
    public static ReplicationRule? Build(Reading run, double? confidence)
    {
        if (run.Given("replications") is MappingNode)
        {
            return Until(run.Below("replications"), confidence);
        }

        int count = run.Count("replications");
        return IsEnough(run, run.PlaceOf("replications"), count, confidence) ? ReplicationRule.Exactly(count) : null;
    }

    private static ReplicationRule? Until(Reading rule, double? confidence)
    {
        ScalarNode until = rule.Scalar("until")!;
        string[] words = until.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int offset = until.Value.IndexOf(words[2], "half-width of".Length, StringComparison.Ordinal);
        TextMark start = until.Start.Right(offset + (until.IsPlain ? 0 : 1));
        ScalarNode name = new(until.Source, start, start.Right(words[2].Length), words[2]);
        Measure? measure = MeasureNames.Find(words[2], name, rule.Checks.Bag);
        bool isShare = QuantityText.TryRead(words[^1], out Quantity width, out _) == QuantityFault.None && width.Value is > 0 and < 1;
        if (!isShare)
        {
            rule.Error("CS023", until, $"the half-width must be more than 0% and less than 100%, found {words[^1]}",
                "until: half-width of first-action-pendency < 2%");
        }

        int least = rule.Count("at-least");
        int most = rule.Count("at-most");
        if (most < least)
        {
            rule.Error("CS032", rule.Has("at-most") ? "at-most" : "at-least",
                $"at-most ({rule.Text("at-most")}) is below at-least ({rule.Text("at-least")})", "swap the two",
                rule.Has("at-most") && rule.Has("at-least") ? FixProposal.Swap(rule.PlaceOf("at-least"), rule.PlaceOf("at-most")) : null);
            return null;
        }

        return isShare && measure is not null && IsEnough(rule, rule.PlaceOf("at-least"), least, confidence ?? 0.95)
            ? new ReplicationRule(least, most, new PrecisionTarget(measure, width.Value))
            : null;
    }

    private static bool IsEnough(Reading section, Node place, int count, double? confidence)
    {
        if (confidence is not { } level || count >= 2)
        {
            return true;
        }

        section.Error("CS052", place, $"a {QuantityFormat.Share(level)} confidence interval needs at least 2 replications",
            "replications: {at-least: 20, until: half-width of first-action-pendency < 2%}, or compare.confidence: none");
        return false;
    }
}
