using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Collectors;
using CspSim.Model.Exchange;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Tests.Support;

/// <summary>A replication that has been run, with all its records.</summary>
public sealed class SimRun
{
    private SimRun(ReplicationResult result, IReadOnlyList<ExchangeEvent> log, IReadOnlyList<CaseRow> cases)
    {
        Result = result;
        Log = log;
        Cases = cases;
    }

    public ReplicationResult Result { get; }

    public IReadOnlyList<ExchangeEvent> Log { get; }

    public IReadOnlyList<CaseRow> Cases { get; }

    /// <summary>Runs a replication.</summary>
    /// <param name="world">What is simulated.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="replication">The replication's number.</param>
    /// <param name="link">Makes links with faults.</param>
    /// <param name="reference">A calendar that must give the same events.</param>
    /// <param name="measures">The measures kept; null: all of the catalog.</param>
    public static SimRun Of(
        WorldPlan world, ulong seed = 1, int replication = 1, ILinkFactory? link = null, IEventCalendar? reference = null,
        IReadOnlyList<Measure>? measures = null)
    {
        var log = new RecordingExchangeLog();
        var cases = new RecordingCaseLog();
        var options = new RunOptions
        {
            Seed = seed,
            Replication = replication,
            Measures = measures ?? MeasureCatalog.All,
            LinkFactory = link,
            ExchangeLog = log,
            CaseLog = cases,
        };
        FilingRun run = new(world, options);
        if (reference is not null)
        {
            run.CompareWith(reference);
        }

        ReplicationResult result = run.Run();
        return new SimRun(result, log.Lines, cases.Rows);
    }

    /// <summary>The application of a family in an office.</summary>
    public CaseFacts Leg(int office, long family = 1) => Cases.Single(row => row.Office == office && row.Family == family).Facts;

    /// <summary>The hour of a family's first action in an office.</summary>
    public double FirstActionHour(int office, long family = 1) => HourOf(Leg(office, family).FirstActionAt);

    /// <summary>An office's own applications, in the order of their requests.</summary>
    public IReadOnlyList<CaseFacts> Ordinary(int office = 0) =>
        [.. Cases.Where(row => row.Office == office && row.Family < 0).OrderBy(row => row.Application).Select(row => row.Facts)];

    public IReadOnlyList<ExchangeEvent> Lines(ExchangeEventKind kind) => [.. Log.Where(line => line.Kind == kind)];

    /// <summary>The tally of a measure; null when nothing was counted.</summary>
    public Tally? Measure(string name, int office, CaseGroup group) => Result.Measures.Find(IndexOf(name), office, group);

    /// <summary>The tally of a measure by lane; null when nothing was counted.</summary>
    public Tally? MeasureOfLane(string name, int office, int lane) => Result.Measures.FindLane(IndexOf(name), office, lane);

    public Tally? Unfinished(string name, int office, CaseGroup group) => Result.Measures.FindUnfinished(IndexOf(name), office, group);

    public static double HourOf(SimTime time) => (time - SimTime.Zero).Hours;

    private int IndexOf(string name)
    {
        for (int i = 0; i < Result.Measures.Measures.Count; i++)
        {
            if (string.Equals(Result.Measures.Measures[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"No measure is called {name}.", nameof(name));
    }
}
