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
    private readonly FamilyRoutePlan[][] _routes;

    public RunTables(WorldPlan world, KeyedDraws draws)
    {
        _programme = world.Programme;
        _draws = draws;
        _legOffices = [.. world.Families.Select(static family => family.Offices.ToArray())];
        _routes = [.. world.Families.Select(static family => family.Routes.ToArray())];
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

    /// <summary>The offices of a stream's legs.</summary>
    public int[] LegOffices(int stream) => _legOffices[stream];

    /// <summary>The routes of a stream.</summary>
    public FamilyRoutePlan[] Routes(int stream) => _routes[stream];

    /// <summary>How applications of a family differ from others: those who ask may be better prepared.</summary>
    public SelectionPlan SelectionOf(in Application application) =>
        application.Family >= 0 && Families[application.Family].Asks ? _programme.Selection : SelectionPlan.None;

    /// <summary>When the application was filed: computed again from its keyed draw, which a row need not keep.</summary>
    public SimTime FiledAt(in Application application)
    {
        if (application.Family >= 0)
        {
            ref Family family = ref Families[application.Family];
            FamilyRoutePlan route = _routes[family.Stream][family.Route];
            return family.FiledAt + _draws.Delay(route.LagHours(application.Leg), application.Key, DrawPurpose.FilingLag);
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
