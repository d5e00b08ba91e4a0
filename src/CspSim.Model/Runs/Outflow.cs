using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>What leaves before a first action, and what joins its lane later because its applicant defers it.</summary>
/// <remarks>
/// Who would leave, and when, is known from keyed draws and dates at the request. Whether the withdrawal finds the application untouched
/// depends on the arm; that the application is left out of what is measured does not.
/// </remarks>
internal sealed class Outflow
{
    private readonly RunParts _run;
    private readonly RunClock _clock;
    private readonly KeyedDraws _draws;
    private readonly RowPool<Application> _applications;
    private readonly RowPool<Family> _families;
    private readonly OfficeState[] _offices;
    private readonly OutflowPlan[] _plans;
    private readonly RunWindow _window;
    private readonly WithdrawalCounts[] _counts;

    public Outflow(RunParts run)
    {
        _run = run;
        _clock = run.Clock;
        _draws = run.Draws;
        _applications = run.Tables.Applications;
        _families = run.Tables.Families;
        _offices = run.Tables.Offices;
        _plans = [.. run.World.Offices.Select(static office => office.Outflow)];
        _window = run.World.Window;
        _counts = new WithdrawalCounts[_plans.Length];
        IsIdle = Array.TrueForAll(_plans, static plan => plan.IsNone);
    }

    /// <summary>Whether nothing is ever withdrawn or deferred.</summary>
    public bool IsIdle { get; }

    /// <summary>What became of the withdrawals of an office in the measured window; null where nothing is ever withdrawn.</summary>
    public WithdrawalCounts? CountsOf(int office) => _plans[office].WithdrawalShare > 0 ? _counts[office] : null;

    /// <summary>Whether the applicant of a case defers it, whenever it is requested.</summary>
    public bool Defers(int office, ulong key) => _plans[office].DeferralShare > 0 && Defers(office, key, out _);

    /// <summary>An application is requested: leaves it out of what is measured if it is to be withdrawn or deferred.</summary>
    public void Begin(int row)
    {
        ref Application application = ref _applications[row];
        if (_plans[application.Office].IsNone)
        {
            return;
        }

        SimTime leavesAt = LeavesAt(application);
        if (leavesAt != SimTime.Never)
        {
            // The office in place of a version: what became of a withdrawal is counted even when the row has another user.
            _clock.Schedule(leavesAt, RunEvent.ApplicationWithdrawal, row, application.Office);
        }

        if (leavesAt != SimTime.Never || DeferredUntil(application) > _clock.Now)
        {
            application.Measured = MeasuredAs.LeftOut;
        }
    }

    /// <summary>An application joins its lane at an instant, or when the time for which it is deferred is over, if that is later.</summary>
    public void JoinAt(int row, SimTime at)
    {
        ref Application application = ref _applications[row];
        if (!IsIdle)
        {
            at = SimTime.Max(at, DeferredUntil(application));
        }

        if (at <= _clock.Now)
        {
            _run.Desks.Enqueue(row);
        }
        else if (IsIdle || LeavesAt(application) > at)
        {
            _clock.Schedule(at, RunEvent.LaneDecision, row);
        }
    }

    /// <summary>The applicant withdraws an application, unless an examiner has begun.</summary>
    /// <param name="row">The row that it had at its request.</param>
    /// <param name="index">Its office.</param>
    public void OnWithdrawal(int row, int index)
    {
        ref Application application = ref _applications[row];

        // A former user of the row has been examined to the end; only the application whose date this is is withdrawn.
        bool isThere = application.InUse && application.Office == index && application.Measured == MeasuredAs.LeftOut
            && LeavesAt(application) == _clock.Now;
        bool takesEffect = isThere && application.SearchStartedAt == SimTime.Never;
        if (_clock.Now >= _window.MeasuredFrom && _clock.Now < _window.End)
        {
            _counts[index] = takesEffect
                ? _counts[index] with { Effective = _counts[index].Effective + 1 }
                : _counts[index] with { Void = _counts[index].Void + 1 };
        }

        if (takesEffect)
        {
            Withdraw(row);
        }
    }

    private void Withdraw(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        _run.Desks.TakeFromLane(ref application);
        office.ChangeBacklog(_clock.Now, -1);
        if (office.Month is { } month)
        {
            month.Withdrawn++;
        }

        if (application.Family >= 0)
        {
            LeaveFamily(application);
        }

        _run.Prosecution.Withdraw(row);
    }

    // A petition falls with one of its applications; those who already wait for it in the programme go on without it.
    private void LeaveFamily(in Application application)
    {
        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        _run.Sharing.Leave(application.Family, leg);
        if (family.Logged)
        {
            _run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.ApplicationWithdrawn,
                At = _clock.Now,
                Office = application.Office,
                InProgramme = family.IsInProgramme(leg),
                Pendency = _clock.Now - _run.Books.ClockStart(application),
            });
        }

        if (family.Petitioned && !family.Granted && family.TakesPart(leg))
        {
            _run.Programme.KeepOutside(application.Family, OutsideReason.Withdrawn);
        }
    }

    // What waits at the start of the run has not been withdrawn: a date before it is void.
    private SimTime LeavesAt(in Application application)
    {
        OutflowPlan plan = _plans[application.Office];
        if (plan.WithdrawalShare <= 0)
        {
            return SimTime.Never;
        }

        _draws.UniformPair(application.Key, DrawPurpose.Outflow, 0, out double leaves, out double after);
        if (leaves >= plan.WithdrawalShare)
        {
            return SimTime.Never;
        }

        SimTime at = application.RequestedAt + SimDuration.FromHours(plan.WithdrawalHours.Draw(after));
        return at >= SimTime.Zero ? at : SimTime.Never;
    }

    private SimTime DeferredUntil(in Application application)
    {
        OutflowPlan plan = _plans[application.Office];
        if (plan.DeferralShare <= 0 || !Defers(application.Office, application.Key, out double until))
        {
            return SimTime.Always;
        }

        SimTime named = application.RequestedAt + SimDuration.FromHours(plan.DeferralHours.Draw(until));
        return named > SimTime.Zero ? _offices[application.Office].InHours(named) : SimTime.Always;
    }

    private bool Defers(int office, ulong key, out double until)
    {
        _draws.UniformPair(key, DrawPurpose.Deferral, 0, out double defers, out until);
        return defers < _plans[office].DeferralShare;
    }
}
