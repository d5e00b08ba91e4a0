using CspSim.Engine.Numerics;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Selection;

/// <summary>Fully sequential elimination: a system leaves as soon as another is clearly ahead of it.</summary>
/// <remarks>
/// S.-H. Kim, B. L. Nelson, "A fully sequential procedure for indifference-zone selection in simulation", ACM Transactions on Modeling and
/// Computer Simulation 11(3), 2001, with c = 1. Common random numbers are allowed and make it faster, because only differences count. The
/// systems are looked at after every block: the bound holds for a walk that is watched all the time, and seeing it less often only errs
/// less (C. Jennison, I. M. Johnstone, B. W. Turnbull, in "Statistical Decision Theory and Related Topics III", 1982).
/// </remarks>
public sealed class KimNelson : ISelectionProcedure
{
    /// <inheritdoc/>
    public string Name => "kn";

    /// <inheritdoc/>
    public string Summary => "Drops systems one by one as soon as another is clearly better; cheapest when some are far behind.";

    /// <inheritdoc/>
    public SelectionResult Select(SelectionTask task, ISampler sampler, CancellationToken stop)
    {
        SelectionCourse course = new(task, sampler, areNumbersShared: true, stop);
        course.DrawFirstStage();
        if (course.IsBroken)
        {
            return course.End(Name, SelectionOutcome.WithoutValue);
        }

        double hSquared = HSquared(task.Systems, task.FirstStage, task.Confidence);
        double[,] reach = Reach(course, task, hSquared);
        while (true)
        {
            Screen(course, task.Zone, reach);
            int[] left = course.In;
            if (left.Length == 1)
            {
                return course.Choose(Name) with { Confidence = task.Confidence };
            }

            int block = Math.Min(task.Block, course.Left / left.Length);
            if (block == 0)
            {
                return course.End(Name, SelectionOutcome.BudgetSpent);
            }

            course.Draw(left, _ => block);
            if (course.IsBroken)
            {
                return course.End(Name, SelectionOutcome.WithoutValue);
            }
        }
    }

    /// <summary>The constant eta, which makes the error of one comparison with the best alpha / (systems - 1).</summary>
    /// <param name="systems">2 or more.</param>
    /// <param name="firstStage">Replications of the first stage; 2 or more.</param>
    /// <param name="confidence">1 - alpha.</param>
    internal static double Eta(int systems, int firstStage, double confidence)
    {
        double twiceError = 2 * (1 - confidence) / (systems - 1);
        return 0.5 * (PortableMath.Pow(twiceError, -2.0 / (firstStage - 1)) - 1);
    }

    /// <summary>The constant h squared: 2 eta (n0 - 1).</summary>
    /// <param name="systems">2 or more.</param>
    /// <param name="firstStage">Replications of the first stage; 2 or more.</param>
    /// <param name="confidence">1 - alpha.</param>
    internal static double HSquared(int systems, int firstStage, double confidence) =>
        2 * Eta(systems, firstStage, confidence) * (firstStage - 1);

    /// <summary>For each pair the number of replications from which on the better mean alone decides.</summary>
    private static double[,] Reach(SelectionCourse course, SelectionTask task, double hSquared)
    {
        double[,] reach = new double[task.Systems, task.Systems];
        for (int one = 0; one < task.Systems; one++)
        {
            for (int other = 0; other < one; other++)
            {
                double[] differences = [.. course.ValuesOf(one).Zip(course.ValuesOf(other), static (x, y) => x - y)];
                double variance = Moments.Of(differences).Variance;
                reach[one, other] = reach[other, one] = hSquared * variance / (task.Zone * task.Zone);
            }
        }

        return reach;
    }

    // All that leave at one look are measured against all that were in before it.
    private static void Screen(SelectionCourse course, double zone, double[,] reach)
    {
        int[] before = course.In;
        int[] beaten = [.. before.Where(system => Array.Exists(before, other => IsBeaten(course, system, other, zone, reach)))];
        foreach (int system in beaten)
        {
            course.RuleOut(system);
        }
    }

    // Equal means after the end of the race are decided by the order of the systems, so that one is left.
    private static bool IsBeaten(SelectionCourse course, int system, int other, double zone, double[,] reach)
    {
        if (system == other)
        {
            return false;
        }

        Moments own = course.MomentsOf(system);
        double lead = course.MomentsOf(other).Mean - own.Mean;
        double width = Math.Max(0, 0.5 * zone * ((reach[system, other] / own.Count) - 1));
        return lead > width || (width == 0 && lead == 0 && other < system);
    }
}
