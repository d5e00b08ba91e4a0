using System.Text.Json.Nodes;
using CspSim.Page.WhatIf;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Html;

namespace CspSim.Page.Serving;

/// <summary>What is known of a question so far, as the page shows it.</summary>
/// <param name="Made">Replications behind it.</param>
/// <param name="Wanted">Replications that the scenario asks for at most.</param>
/// <param name="IsLast">Whether no better answer follows.</param>
/// <param name="Trouble">Why there is no answer; null when there is one.</param>
/// <param name="Answer">The answer as marks of the page.</param>
/// <param name="Why">What its figure is and how it was found, as marks.</param>
/// <param name="Backlogs">By office, the cases that wait at the start in the baseline.</param>
/// <param name="Charts">The charts.</param>
internal sealed record AnswerFrame(
    int Made, int Wanted, bool IsLast, string? Trouble, string Answer, string Why, IReadOnlyDictionary<string, double> Backlogs,
    IReadOnlyList<AnswerFrame.Picture> Charts)
{
    public static AnswerFrame Of(WhatIfAnswer answer)
    {
        if (answer.Report is not { } report)
        {
            string place = answer.Refusal is { } refusal ? refusal.Message + (refusal.Help is { } help ? $" ({help})" : "") : "";
            return new(0, 0, IsLast: true, place, "", "", new Dictionary<string, double>(StringComparer.Ordinal), []);
        }

        ResultJson result = ResultJson.Of(report);
        string? trouble = report.Result.Failures is [{ } failure, ..]
            ? Invariant($"a fault in cspsim: replication {failure.Replication} failed: {failure.Cause.Message}")
            : report.Result.Replications == 0 ? "no replication was made" : null;
        return new(
            report.Result.Replications, answer.Wanted, answer.IsLast, trouble,
            trouble is null ? new Markup().Text(AnswerText.Of(new(result))).ToString() : "",
            trouble is null ? new Markup().Text(AnswerWhy.Of(new(result))).ToString() : "",
            BacklogsOf(result),
            trouble is null ? [.. ChartCatalog.Of(result).Select(Picture.Of)] : []);
    }

    private static Dictionary<string, double> BacklogsOf(ResultJson result) => result.Arms.Where(static arm => arm.Baseline)
        .SelectMany(static arm => arm.Months).Where(static month => month.Backlog is not null)
        .DistinctBy(static month => month.Office, StringComparer.Ordinal)
        .ToDictionary(static month => month.Office, static month => month.Backlog!.Value, StringComparer.Ordinal);

    /// <summary>A chart.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Html">Its finding, definition and table as marks of the page.</param>
    /// <param name="Option">How it is drawn.</param>
    internal sealed record Picture(string Name, string Html, JsonObject Option)
    {
        public static Picture Of(Chart chart)
        {
            Markup page = new();
            ChartPart.Write(page, chart, pictures: null);
            return new(chart.Name, page.ToString(), chart.Option);
        }
    }
}
