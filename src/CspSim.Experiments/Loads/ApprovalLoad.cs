using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>How much work the approvers of an office are offered, mean over a run from its start to the end of its window.</summary>
/// <remarks>
/// load = actions a year x hours an action / hours available a year. Actions a year are those of the cases that the examiners can work
/// off: the first one and the mean number of further ones of each. Hours available are all office hours of the approvers.
/// </remarks>
/// <param name="Office">The office.</param>
/// <param name="ActionsPerYear">Actions a year of 365.25 days.</param>
/// <param name="HoursPerAction">Mean effort of approving one, in hours.</param>
/// <param name="Approvers">How many approve.</param>
/// <param name="AvailableHoursPerYear">Hours a year that they have.</param>
public sealed record ApprovalLoad(
    string Office, double ActionsPerYear, double HoursPerAction, int Approvers, double AvailableHoursPerYear)
{
    // As with OfficeLoad: exactly 1 must not come out as just below it.
    private const double Tolerance = 1e-9;

    /// <summary>Offered hours per available hour.</summary>
    public double Ratio => ActionsPerYear * HoursPerAction / AvailableHoursPerYear;

    /// <summary>Whether drafts pile up before their approval without end: a load of 1 or more.</summary>
    public bool IsOverload => Ratio >= 1 - Tolerance;

    /// <summary>The load of an office's approvers; null where nobody approves.</summary>
    /// <param name="plan">The office.</param>
    /// <param name="window">The run.</param>
    /// <param name="load">What its examiners are offered.</param>
    public static ApprovalLoad? Of(OfficePlan plan, RunWindow window, OfficeLoad load)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(load);
        if (plan.Desks?.Approval is not { } approval)
        {
            return null;
        }

        double cases = load.RequestsPerYear / Math.Max(1, load.Ratio);
        double share = plan.Calendar.WorkingTimeBetween(SimTime.Zero, window.End).Hours / window.Length.Hours;
        return new ApprovalLoad(
            plan.Name,
            cases * (1 + plan.Outcome.MeanFurtherActions),
            approval.EffortHours.Mean,
            approval.Approvers,
            approval.Approvers * share * OfficeLoad.HoursPerYear);
    }
}
