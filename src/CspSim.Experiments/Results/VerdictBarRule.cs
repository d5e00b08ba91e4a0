using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Results;

/// <summary>Decides whether a difference may have a verdict.</summary>
public static class VerdictBarRule
{
    /// <summary>The largest share of unfinished cases, in either arm, beside which a verdict is given.</summary>
    public const double UnfinishedShareMost = 0.01;

    /// <summary>What stands against a verdict on a figure.</summary>
    /// <param name="arm">The figure of the arm.</param>
    /// <param name="baseline">The same figure of the baseline.</param>
    /// <param name="areSameCases">Whether both have measured the same cases in every replication.</param>
    /// <param name="follow">How far the arm's run went on.</param>
    public static VerdictBar Of(Figure arm, Figure baseline, bool areSameCases, FollowUp follow)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(baseline);
        Measure measure = arm.Key.Measure;
        if (measure.Scope == MeasureScope.ActionInWindow)
        {
            return VerdictBar.ByActionDate;
        }

        bool countsCannotTell = measure.Scope == MeasureScope.PairsOfRun && follow < measure.Needs;
        if (countsCannotTell || Math.Max(arm.UnfinishedShare, baseline.UnfinishedShare) > UnfinishedShareMost)
        {
            return VerdictBar.Unfinished;
        }

        return areSameCases ? VerdictBar.None : VerdictBar.OtherCases;
    }
}
