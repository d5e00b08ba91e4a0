using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>
/// When an office dealt with a response that came before the run, whose queues and dockets of that time nobody has simulated.
/// </summary>
/// <remarks>
/// Where the office plans by periods, the response was in the docket that the rules give it, and had its place there; of the period in
/// which the run starts some are still to be done. Without periods it went by its lane: at once where the oldest request goes first,
/// since it is older than all that waits, otherwise behind the backlog.
/// </remarks>
internal sealed class AnswersBeforeRun
{
    private readonly KeyedDraws _draws;
    private readonly OfficeState _office;
    private readonly BacklogPlan _backlog;
    private readonly ProductionPeriod? _period;
    private readonly Delay? _due;
    private readonly Delay? _reexaminationDue;
    private readonly double _shareOfDocket;

    /// <summary>Prepares an office.</summary>
    /// <param name="draws">The draws of the run.</param>
    /// <param name="office">The office.</param>
    /// <param name="backlog">What waits in it at the start.</param>
    public AnswersBeforeRun(KeyedDraws draws, OfficeState office, BacklogPlan backlog)
    {
        _draws = draws;
        _office = office;
        _backlog = backlog;
        _period = office.Plan.Desks?.Period;
        _due = office.Plan.Desks?.ResponseDue;
        _reexaminationDue = office.Plan.Desks?.ReexaminationDue;
        double further = office.Plan.Outcome.MeanFurtherActions * office.PlannedHours(JobKind.FurtherAction);
        _shareOfDocket = further / (further + office.SearchEffortHours.Mean + office.FirstActionEffortHours.Mean);
    }

    /// <summary>When the action on a response was drafted.</summary>
    /// <param name="application">The application.</param>
    /// <param name="responded">When the response came; before the start of the run.</param>
    /// <param name="isReexamination">Whether it asks for re-examination after a refusal.</param>
    /// <returns>The start of the run or later: the office has the response still.</returns>
    public SimTime DraftedAt(in Application application, SimTime responded, bool isReexamination)
    {
        int lane = _office.Plan.FurtherActionLane ?? application.EntryLane;
        LanePlan plan = _office.Lanes[lane];
        if (_period is null || plan.IsUrgent)
        {
            bool waits = plan.Order != LaneOrder.OldestRequest && (_backlog.Lane ?? lane) == lane;
            return waits ? responded + _backlog.Depth : responded;
        }

        SimTime begins = _period.NextAfter(responded);
        Delay? dueAfter = isReexamination ? _reexaminationDue ?? _due : _due;
        if (dueAfter is null)
        {
            double place = _draws.Uniform(application.Key, DrawPurpose.DocketOrder, application.Actions);
            return begins >= SimTime.Zero ? begins : Between(begins, _period.NextAfter(begins), place);
        }

        // What is due in a period comes first in it, by its due date, and takes as much of the period as later actions do of all work.
        SimTime due = _office.After(responded, dueAfter, _draws.Uniform(application.Key, DrawPurpose.ResponseDue, application.Actions));
        while (begins < SimTime.Zero && _period.NextAfter(begins) <= due)
        {
            begins = _period.NextAfter(begins);
        }

        return begins >= SimTime.Zero ? begins : Between(begins, SimTime.Max(begins, due), _shareOfDocket);
    }

    private static SimTime Between(SimTime from, SimTime to, double share) => from + new SimDuration((long)((to - from).Ticks * share));
}
