using CspSim.Engine.Collectors;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>
/// The figures that an experiment may have, in the order of results: by measure, office (all together last), group, lane.
/// </summary>
internal sealed class FigureLayout
{
    private static readonly CaseGroup[] s_groups =
        [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Asked, CaseGroup.Eligible, CaseGroup.Ordinary];

    private static readonly CaseGroup[] s_groupsOfCases = [.. s_groups, CaseGroup.Requested, CaseGroup.Waiting];

    private readonly List<FigureKey> _keys = [];
    private readonly List<int> _measures = [];
    private readonly IReadOnlyList<ArmPlan> _arms;
    private readonly int _officeCount;

    public FigureLayout(ExperimentPlan plan, IReadOnlyList<Measure> measures)
    {
        Measures = measures;
        _arms = plan.Arms;
        _officeCount = plan.Arms[0].World.Offices.Count;
        for (int measure = 0; measure < measures.Count; measure++)
        {
            // A pair has no office of its own.
            for (int office = measures[measure].IsOfFamilies ? _officeCount : 0; office <= _officeCount; office++)
            {
                AddOffice(measure, office == _officeCount ? null : office);
            }
        }
    }

    public IReadOnlyList<Measure> Measures { get; }

    public IReadOnlyList<FigureKey> Keys => _keys;

    /// <summary>The levels whose precision is watched: of everybody at each office, or over all offices for a measure of pairs.</summary>
    public int[] WatchedLevels(Measure measure) =>
        Watched(measure, key => key.Group == measure.LevelGroup && key.Lane is null && (key.Office is null) == measure.IsOfFamilies);

    /// <summary>
    /// The differences whose precision is watched: of those in the programme, of the ordinary ones and of everybody, over all offices.
    /// </summary>
    public int[] WatchedDifferences(Measure measure) => Watched(
        measure,
        static key => key is { Office: null, Lane: null, Group: CaseGroup.Programme or CaseGroup.Ordinary or CaseGroup.Everybody });

    /// <summary>What an arm and the baseline found of the same cases in one replication, figure by figure.</summary>
    /// <param name="arms">What every arm found in it.</param>
    /// <param name="arm">Index of the arm.</param>
    /// <param name="baseline">Index of the baseline.</param>
    public PairedMean[] Pair(IReadOnlyList<ReplicationOutcome> arms, int arm, int baseline)
    {
        CasePairing pairing = new(arms[arm].Result!, arms[baseline].Result!);
        ReplicationSummary ours = arms[arm].Summary!;
        ReplicationSummary theirs = arms[baseline].Summary!;
        PairedMean[] means = new PairedMean[_keys.Count];
        for (int at = 0; at < means.Length; at++)
        {
            FigureKey key = _keys[at];
            int office = key.Office ?? _officeCount;
            means[at] = key switch
            {
                { Measure: OutcomeCountMeasure measure } => OfCounts(measure, pairing.FindOutcomes(key.Group)),
                { Measure.Scope: not (MeasureScope.CaseAtFirstAction or MeasureScope.CaseAtEnd or MeasureScope.Pair) } =>
                    new(ours.Figures[at].Mean, theirs.Figures[at].Mean, ours.Figures[at].Count, IsSame: true),
                { Lane: { } lane } => OfLane(
                    pairing,
                    at,
                    office,
                    LaneIndex(_arms[arm], office, lane),
                    LaneIndex(_arms[baseline], office, lane)),
                _ => pairing.Find(_measures[at], office, key.Group),
            };
        }

        return means;
    }

    public ReplicationSummary Summarise(int arm, ReplicationResult result)
    {
        ReplicationFigure[] figures = new ReplicationFigure[_keys.Count];
        Tally?[] ended = new Tally?[_keys.Count];
        Tally?[] unfinished = new Tally?[_keys.Count];
        for (int at = 0; at < figures.Length; at++)
        {
            ended[at] = Find(arm, at, result.Measures, isUnfinished: false);
            unfinished[at] = Find(arm, at, result.Measures, isUnfinished: true);
            figures[at] = FigureOf(_keys[at].Measure, ended[at], unfinished[at]);
        }

        return new(result, figures, ended, unfinished);
    }

