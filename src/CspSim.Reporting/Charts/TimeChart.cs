using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>On what examiners spend their case time, arm by arm.</summary>
internal sealed class TimeChart : IChart
{
    private static readonly Part[] s_parts =
    [
        new(new("searching", "검색", "サーチ"), "part-0", static time => time.Searching),
        new(new("reading partners' reports", "상대청 보고서 읽기", "相手庁の報告を読む"), "part-1", static time => time.Reading),
        new(new("drafting actions", "통지서 작성", "起案"), "part-2", static time => time.Drafting),
        new(new("without a case", "사건 없음", "案件なし"), "rule", static time => time.Free),
    ];

    public Chart? Of(ResultJson result)
    {
        Row[][] panels =
        [
            .. result.Offices.Select(office => (Row[])
            [
                .. result.Arms.SelectMany(arm => arm.Loads
                    .Where(load => string.Equals(load.Office, office, StringComparison.Ordinal) && load.Time is not null)
                    .Select(load => new Row(arm.Name, office, load.Time!))),
            ]).Where(static rows => rows.Length > 0),
        ];
        if (panels.Length == 0)
        {
            return null;
        }

        JsonObject option = OptionParts.Panels(
            2,
            190,
            24,
            [.. panels.Select(static rows => new Panel(
                rows[0].Office,
                (rows.Length * OptionParts.RowHeight) + 8,
                AxisOf(),
                OptionParts.Rows(rows.Select(static row => (LocalText)row.Arm))))],
            panels.SelectMany(SeriesOf));
        option["legend"] = OptionParts.Legend();
        return new(
            "time",
            new("On what do examiners spend their time?", "심사관은 무엇에 시간을 쓰는가?", "審査官は何に時間を使うか"),
            Finding(new ResultView(result), panels),
            new(
                "Case time of the whole window, means of the replications. Time with a case is split by the effort of the jobs begun: what "
                    + "examiners search themselves, reading reports, drafting first and further actions.",
                "측정기간 전체의 사건 처리 시간(반복의 평균). 사건을 다룬 시간은 시작한 업무의 소요시간에 따라 나눈다: 직접 검색, 보고서 읽기, 1차 및 이후 통지서 작성.",
                "測定期間全体の案件処理時間(反復の平均)。案件を扱った時間は始めた仕事の工数で分ける:自らのサーチ、報告を読む、FAとその後の起案。"),
            option,
            new(
                [Terms.Arm, Terms.Office, .. s_parts.Select(static part => part.Name + ", %")],
                [
                    .. panels.SelectMany(static rows => rows).Select(static row => (IReadOnlyList<ChartCell>)
                        [row.Arm, row.Office, .. s_parts.Select(part => ChartCell.Number(part.Of(row.Time), 1, 100))]),
                ]));
    }

    private static JsonObject AxisOf()
    {
        JsonObject axis = OptionParts.Across(new("% of case time", "사건 처리 시간 중 %", "案件処理時間中 %"));
        axis["min"] = 0;
        axis["max"] = 100;
        axis["interval"] = 25;
        return axis;
    }

    private static IEnumerable<JsonObject> SeriesOf(Row[] rows, int panel) => s_parts.Select(part =>
    {
        JsonObject bars = OptionParts.Series("bar", panel, part.Name, rows.Select(row => OptionParts.Item(
            null, (LocalText)(row.Arm + ", ") + part.Name + ": " + Numbers.Percent(part.Of(row.Time)))));
        foreach ((JsonNode? item, Row row) in ((JsonArray)bars["data"]!).Zip(rows))
        {
            item!["value"] = 100 * part.Of(row.Time);
        }

        bars["stack"] = Invariant($"time-{panel}");
        bars["barMaxWidth"] = 12;
        bars["itemStyle"] = new JsonObject { ["color"] = "$" + part.Colour, ["borderColor"] = "$paper", ["borderWidth"] = 1 };
        return bars;
    });

    private static LocalText Finding(ResultView view, Row[][] panels)
    {
        string[] names = [.. view.Poles.Select(static pole => pole.Name)];
        string each = string.Join("; ", panels.Select(rows => rows[0].Office + ": " + string.Join(", ", rows
            .Where(row => names.Contains(row.Arm, StringComparer.Ordinal))
            .Select(static row => $"{row.Arm} {Numbers.Percent(row.Time.Searching)}"))));
        return new LocalText("Examiners search in ", "검색에 쓰는 시간: ", "サーチに使う時間: ")
            + each + new LocalText(" of their case time.", ".", "。");
    }

    private sealed record Part(LocalText Name, string Colour, Func<ExaminerTimeJson, double> Of);

    private sealed record Row(string Arm, string Office, ExaminerTimeJson Time);
}
