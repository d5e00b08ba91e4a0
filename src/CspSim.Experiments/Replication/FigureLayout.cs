using CspSim.Engine.Collectors;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>The figures that an experiment may have, in the order of results: by measure, office (all together last), group, lane.</summary>
internal sealed class FigureLayout
{
    private static readonly CaseGroup[] s_groups = [CaseGroup.Programme, CaseGroup.Controls, CaseGroup.Ordinary];

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

    /// <summary>The figures whose precision is watched: everybody at each office, or over all offices for a measure of pairs.</summary>
    public int[] WatchedFigures(Measure measure) =>
    [
        .. Enumerable.Range(0, _keys.Count).Where(at =>
            _keys[at].Measure == measure
            && _keys[at].Group == CaseGroup.Everybody
            && (_keys[at].Office is null) == measure.IsOfFamilies),
    ];

    public ReplicationSummary Summarise(int arm, ReplicationResult result)
    {
        ReplicationFigure[] figures = new ReplicationFigure[_keys.Count];
        Tally?[] ended = new Tally?[_keys.Count];
        Tally?[] unfinished = new Tally?[_keys.Count];
        for (int at = 0; at < figures.Length; at++)
        {
            ended[at] = Find(arm, at, result.Measures, isCensored: false);
            unfinished[at] = Find(arm, at, result.Measures, isCensored: true);
            figures[at] = FigureOf(_keys[at].Measure, ended[at], unfinished[at]);
        }

        return new(result, figures, ended, unfinished);
    }

    private static ReplicationFigure FigureOf(Measure measure, Tally? ended, Tally? unfinished)
    {
        ended ??= new Tally();
        unfinished ??= new Tally();
        bool isEmpty = ended.Count == 0;
        return new(
            ended.Count,
            unfinished.Count,
            ended.Mean,
            CaseQuantile.Of(measure, ended, unfinished, 0.5),
            CaseQuantile.Of(measure, ended, unfinished, 0.9),
            CaseQuantile.Of(measure, ended, unfinished, 0.95),
            isEmpty ? double.NaN : ended.Minimum,
            isEmpty ? double.NaN : ended.Maximum);
    }

    private void AddOffice(int measure, int? office)
    {
        if (Measures[measure].Scope != MeasureScope.Office)
        {
            foreach (CaseGroup group in s_groups)
            {
                Add(measure, new(Measures[measure], office, group));
            }

            if (office is { } one)
            {
                foreach (string lane in LaneNames(one))
                {
                    Add(measure, new(Measures[measure], office, CaseGroup.Ordinary, lane));
                }
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

    private Tally? Find(int arm, int at, MeasureTable table, bool isCensored)
    {
        FigureKey key = _keys[at];
        if (key.Measure is OutcomeCountMeasure ofCounts)
        {
            return isCensored ? null : OfCounts(ofCounts, table.FindOutcomes(key.Group));
        }

        int office = key.Office ?? _officeCount;
        if (key.Lane is null)
        {
            return isCensored ? table.FindCensored(_measures[at], office, key.Group) : table.Find(_measures[at], office, key.Group);
        }

        int lane = LaneIndex(_arms[arm], office, key.Lane);
        if (lane < 0)
        {
            return null;
        }

        return isCensored ? table.FindCensoredLane(_measures[at], office, lane) : table.FindLane(_measures[at], office, lane);
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
