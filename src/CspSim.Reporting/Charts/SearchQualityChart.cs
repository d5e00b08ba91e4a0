using System.Text.Json.Nodes;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>How much of the relevant prior art is known at the first action.</summary>
internal sealed class SearchQualityChart : IChart
{
    private const string Recall = "search-recall";
    private static readonly string[] s_listed = [Recall, "partner-documents", "citation-overlap", "missed-art"];

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        if (view.Measure(Recall) is not { } measure || view.CommonGroup(Recall) is not { } group)
        {
            return null;
        }

        Row[][] panels =
        [
            .. result.Offices.Select(office => (Row[])
            [
                .. view.Arms.Select(each => (each, Found: view.Figure(each.Arm, Recall, office, group)))
                    .Where(static row => row.Found is not null)
                    .Select(static row => new Row(row.each.Arm, row.each.Style, row.Found!)),
            ]).Where(static rows => rows.Length > 0),
        ];
        return panels.Length == 0 ? null : new(
            "search",
            new("How much of the prior art is known?", "선행기술을 얼마나 찾았는가?", "先行技術をどれだけ把握しているか"),
            Finding(view, panels, group),
            new(
                $"Mean with its interval, {Terms.GroupOf(group).En}. {measure.Definition}",
                $"평균과 신뢰구간, {Terms.GroupOf(group).Ko}. 1차 심사 때 알고 있는 관련 문헌 ÷ 존재하는 관련 문헌.",
                $"平均と信頼区間、{Terms.GroupOf(group).Ja}。FAの時点で把握している関連文献÷存在する関連文献。"),
            OptionParts.Panels(
                2,
                190,
                24,
                [.. panels.Select(static rows => new Panel(
                    Terms.OfficeOf(rows[0].Figure.Office),
                    (rows.Length * OptionParts.RowHeight) + 8,
                    OptionParts.Across(new("% of relevant documents", "관련 문헌 중 %", "関連文献中 %")),
                    OptionParts.Rows(rows.Select(static row => (LocalText)$"{row.Arm.Name}  {Numbers.Percent(row.Figure.Mean.Value)}"))))],
                panels.SelectMany(SeriesOf)),
            TableOf(view, panels, group));
    }

    private static IEnumerable<JsonObject> SeriesOf(Row[] rows, int panel)
    {
        LocalText Said(Row row) => row.Arm.Name + ": " + Numbers.Percent(row.Figure.Mean.Value) + " ("
            + Numbers.Percent(row.Figure.Mean.Low) + " – " + Numbers.Percent(row.Figure.Mean.High) + ")";
        yield return OptionParts.Drawn("interval", panel, Terms.Interval, rows.Index()
            .Where(static row => row.Item.Figure.Mean.Low is not null && row.Item.Figure.Mean.High is not null)
            .Select(row => OptionParts.Item(
                row.Item.Style.Colour, Said(row.Item), 100 * row.Item.Figure.Mean.Low, 100 * row.Item.Figure.Mean.High, row.Index)));
        JsonObject means = OptionParts.Series("scatter", panel, Terms.Mean, rows.Index().Select(row =>
            OptionParts.Item(row.Item.Style.Colour, Said(row.Item), 100 * row.Item.Figure.Mean.Value, row.Index)));
        means["symbol"] = "diamond";
        means["symbolSize"] = 11;
        yield return means;
    }

    private static LocalText Finding(ResultView view, Row[][] panels, CaseGroup group)
    {
        LocalText cases = Terms.GroupOf(group);
        string each = string.Join("; ", panels.Select(rows => rows[0].Figure.Office + ": " + string.Join(", ", rows
            .Where(row => view.Poles.Contains(row.Arm))
            .Select(static row => $"{row.Arm.Name} {Numbers.Percent(row.Figure.Mean.Value)}"))));
        return new(
            $"Known at the first action of {cases.En}: {each}.",
            $"{cases.Ko}의 1차 심사 때 알고 있는 비율: {each}.",
            $"{cases.Ja}のFA時点の把握率: {each}。");
    }

    private static ChartTable TableOf(ResultView view, Row[][] panels, CaseGroup group)
    {
        MeasureJson[] measures = [.. s_listed.Select(view.Measure).OfType<MeasureJson>()];
        IEnumerable<ChartCell> CellsOf(Row row, MeasureJson measure)
        {
            double factor = DisplayUnit.For(measure.Unit, []).Factor;
            EstimateJson? mean = view.Figure(row.Arm, measure.Name, row.Figure.Office, group)?.Mean;
            return ((double?[])[mean?.Value, mean?.Low, mean?.High]).Select(value => ChartCell.Number(value, factor > 1 ? 1 : 3, factor));
        }

        return new(
            [
                Terms.Arm, Terms.Office,
                .. measures.SelectMany(static measure => (LocalText[])
                    [Terms.TitleWithUnit(measure, DisplayUnit.For(measure.Unit, [])), Terms.Low, Terms.High]),
            ],
            [
                .. panels.SelectMany(static rows => rows).Select(row => (IReadOnlyList<ChartCell>)
                    [row.Arm.Name, Terms.OfficeOf(row.Figure.Office), .. measures.SelectMany(measure => CellsOf(row, measure))]),
            ]);
    }

    private sealed record Row(ArmJson Arm, ArmStyle Style, FigureJson Figure);
}
