using System.Text.Json.Nodes;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>
/// The mean with its interval, which is error, over the range of single cases, which is risk (Nelson, "The MORE plot: displaying measures
/// of risk and error from simulation output", Winter Simulation Conference 2008).
/// </summary>
internal sealed class RiskAndErrorChart : IChart
{
    private static readonly int[] s_percents = [5, 25, 50, 75, 95];

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        if (result.Measures is not [MeasureJson measure, ..] || view.CommonGroup(measure.Name) is not { } group)
        {
            return null;
        }

        DisplayUnit unit = DisplayUnit.For(measure.Unit, result.Arms.Select(arm => AllOf(view, arm, measure, group)?.Mean.Value ?? 0));
        Row[][] panels = [.. OfficesOf(view, measure, group).Select(office => RowsOf(view, measure, office, group))];
        LocalText title = Terms.TitleWithUnit(measure, unit);
        return new(
            "waits",
            new(
                $"How long do {Terms.GroupOf(group).En} wait?",
                $"{Terms.GroupOf(group).Ko}은 얼마나 기다리는가?",
                $"{Terms.GroupOf(group).Ja}はどれだけ待つか"),
            Finding(view, panels, unit),
            Definition(measure, result),
            OptionParts.Panels(
                1,
                190,
                16,
                [.. panels.Select(rows => new Panel(
                    Terms.OfficeOf(rows[0].Figure.Office),
                    (rows.Length * OptionParts.RowHeight) + 8,
                    OptionParts.Across(title),
                    OptionParts.Rows(rows.Select(row => (LocalText)$"{row.Arm.Name}  {Shown(row.Figure.Mean.Value, unit)}"))))],
                panels.SelectMany((rows, at) => SeriesOf(rows, at, unit))),
            TableOf(panels, unit));
    }

    private static FigureJson? AllOf(ResultView view, ArmJson arm, MeasureJson measure, CaseGroup group) =>
        view.Result.Offices.Prepend(null).Select(office => view.Figure(arm, measure.Name, office, group)).FirstOrDefault(
            static found => found is not null);

    private static string?[] OfficesOf(ResultView view, MeasureJson measure, CaseGroup group)
    {
        string?[] offices = [.. view.Result.Offices.Where(office => RowsOf(view, measure, office, group).Length > 0)];
        return offices.Length > 0 ? offices : [null];
    }

    private static Row[] RowsOf(ResultView view, MeasureJson measure, string? office, CaseGroup group) =>
    [
        .. view.Arms.Select(each => (each, Found: view.Figure(each.Arm, measure.Name, office, group)))
            .Where(static row => row.Found is not null)
            .Select(static row => new Row(row.each.Arm, row.each.Style, row.Found!)),
    ];

    private static LocalText Finding(ResultView view, Row[][] panels, DisplayUnit unit)
    {
        LocalText Each(Row[] rows) => Terms.OfficeOf(rows[0].Figure.Office) + ": " + string.Join(", ", rows
            .Where(row => view.Poles.Contains(row.Arm))
            .Select(row => $"{row.Arm.Name} {Shown(row.Figure.Mean.Value, unit)}"));
        LocalText each = LocalText.Join("; ", panels.Select(Each));
        return new LocalText("Mean, in ", "평균(", "平均(") + Terms.Unit(unit.Name) + new LocalText(": ", "): ", "): ") + each
            + new LocalText(".", "", "");
    }

    private static LocalText Definition(MeasureJson measure, ResultJson result)
    {
        string level = result.Confidence is { } confidence ? Numbers.Level(confidence) : "";
        return new(
            $"Diamond with bar: the mean and its {level} interval (error). Box and thin line: the middle half and the middle nine tenths "
                + $"of single cases, with the median (risk). The number stands behind the arm. {measure.Definition}",
            $"마름모와 굵은 선: 평균과 {level} 신뢰구간(오차). 상자와 가는 선: 개별 건의 가운데 절반과 5~95 % 범위, 중앙값(위험). 대안 이름 뒤의 수는 평균이다.",
            $"ひし形と太線:平均とその{level}信頼区間(誤差)。箱と細線:個々の案件の中央50 %と5~95 %の範囲、中央値(リスク)。選択肢名の後の数は平均。");
    }

    private static IEnumerable<JsonObject> SeriesOf(Row[] rows, int panel, DisplayUnit unit)
    {
        Row[] boxed = [.. rows.Where(static row => s_percents.All(percent => ResultView.PercentileOf(row.Figure, percent) is not null))];
        if (boxed.Length == rows.Length)
        {
            JsonObject boxes = OptionParts.Series("boxplot", panel, new("cases", "개별 건", "案件"), rows.Select(row =>
            {
                JsonObject item = OptionParts.Item(
                    row.Style.Colour, null, [.. s_percents.Select(percent => ResultView.PercentileOf(row.Figure, percent) * unit.Factor)]);
                item["itemStyle"] = new JsonObject
                {
                    ["color"] = "$tint", ["borderColor"] = "$" + row.Style.Colour, ["borderWidth"] = 1,
                };
                return item;
            }));
            boxes["boxWidth"] = new JsonArray(8, 14);
            boxes["silent"] = true;
            boxes["z"] = 1;
            yield return boxes;
        }

        yield return OptionParts.Drawn("interval", panel, Terms.Interval, rows.Index()
            .Where(static row => row.Item.Figure.Mean.Low is not null && row.Item.Figure.Mean.High is not null)
            .Select(row => OptionParts.Item(
                row.Item.Style.Colour, Said(row.Item, unit), row.Item.Figure.Mean.Low * unit.Factor,
                row.Item.Figure.Mean.High * unit.Factor, row.Index)));
        JsonObject means = OptionParts.Series("scatter", panel, Terms.Mean, rows.Index().Select(row => OptionParts.Item(
            row.Item.Style.Colour, Said(row.Item, unit), row.Item.Figure.Mean.Value * unit.Factor, row.Index)));
        means["symbol"] = "diamond";
        means["symbolSize"] = 11;
        yield return means;
    }

    private static LocalText Said(Row row, DisplayUnit unit) => row.Arm.Name + ": " + Shown(row.Figure.Mean.Value, unit) + " ("
        + Shown(row.Figure.Mean.Low, unit) + " – " + Shown(row.Figure.Mean.High, unit) + ") " + Terms.Unit(unit.Name);

    private static ChartTable TableOf(Row[][] panels, DisplayUnit unit)
    {
        int decimals = Numbers.Decimals(panels.SelectMany(static rows => rows).Select(row => row.Figure.Mean.Value * unit.Factor));
        ChartCell Cell(double? value) => ChartCell.Number(value, decimals, unit.Factor);
        return new(
            [
                Terms.Arm, Terms.Office, Terms.Mean, Terms.Low, Terms.High,
                .. s_percents.Select(static percent => (LocalText)Invariant($"{percent} %")),
                new("cases", "건수", "件数"),
            ],
            [
                .. panels.SelectMany(static rows => rows).Select(row => (IReadOnlyList<ChartCell>)
                [
                    row.Arm.Name, Terms.OfficeOf(row.Figure.Office), Cell(row.Figure.Mean.Value), Cell(row.Figure.Mean.Low),
                    Cell(row.Figure.Mean.High), .. s_percents.Select(percent => Cell(ResultView.PercentileOf(row.Figure, percent))),
                    ChartCell.Number(row.Figure.Count, 0),
                ]),
            ]);
    }

    private static string Shown(double? value, DisplayUnit unit) =>
        Numbers.Brief(value * unit.Factor);

    private sealed record Row(ArmJson Arm, ArmStyle Style, FigureJson Figure);
}
