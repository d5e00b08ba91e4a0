using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Adds up the months of one office over replications.</summary>
internal sealed class MonthSums
{
    private readonly List<Sum> _months = [];

    /// <summary>By how many cases the backlog changed from the start of the run to the end of its window, over all replications.</summary>
    public double BacklogChange { get; private set; }

    public void Add(IReadOnlyList<OfficeMonth> months)
    {
        for (int at = 0; at < months.Count; at++)
        {
            if (at == _months.Count)
            {
                _months.Add(new(months[at].Month));
            }

            _months[at].Add(months[at]);
        }

        // The last month ends with the window; what was there before the first is what it left without what it brought.
        BacklogChange += months[^1].Backlog - (months[0].Backlog - months[0].Requests + months[0].FirstActions + months[0].Withdrawn);
    }

    /// <summary>The means over so many replications; a month that a replication did not reach counts as empty in it.</summary>
    public IReadOnlyList<MonthFigure> Means(int replications) => [.. _months.Select(month => month.Mean(replications))];

    private sealed class Sum(DateOnly month)
    {
        private long _requests;
        private long _firstActions;
        private long _ended;
        private long _backlog;
        private long _cohortFirstActions;
        private long _withdrawn;
        private double _pendencyByEnd;
        private double _pendencyByAction;
        private double _pendencyByCohort;
        private double _availableHours;
        private double _busyHours;
        private double _searchHours;
        private double _readingHours;
        private double _draftingHours;
        private readonly List<double> _backlogs = [];
        private readonly List<double> _pendenciesByAction = [];

        public void Add(OfficeMonth other)
        {
            _requests += other.Requests;
            _firstActions += other.FirstActions;
            _ended += other.Ended;
            _backlog += other.Backlog;
            _cohortFirstActions += other.CohortFirstActions;
            _withdrawn += other.Withdrawn;
            _pendencyByEnd += other.PendencySumByEnd;
            _pendencyByAction += other.PendencySumByAction;
            _pendencyByCohort += other.PendencySumByCohort;
            _availableHours += other.AvailableHours;
            _busyHours += other.BusyHours;
            _searchHours += other.SearchHours;
            _readingHours += other.ReadingHours;
            _draftingHours += other.DraftingHours;
            _backlogs.Add(other.Backlog);
            _pendenciesByAction.Add(other.PendencySumByAction / other.FirstActions);
        }

        public MonthFigure Mean(double replications) => new()
        {
            Month = month,
            Requests = _requests / replications,
            FirstActions = _firstActions / replications,
            Ended = _ended / replications,
            Backlog = _backlog / replications,
            PendencyByAction = _pendencyByAction / _firstActions,
            PendencyByEnd = _pendencyByEnd / (_ended - _withdrawn),
            PendencyByCohort = _pendencyByCohort / _cohortFirstActions,
            CohortShare = _cohortFirstActions / (double)_requests,
            Utilisation = _busyHours / _availableHours,
            AvailableHours = _availableHours / replications,
            SearchHours = _searchHours / replications,
            ReadingHours = _readingHours / replications,
            DraftingHours = _draftingHours / replications,
            BacklogBand = Band.Of(_backlogs),
            PendencyBand = Band.Of(_pendenciesByAction),
        };
    }
}
