using CspSim.Engine.Random;
using CspSim.Experiments.Plans;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Support;

/// <summary>Replications whose findings a test can work out by itself.</summary>
internal static class FakeReplication
{
    private const int CellProgramme = 0;
    private const int CellOutside = 2;
    private const int CellOffice = 4;
    private const int CellOrdinaryLane = 8;

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
        CaseLedger ledger = new(options.Measures.Count);
        Dictionary<(int Office, int Cell, uint Draw), int> entries = [];
        ulong entity = 0;
        for (int measure = 0; measure < options.Measures.Count; measure++)
        {
            for (int office = 0; office <= arm.World.Offices.Count; office++)
            {
                foreach (int cell in CellsOf(options.Measures[measure], office == arm.World.Offices.Count))
                {
                    for (uint draw = 0; draw < 20; draw++)
                    {
                        double value = (10 * draws.Uniform(entity, 1, draw)) + arm.Name.Length;
                        table.Cell(measure, office, cell).Add(value);
                        if (cell is CellProgramme or CellOutside)
                        {
                            if (!entries.TryGetValue((office, cell, draw), out int entry))
                            {
                                entry = ledger.Add(new CaseLedger.Entry((ulong)((office * 1000) + (cell * 100)) + draw, office, cell));
                                entries.Add((office, cell, draw), entry);
                            }

                            ledger.Set(entry, measure, value);
                        }
                    }

                    if (options.Measures[measure] is { CountsUnfinished: true, Scope: MeasureScope.CaseAtEnd })
                    {
                        table.UnfinishedCell(measure, office, cell).Add(10 * draws.Uniform(entity, 2, 0));
                    }

                    entity++;
                }
            }
        }

        return Result(arm, options, table) with { Ledger = ledger };
    }

    public static ReplicationResult Result(ArmPlan arm, RunOptions options, MeasureTable table) => new()
    {
        Replication = options.Replication,
        Measures = table,
        Cases = new MeasuredCases(1, 2, 3),
        Ledger = new CaseLedger(options.Measures.Count),
        WithoutFirstAction = 0,
        NotEnded = 0,
        StoppedAt = arm.World.Window.End,
        Months = [.. arm.World.Offices.Select(static _ => Months())],
        Balance = new FilingBalance(10, 7, 3),
        Exchange = Exchange(),
        EventCount = 100,
    };

    private static ExchangeTotals Exchange()
    {
        ExchangeTotals totals = new() { Petitions = 5, Granted = 4, Requested = 8, Delivered = 7, GivenUp = 1, Attempts = 9 };
        totals.CountOutside(OutsideReason.CapReached);
        totals.ByAttempt.CountReceived(MessageKind.SearchReport, 2);
        totals.ByAttempt.CountLost(MessageKind.RequestNotice);
        return totals;
    }

    public static MeasureTable Table(ArmPlan arm, RunOptions options) => new(options.Measures, arm.World.Offices.Count, lanesMax: 2);

    private static IEnumerable<int> CellsOf(Measure measure, bool isAllOffices) => measure.Scope switch
    {
        MeasureScope.Office => [CellOffice],
        MeasureScope.Pair or MeasureScope.PairAtEnd => isAllOffices ? [CellProgramme, CellOutside] : [],
        _ => isAllOffices ? [] : [CellProgramme, CellOutside, CellOrdinaryLane],
    };

    private static OfficeMonth[] Months() =>
    [
        new OfficeMonth
        {
            Month = new DateOnly(2026, 1, 1),
            Requests = 10,
            FirstActions = 4,
            PendencySumByAction = 20,
            CohortFirstActions = 2,
            PendencySumByCohort = 3,
            Backlog = 6,
        },
        new OfficeMonth { Month = new DateOnly(2026, 2, 1) },
    ];
}
