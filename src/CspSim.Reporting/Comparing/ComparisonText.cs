using CspSim.Experiments.Comparing;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Comparing;

/// <summary>Draws a comparison as plain text that fits a width: the results, what differs in the input, then the measures.</summary>
public static class ComparisonText
{
    private const int InputsMost = 20;
    private const int WidthLeast = 40;
    private const string NoteMark = "note: ";

    /// <summary>The text, with line ends <c>\n</c>.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="width">Columns of the terminal; at least 40 are used. Hangul, kana and kanji take two.</param>
    /// <param name="withDetails">Whether every difference of the input and every figure is shown.</param>
    public static string Of(ComparisonReport report, int width, bool withDetails)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder text = new();
        int columns = Math.Max(WidthLeast, width);
        AppendResult(text, ComparisonReport.BaselineLabel, report.Baseline, columns);
        foreach (ComparedResult other in report.Others)
        {
            AppendResult(text, other.Label, other.Document, columns);
        }

        foreach (ComparedResult other in report.Others)
        {
            AppendOther(text, report, other, columns, withDetails);
        }

        IEnumerable<string> notes = ComparisonNotes.OfResult(ComparisonReport.BaselineLabel, report.Baseline)
            .Concat(report.Others.SelectMany(static other => ComparisonNotes.OfResult(other.Label, other.Document)))
            .Concat(ComparisonNotes.Of(report));
        text.Append('\n');
        foreach (string note in notes)
        {
            TextLines.AppendWrapped(text, NoteMark, note, NoteMark.Length, columns);
        }

        return text.ToString();
    }

    private static void AppendResult(StringBuilder text, string label, ResultDocument document, int width)
    {
        string set = document.Settings.Count == 0 ? "" : $", set {string.Join(' ', document.Settings)}";
        string replications = NumberText.Counted(document.Series.Replications, "replication");
        TextLines.AppendWrapped(
            text,
            $"{label}  ",
            string.Create(CultureInfo.InvariantCulture, $"{document.Place}: {document.ScenarioName}, {replications}, seed "
                + $"{document.Series.Random.Seed}{set}, cspsim "
                + $"{document.Version}"),
            3,
            width);
    }

    private static void AppendOther(StringBuilder text, ComparisonReport report, ComparedResult other, int width, bool withDetails)
    {
        text.Append('\n');
        TextLines.AppendWrapped(
            text,
            $"{other.Label} against {ComparisonReport.BaselineLabel}: ",
            ComparisonNotes.Method(report, other),
            2,
            width);
        AppendInputs(text, other, width, withDetails);
        if (other.Comparison.IsSame)
        {
            text.Append('\n');
            TextLines.AppendWrapped(text, "", "Every figure is the same in every replication.", 0, width);
            return;
        }

        foreach (ArmDifference arm in other.Comparison.Arms)
        {
            AppendArm(text, other, arm, width, withDetails);
        }
    }

    private static void AppendInputs(StringBuilder text, ComparedResult other, int width, bool withDetails)
    {
        if (other.Inputs is not { } inputs)
        {
            TextLines.AppendWrapped(
                text,
                "input: ",
                "a scenario text in the results cannot be read, so what differs is not known",
                2,
                width);
            return;
        }

        if (inputs.Count == 0)
        {
            TextLines.AppendWrapped(text, "input: ", "nothing differs that could change a number", 2, width);
            return;
        }

        text.Append("input that differs:\n");
        int shown = withDetails || inputs.Count <= InputsMost + 1 ? inputs.Count : InputsMost;
        foreach (InputDifference input in inputs.Take(shown))
        {
            string converted = input.NewInOldUnit.Length == 0 ? "" : $" ({input.NewInOldUnit})";
            string line = $"{input.Path}: {Given(input.Old)} -> {Given(input.New)}{converted}";
            TextLines.AppendWrapped(text, " ", line, 3, width);
        }

        if (shown < inputs.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $" and {inputs.Count - shown} more: --details\n");
        }
    }

    private static string Given(string value) => value.Length == 0 ? "not given" : value;

    private static void AppendArm(StringBuilder text, ComparedResult other, ArmDifference arm, int width, bool withDetails)
    {
        text.Append('\n');
        string name = string.Equals(arm.Arms.Baseline, arm.Arms.Other, StringComparison.Ordinal)
            ? $"arm {arm.Arms.Other}"
            : $"arm {arm.Arms.Other} of {other.Label} against {arm.Arms.Baseline} of {ComparisonReport.BaselineLabel}";
        bool isSame = arm.Figures.Count > 0 && arm.Figures.All(static figure => figure.IsSame);
        TextLines.AppendWrapped(text, "", isSame ? $"{name}: every figure is the same" : name, 2, width);
        if (isSame)
        {
            return;
        }

        foreach (TableBlock block in ComparisonBlocks.Of(other, arm, withDetails))
        {
            BlockText.Append(text, block, width);
        }

        if (!withDetails && ComparisonBlocks.Same(arm) is { Count: > 0 } same)
        {
            TextLines.AppendWrapped(text, "The same: ", string.Join(", ", same), 2, width);
        }
    }
}