    private static PairedMean OfCounts(OutcomeCountMeasure measure, (OutcomeCounts Arm, OutcomeCounts Baseline) counts) =>
        new(measure.ValueOf(counts.Arm), measure.ValueOf(counts.Baseline), counts.Arm.Total, counts.Arm.Total == counts.Baseline.Total);

    private PairedMean OfLane(CasePairing pairing, int at, int office, int lane, int baselineLane) => lane < 0 || baselineLane < 0
        ? new(double.NaN, double.NaN, 0, IsSame: true)
        : pairing.FindLane(_measures[at], office, lane, baselineLane);

    private int[] Watched(Measure measure, Func<FigureKey, bool> isWatched) =>
        [.. Enumerable.Range(0, _keys.Count).Where(at => _keys[at].Measure == measure && isWatched(_keys[at]))];

    private static ReplicationFigure FigureOf(Measure measure, Tally? ended, Tally? unfinished)
    {
        ended ??= new Tally();
        unfinished ??= new Tally();
        bool isEmpty = ended.Count == 0;
        bool isRestricted = measure.IsOverUnfinished && unfinished.Count > 0;
        double[] quantiles = CaseQuantile.Of(measure, ended, unfinished, Figure.Shares);
        return new(
            ended.Count,
            unfinished.Count,
            isRestricted ? (ended.Sum + unfinished.Sum) / (ended.Count + unfinished.Count) : ended.Mean,
            quantiles[0],
            quantiles[1],
            quantiles[2],
            isEmpty ? double.NaN : ended.Minimum,
            isEmpty ? double.NaN : ended.Maximum);
    }

    private void AddOffice(int measure, int? office)
    {
        if (Measures[measure].Scope != MeasureScope.Office)
        {
            bool isOfCases = Measures[measure].Scope is MeasureScope.CaseAtFirstAction or MeasureScope.CaseAtEnd;
            foreach (CaseGroup group in isOfCases ? s_groupsOfCases : s_groups)
            {
                Add(measure, new(Measures[measure], office, group));
            }
        }

        if (office is { } one && Measures[measure].HasLanes)
        {
            foreach (string lane in LaneNames(one))
            {
                Add(measure, new(Measures[measure], office, Measures[measure].LaneGroup, lane));
            }
        }

        Add(measure, new(Measures[measure], office, CaseGroup.Everybody));
    }

    private void Add(int measure, FigureKey key)
    {
        _keys.Add(key);
        _measures.Add(measure);
    }

    // Arms may have lanes that others lack: a lane is known by its name.
    private IEnumerable<string> LaneNames(int office) =>
        _arms.SelectMany(arm => arm.World.Offices[office].Lanes).Select(lane => lane.Name).Distinct(StringComparer.Ordinal);

    private Tally? Find(int arm, int at, MeasureTable table, bool isUnfinished)
    {
        FigureKey key = _keys[at];
        if (key.Measure is OutcomeCountMeasure ofCounts)
        {
            return isUnfinished ? null : OfCounts(ofCounts, table.FindOutcomes(key.Group));
        }

        int office = key.Office ?? _officeCount;
        if (key.Lane is null)
        {
            return isUnfinished ? table.FindUnfinished(_measures[at], office, key.Group) : table.Find(_measures[at], office, key.Group);
        }

        int lane = LaneIndex(_arms[arm], office, key.Lane);
        if (lane < 0)
        {
            return null;
        }

        return isUnfinished ? table.FindUnfinishedLane(_measures[at], office, lane) : table.FindLane(_measures[at], office, lane);
    }

    /// <summary>A figure from counts is one value a replication.</summary>
    private static Tally? OfCounts(OutcomeCountMeasure measure, OutcomeCounts? counts)
    {
        double value = counts is null ? double.NaN : measure.ValueOf(counts);
        if (double.IsNaN(value))
        {
            return null;
        }

        Tally one = new();
        one.Add(value);
        return one;
    }

    private static int LaneIndex(ArmPlan arm, int office, string name)
    {
        for (int lane = 0; lane < arm.World.Offices[office].Lanes.Count; lane++)
        {
            if (string.Equals(arm.World.Offices[office].Lanes[lane].Name, name, StringComparison.Ordinal))
            {
                return lane;
            }
        }

        return -1;
    }
}
