using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>By which lane each application of a family goes: what offices offer to such families without any programme.</summary>
internal sealed class FamilyLanes(RunParts run)
{
    private const int None = -1;

    private readonly KeyedDraws _draws = run.Draws;
    private readonly OfficeState[] _offices = run.Tables.Offices;
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly ProgrammePlan _programme = run.World.Programme;
    private readonly bool[] _areOpen =
        [.. run.World.Offices.Select(static office => office.Lanes.Any(static lane => lane.Families is not null))];

    // By office, whether a lane opens with the allowance of another office.
    private readonly bool[] _openLater =
        [.. run.World.Offices.Select(static office => office.Lanes.Any(static lane => lane.OpensOnAllowance))];

    // By office and lane, the places of this year.
    private readonly YearlyCap[][] _caps =
        [.. run.World.Offices.Select(office => office.Lanes.Select(lane => Cap(lane, run.World.Window)).ToArray())];

    /// <summary>The lane that the applicant of a leg asks for; -1 for the ordinary way.</summary>
    /// <param name="office">The office.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="key">The key of its draws.</param>
    /// <param name="requested">When examination is requested.</param>
    public int Wanted(int office, int leg, ulong key, SimTime requested)
    {
        if (!_areOpen[office])
        {
            return None;
        }

        return Wanted(office, leg, _draws.Uniform(key, DrawPurpose.FamilyLane, 0), LaneOpening.Request, requested);
    }

    /// <summary>The lane by which a leg goes that is requested now.</summary>
    /// <param name="family">The family.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="office">Its office.</param>
    /// <param name="ordinary">The lane of those who ask for no other, or find it full.</param>
    /// <param name="now">The present.</param>
    public int Take(in Family family, int leg, int office, int ordinary, SimTime now)
    {
        int lane = family.Asks && family.TakesPart(leg)
            ? Instead(office, LaneOpening.Request)
            : Wanted(office, leg, EntityKey.Leg(family.Key, leg), now);
        bool isTaken = lane != None && _offices[office].Lanes[lane].Families!.IsOpenTo(leg, now) && _caps[office][lane].Take(now);
        return isTaken ? lane : ordinary;
    }

    /// <summary>An office has allowed an application of a family: lanes of others may open to those on which nobody has begun.</summary>
    public void OnAllowed(int row)
    {
        ref Family family = ref _families[row];
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            Ask(row, leg);
        }
    }

    /// <summary>Examination of a leg is requested: another office may have allowed the family's application before.</summary>
    public void OnRequested(int row, int leg) => Ask(row, leg);

    /// <summary>An office has decided on the lane that was opened to a leg; nothing changes once an examiner has begun.</summary>
    public void OnDecision(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (family.Version == version && IsOrdinary(family, leg))
        {
            run.Desks.MoveTo(family.Applications[leg], family.OpenedLanes[leg] - 1);
        }
    }

    private void Ask(int row, int leg)
    {
        ref Family family = ref _families[row];
        if (family.Allowed == 0 || run.Clock.Now < SimTime.Zero || family.OpenedLanes[leg] != 0 || !IsOrdinary(family, leg))
        {
            return;
        }

        ref Application application = ref _applications[family.Applications[leg]];
        OfficeState office = _offices[application.Office];
        int lane = _openLater[office.Index] ? Opened(family, leg, office.Index, application.Key) : None;
        if (lane != None && _caps[office.Index][lane].Take(run.Clock.Now))
        {
            family.OpenedLanes[leg] = (byte)(lane + 1);
            double uniform = _draws.Uniform(application.Key, DrawPurpose.LaneDecision, 0);
            SimTime decided = office.AfterInHours(run.Clock.Now, office.Lanes[lane].DecisionDelay, uniform);
            run.Clock.Schedule(decided, RunEvent.OpenedLane, LegEvent.Of(row, leg), family.Version);
        }
    }

    // Waiting, and neither in a lane of its own choice, nor before an office with a petition, nor in the programme.
    private bool IsOrdinary(in Family family, int leg)
    {
        if (family.States[leg] != LegState.Queued || family.IsOnHold(leg) || family.IsInProgramme(leg))
        {
            return false;
        }

        ref Application application = ref _applications[family.Applications[leg]];
        return application.Lane == run.World.Families[family.Stream].Lanes[application.Office];
    }

    // The lane that the applicant of a leg asks for once another office has allowed; -1 for none.
    private int Opened(in Family family, int leg, int office, ulong key)
    {
        int instead = family.Asks && family.TakesPart(leg) ? Instead(office, LaneOpening.Allowance) : None;
        bool isTaken = instead != None && _offices[office].Lanes[instead].Families!.IsOpenTo(leg, run.Clock.Now);
        return isTaken
            ? instead
            : Wanted(office, leg, _draws.Uniform(key, DrawPurpose.LaneAfterAllowance, 0), LaneOpening.Allowance, run.Clock.Now);
    }

    private int Wanted(int office, int leg, double room, LaneOpening opening, SimTime now)
    {
        ReadOnlySpan<LanePlan> lanes = _offices[office].Lanes;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            if (lanes[lane].Families is { } families && families.Opens == opening && families.IsOpenTo(leg, now))
            {
                room -= families.Share;
                if (room < 0)
                {
                    return lane;
                }
            }
        }

        return None;
    }

    private int Instead(int office, LaneOpening opening)
    {
        if (_programme.HasPetitions || _programme.InsteadLanes.Count == 0)
        {
            return None;
        }

        int lane = _programme.InsteadLanes[office];
        return lane != None && _offices[office].Lanes[lane].Families!.Opens == opening ? lane : None;
    }

    private static YearlyCap Cap(LanePlan lane, RunWindow window) => new(lane.Families?.YearlyCap, at => window.DateOf(at).Year);
}
