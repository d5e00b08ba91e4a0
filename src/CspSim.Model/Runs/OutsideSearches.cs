using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <summary>Searches that are done outside the offices: cases go out when their turn first comes and are ready again afterwards.</summary>
internal sealed class OutsideSearches(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly KeyedDraws _draws = run.Draws;
    private readonly RowPool<OutsideSearch> _searches = new(64);

    // By office and lane.
    private readonly double[][] _shares = [.. run.World.Offices.Select(
        static office => office.Desks?.OutsideSearch is { } plan ? plan.Shares.ToArray() : new double[office.Lanes.Count])];

    /// <summary>The turn of an application has come: whether its search is done outside, so that no examiner takes it now.</summary>
    public bool TakesOver(int row, OfficeState office)
    {
        ref Application application = ref _applications[row];
        double share = _shares[office.Index][application.Lane];
        if (application.Job != JobKind.Search || share == 0)
        {
            return false;
        }

        _draws.UniformPair(application.Key, DrawPurpose.OutsideSearch, 0, out double goesOut, out double delay);
        if (goesOut >= share)
        {
            return false;
        }

        application.Job = JobKind.SearchOutside;
        application.Place = office.NextPlace();
        int search = _searches.Add();
        _searches[search].Application = row;
        _searches[search].Place = application.Place;
        _searches[search].Office = office.Index;
        _clock.Schedule(office.AfterInHours(_clock.Now, office.OutsideSearch!.Turnaround, delay), RunEvent.OutsideSearchDone, search);
        return true;
    }

    /// <summary>
    /// The report is in: the application is ready, unless something has taken it up in the meantime, as a grant of the programme does.
    /// </summary>
    public void OnDone(int search)
    {
        OutsideSearch done = _searches[search];
        _searches.Remove(search);
        ref Application application = ref _applications[done.Application];
        if (application.Place == done.Place && application.Office == done.Office)
        {
            run.Desks.TakeFromLane(ref application);
            run.Desks.Enqueue(done.Application);
        }
    }

    private struct OutsideSearch : IReusableRow
    {
        public int Application;
        public int Office;
        public uint Place;

        public bool InUse { get; private set; }

        public void Begin() => InUse = true;

        public void End() => InUse = false;
    }
}
