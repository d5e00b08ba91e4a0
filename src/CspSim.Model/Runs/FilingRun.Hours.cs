using CspSim.Engine;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <content>
/// What an office does, it does while people are at work. What reaches it meanwhile is dealt with when it opens, in the order in which it has come;
/// only then work is handed out, so that the most urgent case of the night goes first.
/// </content>
public sealed partial class FilingRun
{
    /// <summary>Puts an event off until the office opens; false when people are at work now.</summary>
    private bool IsPutOff(OfficeState office, ushort kind, int entity, ushort version = 0)
    {
        SimTime next = office.NextAtWork(_now);
        if (next == _now)
        {
            return false;
        }

        Schedule(next, kind, entity, version);
        return true;
    }

    private void HandOutWhenOpen(OfficeState office)
    {
        if (!office.WillHandOut)
        {
            office.WillHandOut = true;
            Schedule(office.NextAtWork(_now), RunEvent.OfficeOpens, office.Index);
        }
    }

    // Twice at one instant: what else happens at the opening was perhaps scheduled later than the first of the two, and has its turn between them.
    private void OnOfficeOpens(int index, bool isSecond)
    {
        OfficeState office = _offices[index];
        if (isSecond)
        {
            office.WillHandOut = false;
            HandOut(office);
        }
        else
        {
            Schedule(_now, RunEvent.OfficeOpens, index, version: 1);
        }
    }

    /// <summary>When a delay that begins now ends for an office: while people are at work.</summary>
    private SimTime AfterInHours(Delay delay, OfficeState office, double uniform) => office.InHours(After(delay, office.Plan, uniform));
}
