using CspSim.Experiments.Fitting;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Fitting;
using CspSim.Tests.Scenarios;

namespace CspSim.Tests.Reporting.Studies;

public sealed class FitTextTests
{
    private static readonly FitOptions s_options = new() { Resamples = 500 };
    private static readonly DataFit s_bearings = Of(LawFamilyTests.Bearings);

    [Fact]
    public void Every_law_has_a_row_and_the_one_that_the_data_reject_says_so()
    {
        string text = FitText.Of(s_bearings, 160);

        Assert.Matches(@"\n exponential .*rejected", text);
        Assert.Matches(@"\n weibull .* shape 2\.1\d*, scale 81\.\d+ h\n", text);
        Assert.Contains("Quantiles, h\n", text, StringComparison.Ordinal);
    }

    // What is printed is what a scenario reads, with the unit and with the ranges.
    [Fact]
    public void The_lines_are_read_by_a_scenario()
    {
        foreach ((string mark, string line) in FitText.Lines(s_bearings))
        {
            string scenario = Sample.TwoOffices.Replace(
                "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n    first-action: {lognormal",
                $"    search: {line}\n    first-action: {{lognormal",
                StringComparison.Ordinal);

            Assert.NotEqual(Sample.TwoOffices, scenario, StringComparer.Ordinal);
            int ranges = Sample.LoadRight(scenario).UncertainInputs.Count;
            Assert.Equal(mark is "ranges" ? s_bearings.Report.Best!.Parameters.Count : 0, ranges);
        }
    }

    [Fact]
    public void Where_every_law_is_rejected_the_data_themselves_are_proposed()
    {
        DataFit apart = Of([.. Enumerable.Range(0, 60).Select(static at => (at % 2 == 0 ? 1 : 100) * (1 + (0.001 * at)))]);

        Assert.StartsWith("No law fits 60 values of hours", FitText.Of(apart, 160), StringComparison.Ordinal);
        Assert.Equal([("yaml", "{empirical: {file: data.csv, column: hours, unit: h}}")], FitText.Lines(apart));
    }

    private static DataFit Of(double[] values) => new()
    {
        Version = "1.0.0",
        File = "data.csv",
        Column = "hours",
        Unit = "h",
        Options = s_options,
        Report = LawFitting.Fit(values, s_options),
    };
}
