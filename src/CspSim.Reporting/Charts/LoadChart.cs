using System.Text.Json.Nodes;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>The load of each office in each arm, with a line at 1.</summary>
internal sealed class LoadChart : IChart
{
    private const string Utilisation = "utilisation";

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        Row[][] panels =
        [
            .. result.Offices.Select(office => (Row[])
            [
                .. view.Arms.SelectMany(each => each.Arm.Loads
                    .Where(load => string.Equals(load.Office, office, StringComparison.Ordinal) && load.Load is not null)
                    .Select(load => new Row(each.Arm, each.Style, load))),
            ]).Where(static rows => rows.Length > 0),
        ];
        return panels.Length == 0 ? null : new(
            "load",
            new("Do the examiners keep up?", "심사관이 처리량을 따라가는가?", "審査官は追いつくか"),
            Finding([.. panels.SelectMany(static rows => rows)]),
            new(
                "Load: hours of work that come in over hours that examiners have, from the plan. At 1 or more the queue grows without end.",
                "부하: 들어오는 업무시간을 심사관의 가용시간으로 나눈 값(계획 기준). 1 이상이면 대기가 끝없이 늘어난다.",
                "負荷:入ってくる作業時間を審査官の使える時間で割った値(計画から)。1以上では待ち行列が限りなく伸びる。"),
            OptionParts.Panels(
                2,
                190,
                20,
                [.. panels.Select(static rows => new Panel(
                    rows[0].Load.Office,
                    (rows.Length * OptionParts.RowHeight) + 8,
                    AxisOf(rows),
                    OptionParts.Rows(rows.Select(static row => (LocalText)$"{row.Arm.Name}  {Numbers.Of(row.Load.Load!.Value, 3)}"))))],
                panels.Select(SeriesOf)),
            TableOf(view, panels));
    }

    private static JsonObject AxisOf(Row[] rows)
    {
        JsonObject axis = OptionParts.Across(new("load", "부하", "負荷"));
        axis["min"] = 0;
        axis["max"] = Math.Max(1.2, Math.Ceiling(10 * rows.Max(static row => row.Load.Load!.Value)) / 10);
        return axis;
    }

    private static LocalText Finding(Row[] rows)
    {
        Row most = rows.MaxBy(static row => row.Load.Load!.Value)!;
        Row[] over = [.. rows.Where(static row => row.Load.Load >= 1)];
        string highest = $"{most.Load.Office}, {most.Arm.Name}: {Numbers.Of(most.Load.Load!.Value, 3)}";
        return over.Length == 0
            ? new($"Every load is below 1; the highest is {highest}.", $"모든 부하가 1 미만이다. 최고: {highest}.", $"負荷はすべて1未満。最大:{highest}。")
            : new(
                $"{over.Length} of {rows.Length} loads are 1 or more; the highest is {highest}.",
                $"부하 {rows.Length}개 중 {over.Length}개가 1 이상이다. 최고: {highest}.",
                $"{rows.Length}個の負荷のうち{over.Length}個が1以上。最大:{highest}。");
    }

    private static JsonObject SeriesOf(Row[] rows, int panel)
    {
        JsonObject bars = OptionParts.Series("bar", panel, new("load", "부하", "負荷"), rows.Select(static row => OptionParts.Item(
            row.Style.Colour, $"{row.Arm.Name}: {Numbers.Of(row.Load.Load!.Value, 3)}", row.Load.Load)));
        foreach ((JsonNode? item, Row row) in ((JsonArray)bars["data"]!).Zip(rows))
        {
            item!["value"] = row.Load.Load;
        }

        bars["barMaxWidth"] = 10;
        bars["markLine"] = OptionParts.Mark(1);
        return bars;
    }

    private static ChartTable TableOf(ResultView view, Row[][] panels) => new(
        [
            Terms.Arm, Terms.Office, new("load", "부하", "負荷"), new("utilisation, %", "심사관 가동률, %", "審査官の稼働率, %"),
            new("backlog, change a month", "심사대기 월 변화", "審査待ちの月変化"),
        ],
        [
            .. panels.SelectMany(static rows => rows).Select(row => (IReadOnlyList<ChartCell>)
            [
                row.Arm.Name, row.Load.Office, ChartCell.Number(row.Load.Load, 3),
                ChartCell.Number(view.Figure(row.Arm, Utilisation, row.Load.Office, CaseGroup.Everybody)?.Mean.Value, 1, 100),
                ChartCell.Number(row.Load.DriftPerMonth, 1),
            ]),
        ]);

    private sealed record Row(ArmJson Arm, ArmStyle Style, LoadJson Load);
}
