using CspSim.Experiments.Comparing;
using CspSim.Model;
using CspSim.Model.Runs;
using CspSim.Reporting.Comparing;
using CspSim.Tests.Experiments.Comparing;

namespace CspSim.Tests.Reporting.Comparing;

/// <summary>Stored results whose numbers a test writes down, and their comparison.</summary>
internal static class SomeDocuments
{
    public static ResultDocument Of(ResultSeries series, string place = "results/x") => new()
    {
        Place = place,
        Version = "0.1.0",
        ScenarioName = "두 관청",
        ScenarioText = "cspsim: 1\n",
        ScenarioSha256 = new string('0', 64),
        IsScenarioIntact = true,
        Settings = [],
        IsPartial = false,
        ReplicationsAtMost = series.Replications,
        Windows = [.. series.Arms.Select(static arm => new ResultWindow(arm.Name, "2026-01-05T00:00:00+09:00", 365, 0, FollowUp.None))],
        Offices = ["KIPO", "JPO"],
        Series = series,
    };

    public static ResultDocument Of(ulong seed, params double[] means) => Of(SomeSeries.Of(seed, ("a", means)));

    /// <summary>A result whose runs have measured other cases than those of <see cref="Of(ulong, double[])"/>.</summary>
    public static ResultDocument WithOtherCases(ulong seed, params double[] means)
    {
        ResultSeries series = SomeSeries.Of(seed, ("a", means));
        return Of(series with { Arms = [series.Arms[0] with { Cases = [.. means.Select(static _ => new MeasuredCases(9, 2, 3))] }] });
    }

    public static ComparisonOutcome Make(
        ResultDocument first,
        ResultDocument second,
        bool independent = false,
        params InputDifference[] inputs) =>
        ComparisonMaking.Make([first, second], new() { Version = "0.1.0", AllowsIndependent = independent, Inputs = (_, _, _) => inputs });

    public static string Text(ComparisonOutcome outcome, int width = 80, bool withDetails = false) =>
        ComparisonText.Of(outcome.Report!, width, withDetails);
}
