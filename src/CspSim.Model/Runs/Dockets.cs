using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>Offices with production periods at work: dockets are filled when a period begins and worked through until it ends.</summary>
/// <remarks>
/// An examiner who is free takes from the urgent lanes, then from the own docket, then from the other lanes, then the response that is due
/// first, so that nobody is idle while something is there. What comes in during the period is not there yet: it waits in the inbox.
/// </remarks>
internal sealed class Dockets(RunParts run)
{
    // A docket whose hours are those of the period but for the last digits is full.
    private const double Tolerance = 1e-6;

    private readonly RunClock _clock = run.Clock;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly OfficeState[] _offices = run.Tables.Offices;
    private readonly KeyedDraws _draws = run.Draws;
    private readonly OutsideSearches _outside = run.OutsideSearches;

    // By application, the examiner who holds it; beside the rows of applications, so that other worlds do not pay for it.
    private int[] _holders = [];

    /// <summary>Enters the first period, which begins with the run.</summary>
    public void ScheduleFirst(OfficeState office, OfficeDockets desk)
    {
        desk.NextPeriod = office.InHours(SimTime.Zero);
        _clock.Schedule(desk.NextPeriod, RunEvent.PeriodBegins, office.Index);
    }

    /// <summary>A period begins: the inbox is emptied into the lanes, and the dockets are filled from them.</summary>
    /// <param name="index">The office.</param>
    /// <param name="isSecond">As with <see cref="Desks.OnOfficeOpens"/>: what else happens at this instant has its turn before.</param>
    public void OnPeriodBegins(int index, bool isSecond)
    {
        if (!isSecond)
        {
            _clock.Schedule(_clock.Now, RunEvent.PeriodBegins, index, version: 1);
            return;
        }

        OfficeState office = _offices[index];
        OfficeDockets desk = office.Dockets!;
        desk.NextPeriod = office.InHours(desk.Period.NextAfter(_clock.Now));
        _clock.Schedule(desk.NextPeriod, RunEvent.PeriodBegins, index);
        FillDockets(office, desk);
        HandOut(office, desk);
    }

    /// <summary>An application is ready for its next job: it waits for the next period, or in its lane when that is urgent.</summary>
    public void Enqueue(OfficeState office, OfficeDockets desk, int row, long key)
    {
        ref Application application = ref _applications[row];
        application.Place = office.NextPlace();
        bool isUrgent = desk.Wait(new LaneEntry(key, application.Place, row), application.Lane);
        if (isUrgent && desk.Free.Count > 0)
        {
            // Behind what else happens now: whoever has made it ready may put it aside again, as a protocol does with a granted pair.
            run.Desks.HandOutWhenOpen(office);
        }
    }

    /// <summary>An applicant has responded: the further action is in the docket of the period in which it falls due.</summary>
    /// <returns>False where responses have no due date, or the application passes the dockets; then it is ready for its next job.</returns>
    public bool TryWaitUntilDue(OfficeState office, int row)
    {
        ref Application application = ref _applications[row];
        if (office.Dockets is not { } desk || desk.IsUrgent(application.Lane) || ResponseDueOf(office, desk, row) is not { } due)
        {
            return false;
        }

        double uniform = _draws.Uniform(application.Key, DrawPurpose.ResponseDue, application.Actions);
        application.Place = office.NextPlace();
        desk.WaitUntilDue(new LaneEntry(office.After(_clock.Now, due, uniform).Ticks, application.Place, row));
        return true;
    }

    /// <summary>The examiner who held an application has finished.</summary>
    public void OnFree(OfficeState office, OfficeDockets desk, int row)
    {
        if (desk.Release(_holders[row], office.Examiners))
        {
            GiveToLastFree(office, desk);
        }
        else
        {
            GiveToAllFree(office, desk);
        }
    }

    /// <summary>The number of examiners has changed.</summary>
    public void OnExaminersChange(OfficeState office, OfficeDockets desk)
    {
        desk.SetStaff(office.Examiners);
        GiveToAllFree(office, desk);
    }

    /// <summary>Free examiners take the next jobs, unless a period begins at this instant: then they do when it has begun.</summary>
    public void HandOut(OfficeState office, OfficeDockets desk)
    {
        if (desk.NextPeriod <= _clock.Now)
        {
            return;
        }

        List<int> free = desk.Free;
        int kept = 0;
        for (int i = 0; i < free.Count; i++)
        {
            if (!TryGiveTo(office, desk, free[i]))
            {
                free[kept++] = free[i];
            }
        }

        free.RemoveRange(kept, free.Count - kept);
    }

