using CspSim.Model;
using CspSim.Model.Measures;

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
        return Of(arm.Key.Measure.Scope, follow, Math.Max(arm.UnfinishedShare, baseline.UnfinishedShare), areSameCases);
    }

    /// <summary>What stands against a verdict on a figure.</summary>
    /// <param name="scope">What a value of its measure belongs to; null: not known.</param>
    /// <param name="follow">How far the runs went on.</param>
    /// <param name="unfinishedShare">The larger share of unfinished cases of the two sides.</param>
    /// <param name="areSameCases">Whether both have measured the same cases in every replication.</param>
    internal static VerdictBar Of(MeasureScope? scope, FollowUp follow, double unfinishedShare, bool areSameCases)
    {
        if (scope == MeasureScope.ActionInWindow)
        {
            return VerdictBar.ByActionDate;
        }

        // Counts of outcomes do not say how many are still to come.
        bool countsShowNothing = scope == MeasureScope.PairsOfRun && follow < FollowUp.Decisions;
        if (countsShowNothing || unfinishedShare > UnfinishedShareMost)
        {
            return VerdictBar.Unfinished;
        }

        return areSameCases ? VerdictBar.None : VerdictBar.OtherCases;
    }
}

/// <summary>Why a difference is shown without a verdict.</summary>
public enum VerdictBar
{
    /// <summary>Nothing stands against a verdict.</summary>
    None,

    /// <summary>The two arms have not measured the same cases.</summary>
    OtherCases,

    /// <summary>Too many of the cases are unfinished in one of the arms.</summary>
    Unfinished,

    /// <summary>The measure goes by the date of the action, which leaves out those who still wait.</summary>
    ByActionDate,
}
