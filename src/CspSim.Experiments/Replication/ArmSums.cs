using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>What the replications of one arm add up to, in their order.</summary>
internal sealed class ArmSums
{
    private readonly List<ReplicationFigure[]> _replications = [];
    private readonly Tally[] _ended;
    private readonly Tally[] _unfinished;
    private readonly MonthSums[] _months;
    private readonly (int Office, YearSums Sums)[] _years;
    private ExchangeTotals _exchange = new();
    private readonly List<MeasuredCases> _cases = [];
    private readonly IReadOnlyList<OfficeLoad> _loads;
    private readonly bool _isSteady;
    private readonly double _lengthMonths;
    private long _withoutFirstAction;
    private long _notEnded;
    private SimTime _stoppedAt = SimTime.Zero;
    private FilingBalance _balance;
    private long _eventCount;

    public ArmSums(int figureCount, WorldPlan world, IReadOnlyList<PublishedSeries> published)
    {
        _loads = OfficeLoad.Of(world);
        _isSteady = world.Window.WarmUp > SimDuration.Zero;
        _lengthMonths = world.Window.Length.Months;
        _ended = new Tally[figureCount];
        _unfinished = new Tally[figureCount];
        _months = new MonthSums[world.Offices.Count];
        _years = [.. published.Select(series => (
            series.Office,
            new YearSums(series, world.Window, world.Offices[series.Office].Outcome.TellsEndings)))];
        Fill(_ended);
        Fill(_unfinished);
        Fill(_months);
    }

    public bool HasValues(int figure) => _ended[figure].Count + _unfinished[figure].Count > 0;

    public void Add(ReplicationSummary summary)
    {
        _replications.Add(summary.Figures);
        for (int at = 0; at < _ended.Length; at++)
        {
            Merge(_ended[at], summary.Ended[at]);
            Merge(_unfinished[at], summary.Unfinished[at]);
        }

        ReplicationFacts result = summary.Facts;
        for (int office = 0; office < result.Months.Count; office++)
        {
            _months[office].Add(result.Months[office]);
        }

        foreach ((int office, YearSums sums) in _years)
        {
            sums.Add(result.Months[office]);
        }

        _cases.Add(result.Cases);
        _withoutFirstAction += result.WithoutFirstAction;
        _notEnded += result.NotEnded;
        _stoppedAt = SimTime.Max(_stoppedAt, result.StoppedAt);
        _exchange = _exchange.Plus(result.Exchange);
        _balance = new(_balance.In + result.Balance.In, _balance.Ended + result.Balance.Ended, _balance.Inside + result.Balance.Inside);
        _eventCount += result.EventCount;
    }

    public ArmResult Build(string name, int[] kept, IReadOnlyList<FigureKey> keys, double? confidence)
    {
        Figure[] figures = new Figure[kept.Length];
        for (int at = 0; at < kept.Length; at++)
        {
            int figure = kept[at];
            ReplicationFigure[] replications = [.. _replications.Select(replication => replication[figure])];
            figures[at] = new(
                keys[figure],
                replications,
                _ended[figure],
                _unfinished[figure],
                LacksSteadyState(keys[figure].Office) ? null : confidence);
        }

        return new(name, figures)
        {
            Cases = _cases,
            Loads = _loads,
            BacklogDrifts = [.. _months.Select(months => months.BacklogChange / _replications.Count / _lengthMonths)],
            WithoutFirstAction = _withoutFirstAction,
            NotEnded = _notEnded,
            StoppedAt = _stoppedAt,
            Exchange = _exchange,
            Balance = _balance,
            Months = [.. _months.Select(months => months.Means(_replications.Count))],
            Years = [.. _years.Select(years => years.Sums.Build(confidence))],
            EventCount = _eventCount,
        };
    }

    /// <summary>
    /// Whether a level of an office claims a steady state that there is none of: behind a warm-up a queue that grows without end has no
    /// mean, and an interval would bound nothing.
    /// </summary>
    /// <param name="office">Index of the office; null: all together.</param>
    public bool LacksSteadyState(int? office) =>
        _isSteady && (office is { } one ? _loads[one].IsOverload : _loads.Any(static load => load.IsOverload));

    private static void Merge(Tally sum, Tally? part)
    {
        if (part is not null)
        {
            sum.Merge(part);
        }
    }

    private static void Fill<T>(T[] items)
        where T : new()
    {
        for (int at = 0; at < items.Length; at++)
        {
            items[at] = new();
        }
    }
}
