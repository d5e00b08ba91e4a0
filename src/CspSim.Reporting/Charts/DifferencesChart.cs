using System.Text.Json.Nodes;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>What each arm changes against the baseline, over the same cases, with a line at zero.</summary>
internal sealed class DifferencesChart : IChart
{
    private static readonly CaseGroup[] s_drawn = [CaseGroup.Programme, CaseGroup.Ordinary];
    private static readonly CaseGroup[] s_listed =
        [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Eligible, CaseGroup.Ordinary, CaseGroup.Waiting, CaseGroup.Everybody];

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        if (result.Measures is not [MeasureJson measure, ..])
        {
            return null;
        }

        Row[][] panels = [.. Offices(view).Select(office => RowsOf(view, measure, office, s_drawn)).Where(static rows => rows.Length > 0)];
        if (panels.Length == 0)
        {
            panels = [.. Offices(view).Select(office => RowsOf(view, measure, office, s_listed)).Where(static rows => rows.Length > 0)];
        }

        if (panels.Length == 0)
        {
            return null;
        }

        DisplayUnit unit = DisplayUnit.For(
            measure.Unit, panels.SelectMany(static rows => rows).Select(static row => row.Found.Difference!.Value));
        LocalText title = MeasureTerms.Title(measure) + ", " + Terms.Unit(unit.Name) + new LocalText(": change", ": 변화", ":変化");
        return new(
            "differences",
            new(
                $"What does each arm change against {view.Baseline.Name}?",
                $"각 대안은 {view.Baseline.Name}에 비해 무엇을 바꾸는가?",
                $"各選択肢は{view.Baseline.Name}に比べて何を変えるか"),
            Finding([.. panels.SelectMany(static rows => rows)]),
            Definition(result),
            OptionParts.Panels(
                1,
                284,
                16,
                [.. panels.Select(rows => new Panel(
                    Terms.OfficeOf(rows[0].Found.Office),
                    (rows.Length * OptionParts.RowHeight) + 8,
                    OptionParts.Across(title),
                    OptionParts.Rows(rows.Select(row => LabelOf(row, unit)))))],
                panels.SelectMany((rows, at) => SeriesOf(rows, at, unit))),
            TableOf(view, measure, unit));
    }

    private static IEnumerable<string?> Offices(ResultView view) =>
        view.Result.Offices.Count > 1 ? view.Result.Offices : Enumerable.Repeat<string?>(null, 1);

    private static Row[] RowsOf(ResultView view, MeasureJson measure, string? office, CaseGroup[] groups) =>
    [
        .. groups.SelectMany(group => view.Arms.Select(each => (each, Found: view.Difference(each.Arm, measure.Name, office, group))))
            .Where(static row => row.Found is not null)
            .Select(static row => new Row(row.each.Arm, row.each.Style, row.Found!)),
    ];

    private static LocalText LabelOf(Row row, DisplayUnit unit) =>
        row.Arm.Name + " · " + Terms.ShortGroup(row.Found.Group) + "  " + Shown(row.Found.Difference, unit);

    private static LocalText Finding(Row[] rows)
    {
        int Count(params Verdict[] verdicts) => rows.Count(row => row.Found.Verdict.Value is { } verdict && verdicts.Contains(verdict));
        (int better, int worse, int none) = (Count(Verdict.Better), Count(Verdict.Worse), Count(Verdict.NoDifferenceShown));
        int other = rows.Length - better - worse - none;
        LocalText rest = other > 0
            ? LocalText.Of($", {other} without a verdict of better or worse", $", 우열 판정 없음 {other}", $"、優劣の判定なし{other}")
            : (LocalText)"";
        return LocalText.Of(
            $"Of {rows.Length} differences {better} are better, {worse} worse, {none} not shown",
            $"차이 {rows.Length}개 중 개선 {better}, 악화 {worse}, 확인되지 않음 {none}",
            $"{rows.Length}個の差のうち、改善{better}、悪化{worse}、示されない{none}") + rest + new LocalText(".", ".", "。");
    }

    private static LocalText Definition(ResultJson result)
    {
        double? known = result.Comparisons.Select(static each => each.SimultaneousLevel).FirstOrDefault(static each => each is not null);
        string level = known is { } found ? Numbers.Level(found) : "";
        return new(
            $"Arm minus baseline over the same cases, paired by replication; left of zero is less. The bars are simultaneous {level} "
                + "intervals: they hold for all arms together. A full mark is a difference that is shown.",
            $"같은 건에 대한 대안 − 기준의 차이(반복별 대응). 0의 왼쪽은 감소. 막대는 모든 대안에 동시에 성립하는 {level} 신뢰구간이다. 채운 표식은 차이가 확인된 것.",
            $"同じ案件での選択肢−基準の差(反復ごとに対応)。0の左は減少。線は全選択肢に同時に成り立つ{level}信頼区間。塗りつぶした印は差が示されたもの。");
    }

    private static IEnumerable<JsonObject> SeriesOf(Row[] rows, int panel, DisplayUnit unit)
    {
        yield return OptionParts.Drawn("interval", panel, Terms.Interval, rows.Index()
            .Where(static row => row.Item.Found is { SimultaneousLow: not null, SimultaneousHigh: not null })
            .Select(row => OptionParts.Item(
                row.Item.Style.Colour, Said(row.Item, unit), row.Item.Found.SimultaneousLow * unit.Factor,
                row.Item.Found.SimultaneousHigh * unit.Factor, row.Index)));
        JsonObject points = OptionParts.Series("scatter", panel, new("difference", "차이", "差"), rows.Index().Select(row =>
        {
            JsonObject item = OptionParts.Item(
                row.Item.Style.Colour, Said(row.Item, unit), row.Item.Found.Difference * unit.Factor, row.Index);
            bool isShown = row.Item.Found.Verdict.Value is Verdict.Better or Verdict.Worse or Verdict.Different;
            item["itemStyle"] = new JsonObject
            {
                ["color"] = isShown ? "$" + row.Item.Style.Colour : "$paper",
                ["borderColor"] = "$" + row.Item.Style.Colour,
                ["borderWidth"] = 2,
            };
            return item;
        }));
        points["symbolSize"] = 9;
        points["symbol"] = "circle";
        points["markLine"] = OptionParts.Mark(0);
        yield return points;
    }

    private static LocalText Said(Row row, DisplayUnit unit) => row.Arm.Name + " · " + Terms.ShortGroup(row.Found.Group) + ": "
        + Shown(row.Found.Difference, unit) + " (" + Shown(row.Found.SimultaneousLow, unit) + " – "
        + Shown(row.Found.SimultaneousHigh, unit) + ") " + Terms.Unit(unit.Name) + ", " + Terms.VerdictOf(row.Found.Verdict);

    private static ChartTable TableOf(ResultView view, MeasureJson measure, DisplayUnit unit)
    {
        Row[] rows = [.. view.Result.Offices.Append(null).SelectMany(office => RowsOf(view, measure, office, s_listed))];
        ChartCell Cell(double? value, Row row) =>
            ChartCell.Number(value, Math.Max(1, NumberText.DecimalsFor((row.Found.Difference ?? 0) * unit.Factor)), unit.Factor);
        return new(
            [
                Terms.Arm, Terms.Office, Terms.Cases, new("difference", "차이", "差"), Terms.Low, Terms.High,
                new("verdict", "판정", "判定"), new("cases a replication", "반복당 건수", "反復当たり件数"),
            ],
            [
                .. rows.Select(row => (IReadOnlyList<ChartCell>)
                [
                    row.Arm.Name, Terms.OfficeOf(row.Found.Office), Terms.GroupOf(row.Found.Group), Cell(row.Found.Difference, row),
                    Cell(row.Found.SimultaneousLow, row), Cell(row.Found.SimultaneousHigh, row), Terms.VerdictOf(row.Found.Verdict),
                    ChartCell.Number(row.Found.Cases, 1),
                ]),
            ]);
    }

    private static string Shown(double? value, DisplayUnit unit)
    {
        string text = Numbers.Brief(value * unit.Factor);
        return value > 0 && !text.AsSpan().Trim("0.").IsEmpty ? "+" + text : text;
    }

    private sealed record Row(ArmJson Arm, ArmStyle Style, DifferenceJson Found);
}
