using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Stories;

/// <summary>One replication of one arm with all that it recorded of families: what stories are read from.</summary>
public sealed class RecordedReplication
{
    private readonly ILookup<long, ExchangeEvent> _eventsOf;
    private readonly ILookup<long, CaseRow> _rowsOf;

    private RecordedReplication(
        ArmPlan arm, IReadOnlyList<LinkOutage> outages, ReplicationResult result, IReadOnlyList<ExchangeEvent> events, FamilyRecords cases)
    {
        Arm = arm;
        Outages = outages;
        Result = result;
        Events = events;
        Cases = cases.Rows;
        Backlog = cases.Backlog;
        _eventsOf = events.ToLookup(static line => line.Family);
        _rowsOf = Cases.ToLookup(static row => row.Family);
    }

    /// <summary>The arm.</summary>
    public ArmPlan Arm { get; }

    /// <summary>What it found.</summary>
    public ReplicationResult Result { get; }

    /// <summary>The exchange log of all families, in the order of simulated time.</summary>
    public IReadOnlyList<ExchangeEvent> Events { get; }

    /// <summary>The applications of families, in the order in which they ended.</summary>
    public IReadOnlyList<CaseRow> Cases { get; }

    /// <summary>Cases without first action, of families or not.</summary>
    public DailyBacklog Backlog { get; }

    /// <summary>When the link was down, until the end of the measured window.</summary>
    public IReadOnlyList<LinkOutage> Outages { get; }

    /// <summary>The numbers of all families of which something is known, ascending.</summary>
    public IReadOnlyList<long> Families => [.. _rowsOf.Select(static family => family.Key).Order()];

    /// <summary>Simulates the replication once more: the same draws, and the records beside them.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="arm">Index of the arm.</param>
    /// <param name="replication">Number of the replication, from 1.</param>
    /// <param name="links">Makes links with faults.</param>
    /// <param name="cut">Cuts it short.</param>
    /// <exception cref="OperationCanceledException">It was cut short.</exception>
    public static RecordedReplication Make(ExperimentPlan plan, int arm, int replication, ILinkFactory? links, CancellationToken cut)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArmPlan simulated = plan.Arms[arm];
        RecordedEvents events = new(LogScope.All, takesEveryFamily: true);
        FamilyRecords cases = new(simulated.World);
        RunOptions options = ExperimentRunner.RunOptionsOf(plan, new() { LinkFactory = links }, replication) with
        {
            ExchangeLog = events, CaseLog = cases, Cut = cut,
        };
        ReplicationResult result = new FilingRun(simulated.World, options).Run();
        IReadOnlyList<LinkOutage> outages = links is null || simulated.World.Link.IsPlainDelay
            ? []
            : links.OutagesOf(simulated.World.Link, new(plan.Seed, replication), simulated.World.Window.End);
        return new(simulated, outages, result, events.Events, cases);
    }

    /// <summary>What the log says of a family, in order.</summary>
    /// <param name="family">Its number.</param>
    public IEnumerable<ExchangeEvent> EventsOf(long family) => _eventsOf[family];

    /// <summary>The applications of a family, by office.</summary>
    /// <param name="family">Its number.</param>
    public IEnumerable<CaseRow> CasesOf(long family) => _rowsOf[family].OrderBy(static row => row.Office);

    /// <summary>Keeps the cases of families, and of all cases how many wait.</summary>
    private sealed class FamilyRecords(WorldPlan world) : ICaseLog
    {
        private readonly List<CaseRow> _rows = [];

        public IReadOnlyList<CaseRow> Rows => _rows;

        public DailyBacklog Backlog { get; } = new(world.Offices.Count, world.Window.Length);

        public void Write(in CaseRow row)
        {
            Backlog.Add(row);
            if (row.Family >= 0)
            {
                _rows.Add(row);
            }
        }
    }
}
