using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Model;
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
        TextLines.AppendWrapped(text, "", Invariant(
            $"cspsim {report.Version}, scenario {report.ScenarioSha256[..12]}, seed {report.Plan.Seed}: a forecast"), 0, width);
        TextLines.AppendWrapped(text, "", string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Plan.Name}: {NumberText.Counted(report.Forecast.Arms.Count, "arm")} x {Replications(report.Plan.Replications)} x "
                + $"{ForecastNumbers.Duration(window.Length.Hours * 3600)}{end}"), 0, width);
        foreach (string setting in report.Settings)
        {
            text.Append("set ").Append(setting).Append('\n');
        }

        text.Append('\n');
    }

    private static void AppendFoot(StringBuilder text, ForecastReport report, int width)
    {
        ExperimentForecast forecast = report.Forecast;
        ReplicationRule rule = report.Plan.Replications;
        string events = Range(rule, static value => ForecastNumbers.Count(value), report.EventsAtLeast, report.EventsAtMost);
        string precisions = string.Join(
            " and ",
            rule.Until.Select(static until => $"that of {until.Measure.Name} is below {PrecisionText.Width(until, until.HalfWidth)}"));
        string stop = rule.Until.Count > 0 && rule.AtLeast < rule.AtMost
            ? $"; it stops between the two by half-widths, when {precisions}, which only the run can show"
            : "";
        string time = Range(rule, static value => ForecastNumbers.Duration(value), report.SecondsAtLeast, report.SecondsAtMost);
        Append("pilot", Pilot(forecast));
        Append("events", Invariant($"{events} in all{stop}"));
        Append("time", string.Create(
            CultureInfo.InvariantCulture,
            $"about {time} on {NumberText.Counted(report.Threads, "thread")}: {report.NanosecondsPerEvent:0} ns an event in the pilot "
                + $"just now; a machine that is busy otherwise takes longer"));
        Append("memory", Invariant($"about {ForecastNumbers.Bytes(forecast.MemoryBytes)}"));
        Append("results", Invariant(
            $"{report.ResultsFolder}{Path.DirectorySeparatorChar}<date>-<time>: {string.Join(", ", report.Files)}"));

        void Append(string mark, string body) => TextLines.AppendWrapped(text, mark.PadRight(Indent), body, Indent, width);
    }

    private static string Pilot(ExperimentForecast forecast) => forecast.SimulatedShare >= 1
        ? "replication 1 of every arm was run to its end: these are its numbers"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Max(1, Math.Floor(100 * forecast.SimulatedShare)):0} % of replication 1 was run, and what it did is scaled: within a "
                + $"factor of two");

    private static string Replications(ReplicationRule rule) => rule.AtLeast == rule.AtMost
        ? NumberText.Counted(rule.AtMost, "replication")
        : Invariant($"{rule.AtLeast} to {rule.AtMost} replications");

    private static string Range(ReplicationRule rule, Func<double, string> text, double least, double most) =>
        rule.AtLeast == rule.AtMost ? text(most) : $"{text(least)} to {text(most)}";
}
