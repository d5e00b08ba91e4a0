using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>The answer at each point of a sweep, as a sentence about its extremes and a table.</summary>
public static class PointSweepText
{
    /// <summary>Points that are shown unless all are asked for.</summary>
    public const int PointsShown = 20;

    // A sentence names the inputs of a point where they are few.
    private const int InputsNamed = 3;

    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="isWhole">Whether every point and every input is shown.</param>
    public static string Of(PointSweepResult result, int width, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(result);
        StringBuilder text = new();
        if (Sentence(result) is { } sentence)
        {
            TextLines.AppendWrapped(text, "", sentence, 0, width);
        }

        int rows = isWhole ? result.Found.Count : Math.Min(result.Found.Count, PointsShown);
        int inputs = 0;
        if (result.Answer is { } answer && rows > 0)
        {
            inputs = isWhole ? result.Table.Paths.Count : InputsThatFit(result, answer, rows, width);
            text.Append('\n');
            BlockText.Append(text, Table(result, answer, rows, inputs), width);
        }

        TextLines.AppendNotes(text, Notes(result, result.Found.Count - rows, rows > 0 ? result.Table.Paths.Count - inputs : 0), width);

        return text.ToString();
    }

    /// <summary>Between which points the answer goes; null where it has no value.</summary>
    internal static string? Sentence(PointSweepResult result)
    {
        int[] known = [.. Enumerable.Range(0, result.Found.Count).Where(row => double.IsFinite(result.Found[row].Value))];
        if (result.Answer is not { } answer || known.Length == 0)
        {
            return null;
        }

        int least = known.MinBy(row => result.Found[row].Value);
        int most = known.MaxBy(row => result.Found[row].Value);
        DisplayUnit unit = UnitOf(result, answer);
        string At(int row) => $"{Value(unit, result.Found[row].Value)} {unit.Name} at {PointOf(result.Table, row)}";
        return known.Length == 1
            ? $"{AnswerHead.Title(answer)}: {At(least)}."
            : $"{AnswerHead.Title(answer)}: from {At(least)} to {At(most)}.";
    }

    private static string PointOf(PointTable table, int row)
    {
        string values = string.Join(", ", table.Paths.Zip(table.Rows[row], static (path, value) => $"{path} {Short(value)}"));
        return table.Paths.Count > InputsNamed ? Invariant($"point {row + 1}") : Invariant($"point {row + 1} ({values})");
    }

    private static int InputsThatFit(PointSweepResult result, Answer answer, int rows, int width)
    {
        int inputs = result.Table.Paths.Count;
        while (inputs > 0 && BlockText.WidthOf(Table(result, answer, rows, inputs)) > width)
        {
            inputs--;
        }

        return inputs;
    }

    private static TableBlock Table(PointSweepResult result, Answer answer, int rows, int inputs)
    {
        DisplayUnit unit = UnitOf(result, answer);
        int decimals = NumberText.DecimalsFor(
            [.. result.Found.Take(rows).Select(found => (unit.Of(found.Value), unit.Of(found.Interval.HalfWidth)))]);
        return new(
            "point",
            [.. result.Table.Paths.Take(inputs).Select(Head), $"answer,\n{unit.Name}", "interval"],
            [
                .. Enumerable.Range(0, rows).Select(row => new TableRow(
                    (row + 1).ToString(CultureInfo.InvariantCulture),
                    [
                        .. result.Table.Rows[row].Take(inputs).Select(Short),
                        NumberText.Of(unit.Of(result.Found[row].Value), decimals),
                        IntervalOf(unit, result.Found[row], decimals),
                    ])),
            ]);
    }

    private static string IntervalOf(DisplayUnit unit, Estimate found, int decimals) => found.Interval.Exists
        ? $"{NumberText.Of(unit.Of(found.Interval.Low), decimals)} to {NumberText.Of(unit.Of(found.Interval.High), decimals)}"
        : "";

    private static IEnumerable<string> Notes(PointSweepResult result, int left, int inputsLeft)
    {
        if (left > 0)
        {
            yield return $"{NumberText.Counted(left, "more point")}; --details shows all, --csv FILE has every figure of each";
        }

        if (inputsLeft > 0)
        {
            yield return $"{NumberText.Counted(inputsLeft, "more input")} of each point; --details shows all, --csv FILE has a column for "
                + "each";
        }

        int[] without = [.. Enumerable.Range(0, result.Found.Count).Where(row => result.Found[row].Replications == 0)];
        if (without.Length > 0)
        {
            yield return $"no answer at {NumberText.Counted(without.Length, "point")}, first at "
                + Invariant($"{without[0] + 1}: the scenario cannot be so, or has no such case");
        }

        foreach (string note in FailedNote.Of(result.Failures))
        {
            yield return note;
        }

        if (result.IsPartial)
        {
            yield return Invariant($"interrupted: {result.Found.Count} of {result.Table.Rows.Count} points are done");
        }
    }

    private static DisplayUnit UnitOf(PointSweepResult result, Answer answer) =>
        AnswerHead.UnitOf(answer, result.Found.Select(static found => found.Value));

    // A path broken at its points, so that columns stay narrow.
    private static string Head(string path) => path.Replace(".", ".\n", StringComparison.Ordinal);

    // Values that were computed have as many digits as bring the same number back.
    private static string Short(string value)
    {
        int digits = value.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return digits > 0
            && double.TryParse(value.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number.ToString("G4", CultureInfo.InvariantCulture) + value[digits..]
            : value;
    }

    private static string Value(DisplayUnit unit, double value) => NumberText.Of(unit.Of(value));
}
