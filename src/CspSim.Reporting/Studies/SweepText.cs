using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>What came of moving one input at a time, as the answer, the input that it hangs on most, and a tornado of bars.</summary>
public static class SweepText
{
    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="isWhole">Whether every input is shown.</param>
    public static string Of(OneAtATimeResult result, int width, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(result);
        StringBuilder text = new();
        if (result.Answer is not { } answer)
        {
            return text.ToString();
        }

        if (Sentence(result) is { } sentence)
        {
            TextLines.AppendWrapped(text, "", sentence, 0, width);
        }

        InputSwing[] shown = [.. result.Swings.Where(static swing => swing.Width >= 0)];
        InputSwing[] rows = isWhole ? shown : [.. shown.Take(OneAtATime.Followed)];
        if (rows.Length > 0)
        {
            text.Append('\n');
            BlockText.Append(text, Tornado(result, answer, rows), width);
        }

        TextLines.AppendNotes(text, Notes(result, shown.Length - rows.Length), width);

        return text.ToString();
    }

    /// <summary>The answer, and what it hangs on most; null where the answer has no value.</summary>
    internal static string? Sentence(OneAtATimeResult result)
    {
        if (result.Answer is not { } answer || result.Figure.Replications == 0)
        {
            return null;
        }

        DisplayUnit unit = UnitOf(result);
        string first = (answer.Baseline is null ? null : AnswerLines.Sentence(result.AtFigures))
            ?? $"{answer.Measure.Title} is {Value(unit, result.Figure.Value)} {unit.Name}.";
        InputSwing? shown = result.Swings.FirstOrDefault(static swing => swing.IsShown);
        InputSwing? most = shown ?? result.Swings.FirstOrDefault(static swing => swing.Width > 0);
        if (most is null)
        {
            return Invariant($"{first} No input of {result.Swings.Count} moves it.");
        }

        string ends = $"{most.Input.Path}: {Value(unit, most.AtLow.Value)} {unit.Name} with "
            + $"{NumberText.Short(most.Input.Low)}{most.Input.Unit}, {Value(unit, most.AtHigh.Value)} with "
            + $"{NumberText.Short(most.Input.High)}{most.Input.Unit}";
        return shown is null
            ? Invariant($"{first} No input of {result.Swings.Count} moves it beyond chance; most did {ends}.")
            : $"{first} It hangs most on {ends}.";
    }

    private static TableBlock Tornado(OneAtATimeResult result, Answer answer, InputSwing[] rows)
    {
        DisplayUnit unit = UnitOf(result);
        double[] ends = [.. rows.SelectMany(static row => new[] { row.AtLow.Value, row.AtHigh.Value }).Append(result.Figure.Value)];
        (double least, double most) = (ends.Min(), ends.Max());
        return new(
            $"{answer.Measure.Title}, {unit.Name}:\n{AnswerHead.Compared(answer)}, {Slice.NameOf(answer.Group)}",
            ["range", "answer", $"{Value(unit, least)} to {Value(unit, most)}\n(| {Value(unit, result.Figure.Value)})"],
            [.. rows.Select(row => new TableRow(row.Input.Path,
            [
                $"{NumberText.Short(row.Input.Low)} to {NumberText.Short(row.Input.High)}{row.Input.Unit}",
                $"{Value(unit, row.AtLow.Value)} to {Value(unit, row.AtHigh.Value)}",
                BarText.Range(row.AtLow.Value, row.AtHigh.Value, least, most, (result.Figure.Value, '|')),
            ]))]);
    }

    private static IEnumerable<string> Notes(OneAtATimeResult result, int left)
    {
        if (left > 0)
        {
            yield return Invariant($"{left} more inputs moved it less in one replication each; --details lists them");
        }

        if (result.Swings.Where(static swing => swing.Width < 0).Select(static swing => swing.Input.Path).ToArray() is { Length: > 0 } not)
        {
            yield return $"no answer at one end of {string.Join(", ", not)}";
        }

        foreach (string note in FailedNote.Of(result.Failures))
        {
            yield return note;
        }

        if (result.IsPartial)
        {
            yield return "interrupted: the inputs that were not reached are missing";
        }
    }

    private static DisplayUnit UnitOf(OneAtATimeResult result) => AnswerHead.UnitOf(
        result.Answer!,
        result.Swings.SelectMany(static swing => new[] { swing.AtLow.Value, swing.AtHigh.Value }).Append(result.Figure.Value));

    private static string Value(DisplayUnit unit, double value) =>
        NumberText.Of(unit.Of(value), Math.Max(1, NumberText.DecimalsFor(unit.Of(value)) - 1));
}
