using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>How the actions of one office go out: a queue for approval, first come first served, and then the dispatch.</summary>
/// <remarks>
/// Drafts come in the order of time, and each is approved by whoever is free first. When it is approved, and when mailed, is settled with
/// its draft: the times at which the approvers become free are all that is kept (J. Kiefer and J. Wolfowitz, Trans. Amer. Math. Soc. 78,
/// 1955).
/// </remarks>
internal sealed class Outbox
{
    private readonly OfficeState _office;
    private readonly WorkingCalendar _calendar;
    private readonly ApprovalPlan? _approval;
    private readonly Delay _dispatch;
    private readonly PriorityQueue<SimTime, SimTime> _freeAt = new();

    public Outbox(OfficeState office, DeskPlan plan)
    {
        _office = office;
        _calendar = office.Plan.Calendar;
        _approval = plan.Approval;
        _dispatch = plan.Dispatch;
        for (int approver = 0; approver < _approval?.Approvers; approver++)
        {
            _freeAt.Enqueue(SimTime.Always, SimTime.Always);
        }
    }

    /// <summary>When an action that has been drafted now is mailed.</summary>
    /// <param name="now">The present.</param>
    /// <param name="effort">The uniform number of the effort of approving it.</param>
    /// <param name="dispatch">The uniform number of the time of its dispatch.</param>
    public SimTime MailedAt(SimTime now, double effort, double dispatch)
    {
        SimTime approved = _approval is null ? now : ApprovedAt(now, SimDuration.FromHours(_approval.EffortHours.Draw(effort)));
        return _dispatch.IsNone ? approved : _office.AfterInHours(approved, _dispatch, dispatch);
    }

    private SimTime ApprovedAt(SimTime now, SimDuration effort)
    {
        SimTime approved = _calendar.Finish(SimTime.Max(now, _freeAt.Peek()), effort);
        _freeAt.DequeueEnqueue(approved, approved);
        return approved;
    }
}
