using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Puts the months of one office together into its years, replication by replication.</summary>
internal sealed class YearSums
{
    private const int MonthsOfYear = 12;

    private readonly PublishedSeries _series;
    private readonly DateOnly[] _starts;
    private readonly List<double>[] _pendencies;
    private readonly long[] _firstActions;
    private int _replications;

    public YearSums(PublishedSeries series, RunWindow window)
    {
        _series = series;
        _starts = [.. series.WholeYears(window)];
        _pendencies = [.. _starts.Select(static _ => new List<double>())];
        _firstActions = new long[_starts.Length];
    }

    public void Add(IReadOnlyList<OfficeMonth> months)
    {
        _replications++;
        for (int at = 0; at < _starts.Length; at++)
        {
            long count = 0;
            double sum = 0;
            foreach (OfficeMonth month in months.Where(
                month => month.Month >= _starts[at] && month.Month < _starts[at].AddMonths(MonthsOfYear)))
            {
                count += month.FirstActions;
                sum += month.PendencySumByAction;
            }

            _firstActions[at] += count;
            _pendencies[at].Add(sum / count);
        }
    }

    public YearSeries Build(double? confidence) => new(_series, [.. _starts.Select((start, at) => new YearFigure(
        start,
        _firstActions[at] / (double)_replications,
        Estimate.OfMean([.. _pendencies[at]], confidence),
        _series.Years.FirstOrDefault(year => year.Year == start.Year)))]);
}
