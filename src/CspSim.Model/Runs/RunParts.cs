using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>The parts of one replication. Each has its own state and asks the others by this.</summary>
/// <remarks>
/// The first ones are made first and know nothing of those behind them; from <see cref="Window"/> on each part may call every other,
/// because an office, its partners and the programme do. Each part keeps what it uses at every event in a field of its own.
/// </remarks>
internal sealed class RunParts
{
    /// <summary>Prepares the parts.</summary>
    /// <exception cref="ArgumentException">
    /// The link has faults or resilience and the options name no link factory, or documents decide in an office and the world has none.
    /// </exception>
    public RunParts(WorldPlan world, RunOptions options)
    {
        World = world;
        Options = options;
        Draws = new KeyedDraws(options.Seed, options.Replication);
        Clock = new RunClock(world.Window.Horizon);
        Tables = new RunTables(world, Draws);
        Journal = new ExchangeJournal(options.ExchangeLog, Tables, Clock);
        Findings = new Findings(this);
        Courses = [.. Tables.Offices.Select(office => office.Plan.Outcome switch
        {
            DocumentOutcome outcome => (IOutcomeCourse)new DocumentCourse(this, office, outcome),
            NoticesOutcome outcome => new NoticesCourse(this, outcome),
            _ => new DrawnCourse(this, office),
        })];
        Window = new MeasuredWindow(this);
        Books = new CaseBooks(this);
        FirstActionDates = new FirstActionDates(this);
        OutsideSearches = new OutsideSearches(this);
        Dockets = new Dockets(this);
        Desks = new Desks(this);
        Outflow = new Outflow(this);
        Jobs = new ExaminerJobs(this);
        Outgoing = new Outgoing(this);
        Prosecution = new Prosecution(this);
        Programme = new PairProgramme(this);
        Decisions = new PetitionDecisions(this);
        Sharing = new Sharing(this);
        Messages = new MessageTraffic(this);
        FamilyLanes = new FamilyLanes(this);
        Families = new FamilyIntake(this);
        Intake = new Intake(this);
        UnderWay = new CasesUnderWay(this);
    }

    public WorldPlan World { get; }

    public RunOptions Options { get; }

    public KeyedDraws Draws { get; }

    public RunClock Clock { get; }

    public RunTables Tables { get; }

    /// <summary>Counts of the exchange.</summary>
    public ExchangeTotals Totals { get; } = new();

    public ExchangeJournal Journal { get; }

    public Findings Findings { get; }

    /// <summary>What decides outcomes, by office.</summary>
    public IOutcomeCourse[] Courses { get; }

    public MeasuredWindow Window { get; }

    public CaseBooks Books { get; }

    public FirstActionDates FirstActionDates { get; }

    public OutsideSearches OutsideSearches { get; }

    public Dockets Dockets { get; }

    public Desks Desks { get; }

    public Outflow Outflow { get; }

    public ExaminerJobs Jobs { get; }

    public Outgoing Outgoing { get; }

    public Prosecution Prosecution { get; }

    public PairProgramme Programme { get; }

    public PetitionDecisions Decisions { get; }

    public Sharing Sharing { get; }

    public MessageTraffic Messages { get; }

    public FamilyLanes FamilyLanes { get; }

    public FamilyIntake Families { get; }

    public Intake Intake { get; }

    public CasesUnderWay UnderWay { get; }
}