    private Delay? ResponseDueOf(OfficeState office, OfficeDockets desk, int row) =>
        desk.ReexaminationDue is { } due && run.Courses[office.Index].IsReexamination(row) ? due : desk.ResponseDue;

    private void GiveToAllFree(OfficeState office, OfficeDockets desk)
    {
        if (office.HasOpened(_clock.Now))
        {
            HandOut(office, desk);
        }
        else if (desk.Free.Exists(desk.HasWorkFor))
        {
            run.Desks.HandOutWhenOpen(office);
        }
    }

    // The others who are free have found nothing, or wait for the opening as well.
    private void GiveToLastFree(OfficeState office, OfficeDockets desk)
    {
        int examiner = desk.Free[^1];
        if (!office.HasOpened(_clock.Now))
        {
            if (desk.HasWorkFor(examiner))
            {
                run.Desks.HandOutWhenOpen(office);
            }
        }
        else if (desk.NextPeriod > _clock.Now && TryGiveTo(office, desk, examiner))
        {
            desk.Free.RemoveAt(desk.Free.Count - 1);
        }
    }

    private void FillDockets(OfficeState office, OfficeDockets desk)
    {
        double hours = office.CaseHoursBetween(_clock.Now, desk.NextPeriod) - Tolerance;
        desk.OpenInbox();
        desk.BeginFilling();
        while (desk.HasRoom(hours) && desk.TryTakeResponse(desk.NextPeriod, out LaneEntry response))
        {
            desk.Fill(new DocketJob(response, office.PlannedHours(JobKind.FurtherAction), IsDue: true, response.Key) { IsResponse = true });
        }

        while (desk.HasRoom(hours) && TryTakeFromLanes(office, desk, urgent: false, out LaneEntry entry))
        {
            desk.Fill(JobOf(entry, office, desk));
        }

        desk.EndFilling();
    }

    private DocketJob JobOf(in LaneEntry entry, OfficeState office, OfficeDockets desk)
    {
        ref Application application = ref _applications[entry.Application];
        double hours = office.PlannedHours(application.Job);
        SimTime due = DueOf(entry, application, office);
        bool isDue = due < desk.NextPeriod;
        long order = isDue ? due.Ticks : (long)(_draws.Bits(application.Key, DrawPurpose.DocketOrder, application.Actions) >> 1);
        return new DocketJob(entry, hours, isDue, order);
    }

    // By the order of the lane, or by the rules of the programme: these ask for the letter, and the draft comes before it.
    private SimTime DueOf(in LaneEntry entry, in Application application, OfficeState office)
    {
        SimTime due = office.Lanes[application.Lane].Order == LaneOrder.DueDate ? new SimTime(entry.Key) : SimTime.Never;
        if (application.Job == JobKind.FirstAction && application.Family >= 0)
        {
            SimTime letter = run.FirstActionDates.Of(run.Tables.Families[application.Family], application.Leg);
            due = letter == SimTime.Never
                ? due
                : SimTime.Min(due, letter - SimDuration.FromHours(office.Plan.Desks!.Dispatch.MeanHours));
        }

        return due;
    }

    private bool TryGiveTo(OfficeState office, OfficeDockets desk, int examiner)
    {
        if (!TryTakeFromLanes(office, desk, urgent: true, out LaneEntry entry)
            && !desk.TryTakeFromDocket(examiner, out entry)
            && !TryTakeFromLanes(office, desk, urgent: false, out entry)
            && !desk.TryTakeResponse(SimTime.Never, out entry))
        {
            return false;
        }

        int row = entry.Application;
        _applications[row].Place = 0;
        if (row >= _holders.Length)
        {
            Array.Resize(ref _holders, Math.Max(1024, 2 * row));
        }

        _holders[row] = examiner;
        run.Desks.GiveTo(office, row);
        return true;
    }

    private bool TryTakeFromLanes(OfficeState office, OfficeDockets desk, bool urgent, out LaneEntry entry)
    {
        while (desk.TryTakeFromLanes(urgent, out entry))
        {
            if (!_outside.TakesOver(entry.Application, office))
            {
                return true;
            }
        }

        return false;
    }
}
