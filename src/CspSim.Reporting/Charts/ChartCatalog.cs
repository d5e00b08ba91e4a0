using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>Every chart, in the order of a report. A new one adds its line here and nowhere else.</summary>
internal static class ChartCatalog
{
    /// <summary>The charts.</summary>
    public static IReadOnlyList<IChart> All { get; } =
    [
        new RiskAndErrorChart(),
        new DifferencesChart(),
        new WaitingChart(),
        new MonthlyChart(MonthlySeries.Backlog),
        new MonthlyChart(MonthlySeries.Pendency),
        new LoadChart(),
        new UseChart(),
        new TimeChart(),
        new InflowChart(),
        new PetitionsChart(),
        new ExchangeChart(),
        new AttemptsChart(),
        new LinkChart(),
        .. StoryChart.Choices.Select(static choice => new StoryChart(choice)),
        new SearchQualityChart(),
        new DoubtChart(),
    ];

    /// <summary>The charts that a result has the numbers for.</summary>
    public static IReadOnlyList<Chart> Of(ResultJson result) =>
        [.. All.Select(chart => chart.Of(result)).OfType<Chart>()];
}
