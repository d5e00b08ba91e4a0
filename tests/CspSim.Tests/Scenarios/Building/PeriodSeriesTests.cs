using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Offices;


namespace CspSim.Tests.Scenarios.Building;

public sealed class PeriodSeriesTests
{
    private const string TwoYears = "run={start: 2026-01-01, length: 730 d}";

    [Fact]
    public void The_first_number_of_examiners_holds_before_its_year_as_the_first_rate_does()
    {
        IReadOnlyList<ExaminerStep> steps = Office("offices.KIPO.examiners={by-year: {2027: 4, 2028: 5}}").Examiners;

        Assert.Equal([new ExaminerStep(SimTime.Zero, 4), new ExaminerStep(SimTime.Zero + SimDuration.FromDays(730), 5)], steps);
    }

    [Theory]
    [InlineData("offices.KIPO.examiners={by-year: {2027: 400}}", "the examiners are given from 2027-01-01 to 2027-12-31, the run is "
        + "2026-01-01 to 2028-01-01: 365 of the 730 days of the run have no figure of their own, the first of them 2026-01-01")]
    [InlineData(
        "offices.KIPO.examiners={by-year: {2024: 400, 2025: 400}}",
        "the examiners are given from 2024-01-01 to 2025-12-31, the run is 2026-01-01 to 2028-01-01: 730 of the 730 days")]
    [InlineData(
        "offices.KIPO.examiners={by-year: {2025: 400, 2028: 400}}",
        "730 of the 730 days of the run have no figure of their own, the first of them 2026-01-01")]
    [InlineData(
        "offices.KIPO.examiners={by-year: {2025: 400, 2027: 400}}",
        "365 of the 730 days of the run have no figure of their own, the first of them 2026-01-01")]
    [InlineData(
        "offices.KIPO.examiners={by-year: {2026: 400, 2027: 400}, year-starts: april}",
        "90 of the 730 days of the run have no figure of their own, the first of them 2026-01-01")]
    [InlineData("offices.KIPO.arrivals={poisson: {rates: {by-year: {2026: 8280}}}}", "the rates are given from 2026-01-01 to 2026-12-31, "
        + "the run is 2026-01-01 to 2028-01-01: 365 of the 730 days of the run have no figure of their own, the first of them 2027-01-01")]
    [InlineData(
        "offices.KIPO.arrivals={even: {rates: {by-month: {2026-01: 600, 2026-03: 600}}}}",
        "668 of the 730 days of the run have no figure of their own, the first of them 2026-02-01")]
    public void A_part_of_the_run_without_a_figure_of_its_own_is_reported(string set, string message)
    {
        string found = Assert.Single(Sample.Messages(Sample.TwoOffices, null, TwoYears, set));

        Assert.Contains("warning[CS049]", found, StringComparison.Ordinal);
        Assert.Contains(message, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offices.KIPO.examiners={by-year: {2026: 400, 2027: 400}}")]
    [InlineData("offices.KIPO.examiners={by-year: {2025: 400, 2026: 400, 2027: 400}, year-starts: october}")]
    [InlineData("offices.KIPO.examiners={by-year: {2025: 400, 2026: 400, 2027: 400, x-note: 3}}")]
    [InlineData("offices.KIPO.arrivals={poisson: {rates: {by-year: {2025: 8280, 2026: 8280, 2027: 8280}, year-starts: july}}}")]
    public void A_series_that_covers_the_run_is_taken_without_a_word(string set) =>
        Assert.Empty(Sample.Messages(Sample.TwoOffices, null, TwoYears, set));

    [Fact]
    public void A_fiscal_year_has_its_count_in_its_own_months()
    {
        IReadOnlyList<RateStep> rates = Rates("{by-year: {2025: 3650, 2026: 7300, 2027: 7300}, year-starts: october}");

        // October 2025 lies 92 days before the start, October 2026 273 days after it; each of these years has 365 days.
        Assert.Equal([-92, 273, 638], rates.Select(static step => Math.Round((step.From - SimTime.Zero).Days)));
        Assert.Equal([10d, 20d], rates.Take(2).Select(static step => Math.Round(step.PerHour * 24, 9)));
    }

    [Fact]
    public void Counts_by_month_come_from_a_file_in_any_order()
    {
        MemoryFiles files = new MemoryFiles().With("m.csv", "count,month\n56,2026-02\n31,2026-01-01\n");

        IReadOnlyList<RateStep> rates = Rates("{file: m.csv}", files);

        Assert.Equal(
            [(0d, 1d), (31d, 2d)],
            rates.Select(static step => ((step.From - SimTime.Zero).Days, Math.Round(step.PerHour * 24, 9))));
    }

    [Theory]
    [InlineData("month,count\n2026-13,5\n", "{file: m.csv}", "m.csv:2:1: error[CS035]: '2026-13' is not a month")]
    [InlineData("month,count\n2026-01,5.5\n", "{file: m.csv}", "m.csv:2:9: error[CS035]: '5.5' is not a count")]
    [InlineData("month,count\n2026-01,5\n2026-01,6\n", "{file: m.csv}", "m.csv:3:1: error[CS035]: the month 2026-01 is given twice")]
    [InlineData("m,n\n2026-01,5\n", "{file: m.csv}", "m.csv has no column 'month'")]
    [InlineData(
        "month,count\n2026-01,5\n",
        "{by-year: {2026: 8280}, month-column: m}",
        "error[CS015]: 'month-column' goes with 'file', and the rates are given by 'by-year'")]
    [InlineData(
        "month,count\n2026-01,5\n",
        "{by-month: {2026-01: 8280}, year-starts: april}",
        "error[CS015]: 'year-starts' goes with 'by-year', and the rates are given by 'by-month'")]
    [InlineData(
        "month,count\n2026-01,5\n",
        "{file: m.csv, by-year: {2026: 5}}",
        "error[CS015]: offices.KIPO.arrivals.poisson needs one of rate, rates.by-year, rates.by-month or rates.file")]
    public void What_is_wrong_with_counts_is_reported(string file, string rates, string message) => Assert.Contains(
        message,
        Assert.Single(Sample.Messages(
            Sample.TwoOffices,
            new MemoryFiles().With("m.csv", file),
            TwoYears,
            $"offices.KIPO.arrivals={{poisson: {{rates: {rates}}}}}")),
        StringComparison.Ordinal);

    private static OfficePlan Office(string set, MemoryFiles? files = null) =>
        Sample.LoadRight(Sample.TwoOffices, files, TwoYears, set).Plan.Arms[0].World.Offices[0];

    private static IReadOnlyList<RateStep> Rates(string rates, MemoryFiles? files = null) =>
        Assert.Single(Office($"offices.KIPO.arrivals={{poisson: {{rates: {rates}}}}}", files).Arrivals).Arrivals.Rates;
}
