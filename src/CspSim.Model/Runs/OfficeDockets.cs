using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>What waits in an office with production periods: in its inbox, in its lanes and in the dockets of its examiners.</summary>
internal sealed class OfficeDockets
{
    private readonly int _office;
    private readonly RowPool<Application> _applications;
    private readonly LaneQueue[] _lanes;
    private readonly bool[] _isUrgent;
    private readonly List<LaneEntry> _inbox = [];
    private readonly List<LaneEntry> _responseInbox = [];

    // Keyed by due date, which the order of the responses is not.
    private readonly PriorityQueue<LaneEntry, (long Due, uint Place)> _responses = new();

    // By the number of the examiner; the numbers of those who have left are given to those who come.
    private readonly List<Docket> _dockets = [];
    private readonly List<bool> _isThere = [];
    private readonly Stack<int> _left = new();
    private readonly List<int> _free = [];
    private readonly PriorityQueue<int, (double Hours, int Examiner)> _byHours = new();

    /// <summary>Prepares the desk of an office.</summary>
    /// <param name="plan">The office.</param>
    /// <param name="desks">Its desks, with a production period.</param>
    /// <param name="office">Its index.</param>
    /// <param name="applications">The applications of all offices.</param>
    /// <exception cref="ArgumentException">The desks have no period.</exception>
    public OfficeDockets(OfficePlan plan, DeskPlan desks, int office, RowPool<Application> applications)
    {
        Period = desks.Period ?? throw new ArgumentException("Dockets are filled by periods.", nameof(desks));
        ResponseDue = desks.ResponseDue;
        ReexaminationDue = desks.ReexaminationDue;
        _office = office;
        _applications = applications;
        _lanes = [.. plan.Lanes.Select(static _ => new LaneQueue())];
        _isUrgent = [.. plan.Lanes.Select(static lane => lane.IsUrgent)];
    }

    public ProductionPeriod Period { get; }

    /// <summary>Time from a response until the further action on it is due; null: a response joins a lane.</summary>
    public Delay? ResponseDue { get; }

    /// <summary>The same from a request for re-examination; null: as from any other response.</summary>
    public Delay? ReexaminationDue { get; }

    /// <summary>When the next period begins: with the first opening of the office in it.</summary>
    public SimTime NextPeriod { get; set; }

    /// <summary>Examiners who are there, busy or not.</summary>
    public int Staff { get; private set; }

    /// <summary>Examiners without a job.</summary>
    public List<int> Free => _free;

    /// <summary>Whether a place is still that of its application.</summary>
    public bool IsValid(in LaneEntry entry)
    {
        ref Application application = ref _applications[entry.Application];
        return application.Place == entry.Sequence && application.Office == _office;
    }

    /// <summary>Whether an examiner may find a job, given-up places counted in.</summary>
    public bool HasWorkFor(int examiner) =>
        _dockets[examiner].Count > 0 || _responses.Count > 0 || Array.Exists(_lanes, static lane => lane.Count > 0);

    /// <summary>Whether a lane passes the dockets.</summary>
    public bool IsUrgent(int lane) => _isUrgent[lane];

    /// <summary>A response, keyed by its due date, waits for the next period and then until it is due.</summary>
    public void WaitUntilDue(in LaneEntry entry) => _responseInbox.Add(entry);

    /// <summary>A job waits for the next period, or in its lane when that is urgent; returns whether it is.</summary>
    public bool Wait(in LaneEntry entry, int lane)
    {
        if (_isUrgent[lane])
        {
            _lanes[lane].Add(entry);
            return true;
        }

        _inbox.Add(entry);
        return false;
    }

    /// <summary>What has come in since the last period joins the lanes, or the responses that are to fall due.</summary>
    public void OpenInbox()
    {
        foreach (LaneEntry response in _responseInbox)
        {
            AddResponse(response);
        }

        _responseInbox.Clear();
        foreach (LaneEntry entry in _inbox)
        {
            ReturnToLane(entry);
        }

        _inbox.Clear();
    }

