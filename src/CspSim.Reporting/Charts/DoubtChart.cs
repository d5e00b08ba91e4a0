using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>Which inputs make the answer unsure, the one that makes most of it first.</summary>
internal sealed class DoubtChart : IChart
{
    private const int RowsMost = 15;

    public Chart? Of(ResultJson result)
    {
        if (result.InputDoubt is not { Shares.Count: > 0 } doubt)
        {
            return null;
        }

        DoubtShareJson[] all = [.. doubt.Shares.OrderByDescending(static each => each.Share)];
        DoubtShareJson[] rows = [.. all.Take(RowsMost)];
        JsonObject axis = OptionParts.Across(new("% of the doubt", "불확실성 중 %", "不確かさ中 %"));
        axis["min"] = 0;
        return new(
            "doubt",
            new("Which inputs make the answer unsure?", "어떤 입력값이 답을 불확실하게 하는가?", "どの入力が答えを不確かにするか"),
            new(
                $"{rows[0].Path} makes the largest part of it: {Numbers.Percent(rows[0].Share)} of the variance of the answer.",
                $"가장 큰 부분은 {rows[0].Path}: 답의 분산 중 {Numbers.Percent(rows[0].Share)}.",
                $"最大は{rows[0].Path}:答えの分散の{Numbers.Percent(rows[0].Share)}。"),
            LocalText.Of(
                $"The part of the variance of the answer that each input makes alone, over {doubt.Draws} draws; the {rows.Length} largest.",
                $"모든 입력값을 {doubt.Draws}번 뽑았을 때 각 입력값이 답의 분산에서 차지하는 몫. 큰 순서로 {rows.Length}개.",
                $"全入力を{doubt.Draws}回引いたとき、答えの分散のうち各入力だけによる割合。大きい順に{rows.Length}個。"),
            OptionParts.Panels(
                1,
                300,
                24,
                [
                    new(
                        "",
                        (rows.Length * OptionParts.RowHeight) + 8,
                        axis,
                        OptionParts.Rows(rows.Select(static row => (LocalText)$"{Numbers.Of(100 * row.Share, 1)} %  {row.Path}"))),
                ],
                SeriesOf(rows)),
            new(
                [
                    new("input", "입력값", "入力"), new("share, %", "몫, %", "割合, %"), Terms.Low, Terms.High,
                    new("spread if it were known", "알려졌을 때의 퍼짐", "既知の場合の広がり"),
                ],
                [
                    .. all.Select(static each => (IReadOnlyList<ChartCell>)
                    [
                        each.Path, ChartCell.Number(each.Share, 1, 100), ChartCell.Number(each.Low, 1, 100),
                        ChartCell.Number(each.High, 1, 100),
                        ChartCell.Number(each.SpreadIfKnown, 3),
                    ]),
                ]));
    }

    private static IEnumerable<JsonObject> SeriesOf(DoubtShareJson[] rows)
    {
        JsonObject bars = OptionParts.Series(
            "bar", 0, new("share", "몫", "割合"), rows.Select(static JsonNode? (row) => JsonValue.Create(100 * row.Share)));
        bars["barMaxWidth"] = 12;
        bars["itemStyle"] = OptionParts.Colour("part-0");
        yield return bars;
        yield return OptionParts.Drawn("interval", 0, Terms.Interval, rows.Index().Select(static row => OptionParts.Item(
            "ink",
            $"{row.Item.Path}: {Numbers.Percent(row.Item.Share)} ({Numbers.Percent(row.Item.Low)} – {Numbers.Percent(row.Item.High)})",
            100 * row.Item.Low, 100 * row.Item.High, row.Index)));
    }
}
