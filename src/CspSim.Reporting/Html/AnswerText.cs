using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Html;

/// <summary>The answer of a result in a sentence.</summary>
internal static class AnswerText
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>The sentence: in English that of the summary, in the other languages its figures; without an answer the levels.</summary>
    public static LocalText Of(ResultView view)
    {
        if (view.Result.Answer is not { } answer)
        {
            return Levels(view);
        }

        if (view.Measure(answer.Measure) is not { } measure || answer.Group.Value is not { } group
            || view.Difference(view.AnswerArm, answer.Measure, null, group) is not { } found)
        {
            return answer.Sentence;
        }

        LocalText title = MeasureTerms.Title(measure);
        LocalText cases = Terms.GroupOf(answer.Group);
        LocalText change = AnswerChange.Of(view, measure, found);
        LocalText others = group == CaseGroup.Programme ? Today(view, measure) + Others(view, measure) : "";
        return new(
            answer.Sentence,
            $"{answer.Arm}: {cases.Ko}의 {title.Ko}은(는) {answer.Baseline}에 비해 {change.Ko}{others.Ko}.",
            $"{answer.Arm}:{cases.Ja}の{title.Ja}は{answer.Baseline}に比べて{change.Ja}{others.Ja}。");
    }

    // At each office against the best of the arms that stand for today, as the English sentence says it.
    private static LocalText Today(ResultView view, MeasureJson measure)
    {
        IEnumerable<LocalText> parts =
            from office in view.Result.Offices
            let best = (view.Result.AgainstToday ?? [])
                .Where(arm => string.Equals(arm.Arm, view.AnswerArm.Name, StringComparison.Ordinal))
                .SelectMany(static arm => arm.Figures, static (arm, figure) => (arm.Baseline, Figure: figure))
                .Where(each => each.Figure is { WithheldFor.Value: VerdictBar.None, Difference: not null, Lane: null }
                    && string.Equals(each.Figure.Measure, measure.Name, StringComparison.Ordinal)
                    && string.Equals(each.Figure.Office, office, StringComparison.Ordinal))
                .OrderByDescending(static each => each.Figure.Difference)
                .FirstOrDefault()
            where best.Figure is not null
            select (LocalText)$"{office} ({best.Baseline}) " + AnswerChange.Signed(measure, best.Figure);
        LocalText[] all = [.. parts];
        return all.Length == 0
            ? ""
            : new LocalText("", "; 지금 이용할 수 있는 최선과 비교하면 ", "。現在利用できる最善の手段と比べて") + LocalText.Join(", ", all);
    }

    private static LocalText Others(ResultView view, MeasureJson measure)
    {
        if (measure.Unit is not "months"
            || view.Difference(view.AnswerArm, measure.Name, null, CaseGroup.Ordinary) is not { WithheldFor.Value: VerdictBar.None } others)
        {
            return "";
        }

        string days = Numbers.Of(Math.Abs(others.Difference!.Value) * DaysPerMonth, 1);
        return AnswerChange.IsNone(others)
            ? new("", "; 일반 건의 대기는 달라졌다고 할 수 없다", "。通常の案件の待ちに差は示されない")
            : new(
                "",
                $"; 일반 건은 {days}일 {(others.Difference > 0 ? "더" : "덜")} 기다린다",
                $"。通常の案件は{days}日{(others.Difference > 0 ? "長く" : "短く")}待つ");
    }

    private static LocalText Levels(ResultView view)
    {
        if (view.Result.Measures is not [MeasureJson measure, ..] || view.CommonGroup(measure.Name) is not { } cases)
        {
            return new("No case has come.", "측정된 건이 없다.", "測定された案件がない。");
        }

        IEnumerable<LocalText> levels =
            from office in view.Result.Offices
            let figure = view.Figure(view.AnswerArm, measure.Name, office, cases)
            where figure is not null
            select (LocalText)$"{office} " + AnswerChange.Level(measure, figure.Mean);
        return MeasureTerms.Title(measure) + ", " + Terms.GroupOf(cases) + ": " + LocalText.Join(", ", levels)
            + new LocalText(".", ".", "。");
    }
}
