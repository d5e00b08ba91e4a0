using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>The tables of a run: offices, applications, families and messages in process, and what their rows say of each other.</summary>
internal sealed class RunTables
{
    /// <summary>
    /// Up to here (about 1 MB of applications) fetching rows ahead is work for nothing, 8 % of the reference model; beyond it a fifth of a
    /// run of two whole offices is saved.
    /// </summary>
    private const int RowsOfCache = 8192;

    private readonly ProgrammePlan _programme;
    private readonly KeyedDraws _draws;
    private readonly int[][] _legOffices;

    public RunTables(WorldPlan world, KeyedDraws draws)
    {
        _programme = world.Programme;
        _draws = draws;
        _legOffices = [.. world.Families.Select(static family => family.Offices.ToArray())];
        Offices = [.. world.Offices.Select((plan, index) => new OfficeState(plan, index, Applications))];
    }

    public OfficeState[] Offices { get; }

    public RowPool<Application> Applications { get; } = new(1024);

    public RowPool<Family> Families { get; } = new(256);

    public RowPool<MessageRow> Messages { get; } = new(64);

    /// <summary>Whether the applications are more than a cache holds, so that rows are fetched ahead.</summary>
    public bool IsLarge => Applications.Made > RowsOfCache;

    /// <summary>The office of a leg.</summary>
    public OfficeState OfficeOf(in Family family, int leg) => Offices[_legOffices[family.Stream][leg]];

    /// <summary>How applications of a family differ from others: those who ask may be better prepared.</summary>
    public SelectionPlan SelectionOf(in Application application) =>
        application.Family >= 0 && Families[application.Family].Asks ? _programme.Selection : SelectionPlan.None;

    /// <summary>When the application was filed: of one office alone computed again from its keyed draw.</summary>
    public SimTime FiledAt(in Application application)
    {
        if (application.Family >= 0)
        {
            return Families[application.Family].Filings[application.Leg];
        }

        OfficeState office = Offices[application.Office];
        return office.RequestsWithFiling
            ? application.RequestedAt
            : application.RequestedAt - _draws.Delay(office.Plan.RequestDelayHours, application.Key, DrawPurpose.RequestDelay);
    }

    /// <summary>Gives back the row of a family whose applications have ended and whose messages have been read.</summary>
    public void FreeWhenDone(int row)
    {
        ref Family family = ref Families[row];
        if (family.OpenLegs == 0 && family.OpenMessages == 0)
        {
            Families.Remove(row);
        }
    }
}
