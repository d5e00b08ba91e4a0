namespace CspSim.Tests.Scenarios.Building;

public sealed class DatedArrivalsTests
{
    private const string Dates = "offices.KIPO.arrivals={dates: {file: d.csv, column: date}}";
    private const string OneYear = "run={start: 2026-01-05, length: 365 d}";

    [Fact]
    public void Dates_before_the_run_are_counted_and_offered_as_backlog()
    {
        string message = Assert.Single(Messages("2025-12-26\n2026-01-04T12:00\n2026-02-01\n"));

        Assert.Contains("warning[CS102]: 2 of 3 dates of d.csv (2025-12-26 to 2026-01-04) lie before the run: no case comes of them (the "
            + "run is 2026-01-05 to 2027-01-05)", message, StringComparison.Ordinal);
        Assert.EndsWith(
            "help: backlog: {cases: 2, oldest: 10 d} lets them wait at the start; or run.start: 2025-12-26",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_backlog_that_is_offered_takes_them_in() =>
        Assert.Empty(Messages("2025-12-26\n2026-01-04T12:00\n2026-02-01\n", "offices.KIPO.backlog={cases: 2, oldest: 10 d}"));

    [Fact]
    public void Dates_before_the_oldest_case_of_the_backlog_are_reported() =>
        Assert.Contains(
            "1 of 2 dates of d.csv (2025-01-01 to 2025-01-01) lie before the oldest case of the backlog",
            Assert.Single(Messages("2025-01-01\n2026-02-01\n", "offices.KIPO.backlog={cases: 2, oldest: 10 d}")),
            StringComparison.Ordinal);

    [Fact]
    public void Dates_after_the_run_are_counted()
    {
        string message = Assert.Single(Messages("2026-02-01\n2027-01-05\n2027-02-04\n"));

        Assert.Contains(
            "2 of 3 dates of d.csv (2027-01-05 to 2027-02-04) lie after the run: none of these cases is measured",
            message,
            StringComparison.Ordinal);
        Assert.EndsWith("help: run.length: 396 d", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_instant_is_inside_the_run_and_the_last_is_not() => Assert.Empty(Messages("2026-01-05\n2027-01-04T23:59:59\n"));

    [Fact]
    public void Counts_given_as_dates_are_suspected() => Assert.Contains(
        Messages("2026-02-01,600\n2026-03-01,700\n", header: "date,n"),
        static message => message.Contains(
            "warning[CS101]: the 2 dates of d.csv are the first days of as many months",
            StringComparison.Ordinal)
            && message.EndsWith("poisson: {rates: {file: d.csv, month-column: date, count-column: n}}", StringComparison.Ordinal));

    private static IReadOnlyList<string> Messages(string lines, string? set = null, string header = "date") =>
        Sample.Messages(
            Sample.TwoOffices,
            new MemoryFiles().With("d.csv", header + "\n" + lines),
            [Dates, OneYear, .. set is null ? Array.Empty<string>() : [set]]);
}
