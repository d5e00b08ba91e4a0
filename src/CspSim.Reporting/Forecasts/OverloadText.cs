using CspSim.Experiments.Forecasts;

namespace CspSim.Reporting.Forecasts;

/// <summary>Texts about a backlog, and about an office that cannot keep up.</summary>
internal static class OverloadText
{
    /// <summary>One line for every office whose load is 1 or more: that of the arm in which it is highest.</summary>
    public static IEnumerable<string> Of(ExperimentForecast forecast) => forecast.Arms
        .SelectMany(static arm => arm.Offices)
        .Where(static office => office.Load.IsOverload)
        .OrderByDescending(static office => office.Load.Ratio)
        .DistinctBy(static office => office.Load.Office, StringComparer.Ordinal)
        .Select(Sentence);

    /// <summary>What a backlog does, in a few words.</summary>
    public static string Outlook(OfficeForecast office)
    {
        string years = double.IsFinite(office.Outlook.Years)
            ? ForecastNumbers.Duration(office.Outlook.Years * ForecastNumbers.SecondsPerYear)
            : "";
        return office.Outlook.Trend switch
        {
            BacklogTrend.Drains => "drains in " + years,
            BacklogTrend.Doubles => "doubles in " + years,
            BacklogTrend.Grows => Invariant($"grows {ForecastNumbers.Count(office.Outlook.CasesPerYear)} a year"),
            BacklogTrend.Holds => "holds",
            _ => "",
        };
    }

    private static string Sentence(OfficeForecast office)
    {
        string backlog = Outlook(office);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{office.Load.Office} is offered {ForecastNumbers.Load(office.Load.Ratio)} hours of work for each hour its "
                + $"{office.Load.Examiners:0.#} examiners have{(backlog.Length > 0 ? ": its backlog " + backlog : "")}");
    }
}
