using CspSim.Experiments.Statistics;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Html;

/// <summary>The change that an answer names, in Korean and Japanese; both ends of a range have the same decimals.</summary>
internal static class AnswerChange
{
    /// <summary>The change with its interval; with the inputs drawn their range, and the change at their figures behind it.</summary>
    public static LocalText Of(ResultView view, MeasureJson measure, DifferenceJson found)
    {
        LocalText atFigures = Worded(measure, found);
        return view.Result.InputDoubt is { } doubt && IsOf(doubt, view.Result.Answer!) && RangeOf(measure, doubt.Together) is { } range
            ? range + Drawn(doubt, atFigures)
            : atFigures;
    }

    /// <summary>A difference with its sign and its interval.</summary>
    public static LocalText Signed(MeasureJson measure, DifferenceJson found)
    {
        DisplayUnit unit = UnitOf(measure, found.Difference!.Value);
        return WithSign(found.Difference, unit, DecimalsOf(found, unit)) + NameOf(unit) + Bounds(found, unit, " ");
    }

    /// <summary>A level with its interval.</summary>
    public static LocalText Level(MeasureJson measure, EstimateJson mean)
    {
        DisplayUnit unit = DisplayUnit.For(measure.Unit, [mean.Value!.Value]);
        int decimals = DecimalsOf(unit, mean.Value, mean.Low, mean.High);
        string interval = mean is { Low: { } low, High: not null } && double.IsFinite(low)
            ? $" ({Size(mean.Low, unit, decimals)} – {Size(mean.High, unit, decimals)}) "
            : " ";
        return Size(mean.Value, unit, decimals) + interval + Terms.Unit(unit.Name);
    }

    /// <summary>Whether a difference is not shown; one replication has no interval, and shows none either way.</summary>
    public static bool IsNone(DifferenceJson found) => found.Verdict.Value is Verdict.NoDifferenceShown && HasInterval(found);

    private static bool HasInterval(DifferenceJson found) =>
        found is { SimultaneousLow: { } low, SimultaneousHigh: { } high } && double.IsFinite(low) && double.IsFinite(high);

    private static LocalText Worded(MeasureJson measure, DifferenceJson found)
    {
        DisplayUnit unit = UnitOf(measure, found.Difference!.Value);
        LocalText bounds = Bounds(found, unit, " ");
        if (IsNone(found))
        {
            return new LocalText("", "차이가 확인되지 않는다", "差が示されない") + new LocalText("", bounds.Ko, bounds.Ja.TrimStart());
        }

        LocalText size = Size(found.Difference, unit, DecimalsOf(found, unit)) + NameOf(unit);
        LocalText verb = Verb(measure, found.Difference < 0);
        return new("", $"{size.Ko} {verb.Ko}{bounds.Ko}", $"{size.Ja}{verb.Ja}{bounds.Ja.TrimStart()}");
    }

    // Null where an end is not known.
    private static LocalText? RangeOf(MeasureJson measure, BoundsJson range)
    {
        if (range is not { Low: { } low, High: { } high } || !double.IsFinite(low) || !double.IsFinite(high))
        {
            return null;
        }

        DisplayUnit unit = UnitOf(measure, Math.Abs(low) > Math.Abs(high) ? low : high);
        int decimals = DecimalsOf(unit, low, high);
        LocalText name = NameOf(unit);
        if (low < 0 && high > 0)
        {
            string ends = $"{WithSign(low, unit, decimals)} ~ {WithSign(high, unit, decimals)}";
            return new("", $"{ends}{name.Ko} 달라진다", $"{ends}{name.Ja}変わる");
        }

        double[] sizes = [.. new[] { Math.Abs(low), Math.Abs(high) }.Order()];
        string between = $"{Size(sizes[0], unit, decimals)}~{Size(sizes[1], unit, decimals)}";
        LocalText verb = Verb(measure, high <= 0);
        return new("", $"{between}{name.Ko} {verb.Ko}", $"{between}{name.Ja}{verb.Ja}");
    }

    private static LocalText Drawn(InputDoubtJson doubt, LocalText atFigures)
    {
        string level = Numbers.Level(doubt.Confidence);
        int inputs = doubt.Shares.Count;
        LocalText what = inputs > 0 ? LocalText.Of($"", $"불확실한 입력값 {inputs}개", $"不確かな入力{inputs}個") : new("", "불확실한 입력값", "不確かな入力");
        return LocalText.Of(
            $"",
            $" ({what.Ko}의 추출 {doubt.Draws}회 중 {level}; 모든 입력값을 제 수치에 두면 {atFigures.Ko})",
            $"({what.Ja}の抽出{doubt.Draws}回の{level};全入力を元の数値に置くと{atFigures.Ja})");
    }

    private static bool IsOf(InputDoubtJson doubt, ResultAnswerJson answer) =>
        doubt.Baseline is not null && string.Equals(doubt.Measure, answer.Measure, StringComparison.Ordinal)
        && string.Equals(doubt.Arm, answer.Arm, StringComparison.Ordinal) && doubt.Group == answer.Group;

    private static LocalText Verb(MeasureJson measure, bool isLess) => (measure.Unit is "months" or "days" or "hours", isLess) switch
    {
        (true, true) => new("", "줄어든다", "短くなる"),
        (true, false) => new("", "늘어난다", "長くなる"),
        (false, true) => new("", "줄어든다", "減る"),
        _ => new("", "늘어난다", "増える"),
    };

    private static LocalText Bounds(DifferenceJson found, DisplayUnit unit, string before)
    {
        if (!HasInterval(found))
        {
            return "";
        }

        int decimals = DecimalsOf(found, unit);
        return $"{before}({WithSign(found.SimultaneousLow, unit, decimals)} ~ {WithSign(found.SimultaneousHigh, unit, decimals)})";
    }

    private static DisplayUnit UnitOf(MeasureJson measure, double value) => DisplayUnit.For(measure.Unit, [value]);

    private static LocalText NameOf(DisplayUnit unit) => Terms.Unit(unit.Name is "%" ? "percentage points" : unit.Name);

    private static int DecimalsOf(DifferenceJson found, DisplayUnit unit) =>
        DecimalsOf(unit, found.Difference, found.SimultaneousLow, found.SimultaneousHigh);

    // Two digits of the largest, and one decimal at least.
    private static int DecimalsOf(DisplayUnit unit, params ReadOnlySpan<double?> values)
    {
        double largest = 0;
        foreach (double? value in values)
        {
            largest = value is { } known && double.IsFinite(known) ? Math.Max(largest, Math.Abs(known * unit.Factor)) : largest;
        }

        return Math.Clamp(NumberText.DecimalsFor(largest) - 1, 1, 2);
    }

    private static string Size(double? value, DisplayUnit unit, int decimals) =>
        Numbers.Of(Math.Abs(value ?? double.NaN) * unit.Factor, decimals);

    private static string WithSign(double? value, DisplayUnit unit, int decimals) => (value < 0 ? "−" : "+") + Size(value, unit, decimals);
}
