using CspSim.Experiments.Results;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Comparing;

/// <summary>Decides whether a difference of two stored results may have a verdict.</summary>
internal static class CaseVerdictBar
{
    /// <summary>Which cases two results have measured in common.</summary>
    /// <param name="Requested">Whether the cases requested in the window are the same.</param>
    /// <param name="Waiting">Whether those waiting at its opening are.</param>
    /// <param name="Asked">Whether the same families ask.</param>
    internal sealed record Common(bool Requested, bool Waiting, bool Asked);

    /// <summary>What the replications compared have in common; nothing when a result does not say which cases it has measured.</summary>
    public static Common CommonCases(MeasuredCases[] ours, MeasuredCases[] theirs)
    {
        bool areKnown = ours.Length > 0 && ours.Length == theirs.Length;
        return new(
            areKnown && ours.Zip(theirs).All(static pair => pair.First.Requested == pair.Second.Requested),
            areKnown && ours.Zip(theirs).All(static pair => pair.First.Waiting == pair.Second.Waiting),
            areKnown && ours.Zip(theirs).All(static pair => pair.First.Asked == pair.Second.Asked));
    }

    /// <summary>What stands against a verdict on a figure.</summary>
    /// <param name="ours">The figure of the baseline.</param>
    /// <param name="theirs">The figure of the other result.</param>
    /// <param name="scope">What a value of the measure belongs to; null: not known.</param>
    /// <param name="follow">How far the runs of both went on at least.</param>
    /// <param name="common">What both have measured; null when they are compared as independent samples.</param>
    public static VerdictBar Of(FigureSeries ours, FigureSeries theirs, MeasureScope? scope, FollowUp follow, Common? common)
    {
        bool isOfCases = scope is not (MeasureScope.Message or MeasureScope.Office);
        bool isSame = !isOfCases || ours.Means.SequenceEqual(theirs.Means) || ours.Label.Group switch
        {
            // Who is in the programme is decided by each arm.
            "programme" or "outside" => false,
            _ when common is null => true,
            "waiting" => common is { Waiting: true, Asked: true },
            "everybody" => common is { Requested: true, Waiting: true },
            "requested" => common.Requested,
            _ => common is { Requested: true, Asked: true },
        };
        return VerdictBarRule.Of(scope, follow, Math.Max(ours.UnfinishedShare, theirs.UnfinishedShare), isSame);
    }
}