    /// <summary>The next job of the urgent lanes, or of the others.</summary>
    public bool TryTakeFromLanes(bool urgent, out LaneEntry entry)
    {
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            while (_isUrgent[lane] == urgent && _lanes[lane].TryTake(out entry))
            {
                if (IsValid(entry))
                {
                    return true;
                }
            }
        }

        entry = default;
        return false;
    }

    /// <summary>The response that is due first, when it is due before a time.</summary>
    public bool TryTakeResponse(SimTime before, out LaneEntry entry)
    {
        while (_responses.TryPeek(out entry, out (long Due, uint Place) first) && first.Due < before.Ticks)
        {
            _responses.Dequeue();
            if (IsValid(entry))
            {
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>The next job of an examiner's docket.</summary>
    public bool TryTakeFromDocket(int examiner, out LaneEntry entry)
    {
        while (_dockets[examiner].TryTake(out DocketJob job))
        {
            if (IsValid(job.Entry))
            {
                entry = job.Entry;
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>Begins to fill the dockets: each examiner is booked with what is left over.</summary>
    public void BeginFilling()
    {
        _byHours.Clear();
        for (int examiner = 0; examiner < _dockets.Count; examiner++)
        {
            double hours = _dockets[examiner].LeaveOver(this);
            if (_isThere[examiner])
            {
                _byHours.Enqueue(examiner, (hours, examiner));
            }
        }
    }

    /// <summary>Whether the examiner with the fewest hours has room for more.</summary>
    public bool HasRoom(double hours) => _byHours.TryPeek(out _, out (double Hours, int Examiner) least) && least.Hours < hours;

    /// <summary>The examiner with the fewest hours gets a job.</summary>
    public void Fill(in DocketJob job)
    {
        _byHours.TryPeek(out int examiner, out (double Hours, int Examiner) least);
        _dockets[examiner].Add(job);
        _byHours.DequeueEnqueue(examiner, (least.Hours + job.Hours, examiner));
    }

    /// <summary>The dockets are full: each is put in order.</summary>
    public void EndFilling()
    {
        foreach (Docket docket in _dockets)
        {
            docket.Arrange();
        }
    }

    /// <summary>Examiners come, or leave as far as they hold no job; the others leave with <see cref="Release"/>.</summary>
    public void SetStaff(int count)
    {
        while (Staff < count)
        {
            _free.Add(Hire());
        }

        while (Staff > count && _free.Count > 0)
        {
            int examiner = _free[^1];
            _free.RemoveAt(_free.Count - 1);
            Leave(examiner);
        }
    }

    /// <summary>An examiner has finished a job, and leaves when there are too many; returns whether he stays.</summary>
    public bool Release(int examiner, int staffWanted)
    {
        if (Staff > staffWanted)
        {
            Leave(examiner);
            return false;
        }

        _free.Add(examiner);
        return true;
    }

    private int Hire()
    {
        Staff++;
        if (_left.TryPop(out int examiner))
        {
            _isThere[examiner] = true;
            return examiner;
        }

        _dockets.Add(new Docket());
        _isThere.Add(true);
        return _dockets.Count - 1;
    }

    // What is in the docket of one who leaves goes back to where it came from.
    private void Leave(int examiner)
    {
        Staff--;
        _isThere[examiner] = false;
        _left.Push(examiner);
        while (_dockets[examiner].TryTake(out DocketJob job))
        {
            if (job.IsResponse)
            {
                AddResponse(job.Entry);
            }
            else
            {
                ReturnToLane(job.Entry);
            }
        }
    }

    private void AddResponse(in LaneEntry entry) => _responses.Enqueue(entry, (entry.Key, entry.Sequence));

    private void ReturnToLane(in LaneEntry entry)
    {
        if (IsValid(entry))
        {
            _lanes[_applications[entry.Application].Lane].Add(entry);
        }
    }
}
