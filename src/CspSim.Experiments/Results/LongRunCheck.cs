using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>
/// What one long replication alone says of an office in its steady state: the mean of its first actions, from batches of months.
/// </summary>
/// <remarks>
/// Between replications there is an interval of its own; with one replication there is only this, and none where neighbouring batches are
/// correlated. Left out is the warm-up, or what MSER-5 leaves out where that is more.
/// </remarks>
/// <param name="Office">Index of the office.</param>
/// <param name="Mean">The mean pendency of its first actions, in months; without an interval where the batches are correlated.</param>
/// <param name="Batches">Batches: 8 to 20.</param>
/// <param name="MonthsOfBatch">Months of a batch.</param>
public sealed record LongRunCheck(int Office, Estimate Mean, int Batches, int MonthsOfBatch)
{
    private const int BatchesLeast = 8;

    /// <summary>
    /// Every office of an arm that has a steady state; none with several replications, without a warm-up or in a short run.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="arm">Index of the arm.</param>
    public static IReadOnlyList<LongRunCheck> Of(ExperimentResult result, int arm)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Replications != 1)
        {
            return [];
        }

        double warmUp = Math.Ceiling(result.Plan.Arms[arm].World.Window.WarmUp.Months);
        List<LongRunCheck> found = [];
        foreach (WarmUpCheck check in WarmUpCheck.Of(result, arm).Where(static each => each is
        {
            Series: WarmUpSeries.Pendency, IsTooShort: false,
        }))
        {
            double[] months = Deviations(
            [
                .. result.Arms[arm].Months[check.Office].Where(static month => !double.IsNaN(month.PendencyByAction))
                    .Skip((int)Math.Max(warmUp, check.Months)),
            ]);
            int batches = Math.Min(BatchMeans.Usual, months.Length);
            if (batches >= BatchesLeast)
            {
                BatchMeans means = BatchMeans.Of(months, result.Plan.Confidence ?? ExperimentPlan.UsualConfidence, batches);
                found.Add(new(check.Office, means.Mean, batches, means.BatchSize));
            }
        }

        return found;
    }

    // A busy month has more first actions and longer ones: the mean of all of them is a ratio of sums, and its error is that of the
    // mean of these values (the delta method).
    private static double[] Deviations(MonthFigure[] months)
    {
        double count = months.Sum(static month => month.FirstActions);
        double mean = months.Sum(static month => month.FirstActions * month.PendencyByAction) / count;
        return [.. months.Select(month => mean + (month.FirstActions * months.Length / count * (month.PendencyByAction - mean)))];
    }
}
