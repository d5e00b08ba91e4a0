using CspSim.Experiments.Fitting;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>The laws fitted to a column of data: a sentence, their ranking, a quantile-quantile table, and lines to paste.</summary>
public static class FitText
{
    /// <summary>Pairs of the quantile-quantile table.</summary>
    internal const int Quantiles = 11;

    private const int Indent = 8;

    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="fit">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    public static string Of(DataFit fit, int width)
    {
        ArgumentNullException.ThrowIfNull(fit);
        StringBuilder text = new();
        TextLines.AppendWrapped(text, "", Sentence(fit), 0, width);
        text.Append('\n');
        BlockText.Append(text, Ranking(fit), width);
        if (ShownOf(fit.Report) is { } shown)
        {
            text.Append('\n');
            BlockText.Append(text, QuantileTable(fit, shown), width);
        }

        text.Append('\n');
        foreach ((string mark, string line) in Lines(fit))
        {
            // A line to paste is never broken.
            text.Append(mark.PadRight(Indent)).Append(line).Append('\n');
        }

        TextLines.AppendNotes(text, Notes(fit), width);

        return text.ToString();
    }

    /// <summary>Which law is the best, and whether the data reject it.</summary>
    internal static string Sentence(DataFit fit)
    {
        FitReport report = fit.Report;
        string data = Invariant($"{report.Count} values of {fit.Column} (mean {NumberText.Of(report.Mean)}{UnitText(fit)})");
        return report.Best is { } best
            ? $"{best.Name} fits {data} best of {NumberText.Counted(report.Laws.Count, "law")} that were tried and not rejected "
                + $"({TestName(best)} p = {P(TestOf(best).PValue)})."
            : $"No law fits {data}: all {NumberText.Counted(report.Laws.Count, "law")} that were tried are rejected.";
    }

    /// <summary>Lines for a scenario, each with a mark.</summary>
    internal static IEnumerable<(string Mark, string Line)> Lines(DataFit fit)
    {
        if (fit.Report.Best is { } best)
        {
            yield return ("yaml", best.ToYaml(fit.Unit));
            yield return ("ranges", best.ToYamlWithRanges(fit.Unit));
        }
        else
        {
            yield return ("yaml", $"{{empirical: {{file: {fit.File}, column: {fit.Column}, unit: {fit.Unit ?? "h"}}}}}");
        }
    }

    private static TableBlock Ranking(DataFit fit) => new(
        Invariant($"Law (tests by {fit.Options.Resamples} resamples)"),
        ["AIC", "KS", "p", "AD", "p", "", "parameters"],
        [.. fit.Report.Laws.Select(law => new TableRow(law.Name,
        [
            NumberText.Of(law.Akaike, 1),
            NumberText.Of(law.Kolmogorov.Statistic, 3),
            P(law.Kolmogorov.PValue),
            law.AndersonDarling is { } far ? NumberText.Of(far.Statistic, 2) : "",
            law.AndersonDarling is { } test ? P(test.PValue) : "",
            law.IsRejected ? "rejected" : "",
            string.Join(", ", law.Parameters.Select(parameter =>
                $"{parameter.Name} {NumberText.Short(parameter.Value)}{(parameter.HasUnit ? UnitText(fit) : "")}")),
        ]))]);

    private static TableBlock QuantileTable(DataFit fit, FittedLaw law)
    {
        IReadOnlyList<QuantilePair> pairs = law.QuantileTable(Quantiles);
        int decimals = NumberText.DecimalsFor(fit.Report.Mean);
        return new TableBlock(
            $"Quantiles{(UnitText(fit) is { Length: > 0 } unit ? "," + unit : "")}",
            ["data", law.Name],
            [.. pairs.Select(pair => new TableRow(
                NumberText.Of(pair.Share * 100, 1) + "%", [NumberText.Of(pair.Data, decimals), NumberText.Of(pair.Law, decimals)]))]);
    }

    private static IEnumerable<string> Notes(DataFit fit)
    {
        foreach (LawLeft left in fit.Report.Left)
        {
            yield return $"{left.Name} is left out: {left.Reason}";
        }

        if (fit.Report.Distinct < fit.Report.Count / 2)
        {
            yield return Invariant(
                $"only {fit.Report.Distinct} of {fit.Report.Count} values are different: rounded data look further from every law");
        }

        yield return fit.Report.Best is null
            ? "the line takes the data as they are, once the file lies beside the scenario"
            : $"the ranges are {NumberText.Percent(fit.Options.Confidence)} intervals by resampling the data, one parameter at a time; "
                + "sweep and run --uncertain draw from them";
    }

    private static FittedLaw? ShownOf(FitReport report) => report.Best ?? (report.Laws.Count > 0 ? report.Laws[0] : null);

    private static FitTest TestOf(FittedLaw law) => law.AndersonDarling ?? law.Kolmogorov;

    private static string TestName(FittedLaw law) => law.AndersonDarling is null ? "Kolmogorov-Smirnov" : "Anderson-Darling";

    private static string P(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string UnitText(DataFit fit) => string.IsNullOrEmpty(fit.Unit) ? "" : " " + fit.Unit;
}
