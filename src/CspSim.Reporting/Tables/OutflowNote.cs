using CspSim.Experiments.Results;
using CspSim.Model.Offices;

namespace CspSim.Reporting.Tables;

/// <summary>Says which requests no measure of cases counts, because they are to be withdrawn or are deferred.</summary>
internal static class OutflowNote
{
    /// <summary>The sentence; null where every request is a case.</summary>
    public static string? Of(ExperimentResult result)
    {
        string[] parts =
        [
            .. result.Plan.Arms.SelectMany(static arm => arm.World.Offices).SelectMany(Parts).Distinct(StringComparer.Ordinal),
        ];
        return parts.Length == 0
            ? null
            : $"no measure of cases counts {string.Join(", ", parts)}, whatever became of them; 'withdrawn' and the backlog do.";
    }

    private static IEnumerable<string> Parts(OfficePlan office)
    {
        OutflowPlan outflow = office.Outflow;
        if (outflow.WithdrawalShare > 0)
        {
            yield return Invariant($"the {outflow.WithdrawalShare * 100:0.##}% of requests to {office.Name} that are to be withdrawn");
        }

        if (outflow.DeferralShare > 0)
        {
            yield return Invariant($"the {outflow.DeferralShare * 100:0.##}% of requests to {office.Name} that are deferred");
        }
    }
}
