using System.Globalization;
using System.Text;
using CspSim.Experiments.Calibration;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Calibration;

/// <summary>What came of a calibration, as tables.</summary>
public static class CalibrationText
{
    private const int Indent = 10;

    /// <summary>The tables and notes; ends with a line feed.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="width">Columns of a line.</param>
    public static string Of(CalibrationResult result, int width)
    {
        ArgumentNullException.ThrowIfNull(result);
        StringBuilder text = new();
        BlockText.Append(text, Targets(result), width);
        text.Append('\n');
        BlockText.Append(text, Parameters(result), width);
        text.Append('\n');
        foreach ((string mark, string body) in Notes(result))
        {
            TextLines.AppendWrapped(text, mark.PadRight(Indent), body, Indent, width);
        }

        return text.ToString();
    }

    private static TableBlock Targets(CalibrationResult result) => new(
        "Target",
        ["wanted", "reached", "std.\nerror", "off", "met"],
        [.. result.Targets.Select(fit => new TableRow(NameOf(result, fit.Target), CellsOf(fit)))]);

    private static string NameOf(CalibrationResult result, CalibrationTarget target)
    {
        IReadOnlyList<string> offices = result.Plan.Offices;
        return $"{offices[target.Office]} {target.Measure.Name}" + (target.Partner < 0 ? "" : " with " + offices[target.Partner]);
    }

    private static string[] CellsOf(TargetFit fit)
    {
        DisplayUnit unit = fit.Target.Measure.Unit is "share" ? new("%", 100) : new("", 1);
        string suffix = fit.Target.Measure.Unit switch { "share" => " %", "hours" => " h", _ => "" };
        // One digit of the tolerance that counts, and one more for what is measured.
        int ofTolerance = Math.Max(0, (int)Math.Ceiling(-Math.Log10(unit.Of(fit.Target.Within)) - 1e-9));
        int ofWanted = Math.Max(ofTolerance, NumberText.DecimalsFor(unit.Of(fit.Target.Wanted)));
        int decimals = Math.Max(ofWanted, ofTolerance + 1);
        return
        [
            NumberText.Of(unit.Of(fit.Target.Wanted), ofWanted) + " ±" + NumberText.Of(unit.Of(fit.Target.Within), ofTolerance) + suffix,
            NumberText.Of(unit.Of(fit.Reached.Mean), decimals) + suffix,
            fit.Reached.StandardError > 0
                ? NumberText.Of(unit.Of(fit.Reached.StandardError), decimals) + suffix
                : fit.Reached.StandardError.Equals(0) ? "exact" : "",
            NumberText.Signed(unit.Of(fit.Off), decimals) + suffix,
            fit.IsMet ? "yes" : "no",
        ];
    }

    private static TableBlock Parameters(CalibrationResult result) => new TableBlock(
        "Free figure",
        ["before", "fitted", "remark"],
        [.. result.Parameters.Select(fit => new TableRow(NameOf(fit.Parameter, result.Plan), CellsOf(fit)))]).WithoutEmptyColumns();

    // The office and the path as the section of the file names them.
    private static string NameOf(FreeParameter parameter, CalibrationPlan plan)
    {
        string prefix = parameter.Office < 0 ? "" : $"offices.{plan.Offices[parameter.Office]}.";
        return prefix.Length == 0 ? parameter.Path : $"{plan.Offices[parameter.Office]} {parameter.Path[prefix.Length..]}";
    }

    private static string[] CellsOf(ParameterFit fit)
    {
        return [Text(fit.Parameter.Start), Text(fit.Fitted), RemarkOf()];

        string Text(double value) => value.ToString("0.#########", CultureInfo.InvariantCulture) + fit.Parameter.Unit;

        string RemarkOf() => fit switch
        {
            { IsAtLow: true } => "at its lower bound",
            { IsAtHigh: true } => "at its upper bound",
            { IsSettled: false } => "not settled",
            _ => "",
        };
    }

    private static IEnumerable<(string Mark, string Body)> Notes(CalibrationResult result)
    {
        foreach ((string mark, string body) in Unmet(result))
        {
            yield return (mark, body);
        }

        CalibrationPlan plan = result.Plan;
        int met = result.Targets.Count(static fit => fit.IsMet);
        yield return ("targets", Invariant(
            $"{met} of {result.Targets.Count} met{(result.IsUnchanged ? "; the figures are as good as any, and stay" : "")}"));
        yield return ("tried", string.Create(CultureInfo.InvariantCulture, $"{result.Evaluations:#,0} sets of values, on the same "
            + $"{plan.Inventions:#,0} inventions (seed "
            + $"{plan.Seed}) without a queue; a run differs where the age of a filing at its search differs, and by the cases that have "
            + $"not ended with it"));
        if (result.Parameters.Any(static fit => !fit.IsSettled))
        {
            yield return ("note", "a figure that the targets do not settle could as well be another one: add a target that it moves, or "
                + "do not free it");
        }
    }

    private static IEnumerable<(string Mark, string Body)> Unmet(CalibrationResult result)
    {
        foreach (TargetFit fit in result.Targets)
        {
            string name = NameOf(result, fit.Target);
            if (!fit.IsMoved)
            {
                yield return ("unmoved", $"{name}: no free figure moves it; free one that does, or leave the target out");
            }
            else if (!fit.IsMet && fit.Against is { Count: 0 })
            {
                yield return ("reach", name
                    + ": no values within the bounds reach it, even alone; widen the bounds of what moves it, or free more");
            }
            else if (!fit.IsMet && fit.Against is { } against)
            {
                string others = string.Join(" and ", against.Select(other => NameOf(result, result.Targets[other].Target)));
                string all = against.Count == 1 ? "both" : "all of them";
                yield return ("conflict", $"{name} contradicts {others}: no values within the bounds meet {all}");
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
