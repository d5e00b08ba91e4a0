using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Forecasts;

/// <summary>The tables of a forecast: work of the offices, its parts where something changes in the run, work of the arms.</summary>
internal static class ForecastBlocks
{
    public static IEnumerable<TableBlock> Of(ExperimentForecast forecast, ExperimentPlan plan)
    {
        yield return Offices(forecast);
        if (forecast.Arms[plan.Baseline].Offices.Any(static office => office.Periods.Count > 1))
        {
            yield return Periods(forecast.Arms[plan.Baseline], plan);
        }

        yield return Arms(forecast);
    }

    private static TableBlock Offices(ExperimentForecast forecast)
    {
        List<TableRow> rows = [];
        for (int office = 0; office < forecast.Arms[0].Offices.Count; office++)
        {
            // Arms that ask about the same of an office share a row, with the numbers of the first: they differ in digits that are not
            // shown to count.
            foreach (IGrouping<string, (string Arm, OfficeForecast Office)> alike in forecast.Arms
                .Select(arm => (arm.Name, Office: arm.Offices[office]))
                .GroupBy(static each => $"{ForecastNumbers.Whole(each.Office.Load.RequestsPerYear)} "
                    + $"{ForecastNumbers.Load(each.Office.Load.Ratio)} {each.Office.Outlook.Trend}", StringComparer.Ordinal))
            {
                string name = forecast.Arms[0].Offices[office].Load.Office;
                string arms = alike.Count() == forecast.Arms.Count ? "" : " " + string.Join(", ", alike.Select(static each => each.Arm));
                rows.Add(new(name + arms, CellsOf([.. alike.Select(static each => each.Office)])));
            }
        }

        return new TableBlock(
            "Offices",
            ["requests\na year", "hours\na case", "hours\navailable", "\nload", "backlog\nat start", "\nat end", "\nwhat it does"],
            rows).WithoutEmptyColumns();
    }

    private static string[] CellsOf(IReadOnlyList<OfficeForecast> alike) =>
    [
        ForecastNumbers.Whole(alike[0].Load.RequestsPerYear),
        alike[0].Load.HoursPerCase.ToString("0.0", CultureInfo.InvariantCulture),
        ForecastNumbers.Whole(alike[0].Load.AvailableHoursPerYear),
        ForecastNumbers.Load(alike[0].Load.Ratio),
        ForecastNumbers.Whole(alike[0].BacklogAtStart),
        ForecastNumbers.Whole(alike[0].BacklogAtEnd),
        OverloadText.Outlook(alike[0]).Replace(" years", " y", StringComparison.Ordinal),
    ];

    private static TableBlock Periods(ArmForecast arm, ExperimentPlan plan)
    {
        DateTimeOffset start = plan.Arms[0].World.Window.Start;
        IEnumerable<TableRow> rows = arm.Offices.SelectMany(static office => office.Periods).Select(period => new TableRow(
            Invariant($"{period.Load.Office} from {start.AddTicks(period.From.Ticks):yyyy-MM-dd}"),
            [
                period.Load.Examiners.ToString("0.#", CultureInfo.InvariantCulture),
                ForecastNumbers.Whole(period.Load.RequestsPerYear),
                ForecastNumbers.Whole(period.Load.AvailableHoursPerYear),
                ForecastNumbers.Load(period.Load.Ratio),
                (period.GrowthPerYear > 0 ? "+" : "") + ForecastNumbers.Whole(period.GrowthPerYear),
            ]));
        return new("Load by period", ["examiners", "requests\na year", "hours\navailable", "load", "backlog\na year"], [.. rows]);
    }

    private static TableBlock Arms(ExperimentForecast forecast) => new TableBlock(
        "One replication",
        ["cases", "petitions", "granted", "messages", "events", "in process\nat most"],
        [
            .. forecast.Arms.Select(static arm => new TableRow(arm.Name,
            [
                ForecastNumbers.Whole(arm.Applications),
                Some(arm.Petitions),
                Some(arm.Granted),
                Some(arm.Messages),
                ForecastNumbers.Whole(arm.Events),
                ForecastNumbers.Whole(arm.InProcessAtMost),
            ])),
        ]).WithoutEmptyColumns();

    private static string Some(double count) => count > 0 ? ForecastNumbers.Whole(count) : "";
}
