using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Folders;

namespace CspSim.Reporting.Tables;

/// <summary>The sentences of the summary: what was run, and what a reader must know to read the numbers.</summary>
internal static class SummaryNotes
{
    private const double YearTolerance = 0.01;

    // A percentile with fewer cases beyond it moves by several cases' worth from one seed to the next.
    private const int CasesBeyondLeast = 20;

    public static string Scope(ExperimentResult result) =>
        Invariant($"{NumberText.Counted(result.Arms.Count, "arm")} x {ShortScope(result)}, seed {result.Plan.Seed}");

    /// <summary>The same without what the start of a run has reported.</summary>
    public static string ShortScope(ExperimentResult result) =>
        Invariant($"{NumberText.Counted(result.Replications, "replication")} x {Length(result.Plan.Arms[0].World.Window.Length)}");

    /// <summary>The notes of the short summary.</summary>
    public static IReadOnlyList<string> Short(ExperimentResult result)
    {
        List<string> notes = [];
        if (ShortEnding(result) is { } ending)
        {
            notes.Add(ending);
        }

        AddMarks(result, notes);
        notes.AddRange(OverloadNotes.Of(result));
        AddUnfinished(result, notes);
        AddOutflow(result, notes);
        AddSkewed(result, notes);
        if (result.Comparisons.Count == 0)
        {
            AddThinPercentiles(result, notes);
        }

        AddFailure(result, notes);
        return notes;
    }

