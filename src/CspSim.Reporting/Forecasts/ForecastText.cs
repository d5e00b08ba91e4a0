using System.Globalization;
using System.Text;
using CspSim.Experiments.Forecasts;
using CspSim.Model.Runs;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Forecasts;

/// <summary>A forecast as text for a terminal.</summary>
public static class ForecastText
{
    private const int Indent = 10;

    /// <summary>The text; lines end with a line feed.</summary>
    /// <param name="report">The forecast.</param>
    /// <param name="width">Columns of a line; 20 or more.</param>
    public static string Of(ForecastReport report, int width)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder text = new();
        AppendHead(text, report, width);
        foreach (TableBlock block in ForecastBlocks.Of(report.Forecast, report.Plan))
        {
            BlockText.Append(text, block, width);
            text.Append('\n');
        }

        foreach (string warning in OverloadText.Of(report.Forecast))
        {
            TextLines.AppendWrapped(text, "warning".PadRight(Indent), warning, Indent, width);
        }

        AppendFoot(text, report, width);
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, ForecastReport report, int width)
    {
        RunWindow window = report.Plan.Arms[0].World.Window;
        string end = FollowText.Of(window.Follow);
        TextLines.AppendWrapped(text, "", Invariant($"cspsim {report.Version}, scenario {report.ScenarioSha256[..12]}, seed {report.Plan.Seed}: a forecast, nothing is simulated"), 0, width);
        TextLines.AppendWrapped(text, "", Invariant($"{report.Plan.Name}: {Arms(report)} x {Replications(report.Forecast)} x {ForecastNumbers.Duration(window.Length.Hours * 3600)}{end}"), 0, width);
        foreach (string setting in report.Settings)
        {
            text.Append("set ").Append(setting).Append('\n');
        }

        text.Append('\n');
    }

    private static void AppendFoot(StringBuilder text, ForecastReport report, int width)
    {
        ExperimentForecast forecast = report.Forecast;
        string events = Range(forecast, static value => ForecastNumbers.Count(value), forecast.EventsOfRound * forecast.ReplicationsAtLeast, forecast.EventsOfRound * forecast.ReplicationsAtMost);
        string stop = report.Plan.Replications.Until is { } until && forecast.ReplicationsAtLeast < forecast.ReplicationsAtMost
            ? Invariant($"; it stops between the two when the half-width of {until.Measure.Name} is below {until.RelativeHalfWidth * 100:0.##} %, which only the run can tell")
            : "";
        string time = Range(forecast, static value => ForecastNumbers.Duration(value), report.SecondsAtLeast, report.SecondsAtMost);
        Append("events", Invariant($"{events} in all{stop}"));
        Append("time", Invariant($"about {time} on {report.Threads} {(report.Threads == 1 ? "thread" : "threads")}: measured just now on a slice of this plan, {report.Cost.SecondsPerEvent * 1e9:0} ns an event; a machine that is busy otherwise takes longer"));
        Append("memory", Invariant($"about {ForecastNumbers.Bytes(forecast.MemoryBytes)}"));
        Append("results", Invariant($"{report.ResultsFolder}{Path.DirectorySeparatorChar}<date>-<time>: {string.Join(", ", report.Files)}"));

        void Append(string mark, string body) => TextLines.AppendWrapped(text, mark.PadRight(Indent), body, Indent, width);
    }

    private static string Arms(ForecastReport report) => Invariant($"{report.Forecast.Arms.Count} {(report.Forecast.Arms.Count == 1 ? "arm" : "arms")}");

    private static string Replications(ExperimentForecast forecast) => forecast.ReplicationsAtLeast == forecast.ReplicationsAtMost
        ? Invariant($"{forecast.ReplicationsAtMost} {(forecast.ReplicationsAtMost == 1 ? "replication" : "replications")}")
        : Invariant($"{forecast.ReplicationsAtLeast} to {forecast.ReplicationsAtMost} replications");

    private static string Range(ExperimentForecast forecast, Func<double, string> text, double least, double most) =>
        forecast.ReplicationsAtLeast == forecast.ReplicationsAtMost ? text(most) : $"{text(least)} to {text(most)}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
