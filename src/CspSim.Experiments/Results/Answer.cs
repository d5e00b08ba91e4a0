using CspSim.Experiments.Plans;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>
/// The figure in the first sentence of a result: the first measure, of those in the programme where it is about first actions, as the
/// difference of one arm to the baseline; with one arm its level.
/// </summary>
/// <param name="Arm">The arm.</param>
/// <param name="Baseline">The arm it is compared with; null: with none.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Group">The group of cases.</param>
public sealed record Answer(string Arm, string? Baseline, Measure Measure, CaseGroup Group)
{
    /// <summary>The measure of which the programme's own cases are spoken of.</summary>
    public const string PendencyMeasure = "first-action-pendency";

    /// <summary>The figure that answers a result.</summary>
    /// <param name="result">A result with at least one measure.</param>
    public static Answer Of(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Measure measure = result.Measures[0];
        if (result.Comparisons.Count == 0)
        {
            return new(result.Baseline.Name, null, measure, result.Plan.AnswerGroup ?? measure.LevelGroup);
        }

        ArmComparison comparison = ComparisonOf(result);
        bool isOfProgramme = string.Equals(measure.Name, PendencyMeasure, StringComparison.Ordinal)
            && comparison.Known(measure, CaseGroup.Programme) is not null;
        CaseGroup group = result.Plan.AnswerGroup ?? (isOfProgramme ? CaseGroup.Programme : measure.LevelGroup);
        return new(result.Arms[comparison.Arm].Name, result.Baseline.Name, measure, group);
    }

    /// <summary>
    /// The comparison that the answer speaks of: the last arm with a programme that let someone in and does not stand for today, one that
    /// shares before one that does not; else the last arm.
    /// </summary>
    /// <param name="result">A result of several arms.</param>
    public static ArmComparison ComparisonOf(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArmComparison[] granting = [.. result.Comparisons.Where(
            comparison => result.Arms[comparison.Arm].Exchange.Granted > 0 && !result.Plan.Today.Contains(comparison.Arm))];
        return Array.FindLast(granting, comparison => result.Plan.Arms[comparison.Arm].World.Programme.Sharing)
            ?? granting.LastOrDefault()
            ?? result.Comparisons[^1];
    }

    /// <summary>
    /// The arm that an answer is about, as far as the plan says: whether it lets anyone in is not known before it is run.
    /// </summary>
    /// <param name="plan">The experiment.</param>
    /// <returns>Index of the arm.</returns>
    public static int ArmOf(ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int[] compared = [.. Enumerable.Range(0, plan.Arms.Count).Where(arm => arm != plan.Baseline)];
        int[] granting = [.. compared.Where(arm => plan.Arms[arm].World.Programme.HasPetitions && !plan.Today.Contains(arm))];
        int[] sharing = [.. granting.Where(arm => plan.Arms[arm].World.Programme.Sharing)];
        return ((int[][])[sharing, granting, compared, [plan.Baseline]]).First(static arms => arms.Length > 0)[^1];
    }

    /// <summary>The figure in each replication of a result that has the same arms; NaN where one has no value.</summary>
    /// <param name="result">The result, of this or of other inputs.</param>
    public double[] ValuesIn(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Measure? measure = result.FindMeasure(Measure.Name);
        int arm = result.Arms.ToList().FindIndex(each => string.Equals(each.Name, Arm, StringComparison.Ordinal));
        IReadOnlyList<double>? values = measure is null || arm < 0 ? null
            : Baseline is null ? result.Arms[arm].Find(measure, null, Group)?.Means.ToArray()
            : result.Comparisons.FirstOrDefault(each => each.Arm == arm)?.Find(measure, null, Group)?.Differences;
        return values is null ? [.. Enumerable.Repeat(double.NaN, result.Replications)] : [.. values];
    }
}
