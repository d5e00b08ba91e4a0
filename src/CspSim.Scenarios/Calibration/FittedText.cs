using CspSim.Experiments.Calibration;

namespace CspSim.Scenarios.Calibration;

/// <summary>Writes fitted values into a file; comments and layout stay.</summary>
internal static class FittedText
{
    /// <summary>The text of the file with the fitted values.</summary>
    /// <param name="source">The file.</param>
    /// <param name="sites">Where the free parameters stand.</param>
    /// <param name="result">Their values.</param>
    public static string Of(SourceText source, IReadOnlyList<FreeSite> sites, CalibrationResult result)
    {
        if (result.IsUnchanged)
        {
            return source.Text;
        }

        List<Fix> changes = [];
        for (int i = 0; i < sites.Count; i++)
        {
            AddChanges(
                changes,
                source,
                sites[i],
                NumberOf(result.Parameters[i]) + sites[i].Parameter.Unit,
                Quoted(NoteOf(result, result.Parameters[i])));
        }

        return FixedText.Apply(source.Text, changes);
    }

    /// <summary>The number as it is written: with as many decimals as it was rounded to, without zeros at their end.</summary>
    private static string NumberOf(ParameterFit fit)
    {
        string text = fit.Fitted.ToString("F" + fit.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private static void AddChanges(List<Fix> changes, SourceText source, FreeSite site, string value, string note)
    {
        ScalarNode number = site.Value;
        if (site.Wrapper is not { } wrapper)
        {
            changes.Add(new Fix(source.Name, number.Start, number.End, $"{{value: {value}, assumed: true, note: {note}}}"));
            return;
        }

        bool isFlow = source.Between(wrapper.Start, wrapper.Start.Right(1)) is "{";
        string gap = isFlow ? ", " : LineBreak(source) + new string(' ', wrapper.Find("value")!.Key.Start.Column - 1);
        string added = wrapper["assumed"] is null ? gap + "assumed: true" : "";
        if (wrapper["note"] is { } remark && !remark.IsNull)
        {
            changes.Add(new Fix(source.Name, remark.Start, remark.End, note + EndOf(source.Between(remark.Start, remark.End))));
        }
        else
        {
            added += wrapper["note"] is null ? gap + "note: " + note : "";
        }

        if (wrapper["assumed"] is ScalarNode { Value: not "true" } assumed)
        {
            changes.Add(new Fix(source.Name, assumed.Start, assumed.End, "true"));
        }

        string quote = number.IsPlain ? "" : source.Between(number.Start, number.Start.Right(1));
        TextMark end = number.End;
        if (!isFlow && added.Length > 0)
        {
            // What follows on the line is a comment: the new lines go below it.
            end = source.MarkAt(source.OffsetOf(new TextMark(end.Line, 1)) + source.Line(end.Line).Length);
        }

        changes.Add(new Fix(source.Name, number.Start, end, quote + value + quote + source.Between(number.End, end) + added));
    }

    // A text in several lines ends with the line end that separates it from what follows.
    private static string EndOf(string written) => written[written.TrimEnd('\r', '\n').Length..];

    private static string LineBreak(SourceText source) => source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static string NoteOf(CalibrationResult result, ParameterFit fit)
    {
        CalibrationPlan plan = result.Plan;
        if (fit.Moves.Count == 0)
        {
            return "freed, but no target depends on it";
        }

        TargetFit[] moved = [.. fit.Moves.Select(target => result.Targets[target])];
        string targets = string.Join(
            ", ",
            moved.Select(each => NameOf(each.Target, fit.Parameter, plan) + " " + ValueOf(each.Target) + (each.IsMet ? "" : " (not met)")));
        bool isSampled = moved.Any(static each => each.Reached.StandardError > 0);
        return isSampled
            ? string.Create(CultureInfo.InvariantCulture, $"fitted to {targets} ({plan.Inventions:#,0} inventions, seed {plan.Seed})")
            : $"fitted to {targets}";
    }

    private static string NameOf(CalibrationTarget target, FreeParameter parameter, CalibrationPlan plan)
    {
        string office = target.Office == parameter.Office ? "" : plan.Offices[target.Office] + " ";
        return office + target.Measure.Name + (target.Partner < 0 ? "" : " with " + plan.Offices[target.Partner]);
    }

    private static string ValueOf(CalibrationTarget target) => target.Measure.Unit switch
    {
        "share" => QuantityFormat.Share(target.Wanted),
        "hours" => QuantityFormat.Number(target.Wanted) + " h",
        _ => QuantityFormat.Number(target.Wanted),
    };

    private static string Quoted(string text) => "\"" + text + "\"";
}
