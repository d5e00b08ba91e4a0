using CspSim.Engine.Numerics;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Selection;

/// <summary>Spends a budget where it tells the leader from the others best (optimal computing budget allocation, OCBA).</summary>
/// <remarks>
/// C.-H. Chen, J. Lin, E. Yucesan, S. E. Chick, "Simulation budget allocation for further enhancing the efficiency of ordinal
/// optimization", Discrete Event Dynamic Systems 10, 2000. It promises nothing; the probability that it estimates is their Bonferroni
/// bound, with the sample's means and variances taken as the true ones. The systems are independent: each has replications with numbers of
/// its own. A lead below the zone counts as the zone, because telling such systems apart is of no use.
/// </remarks>
public sealed class BudgetAllocation : ISelectionProcedure
{
    /// <inheritdoc/>
    public string Name => "ocba";

    /// <inheritdoc/>
    public string Summary => "Spends a fixed budget where it helps most and estimates how surely the leader is the best.";

    /// <inheritdoc/>
    public SelectionResult Select(SelectionTask task, ISampler sampler, CancellationToken stop)
    {
        SelectionCourse course = new(task, sampler, areNumbersShared: false, stop);
        course.DrawFirstStage();
        while (!course.IsBroken && course.Left > 0)
        {
            int[] more = Increment(course, task);
            course.Draw(course.In, system => more[system]);
        }

        if (course.IsBroken)
        {
            return course.End(Name, SelectionOutcome.WithoutValue);
        }

        return course.Choose(Name) with
        {
            EstimatedProbability = ProbabilityOfLeader(course, 0),
            EstimatedProbabilityWithinZone = ProbabilityOfLeader(course, task.Zone),
        };
    }

    /// <summary>The shares of the budget that are best for the leader to be told from the others.</summary>
    /// <remarks>
    /// Another system gets (s_i / d_i)^2, with its standard deviation s and its distance d from the leader; the leader b gets
    /// s_b sqrt(sum of N_i^2 / s_i^2).
    /// </remarks>
    /// <param name="leads">How far the leader is ahead of each system, more than 0; the leader's own is not used.</param>
    /// <param name="variances">The variance of each system.</param>
    /// <param name="leader">The number of the leader.</param>
    internal static double[] Shares(IReadOnlyList<double> leads, IReadOnlyList<double> variances, int leader)
    {
        double[] parts = new double[leads.Count];
        double squares = 0;
        for (int system = 0; system < parts.Length; system++)
        {
            if (system != leader)
            {
                double square = leads[system] * leads[system];
                parts[system] = variances[system] / square;
                squares += variances[system] / (square * square);
            }
        }

        parts[leader] = Math.Sqrt(variances[leader] * squares);
        double sum = parts.Sum();
        return sum > 0 ? [.. parts.Select(part => part / sum)] : [.. parts.Select(_ => 1.0 / parts.Length)];
    }

    // What is furthest below its share of the budget so far gets the next replication.
    private static int[] Increment(SelectionCourse course, SelectionTask task)
    {
        int leader = course.Leader;
        Moments[] moments = [.. course.In.Select(course.MomentsOf)];
        double[] leads = [.. moments.Select(other => Math.Max(task.Zone, moments[leader].Mean - other.Mean))];
        double[] shares = Shares(leads, [.. moments.Select(static system => system.Variance)], leader);
        int more = (int)Math.Min(course.Left, (long)task.Block * task.Systems);
        double total = course.Total + more;
        int[] added = new int[task.Systems];
        for (int at = 0; at < more; at++)
        {
            int starved = Enumerable.Range(0, task.Systems)
                .MaxBy(system => (shares[system] * total) - moments[system].Count - added[system]);
            added[starved]++;
        }

        return added;
    }

    /// <summary>1 less the sum, over the others, of the probability that one is ahead of the leader by more than a margin.</summary>
    private static double ProbabilityOfLeader(SelectionCourse course, double margin)
    {
        int leader = course.Leader;
        Moments own = course.MomentsOf(leader);
        double wrong = 0;
        foreach (int system in course.In.Where(system => system != leader))
        {
            Moments other = course.MomentsOf(system);
            double lead = own.Mean - other.Mean + margin;
            double error = Math.Sqrt((own.Variance / own.Count) + (other.Variance / other.Count));
            wrong += error > 0 ? NormalLaw.Cumulative(-lead / error) : WrongWithoutSpread(lead);
        }

        return Math.Max(0, 1 - wrong);
    }

    private static double WrongWithoutSpread(double lead) => lead > 0 ? 0 : 0.5;
}
