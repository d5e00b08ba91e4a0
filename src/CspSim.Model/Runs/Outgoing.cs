using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>
/// The way of an action from its draft to the applicant: at once, or over the outbox of an office that approves and dispatches.
/// </summary>
internal sealed class Outgoing(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly OfficeState[] _offices = run.Tables.Offices;
    private readonly KeyedDraws _draws = run.Draws;

    /// <summary>An action, the first or a further one, has been drafted.</summary>
    public void Send(int row)
    {
        ref Application application = ref _applications[row];
        if (_offices[application.Office].Outbox is not { } outbox)
        {
            OnMailed(row);
            return;
        }

        if (application.Family >= 0 && application.FirstActionAt == SimTime.Never)
        {
            run.Tables.Families[application.Family].Move(application.Leg, LegState.GoingOut);
        }

        double effort = _draws.Uniform(application.Key, DrawPurpose.ApprovalEffort, application.Actions);
        double dispatch = _draws.Uniform(application.Key, DrawPurpose.Dispatch, application.Actions);
        _clock.Schedule(outbox.MailedAt(_clock.Now, effort, dispatch), RunEvent.ActionMailed, row);
    }

    /// <summary>The action goes out to the applicant.</summary>
    public void OnMailed(int row)
    {
        if (_applications[row].FirstActionAt == SimTime.Never)
        {
            run.Prosecution.Issue(row);
        }
        else
        {
            run.Prosecution.OnFurtherAction(row);
        }
    }
}
