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
    private readonly ProgrammePlan _programme = run.World.Programme;
    private readonly bool[] _areOpen =
        [.. run.World.Offices.Select(static office => office.Lanes.Any(static lane => lane.Families is not null))];

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

        double room = _draws.Uniform(key, DrawPurpose.FamilyLane, 0);
        ReadOnlySpan<LanePlan> lanes = _offices[office].Lanes;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            if (lanes[lane].Families is { } families && families.IsOpenTo(leg, requested))
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

    /// <summary>The lane by which a leg goes that is requested now.</summary>
    /// <param name="family">The family.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="office">Its office.</param>
    /// <param name="ordinary">The lane of those who ask for no other, or find it full.</param>
    /// <param name="now">The present.</param>
    public int Take(in Family family, int leg, int office, int ordinary, SimTime now)
    {
        int lane = family.Asks && family.TakesPart(leg)
            ? Instead(office)
            : Wanted(office, leg, EntityKey.Leg(family.Key, leg), now);
        bool isTaken = lane != None && _offices[office].Lanes[lane].Families!.IsOpenTo(leg, now) && _caps[office][lane].Take(now);
        return isTaken ? lane : ordinary;
    }

    private int Instead(int office) =>
        _programme.HasPetitions || _programme.InsteadLanes.Count == 0 ? None : _programme.InsteadLanes[office];

    private static YearlyCap Cap(LanePlan lane, RunWindow window) => new(lane.Families?.YearlyCap, at => window.DateOf(at).Year);
}
