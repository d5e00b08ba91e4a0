using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Replication;

public sealed class YearSumsTests
{
    private const int April = 4;

    [Fact]
    public void A_year_is_the_mean_over_its_first_actions_not_over_its_months()
    {
        YearFigure year = Assert.Single(
            Of(Calendar(2019, 9.0), From(2019, 1), 365, Months(new(2019, 1, 1), 12, month => month == 0 ? (30, 300.0) : (1, 1.0))).Years);

        // 30 first actions of 10 months each, and 11 of one month: 311 / 41.
        Assert.Equal(311.0 / 41, year.Pendency.Value, 12);
        Assert.Equal(41, year.FirstActions);
        Assert.Equal((311.0 / 41) - 9, year.Error, 12);
    }

    [Fact]
    public void A_fiscal_year_takes_its_months_from_two_calendar_years()
    {
        // Pendency of month m of 2019, counted from 0, is m; fiscal 2019 holds the months 3 to 14.
        YearFigure year = Assert.Single(Of(
            Calendar(2019, 8.0) with { FirstMonth = April },
            From(2019, 1),
            455 + 1,
            Months(new(2019, 1, 1), 15, month => (1, month))).Years);

        Assert.Equal(new DateOnly(2019, 4, 1), year.Start);
        Assert.Equal((3 + 14) / 2.0, year.Pendency.Value, 12);
    }

    [Theory]
    [InlineData(PublishedFigure.TotalPendency, 14.5)]
    [InlineData(PublishedFigure.Grants, 84)]
    [InlineData(PublishedFigure.Refusals, 24)]
    [InlineData(PublishedFigure.FirstActionPendency, 9)]
    public void A_year_of_endings_counts_what_ended_and_was_not_withdrawn(PublishedFigure figure, double expected)
    {
        // Each month ten applications end after 14.5 months each and two more are withdrawn: 7 allowed, 2 refused, 1 given up.
        OfficeMonth[] months = [.. Months(new(2019, 1, 1), 12, static _ => (1, 9.0)).Select(static month => month with
        {
            Ended = 12,
            Withdrawn = 2,
            Grants = 7,
            Refusals = 2,
            PendencySumByEnd = 145,
        })];
        YearFigure year = Assert.Single(Of(Calendar(2019, 10) with { Figure = figure }, From(2019, 1), 365, months).Years);

        Assert.Equal((expected, expected - 10), (year.Simulated.Value, year.Error));
        Assert.Equal((120, 84, 24), (year.Endings.Disposals.Value, year.Endings.Grants.Value, year.Endings.Refusals.Value));
        Assert.Equal(14.5, year.Endings.TotalPendency.Value, 12);
    }

    [Fact]
    public void Where_chance_does_not_tell_endings_a_year_has_no_grants()
    {
        YearSums sums = new(Calendar(2019, 10), Window(From(2019, 1), 365), tellsEndings: false);
        sums.Add(Months(new(2019, 1, 1), 12, static _ => (1, 9.0)));
        YearEndings endings = Assert.Single(sums.Build(null).Years).Endings;

        Assert.Equal((double.NaN, double.NaN), (endings.Grants.Value, endings.Refusals.Value));
    }

    [Theory]
    [InlineData(1, 365, 1)]
    [InlineData(1, 364, 0)]
    [InlineData(2, 365, 0)]
    [InlineData(1, 731, 2)]
    public void Only_years_that_the_run_covers_from_first_to_last_day_are_reported(int startMonth, int days, int years)
    {
        YearSeries series = Of(
            Calendar(2019, 9.0),
            From(2019, startMonth),
            days,
            Months(new(2019, startMonth, 1), 25, static _ => (1, 1.0)));

        Assert.Equal(years, series.Years.Count);
    }

    [Fact]
    public void A_year_without_a_published_figure_is_a_forecast_and_has_no_error()
    {
        YearFigure year = Assert.Single(
            Of(Calendar(2018, 9.0), From(2019, 1), 365, Months(new(2019, 1, 1), 12, static _ => (1, 1.0))).Years);

        Assert.Null(year.Published);
        Assert.Equal(double.NaN, year.Error);
    }

    [Fact]
    public void Figures_that_were_inputs_or_are_unverified_do_not_judge()
    {
        PublishedSeries series = Calendar(2019, 9.0) with
        {
            Years = [new(2019, 50, PublishedUse.Input), new(2020, 3, PublishedUse.Judges), new(2021, 80, PublishedUse.Unverified)],
        };

        YearSeries found = Of(series, From(2019, 1), 365 + 366 + 365, Months(new(2019, 1, 1), 36, static _ => (1, 5.0)));

        Assert.Equal(2, found.LargestError, 12);
    }

    [Fact]
    public void The_interval_is_that_of_the_replications()
    {
        YearSums sums = new(Calendar(2019, 9.0), Window(From(2019, 1), 365));
        sums.Add(Months(new(2019, 1, 1), 12, static _ => (1, 8.0)));
        sums.Add(Months(new(2019, 1, 1), 12, static _ => (1, 10.0)));

        YearFigure year = Assert.Single(sums.Build(0.95).Years);

        // Student's t for 95 % and one degree of freedom is 12.706; the standard error of 8 and 10 is 1.
        Assert.Equal(9, year.Pendency.Value, 12);
        Assert.Equal(12.706, year.Pendency.Interval.HalfWidth, 3);
    }

    private static YearSeries Of(PublishedSeries series, DateTimeOffset start, int days, IReadOnlyList<OfficeMonth> months)
    {
        YearSums sums = new(series, Window(start, days));
        sums.Add(months);
        return sums.Build(confidence: null);
    }

    private static PublishedSeries Calendar(int year, double months) =>
        new() { Name = "some", Office = 0, Years = [new(year, months, PublishedUse.Judges)] };

    private static DateTimeOffset From(int year, int month) => new(year, month, 1, 0, 0, 0, TimeSpan.FromHours(9));

    private static RunWindow Window(DateTimeOffset start, int days) => new() { Start = start, Length = SimDuration.FromDays(days) };

    private static OfficeMonth[] Months(DateOnly first, int count, Func<int, (long FirstActions, double Pendency)> of) =>
    [
        .. Enumerable.Range(0, count).Select(month => new OfficeMonth
        {
            Month = first.AddMonths(month),
            FirstActions = of(month).FirstActions,
            PendencySumByAction = of(month).Pendency,
        }),
    ];
}
