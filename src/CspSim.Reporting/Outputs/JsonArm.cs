using System.Globalization;
using System.Text.Json;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Outputs;

/// <summary>One arm in the JSON document.</summary>
internal static class JsonArm
{
    public static void Write(Utf8JsonWriter json, ExperimentResult result, int index)
    {
        ArmResult arm = result.Arms[index];
        json.WriteStartObject();
        json.WriteString("name", arm.Name);
        json.WriteBoolean("baseline", index == result.Plan.Baseline);
        json.WriteArray("figures", arm.Figures, (writer, figure) => WriteFigure(writer, result, figure));
        json.WriteArray("cases", arm.Cases, static (writer, cases) =>
        {
            writer.WriteStartObject();
            writer.WriteString("requested", cases.Requested.ToString("x16", CultureInfo.InvariantCulture));
            writer.WriteString("waiting", cases.Waiting.ToString("x16", CultureInfo.InvariantCulture));
            writer.WriteString("asked", cases.Asked.ToString("x16", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        });
        json.WriteArray("loads", Enumerable.Range(0, arm.Loads.Count), (writer, office) =>
        {
            writer.WriteStartObject();
            writer.WriteString("office", result.Offices[office]);
            writer.WriteNumberOrNull("load", arm.Loads[office].Ratio);
            writer.WriteBoolean("overload", arm.Loads[office].IsOverload);
            writer.WriteNumberOrNull("driftPerMonth", arm.BacklogDrifts[office]);
            writer.WriteEndObject();
        });
        json.WriteNumber("withoutFirstAction", arm.WithoutFirstAction);
        json.WriteNumber("notEnded", arm.NotEnded);
        json.WriteInstant("stoppedAt", result.Plan.Arms[index].World.Window.DateOf(arm.StoppedAt));
        WriteExchange(json, arm.Exchange);
        json.WriteStartObject("balance");
        json.WriteNumber("in", arm.Balance.In);
        json.WriteNumber("ended", arm.Balance.Ended);
        json.WriteNumber("inside", arm.Balance.Inside);
        json.WriteEndObject();
        json.WriteNumber("events", arm.EventCount);
        json.WriteStartArray("months");
        for (int office = 0; office < arm.Months.Count; office++)
        {
            foreach (MonthFigure month in arm.Months[office])
            {
                WriteMonth(json, result.Offices[office], month);
            }
        }

        json.WriteEndArray();
        json.WriteArray("years", arm.Years, (writer, series) => WriteYears(writer, result, series));
        json.WriteEndObject();
    }

    private static void WriteYears(Utf8JsonWriter json, ExperimentResult result, YearSeries series)
    {
        json.WriteStartObject();
        json.WriteString("name", series.Series.Name);
        json.WriteString("office", result.Offices[series.Series.Office]);
        json.WriteNumberOrNull("largestError", series.LargestError);
        json.WriteArray("years", series.Years, static (writer, year) =>
        {
            writer.WriteStartObject();
            writer.WriteString("start", year.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumberOrNull("firstActions", year.FirstActions);
            writer.WriteStartObject("pendencyByAction");
            writer.WriteEstimate(year.Pendency);
            writer.WriteEndObject();
            writer.WriteNumberOrNull("published", year.Published?.Months ?? double.NaN);
            writer.WriteString("use", year.Published is { } published ? Names.Of(published.Use) : "forecast");
            writer.WriteNumberOrNull("error", year.Error);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, ExperimentResult result, Figure figure)
    {
        json.WriteStartObject();
        json.WriteKey(result, figure.Key);
        json.WriteNumber("count", figure.Count);
        json.WriteNumber("unfinished", figure.Unfinished);
        json.WriteNumberOrNull("minimum", figure.Minimum);
        json.WriteNumberOrNull("maximum", figure.Maximum);
        json.WriteStartObject("mean");
        json.WriteEstimate(figure.Mean);
        json.WriteEndObject();
        json.WriteBoolean("productLimit", figure.IsProductLimit);
        json.WriteArray("quantiles", figure.Quantiles, static (writer, quantile) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("share", quantile.Probability);
            writer.WriteNumberOrNull("ofAllCases", quantile.OfAllCases);
            writer.WriteStartObject("overReplications");
            writer.WriteEstimate(quantile.OverReplications);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        json.WriteStartObject("replications");
        foreach (FigureStatistic statistic in FigureStatistic.All)
        {
            json.WriteArray(statistic.Name, figure.Replications, (writer, replication) => writer.WriteNumberOrNull(statistic.Of(replication)));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteExchange(Utf8JsonWriter json, ExchangeCounts exchange)
    {
        json.WriteStartObject("exchange");
        json.WriteNumber("petitions", exchange.Petitions);
        json.WriteNumber("granted", exchange.Granted);
        json.WriteNumber("left", exchange.Left);
        json.WriteNumber("refused", exchange.Refused);
        json.WriteNumber("tooLate", exchange.TooLate);
        json.WriteNumber("overCap", exchange.OverCap);
        json.WriteNumber("examinationBegun", exchange.ExaminationBegun);
        json.WriteNumber("decisionNotReceived", exchange.DecisionNotReceived);
        json.WriteNumber("undecided", exchange.Undecided);
        json.WriteNumber("requested", exchange.Requested);
        json.WriteNumber("delivered", exchange.Delivered);
        json.WriteNumber("late", exchange.Late);
        json.WriteNumber("givenUp", exchange.GivenUp);
        json.WriteNumber("attempts", exchange.Attempts);
        json.WriteNumber("duplicates", exchange.Duplicates);
        json.WriteNumber("actedAlone", exchange.ActedAlone);
        json.WriteNumber("inTransit", exchange.InTransit);
        json.WriteEndObject();
    }

    private static void WriteMonth(Utf8JsonWriter json, string office, MonthFigure month)
    {
        json.WriteStartObject();
        json.WriteString("office", office);
        json.WriteString("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteNumberOrNull("requests", month.Requests);
        json.WriteNumberOrNull("firstActions", month.FirstActions);
        json.WriteNumberOrNull("ended", month.Ended);
        json.WriteNumberOrNull("backlog", month.Backlog);
        json.WriteNumberOrNull("pendencyByAction", month.PendencyByAction);
        json.WriteNumberOrNull("pendencyByCohort", month.PendencyByCohort);
        json.WriteNumberOrNull("cohortShare", month.CohortShare);
        json.WriteEndObject();
    }
}
