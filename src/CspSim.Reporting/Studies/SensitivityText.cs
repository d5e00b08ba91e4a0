using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>Which inputs move the answer when all move, as a sentence and tables.</summary>
public static class SensitivityText
{
    /// <summary>Inputs that are shown unless all are asked for.</summary>
    public const int InputsShown = 12;

    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="isWhole">Whether every input is shown.</param>
    public static string Of(SensitivityResult result, int width, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(result);
        StringBuilder text = new();
        if (Sentence(result) is { } sentence)
        {
            TextLines.AppendWrapped(text, "", sentence, 0, width);
        }

        ScreenedInput[] known = [.. result.Screened.Where(static screened => screened.Width >= 0)];
        ScreenedInput[] rows = isWhole ? known : [.. known.Take(InputsShown)];
        if (result.Answer is { } answer && rows.Length > 0)
        {
            text.Append('\n');
            TableBlock whole = Effects(result, answer, rows, hasRange: true);
            BlockText.Append(
                text, isWhole || BlockText.WidthOf(whole) <= width ? whole : Effects(result, answer, rows, hasRange: false), width);
        }

        if (result.Shares is { Indices.Rows: > 0 } shares)
        {
            text.Append('\n');
            BlockText.Append(text, Shares(result, shares), width);
        }

        TextLines.AppendNotes(text, Notes(result, known.Length, known.Length - rows.Length), width);

        return text.ToString();
    }

    /// <summary>Which input moves the answer most; null where the answer has no value.</summary>
    internal static string? Sentence(SensitivityResult result)
    {
        if (result.Answer is not { } answer || result.Screened is not [{ Width: >= 0 } most, ..])
        {
            return null;
        }

        if (most.Width == 0)
        {
            return Invariant($"{AnswerHead.Title(answer)}: no input of {result.Screened.Count} moves it.");
        }

        DisplayUnit unit = AnswerHead.UnitOf(answer, [most.Width]);
        string first = $"{AnswerHead.Title(answer)}, hangs most on {most.Input.Path}: over its range it moves by "
            + $"{NumberText.Of(unit.Of(most.Width))} {unit.Name} on average.";
        if (result.Shares is not { } shares)
        {
            return first;
        }

        int largest = Enumerable.Range(0, shares.Inputs.Count).MaxBy(at => shares.Indices.Inputs[at].Total);
        SobolIndex index = shares.Indices.Inputs[largest];
        return double.IsNaN(index.Total)
            ? first
            : $"{first} {shares.Inputs[largest].Path} makes {Percent(index.Total)} of its variance, {Percent(index.First)} by itself.";
    }

    private static TableBlock Effects(SensitivityResult result, Answer answer, ScreenedInput[] rows, bool hasRange)
    {
        DisplayUnit unit = AnswerHead.UnitOf(answer, rows.Select(static row => row.Width));
        int decimals = NumberText.DecimalsFor([.. rows.Select(row => (unit.Of(row.Width), double.NaN))]);
        string Shown(double value) => NumberText.Of(unit.Of(value), decimals);
        return new(
            Invariant($"Elementary effects over the whole range, {unit.Name}: mu* with its {LevelOf(result)} interval"),
            [.. hasRange ? ["range"] : Array.Empty<string>(), "mu*", "interval", "mu", "sigma"],
            [
                .. rows.Select(row => new TableRow(
                    row.Input.Path,
                    [
                        .. hasRange ? [RangeOf(row.Input)] : Array.Empty<string>(),
                        Shown(row.Effect.MeanSize),
                        row.Effect.MeanSizeInterval is { Exists: true } interval ? $"{Shown(interval.Low)} to {Shown(interval.High)}" : "",
                        Shown(row.Effect.Mean),
                        Shown(row.Effect.Spread),
                    ])),
            ]);
    }

    private static TableBlock Shares(SensitivityResult result, VarianceShares shares)
    {
        int[] order = [.. Enumerable.Range(0, shares.Inputs.Count).OrderByDescending(at => shares.Indices.Inputs[at].Total)];
        return new(
            Invariant($"Shares of the answer's variance, with {LevelOf(result)} intervals"),
            ["by itself", "interval", "with others", "interval"],
            [
                .. order.Select(at => new TableRow(
                    shares.Inputs[at].Path,
                    [
                        Percent(shares.Indices.Inputs[at].First),
                        Percents(shares.Indices.Inputs[at].FirstInterval),
                        Percent(shares.Indices.Inputs[at].Total),
                        Percents(shares.Indices.Inputs[at].TotalInterval),
                    ])),
            ]);
    }

    private static IEnumerable<string> Notes(SensitivityResult result, int known, int left)
    {
        if (known > 0)
        {
            yield return "mu* is how far the answer moves, on average, when an input goes over its range while all others stand anywhere "
                + "in theirs; mu near 0 beside it: now up, now down; sigma: how much that differs from place to place";
            yield return "it ranks ranges, not figures: a wide range moves much, and what has no range is not there";
        }

        if (result.Shares is { } shares)
        {
            yield return "by itself: by so much the variance would narrow if the input were known; with others: so much of it would be "
                + "left if all others were known; inputs that are not in the table stand at their figures";
            if (shares.Indices.Dropped > 0)
            {
                yield return NumberText.Counted(shares.Indices.Dropped, "row")
                    + Invariant($" of {result.Effort.Rows} left out of the shares: an answer is missing there");
            }
        }

        if (left > 0)
        {
            yield return $"{NumberText.Counted(left, "more input")} moved it less; --details lists them";
        }

        if (result.Screened.Count > known)
        {
            yield return $"no answer to tell the effect of {NumberText.Counted(result.Screened.Count - known, "input")}";
        }

        if (result.Impossible > 0)
        {
            yield return $"the scenario cannot be so at {NumberText.Counted(result.Impossible, "point")}; what needs them is left out";
        }

        foreach (string note in FailedNote.Of(result.Failures))
        {
            yield return note;
        }

        if (result.IsPartial)
        {
            yield return "interrupted: this rests on the points that were done";
        }
    }

    private static string LevelOf(SensitivityResult result) =>
        NumberText.Percent(result.Plan.Confidence ?? ExperimentPlan.UsualConfidence);

    // Ends of a range are given in few digits; those that were converted to another unit have many.
    private static string RangeOf(UncertainInput input) => Invariant($"{input.Low:G4} to {input.High:G4}{input.Unit}");

    private static string Percent(double share) => double.IsNaN(share) ? "" : NumberText.Of(100 * share, 0) + " %";

    private static string Percents(Interval interval) =>
        interval.Exists ? $"{NumberText.Of(100 * interval.Low, 0)} to {NumberText.Of(100 * interval.High, 0)} %" : "";
}
