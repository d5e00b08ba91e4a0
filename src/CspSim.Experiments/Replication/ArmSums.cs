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
    private readonly double _lengthMonths;
    private long _withoutFirstAction;
    private long _notEnded;
    private SimTime _stoppedAt = SimTime.Zero;
    private FilingBalance _balance;
    private long _eventCount;

    public ArmSums(int figureCount, WorldPlan world, IReadOnlyList<PublishedSeries> published)
    {
        _loads = OfficeLoad.Of(world);
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

    /// <summary>What the replications of the arm found together.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="arm">Index of the arm.</param>
    /// <param name="kept">The figures of the layout that have values in some arm.</param>
    /// <param name="keys">All figures of the layout.</param>
    public ArmResult Build(ExperimentPlan plan, int arm, int[] kept, IReadOnlyList<FigureKey> keys)
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
                OfficeLoad.LackSteadyState(plan.Arms[arm].World, _loads, keys[figure].Office) ? null : plan.Confidence,
                ExpectationCheck.SharesOf(plan, arm, keys[figure]));
        }

        return new(plan.Arms[arm].Name, figures)
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
            Years = [.. _years.Select(years => years.Sums.Build(plan.Confidence))],
            EventCount = _eventCount,
        };
    }

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
