using System.Text.Json.Nodes;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>The share of cases that still wait, against the months since the request.</summary>
internal sealed class WaitingChart : IChart
{
    private const int Year = 12;
    private const int Height = 220;
    private const int FirstNamed = 12;
    private const int NameStep = 13;
    private const int NamesApart = 6;

    // More than a screen shows, and than the bins behind them tell apart.
    private const int Digits = 4;
    private static readonly CaseGroup[] s_groups = [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Ordinary];
    private static readonly int[] s_percents = [10, 25, 50, 75, 90, 95, 99];

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        Curve[][] panels =
        [
            .. s_groups.SelectMany(group => result.Offices.Select(office => CurvesOf(view, office, group)))
                .Where(static curves => curves.Length > 0),
        ];
        return panels.Length == 0 || view.Measure(Answer.PendencyMeasure) is not { } measure ? null : new(
            "waiting",
            new("Who still waits after how many months?", "몇 개월 뒤에도 기다리는 건은 얼마나 되는가?", "何か月後にどれだけの案件がまだ待っているか"),
            Finding(view, panels),
            new(
                $"The share of cases that still wait for their first action, all replications together. {measure.Definition}",
                "아직 1차 심사결과를 받지 못한 건의 비율(모든 반복을 합침), 심사청구 후 개월 수에 따라.",
                "まだFAを待つ案件の割合(全反復の合計)、審査請求からの月数に対して。"),
            OptionParts.Panels(
                Math.Min(2, result.Offices.Count),
                52,
                32,
                [.. panels.Select(static curves => new Panel(
                    Terms.OfficeOf(curves[0].Figure.Office) + ", " + Terms.GroupOf(curves[0].Figure.Group)
                        + new LocalText(", % still waiting", ", 대기 중 %", "、待機中 %"),
                    Height,
                    OptionParts.Across(new("months since the request", "심사청구 후 개월", "審査請求からの月数")),
                    PercentAxis()))],
                panels.SelectMany((curves, at) => curves.Select((curve, place) => SeriesOf(curve, at, place)))),
            TableOf(panels));
    }

    private static Curve[] CurvesOf(ResultView view, string office, CaseGroup group) =>
    [
        .. view.Arms.Select(each => (each, Found: view.Figure(each.Arm, Answer.PendencyMeasure, office, group)))
            .Where(static curve => curve.Found is { Percentiles.Count: > 0 })
            .Select(static curve => new Curve(curve.each.Arm, curve.each.Style, curve.Found!)),
    ];

    private static JsonObject PercentAxis()
    {
        JsonObject axis = OptionParts.Up();
        axis["min"] = 0;
        axis["max"] = 100;
        axis["interval"] = 25;
        return axis;
    }

    // Each arm is named at a height of its own, so that no name covers another where the lines run together.
    private static JsonObject SeriesOf(Curve curve, int panel, int place)
    {
        IReadOnlyList<double?> percentiles = curve.Figure.Percentiles!;
        JsonNode?[] points =
        [
            .. percentiles.Index().Where(static at => at.Item is not null).Select(static at => OptionParts.List(
                    DocumentText.Rounded(at.Item!.Value, Digits), 100 - at.Index)),
        ];
        return OptionParts.Line(panel, curve.Arm.Name, curve.Style, points, FirstNamed + (place % NamesApart * NameStep));
    }

    // The percentiles are steps of one percent: so much is known, and no more is said.
    private static int StillWaiting(FigureJson figure, double months) =>
        100 - figure.Percentiles!.Index().LastOrDefault(at => at.Item <= months, (0, null)).Index;

    private static LocalText Finding(ResultView view, Curve[][] panels)
    {
        Curve[][] asking =
        [
            .. view.Result.Offices.Select(office => CurvesOf(view, office, CaseGroup.Asked)).Where(static all => all.Length > 0),
        ];
        Curve[][] told = asking.Length > 0 ? asking : panels;
        LocalText each = LocalText.Join("; ", told.Select(curves => Terms.OfficeOf(curves[0].Figure.Office) + " " + string.Join(", ", curves
            .Where(curve => view.Poles.Contains(curve.Arm))
            .Select(static curve => Invariant($"{curve.Arm.Name} {StillWaiting(curve.Figure, Year)} %")))));
        LocalText cases = Terms.GroupOf(told[0][0].Figure.Group);
        return new LocalText(
            $"A year after the request still wait, of {cases.En}: ",
            $"{cases.Ko} 중 심사청구 1년 뒤에도 대기: ",
            $"{cases.Ja}のうち審査請求の1年後もまだ待つ: ") + each + new LocalText(".", ".", "。");
    }

    private static ChartTable TableOf(Curve[][] panels)
    {
        int decimals = Numbers.Decimals(panels.SelectMany(static curves => curves).Select(static curve => curve.Figure.Percentiles![50]));
        return new(
            [
                Terms.Arm, Terms.Office, Terms.Cases,
                .. s_percents.Select(static percent => LocalText.Of(
                    $"{percent} % done by month", $"{percent} % 처리(개월)", $"{percent} %処理(月)")),
            ],
            [
                .. panels.SelectMany(static curves => curves).Select(curve => (IReadOnlyList<ChartCell>)
                [
                    curve.Arm.Name, Terms.OfficeOf(curve.Figure.Office), Terms.GroupOf(curve.Figure.Group),
                    .. s_percents.Select(percent => ChartCell.Number(curve.Figure.Percentiles!.ElementAtOrDefault(percent), decimals)),
                ]),
            ]);
    }

    private sealed record Curve(ArmJson Arm, ArmStyle Style, FigureJson Figure);
}
