using CspSim.Engine.Random;
using CspSim.Experiments.Plans;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Support;

/// <summary>Replications whose findings a test can work out by itself.</summary>
internal static class FakeReplication
{
    private const int CellProgramme = 0;
    private const int CellControls = 1;
    private const int CellOffice = 2;
    private const int CellOrdinaryLane = 4;

    /// <summary>One pendency for each office: the value of arm, replication and office.</summary>
    public static Func<ArmPlan, RunOptions, ReplicationResult> OfValues(Func<ArmPlan, int, int, double> value) => (arm, options) =>
    {
        MeasureTable table = Table(arm, options);
        for (int office = 0; office < arm.World.Offices.Count; office++)
        {
            double found = value(arm, options.Replication, office);
            if (!double.IsNaN(found))
            {
                table.Cell(0, office, CellOrdinaryLane).Add(found);
            }
        }

        return Result(arm, options, table);
    };

    /// <summary>Twenty cases of each group and office, drawn by seed and replication, shifted by the length of the arm's name.</summary>
    public static ReplicationResult Drawn(ArmPlan arm, RunOptions options)
    {
        KeyedDraws draws = new(options.Seed, options.Replication);
        MeasureTable table = Table(arm, options);
        ulong entity = 0;
        for (int measure = 0; measure < options.Measures.Count; measure++)
        {
            for (int office = 0; office <= arm.World.Offices.Count; office++)
            {
                foreach (int cell in CellsOf(options.Measures[measure], office == arm.World.Offices.Count))
                {
                    for (uint draw = 0; draw < 20; draw++)
                    {
                        table.Cell(measure, office, cell).Add((10 * draws.Uniform(entity, 1, draw)) + arm.Name.Length);
                    }

                    if (options.Measures[measure].Scope == MeasureScope.CaseOfCohort)
                    {
                        table.CensoredCell(measure, office, cell).Add(10 * draws.Uniform(entity, 2, 0));
                    }

                    entity++;
                }
            }
        }

        return Result(arm, options, table);
    }

    public static ReplicationResult Result(ArmPlan arm, RunOptions options, MeasureTable table) => new()
    {
        Replication = options.Replication,
        Measures = table,
        Months = [.. arm.World.Offices.Select(static _ => Months())],
        Balance = new FilingBalance(10, 7, 3),
        Exchange = new ExchangeTotals { Petitions = 5, Granted = 4, Left = 1, Requested = 8, Delivered = 7, GivenUp = 1, Attempts = 9 },
        EventCount = 100,
    };

    public static MeasureTable Table(ArmPlan arm, RunOptions options) => new(options.Measures, arm.World.Offices.Count, lanesMax: 2);

    private static IEnumerable<int> CellsOf(Measure measure, bool isAllOffices) => measure.Scope switch
    {
        MeasureScope.Office => isAllOffices ? [] : [CellOffice],
        MeasureScope.Pair or MeasureScope.PairAtEnd => isAllOffices ? [CellProgramme, CellControls] : [],
        _ => isAllOffices ? [] : [CellProgramme, CellControls, CellOrdinaryLane],
    };

    private static OfficeMonth[] Months() =>
    [
        new OfficeMonth { Month = new DateOnly(2026, 1, 1), Requests = 10, FirstActions = 4, PendencySumByAction = 20, CohortFirstActions = 2, PendencySumByCohort = 3, Backlog = 6 },
        new OfficeMonth { Month = new DateOnly(2026, 2, 1) },
    ];
}
