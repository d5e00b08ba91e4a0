using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Selection;

/// <summary>Two stages: the spread of the first tells how many replications each system needs, and then the best mean is chosen.</summary>
/// <remarks>
/// Y. Rinott, "On two-stage selection procedures and related probability-inequalities", Communications in Statistics A7(8), 1978. The
/// systems must be independent, so each has replications with numbers of its own.
/// </remarks>
public sealed class Rinott : ISelectionProcedure
{
    /// <inheritdoc/>
    public string Name => "rinott";

    /// <inheritdoc/>
    public string Summary => "Two stages of independent replications; says after the first how many it needs.";

    /// <inheritdoc/>
    public SelectionResult Select(SelectionTask task, ISampler sampler, CancellationToken stop)
    {
        SelectionCourse course = new(task, sampler, areNumbersShared: false, stop);
        course.DrawFirstStage();
        if (course.IsBroken)
        {
            return course.End(Name, SelectionOutcome.WithoutValue);
        }

        double h = RinottConstant.Of(task.Systems, task.FirstStage, task.Confidence);
        double[] needed = [.. course.In.Select(system => Needed(course.MomentsOf(system), h, task))];
        double all = needed.Sum();
        if (all > task.Budget)
        {
            return course.End(Name, SelectionOutcome.BudgetSpent) with { Needed = all };
        }

        course.Draw(course.In, system => (int)needed[system] - task.FirstStage);
        return course.IsBroken
            ? course.End(Name, SelectionOutcome.WithoutValue)
            : course.Choose(Name) with { Confidence = task.Confidence, Needed = all };
    }

    private static double Needed(Moments first, double h, SelectionTask task)
    {
        double ratio = h * first.StandardDeviation / task.Zone;
        return Math.Max(task.FirstStage, Math.Ceiling(ratio * ratio));
    }
}
