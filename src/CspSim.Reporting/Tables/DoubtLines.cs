using CspSim.Experiments.Plans;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting.Tables;

/// <summary>
/// How sure the answer is, in lines and as a table: chance and doubt about inputs apart and together, and who makes the doubt.
/// </summary>
internal static class DoubtLines
{
    private const int Named = 3;

    // Less is shown as 0 %.
    private const double LeastShown = 0.005;

    /// <summary>The lines below the answer, each with its mark.</summary>
    /// <param name="doubt">What drawing the inputs has shown.</param>
    public static IEnumerable<(string Mark, string Text)> Of(InputDoubtResult doubt)
    {
        DisplayUnit unit = UnitOf(doubt);
        string chance = doubt.Chance.Interval.Exists ? $"chance alone {Ends(doubt.Chance.Interval, unit)}, " : "";
        yield return (
            "how sure  ",
            $"{chance}inputs alone {Ends(doubt.ByInputs, unit)}, together {Ends(doubt.Together, unit)} {unit.Name} ({Level(doubt)})");
        if (Leading(doubt).Take(Named).ToArray() is { Length: > 0 } leading)
        {
            IEnumerable<string> named = leading.Select(static each => $"{each.Input.Path} {Percent(each.Share.Share)}");
            yield return ("doubt     ", $"{string.Join(", ", named)} of the variance; {Rest(doubt)}");
        }

        if (doubt.BestArms.Count > 0)
        {
            ArmCount best = doubt.BestArms[0];
            string others = string.Concat(doubt.BestArms.Skip(1).Select(static each => Invariant($", {each.Arm} in {each.Points}")));
            yield return ("choice    ", Invariant($"{best.Arm} is best in {best.Points} of {doubt.Points} draws{others}"));
        }
    }

    /// <summary>What the lines leave out: draws without an answer, and shares that too few draws cannot tell.</summary>
    /// <param name="doubt">What drawing the inputs has shown.</param>
    public static IEnumerable<string> Notes(InputDoubtResult doubt)
    {
        if (doubt.Dropped > 0)
        {
            yield return Invariant($"{doubt.Dropped} of {doubt.Points + doubt.Dropped} draws of the inputs have no answer and are left ")
                + "out: the scenario cannot be so, or nobody was in the programme";
        }

        if (doubt.Shares is null)
        {
            yield return Invariant($"to tell which input makes the doubt takes {doubt.Inputs.Count + 2} draws with an answer, ")
                + Invariant($"found {doubt.Points}");
        }
        else if (!doubt.HasDoubt)
        {
            yield return "over the draws of the inputs the answer varies no more than by chance: no input is told apart";
        }
    }

    /// <summary>
    /// What to measure first: every input that makes half a percent of the doubt or more, in the order of how much knowing it would narrow
    /// the answer.
    /// </summary>
    /// <param name="doubt">What drawing the inputs has shown.</param>
    public static IEnumerable<TableBlock> Blocks(InputDoubtResult doubt)
    {
        if (Leading(doubt).Where(static each => each.Share.Share >= LeastShown).ToArray() is not { Length: > 0 } rows)
        {
            yield break;
        }

        DisplayUnit unit = UnitOf(doubt);
        yield return new(
            $"What to measure first: {doubt.Answer.Measure.Title}, {unit.Name}",
            ["range", $"share of doubt\n({Level(doubt)})", Invariant($"spread if known\n(now {Value(doubt.Spread, unit)})")],
            [
                .. rows.Select(row => new TableRow(
                    row.Input.Path,
                    [
                        $"{NumberText.Short(row.Input.Low)} to {NumberText.Short(row.Input.High)}{row.Input.Unit}",
                        $"{Percent(row.Share.Share)} ({Percent(row.Share.ShareInterval.Low)} to {Percent(row.Share.ShareInterval.High)})",
                        Value(row.Share.SpreadIfKnown, unit),
                    ])),
            ]);
    }

    /// <summary>A range of differences in words, such as <c>between 4.3 and 9.1 months earlier</c>.</summary>
    /// <param name="range">The range, arm minus baseline.</param>
    /// <param name="unit">How it is shown.</param>
    /// <param name="less">What a negative difference is called.</param>
    /// <param name="more">What a positive one is called.</param>
    public static string Range(Interval range, DisplayUnit unit, string less, string more)
    {
        string Size(double value) => Value(Math.Abs(value), unit);
        return (range.Low, range.High) switch
        {
            ( >= 0, _) => $"between {Size(range.Low)} and {Size(range.High)} {unit.Name} {more}",
            (_, <= 0) => $"between {Size(range.High)} and {Size(range.Low)} {unit.Name} {less}",
            _ => $"between {Size(range.Low)} {unit.Name} {less} and {Size(range.High)} {more}",
        };
    }

    /// <summary>The level, such as <c>95 %</c>.</summary>
    /// <param name="doubt">What drawing the inputs has shown.</param>
    public static string Level(InputDoubtResult doubt) => Percent(doubt.Confidence);

    private static IEnumerable<(UncertainInput Input, DoubtShare Share)> Leading(InputDoubtResult doubt) => doubt.Shares is null
        ? []
        : doubt.Inputs.Zip(doubt.Shares.Inputs).Where(static each => each.Second.ShareInterval.Low > 0)
            .OrderByDescending(static each => each.Second.Variance);

    private static string Rest(InputDoubtResult doubt)
    {
        double named = Leading(doubt).Take(Named).Sum(static each => each.Share.Share);
        double joint = doubt.Shares!.JointOrCurved;
        return $"{Percent(Math.Clamp(1 - named - joint, 0, 1))} others, {Percent(joint)} joint or curved";
    }

    private static DisplayUnit UnitOf(InputDoubtResult doubt) => doubt.Answer.Baseline is null
        ? DisplayUnit.For(doubt.Answer.Measure.Unit, [doubt.ByInputs.Low, doubt.ByInputs.High])
        : DisplayUnit.ForDifference(doubt.Answer.Measure, doubt.Chance.Value);

    private static string Ends(Interval interval, DisplayUnit unit) =>
        $"{Value(interval.Low, unit)} to {Value(interval.High, unit)}";

    private static string Value(double value, DisplayUnit unit) =>
        NumberText.Of(unit.Of(value), Math.Max(1, NumberText.DecimalsFor(unit.Of(value)) - 1));

    private static string Percent(double share) => Invariant($"{100 * share:0} %");
}