    /// <summary>The notes of the summary with details.</summary>
    public static IReadOnlyList<string> Of(ExperimentResult result)
    {
        List<string> notes = [Ending(result)];
        if (result is { Comparisons.Count: > 1, SimultaneousLevel: { } level, Plan.Confidence: { } all })
        {
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Comparisons.Count} arms are compared with {result.Baseline.Name}: intervals of differences are at "
                    + $"{level * 100:0.##}% each, so that those of one measure hold together with {all * 100:0.##}% (Bonferroni). "
                    + $"Verdicts hold together too, in steps from the surest difference on (Holm)."));
        }

        if (result.Comparisons.Count > 0 && result.Replications > 0)
        {
            notes.Add("Variance ÷ says how many times as many replications independent arms would have needed; corr. is the correlation "
                + "that pairing used.");
        }

        AddOutflow(result, notes);
        AddSkewed(result, notes);
        if (WarmUpNote.Of(result) is { } warmUp)
        {
            notes.Add(warmUp);
        }

        if (LongRunNote.Of(result) is { } longRun)
        {
            notes.Add(longRun);
        }

        AddThinPercentile(result, notes);
        AddFailure(result, notes);
        return notes;
    }

    private static void AddMarks(ExperimentResult result, List<string> notes)
    {
        HashSet<VerdictBar> bars =
        [
            .. result.Comparisons
                .SelectMany(static comparison => comparison.Figures)
                .Where(figure => figure.Key.Measure == result.Measures[0] && figure.Mean.Replications > 0)
                .Select(static figure => figure.WithheldFor),
        ];
        VerdictBar[] byImportance = [VerdictBar.Unfinished, VerdictBar.OtherCases, VerdictBar.ByActionDate];
        VerdictBar found = byImportance.FirstOrDefault(bars.Contains);
        if (found != VerdictBar.None)
        {
            notes.Add($"{AnswerBlock.WithheldMark} no verdict, because {VerdictText.Of(found, "arms")}.");
        }

        if (result.Comparisons.SelectMany(static comparison => comparison.Figures)
            .Any(figure => figure.Key.Measure == result.Measures[0] && IsShownInside(figure.Mean)))
        {
            notes.Add("A difference can be shown though it is smaller than its half-width: arms are judged in steps, the surest "
                + "difference first (Holm), and half-widths hold for all arms at once.");
        }
    }

    private static bool IsShownInside(PairedDifference difference) =>
        difference is { Verdict: Verdict.Better or Verdict.Worse or Verdict.Different, SimultaneousInterval.Exists: true }
        && difference.SimultaneousInterval.Contains(0);

    private static void AddUnfinished(ExperimentResult result, List<string> notes)
    {
        FollowUp needs = result.Measures[0].Needs;
        if (needs == FollowUp.None || result.Replications == 0)
        {
            return;
        }

        (int at, long open) = result.Arms
            .Select((arm, at) => (at, Open: needs == FollowUp.Decisions ? arm.NotEnded : arm.WithoutFirstAction))
            .MaxBy(static each => each.Open);
        if (open == 0)
        {
            return;
        }

        string cases = Invariant($"{open / (double)result.Replications:0.#} measured cases a replication of {result.Arms[at].Name}");
        string missing = needs == FollowUp.Decisions ? "decision" : "first action";
        DateTimeOffset stopped = result.Plan.Arms[at].World.Window.DateOf(result.Arms[at].StoppedAt);
        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{cases} had no {missing} when the run stopped on {stopped:yyyy-MM-dd}; they count with their time so far. run.follow and "
                + $"run.follow-at-most let a run go on."));
    }

    private static void AddOutflow(ExperimentResult result, List<string> notes)
    {
        if (OutflowNote.Of(result) is { } note)
        {
            notes.Add(note);
        }
    }

    private static void AddSkewed(ExperimentResult result, List<string> notes)
    {
        if (SkewNote.Of(result) is { } note)
        {
            notes.Add(note);
        }
    }

    // The title has a fixed number already.
    private static string? ShortEnding(ExperimentResult result)
    {
        ReplicationRule rule = result.Plan.Replications;
        return result.Ending switch
        {
            ExperimentEnding.NothingWatched => $"{PrecisionText.Unjudged(result)}: name another measure in run.replications.until.",
            ExperimentEnding.LimitReached =>
                $"Precision not reached: {PrecisionText.Of(result)}. More: run.replications.at-most.",
            ExperimentEnding.Interrupted => Invariant(
                $"Partial result: stopped after {result.Replications} complete replications of {rule.AtMost} at most."),
            _ => null,
        };
    }

    private static void AddFailure(ExperimentResult result, List<string> notes)
    {
        if (result.Failures is [{ } first, ..])
        {
            int count = result.Failures.Count;
            string others = count == 1 ? "" : Invariant($" and {count - 1} more");
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Partial result: replication {first.Replication} of {result.Plan.Arms[first.Arm].Name}{others} failed; what failed in "
                    + $"one arm is left out in every arm."));
        }

        if (result.RecordsFailure is { } failure)
        {
            notes.Add($"Logs are left out: {WriteFailure.Reason(failure)}. The numbers are not affected.");
        }
    }

    private static string Ending(ExperimentResult result)
    {
        ReplicationRule rule = result.Plan.Replications;
        return result.Ending switch
        {
            ExperimentEnding.PrecisionReached => Invariant(
                $"Precision reached after {result.Replications} replications, of every level and of every difference to the baseline: ")
                    + $"{PrecisionText.Of(result)}.",
            ExperimentEnding.LimitReached => Invariant(
                $"Precision not reached after the {result.Replications} replications allowed: {PrecisionText.Of(result)}. ")
                    + "More replications: run.replications.at-most.",
            ExperimentEnding.NothingWatched =>
                Invariant($"{PrecisionText.Unjudged(result)}: {result.Replications} replications."),
            ExperimentEnding.Interrupted => Invariant(
                $"Partial result: stopped after {result.Replications} complete replications of {rule.AtMost} at most."),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Replications} replications, {(result.IsPartial ? Invariant($"of {rule.AtMost} asked for") : "as asked")}; no "
                    + $"precision was asked for."),
        };
    }

    private static void AddThinPercentile(ExperimentResult result, List<string> notes)
    {
        foreach ((ArmResult arm, Slice slice, long count) in ThinPercentiles(result))
        {
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The 90th percentile of {arm.Name}, {slice.Name} rests on {count} cases, {count / 10} of them beyond it: more "
                    + $"replications make it firmer."));
        }
    }

    // One sentence for all, with the thinnest: a list of arms and groups would be longer than the tables.
    private static void AddThinPercentiles(ExperimentResult result, List<string> notes)
    {
        (ArmResult Arm, Slice Slice, long Count)[] thin =
        [
            .. ThinPercentiles(result).Where(
                each => each.Slice.Group == CaseGroup.Programme || each.Slice.Group == result.Measures[0].LevelGroup),
        ];
        if (thin.Length > 0)
        {
            (ArmResult arm, Slice slice, long count) = thin.MinBy(static each => each.Count);
            string others = thin.Length == 1 ? "" : Invariant($" ({thin.Length} percentiles rest on fewer than {CasesBeyondLeast * 10})");
            notes.Add(Invariant($"The 90th percentile of {arm.Name}, {slice.Name} rests on {count} cases{others}: more replications."));
        }
    }

    private static IEnumerable<(ArmResult Arm, Slice Slice, long Count)> ThinPercentiles(ExperimentResult result)
    {
        if (result.Replications == 0 || result.Measures[0].Scope == MeasureScope.Office)
        {
            yield break;
        }

        foreach (ArmResult arm in result.Arms)
        {
            foreach (Slice slice in Slice.Of(result, result.Measures[0]))
            {
                long count = arm.Find(result.Measures[0], slice.Office, slice.Group)?.Count ?? 0;
                if (count > 0 && count / 10 < CasesBeyondLeast)
                {
                    yield return (arm, slice, count);
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
            return NumberText.Counted((long)whole, "year");
        }

        return Invariant($"{length.Days:0.##} days");
    }
}
