using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Reporting;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Worker.Hosting;

/// <summary>One experiment to be run, and what is to be kept of it.</summary>
public sealed record RunRequest
{
    /// <summary>The experiment.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>The scenario with everything resolved; running this text beside its files gives the same result.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>The data files that the text names, by their path as seen from its folder.</summary>
    public IReadOnlyDictionary<string, byte[]> ScenarioFiles { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The changes made from outside the scenario, as written.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Remarks that belong to the numbers.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The figures of the scenario that carry a range.</summary>
    public IReadOnlyList<UncertainInput> UncertainInputs { get; init; } = [];

    /// <summary>Every figure of the scenario, with what stands behind it.</summary>
    public IReadOnlyList<InputOrigin> Inputs { get; init; } = [];

    /// <summary>Forms of the result beside those that every result has.</summary>
    public IReadOnlyList<IResultOutput> OnRequest { get; init; } = [];

    /// <summary>The folder that holds the result folders.</summary>
    public required string ResultsFolder { get; init; }

    /// <summary>Draws the inputs as well, so that the answer says how unsure they make it; null: not.</summary>
    public InputDoubt? Doubt { get; init; }

    /// <summary>The experiment with some settings, each <c>path=value</c>; null: the scenario cannot be so.</summary>
    public Func<IReadOnlyList<string>, ExperimentPlan?> PlanAt { get; init; } = static _ => null;

    /// <summary>Called with the replications of drawn inputs that are done and those there are, by one thread at a time.</summary>
    public Action<int, int>? DoubtProgress { get; init; }

    /// <summary>
    /// Where finished replications are kept, and found when they were made before; null: beside the results, until it is done.
    /// </summary>
    public string? Store { get; init; }

    /// <summary>Whether replications only come from the store.</summary>
    public bool IsGathering { get; init; }

    /// <summary>The command of the run, as the store records it.</summary>
    public IReadOnlyList<string> Command { get; init; } = ["run"];

    /// <summary>When the run was asked for; names its folder.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Replications that run at the same time; 1 or more.</summary>
    public required int Threads { get; init; }

    /// <summary>What is written to the exchange log.</summary>
    public ExchangeLogScope Log { get; init; } = ExchangeLogScope.First;

    /// <summary>Whether the exchange log is written as an object-centric event log as well; not without a log.</summary>
    public bool Ocel { get; init; }

    /// <summary>Whether the exchange log is shown on the console as well.</summary>
    public bool ShowLog { get; init; }

    /// <summary>Whether every case is written as a row.</summary>
    public bool Cases { get; init; }

    /// <summary>Whether files in CSV begin with a byte order mark, by which Excel knows UTF-8.</summary>
    public bool ForExcel { get; init; }

    /// <summary>Called after each replication, by one thread at a time.</summary>
    public Action<ExperimentProgress>? Progress { get; init; }

    /// <summary>Whose replications these are.</summary>
    internal StoreHeadJson StoreHead => new(
        ProgramInfo.Version, ProgramInfo.Build, Plan.Name, Provenance.HashOf(ScenarioText),
        Plan.Seed.ToString(CultureInfo.InvariantCulture), Command);

    /// <summary>Names the run in a store: rounds hold what was recorded, so another scope of records is another run.</summary>
    internal string Point => PointOf(Log, Cases);

    /// <summary>The name of a run that records so much.</summary>
    /// <param name="log">What is written to the exchange log.</param>
    /// <param name="cases">Whether every case is written as a row.</param>
    internal static string PointOf(ExchangeLogScope log, bool cases) => Invariant($"log {log}, cases {cases}");

    /// <summary>Where a result of this run comes from.</summary>
    /// <param name="clock">When, where and how fast it was carried out.</param>
    public Provenance ProvenanceAt(WallClock clock) => new()
    {
        Version = ProgramInfo.Version,
        ScenarioText = ScenarioText,
        ScenarioFiles = ScenarioFiles,
        Settings = Settings,
        Notes = Notes,
        UncertainInputs = UncertainInputs,
        Inputs = Inputs,
        WallClock = clock,
    };
}
