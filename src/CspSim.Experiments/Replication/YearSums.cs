using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Puts the months of one office together into its years, replication by replication.</summary>
/// <param name="series">What the office published.</param>
/// <param name="window">The run.</param>
/// <param name="tellsEndings">Whether the office's rule of outcomes tells allowances from refusals.</param>
internal sealed class YearSums(PublishedSeries series, RunWindow window, bool tellsEndings = true)
{
    private const int MonthsOfYear = 12;

    private readonly Year[] _years = [.. series.WholeYears(window).Select(static start => new Year(start))];

    public void Add(IReadOnlyList<OfficeMonth> months)
    {
        foreach (Year year in _years)
        {
            year.Add([.. months.Where(month => month.Month >= year.Start && month.Month < year.Start.AddMonths(MonthsOfYear))]);
        }
    }

    public YearSeries Build(double? confidence) => new(series, [.. _years.Select(year => Figure(year, confidence))]);

    private YearFigure Figure(Year year, double? confidence)
    {
        Estimate pendency = Estimate.OfMean([.. year.Pendencies], confidence);
        YearEndings endings = new(
            Estimate.OfMean([.. year.Disposals], confidence),
            Estimate.OfMean(Known(year.Grants), confidence),
            Estimate.OfMean(Known(year.Refusals), confidence),
            Estimate.OfMean([.. year.TotalPendencies], confidence));
        Estimate simulated = series.Figure switch
        {
            PublishedFigure.TotalPendency => endings.TotalPendency,
            PublishedFigure.Grants => endings.Grants,
            PublishedFigure.Refusals => endings.Refusals,
            _ => pendency,
        };
        PublishedYear? published = series.Years.FirstOrDefault(each => each.Year == year.Start.Year);
        return new YearFigure(year.Start, year.FirstActions.Sum() / year.FirstActions.Count, pendency, endings, simulated, published);
    }

    private double[] Known(List<double> counts) => [.. counts.Select(count => tellsEndings ? count : double.NaN)];

    // One value a replication in each list.
    private sealed class Year(DateOnly start)
    {
        public DateOnly Start => start;

        public List<double> FirstActions { get; } = [];

        public List<double> Pendencies { get; } = [];

        public List<double> Disposals { get; } = [];

        public List<double> Grants { get; } = [];

        public List<double> Refusals { get; } = [];

        public List<double> TotalPendencies { get; } = [];

        public void Add(OfficeMonth[] months)
        {
            long firstActions = months.Sum(static month => month.FirstActions);
            long disposals = months.Sum(static month => month.Ended - month.Withdrawn);
            FirstActions.Add(firstActions);
            Pendencies.Add(months.Sum(static month => month.PendencySumByAction) / firstActions);
            Disposals.Add(disposals);
            Grants.Add(months.Sum(static month => month.Grants));
            Refusals.Add(months.Sum(static month => month.Refusals));
            TotalPendencies.Add(months.Sum(static month => month.PendencySumByEnd) / disposals);
        }
    }
}
