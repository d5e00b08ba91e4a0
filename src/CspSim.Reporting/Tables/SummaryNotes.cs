using System.Globalization;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The sentences of the summary: what was run, and what a reader must know to read the numbers.</summary>
internal static class SummaryNotes
{
    private const double YearTolerance = 0.01;

    // A percentile with fewer cases beyond it moves by several cases' worth from one seed to the next.
    private const int CasesBeyondLeast = 20;

    public static string Scope(ExperimentResult result)
    {
        string arms = result.Arms.Count == 1 ? "1 arm" : Text($"{result.Arms.Count} arms");
        string replications = result.Replications == 1 ? "1 replication" : Text($"{result.Replications} replications");
        return Text($"{arms} x {replications} x {Length(result.Plan.Arms[0].World.Window.Length)}, seed {result.Plan.Seed}");
    }

    public static IReadOnlyList<string> Of(ExperimentResult result)
    {
        List<string> notes = [Ending(result)];
        if (result is { Comparisons.Count: > 1, SimultaneousLevel: { } level, Plan.Confidence: { } all })
        {
            notes.Add(Text(
                $"{result.Comparisons.Count} arms are compared with {result.Baseline.Name}: intervals of differences are at {level * 100:0.##}% each, so that those of one measure hold together with {all * 100:0.##}% (Bonferroni)."));
        }

        if (result.Comparisons.Count > 0 && result.Replications > 0)
        {
            notes.Add("Variance ÷ says how many times as many replications independent arms would have needed; corr. is the correlation that pairing used.");
        }

        AddThinPercentile(result, notes);
        if (result.RecordsFailure is { } failure)
        {
            notes.Add($"Logs are incomplete: {failure.Message} The numbers are not affected.");
        }

        return notes;
    }

    private static string Ending(ExperimentResult result)
    {
        ReplicationRule rule = result.Plan.Replications;
        string reached = double.IsNaN(result.RelativeHalfWidth) ? "unknown" : Text($"{result.RelativeHalfWidth * 100:0.##}%");
        return result.Ending switch
        {
            ExperimentEnding.PrecisionReached => Text(
                $"Precision reached after {result.Replications} replications: the half-width of {rule.Until!.Measure.Name} is {reached} of the mean or less at every office in every arm, wanted {rule.Until.RelativeHalfWidth * 100:0.##}%."),
            ExperimentEnding.LimitReached => Text(
                $"Precision not reached: after the {result.Replications} replications allowed the widest half-width of {rule.Until!.Measure.Name} is {reached} of the mean, wanted {rule.Until.RelativeHalfWidth * 100:0.##}%. More replications: run.replications.at-most."),
            ExperimentEnding.Interrupted => Text(
                $"Partial result: stopped after {result.Replications} complete replications of {rule.AtMost} at most."),
            _ => Text($"{result.Replications} replications, as asked; no precision was asked for."),
        };
    }

    private static void AddThinPercentile(ExperimentResult result, List<string> notes)
    {
        foreach (ArmResult arm in result.Arms)
        {
            foreach (Slice slice in result.Replications == 0 ? [] : Slice.Of(result, result.Measures[0]))
            {
                long count = arm.Find(result.Measures[0], slice.Office, slice.Group)?.Count ?? 0;
                if (count > 0 && count / 10 < CasesBeyondLeast)
                {
                    notes.Add(Text(
                        $"The 90th percentile of {arm.Name}, {slice.Name} rests on {count} cases, {count / 10} of them beyond it: more replications make it firmer."));
                }
            }
        }
    }

    private static string Length(SimDuration length)
    {
        double years = length.Days / SimDuration.DaysPerYear;
        double whole = Math.Round(years);
        if (whole >= 1 && Math.Abs(years - whole) < YearTolerance)
        {
            return whole == 1 ? "1 year" : Text($"{whole:0} years");
        }

        return Text($"{length.Days:0.##} days");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
