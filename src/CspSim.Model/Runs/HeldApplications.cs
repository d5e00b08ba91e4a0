using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>
/// The applications that offices hold while a petition is before them: no examiner takes them up until it has been decided. Offices of the
/// pilots did so (C. Oppedahl, blog.oppedahl.com, November 2019).
/// </summary>
internal sealed class HeldApplications(RunParts run)
{
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly bool _holds = run.World.Programme.HoldsWhileDeciding;

    /// <summary>The office of a leg knows of the petition: it holds the application, unless an examiner has it.</summary>
    public void Hold(int row, int leg)
    {
        ref Family family = ref _families[row];
        if (_holds && family.States[leg] == LegState.Queued)
        {
            family.OnHold |= (byte)(1 << leg);
            run.Desks.TakeFromLane(ref _applications[family.Applications[leg]]);
        }
    }

    /// <summary>
    /// The petition has been decided: what was held joins its lane, as far as the protocol has not found other work for it.
    /// </summary>
    public void Release(int row)
    {
        ref Family family = ref _families[row];
        int held = family.OnHold;
        family.OnHold = 0;
        for (int leg = 0; held != 0 && leg < family.LegCount; leg++)
        {
            bool waits = (held & (1 << leg)) != 0 && family.States[leg] == LegState.Queued;
            if (waits && _applications[family.Applications[leg]].Place == 0)
            {
                run.Desks.Enqueue(family.Applications[leg]);
            }
        }
    }
}
