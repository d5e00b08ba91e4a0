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
    private readonly KeyedDraws _draws = run.Draws;

    /// <summary>A first action has been drafted.</summary>
    public void SendFirst(int row, OfficeState office)
    {
        if (office.Outbox is not { } outbox)
        {
            run.Prosecution.Issue(row);
            return;
        }

        ref Application application = ref _applications[row];
        if (application.Family >= 0)
        {
            run.Tables.Families[application.Family].Move(application.Leg, LegState.GoingOut);
        }

        Mail(row, outbox);
    }

    /// <summary>A further action has been drafted.</summary>
    public void SendFurther(int row, OfficeState office)
    {
        if (office.Outbox is { } outbox)
        {
            Mail(row, outbox);
        }
        else
        {
            run.Prosecution.OnFurtherAction(row);
        }
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

    private void Mail(int row, Outbox outbox)
    {
        ref Application application = ref _applications[row];
        double effort = _draws.Uniform(application.Key, DrawPurpose.ApprovalEffort, application.Actions);
        double dispatch = _draws.Uniform(application.Key, DrawPurpose.Dispatch, application.Actions);
        _clock.Schedule(outbox.MailedAt(_clock.Now, effort, dispatch), RunEvent.ActionMailed, row);
    }
}
