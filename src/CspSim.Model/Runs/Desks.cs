using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>The offices at work: lanes, examiners, and which of them takes which application when.</summary>
/// <remarks>
/// What an office does, it does while people are at work. What reaches it meanwhile is dealt with when it opens, in the order in which it
/// has come; only then work is handed out, so that the most urgent case of the night goes first.
/// </remarks>
internal sealed class Desks(RunParts run)
{
    /// <summary>A long lane's next rows are in no cache: they are fetched a few places before their turn.</summary>
    private const int PlacesFetchedAhead = 4;

    private readonly RunClock _clock = run.Clock;
    private readonly RunTables _tables = run.Tables;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly OfficeState[] _offices = run.Tables.Offices;
    private readonly Dockets _dockets = run.Dockets;
    private readonly OutsideSearches _outside = run.OutsideSearches;

    /// <summary>Enters the changes of the number of examiners, and the first production period.</summary>
    public void ScheduleExaminers(OfficeState office)
    {
        if (office.Dockets is { } desk)
        {
            _dockets.ScheduleFirst(office, desk);
        }

        IReadOnlyList<ExaminerStep> steps = office.Plan.Examiners;
        for (int step = 0; step < steps.Count; step++)
        {
            bool replacedBeforeStart = step + 1 < steps.Count && steps[step + 1].From <= SimTime.Zero;
            if (!replacedBeforeStart)
            {
                _clock.Schedule(SimTime.Max(steps[step].From, SimTime.Zero), RunEvent.ExaminersChange, office.Index, (ushort)step);
            }
        }
    }

    public void OnExaminersChange(int index, int step)
    {
        OfficeState office = _offices[index];
        office.SetExaminers(_clock.Now, office.Plan.Examiners[step].Count);
        if (office.Dockets is { } desk)
        {
            _dockets.OnExaminersChange(office, desk);
        }
        else
        {
            GiveOutWork(office);
        }
    }

    /// <summary>
    /// An application is ready for its next job: an idle examiner at work takes it, or it joins its lane. In an office with production
    /// periods it waits for the next one, unless its lane is urgent.
    /// </summary>
    public void Enqueue(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        bool isIdle = office.Busy < office.Examiners;
        if (isIdle && office.GivesAtOnce && office.HasOpened(_clock.Now))
        {
            GiveTo(office, row);
            return;
        }

        if (office.Dockets is { } desk)
        {
            _dockets.Enqueue(office, desk, row, LaneKey(office, application));
            return;
        }

        application.Place = office.Join(application.Lane, LaneKey(office, application), row);
        if (isIdle)
        {
            HandOutWhenOpen(office);
        }
    }

    /// <summary>
    /// Takes an application out of wherever it waits for an examiner, if it does: its lane, an inbox, a docket, or a search outside.
    /// </summary>
    public void TakeFromLane(ref Application application)
    {
        if (application.Place == 0)
        {
            return;
        }

        application.Place = 0;
        OfficeState office = _offices[application.Office];
        if (application.Job == JobKind.SearchOutside)
        {
            // The report comes all the same, so it is not sent out again.
            application.Job = JobKind.SearchReported;
        }
        else if (office.Dockets is null)
        {
            office.GiveUpPlace(application.Lane);
        }
    }

    /// <summary>An application that nobody examines goes by another lane from now on, wherever it waits.</summary>
    public void MoveTo(int row, int lane)
    {
        ref Application application = ref _applications[row];
        bool waits = application.Place != 0;
        TakeFromLane(ref application);
        if (application.Lane != lane)
        {
            _offices[application.Office].Counts.GoOver(lane);
        }

        application.Lane = (byte)lane;
        if (waits)
        {
            Enqueue(row);
        }
    }

    /// <summary>An examiner has finished a job, and takes the next one unless the same file goes straight on.</summary>
    public void OnJobDone(int row)
    {
        OfficeState office = _offices[_applications[row].Office];
        if (run.Jobs.Finish(row, office))
        {
            office.Release(_clock.Now);
            if (office.Dockets is { } desk)
            {
                _dockets.OnFree(office, desk, row);
            }
            else
            {
                GiveOutWork(office);
            }
        }
    }

    /// <summary>An office opens.</summary>
    /// <param name="index">The office.</param>
    /// <param name="isSecond">
    /// The event comes twice at one instant: what else happens at the opening was perhaps scheduled later than the first of the two,
    /// and has its turn between them.
    /// </param>
    public void OnOfficeOpens(int index, bool isSecond)
    {
        OfficeState office = _offices[index];
        if (isSecond)
        {
            office.WillHandOut = false;
            if (office.Dockets is { } desk)
            {
                _dockets.HandOut(office, desk);
            }
            else
            {
                HandOut(office);
            }
        }
        else
        {
            _clock.Schedule(_clock.Now, RunEvent.OfficeOpens, index, version: 1);
        }
    }

    /// <summary>Puts an event off until the office opens; false when people are at work now.</summary>
    public bool IsPutOff(OfficeState office, ushort kind, int entity, ushort version = 0)
    {
        SimTime next = office.NextAtWork(_clock.Now);
        if (next == _clock.Now)
        {
            return false;
        }

        _clock.Schedule(next, kind, entity, version);
        return true;
    }

    /// <summary>Idle examiners take the next jobs, now or when the office opens.</summary>
    private void GiveOutWork(OfficeState office)
    {
        if (office.HasOpened(_clock.Now))
        {
            HandOut(office);
        }
        else if (office.Busy < office.Examiners && office.Waiting > 0)
        {
            HandOutWhenOpen(office);
        }
    }

    /// <summary>Free examiners take work when the office opens next.</summary>
    public void HandOutWhenOpen(OfficeState office)
    {
        if (!office.WillHandOut)
        {
            office.WillHandOut = true;
            _clock.Schedule(office.NextAtWork(_clock.Now), RunEvent.OfficeOpens, office.Index);
        }
    }

    private void HandOut(OfficeState office)
    {
        while (office.Busy < office.Examiners && office.TryTakeEntry(out LaneEntry entry, out int lane))
        {
            ref Application application = ref _applications[entry.Application];
            int ahead = _tables.IsLarge ? office.ApplicationAhead(lane, PlacesFetchedAhead) : -1;
            if (ahead >= 0)
            {
                _applications.FetchAhead(ahead);
            }

            if (application.Place == entry.Sequence && application.Office == office.Index)
            {
                application.Place = 0;
                office.GiveUpPlace(lane);
                if (office.OutsideSearch is null || !_outside.TakesOver(entry.Application, office))
                {
                    GiveTo(office, entry.Application);
                }
            }
        }
    }

    /// <summary>A free examiner begins the next job of an application.</summary>
    public void GiveTo(OfficeState office, int row)
    {
        double hours = run.Jobs.Begin(row, office);
        _clock.Schedule(office.Occupy(_clock.Now, hours), RunEvent.JobDone, row);
    }

    private long LaneKey(OfficeState office, in Application application)
    {
        LanePlan lane = office.Lanes[application.Lane];
        return lane.Order switch
        {
            LaneOrder.OldestRequest => application.RequestedAt.Ticks,
            LaneOrder.FirstCome => _clock.Now.Ticks,
            _ => ((application.Job == JobKind.FurtherAction ? _clock.Now : application.RequestedAt) + lane.DueAfter).Ticks,
        };
    }
}
