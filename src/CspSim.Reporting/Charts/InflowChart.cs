using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>Month by month and office by office, an arm each, how many requests come in for each first action that goes out.</summary>
internal sealed class InflowChart : IChart
{
    private const int RowHeight = 26;
    private const int Decimals = 2;
    private const int Label = 12;

    // From few to many, with the colour of each; the ends are those of what is shown.
    private static readonly (string Name, string Colour, double Least)[] s_classes =
    [
        ("< 0.8", "heat-0", double.NegativeInfinity), ("0.8 – 0.95", "heat-1", 0.8), ("0.95 – 1.05", "heat-2", 0.95),
        ("1.05 – 1.2", "heat-3", 1.05), ("≥ 1.2", "heat-4", 1.2),
    ];

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        ArmJson[] arms =
        [
            .. result.Arms.Select(arm => arm with { Months = [.. arm.Months.Where(month => IsWhole(result, arm.Name, month.Month))] })
                .Where(static arm => arm.Months.Any(static month => Ratio(month) is not null)),
        ];
        if (arms.Length == 0)
        {
            return null;
        }

        string[] months = [.. arms.SelectMany(static arm => arm.Months).Select(static month => month.Month)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        JsonObject option = OptionParts.Panels(
            1,
            96,
            24,
            [.. arms.Select(arm => new Panel(
                arm.Name,
                result.Offices.Count * RowHeight,
                OptionParts.Columns(months),
                OptionParts.Rows(result.Offices.Select(static office => (LocalText)office))))],
            arms.SelectMany((arm, panel) => SeriesOf(arm, panel, months, [.. result.Offices])));
        option["legend"] = OptionParts.Legend(s_classes.Select(static JsonNode (each) => JsonValue.Create(each.Name)));
        return new(
            "inflow",
            new("In which months does more come in than goes out?", "어느 달에 들어오는 건이 나가는 건보다 많은가?", "どの月に入りが出を上回るか"),
            Finding(view, arms, months.Length),
            new(
                "Each cell: requests for examination of the month over first actions issued in it, means of the replications. Above 1 the "
                    + "queue grows. Months that the window holds in part are left out.",
                "각 칸: 그 달의 심사청구 건수 ÷ 그 달의 1차 심사결과 건수(반복의 평균). 1보다 크면 대기가 늘어난다. "
                    + "측정기간이 일부만 걸친 달은 제외.",
                "各欄:その月の審査請求件数÷その月のFA件数(反復の平均)。1を超えると待ち行列が伸びる。"
                    + "測定期間が一部だけ掛かる月は除く。"),
            option,
            TableOf(arms, months, result.Offices));
    }

    private static double? Ratio(MonthJson month) =>
        month is { Requests: { } requests, FirstActions: > 0 and { } actions } ? requests / actions : null;

    private static IEnumerable<JsonObject> SeriesOf(ArmJson arm, int panel, string[] months, string[] offices) => s_classes
        .Select((each, at) => (each.Name, each.Colour, Cells: arm.Months.Where(month => ClassOf(month) == at).ToArray()))
        .Where(static each => each.Cells.Length > 0)
        .Select(each =>
        {
            JsonObject cells = OptionParts.Series("heatmap", panel, each.Name, each.Cells.Select(month => OptionParts.List(
                Array.IndexOf(months, month.Month), Array.IndexOf(offices, month.Office), Math.Round(Ratio(month)!.Value, Decimals))));
            cells["itemStyle"] = new JsonObject { ["color"] = "$" + each.Colour, ["borderColor"] = "$paper", ["borderWidth"] = 1 };
            cells["label"] = new JsonObject { ["show"] = true, ["color"] = "$ink", ["fontSize"] = Label };
            return cells;
        });

    private static int ClassOf(MonthJson month) => Ratio(month) is not { } ratio
        ? -1
        : Array.FindLastIndex(s_classes, each => each.Least <= Math.Round(ratio, Decimals));

    // Of a month of which the window holds some days a ratio says nothing: what goes out has its days, what comes in has others.
    private static bool IsWhole(ResultJson result, string arm, string month)
    {
        if (result.Windows.FirstOrDefault(each => string.Equals(each.Arm, arm, StringComparison.Ordinal)) is not { } window)
        {
            return true;
        }

        DateTime begins = DateTimeOffset.Parse(window.Start, CultureInfo.InvariantCulture).DateTime;
        DateTime first = DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
        return first >= begins && first.AddMonths(1) <= begins.AddDays(window.LengthDays);
    }

    private static LocalText Finding(ResultView view, ArmJson[] arms, int months)
    {
        string[] names = [.. view.Poles.Select(static pole => pole.Name)];
        ArmJson[] poles = [.. arms.Where(arm => names.Contains(arm.Name, StringComparer.Ordinal))];
        LocalText each = string.Join("; ", view.Result.Offices.Select(office => office + ": " + string.Join(", ", poles.Select(
            arm => Invariant($"{arm.Name} {arm.Months.Count(
                month => string.Equals(month.Office, office, StringComparison.Ordinal) && Ratio(month) > 1)}")))));
        return LocalText.Of(
            $"Of {months} months, those in which more came in than went out: ",
            $"{months}개월 중 들어온 건이 나간 건보다 많은 달: ",
            $"{months}か月のうち入りが出を上回った月: ") + each + new LocalText(".", ".", "。");
    }

    private static ChartTable TableOf(ArmJson[] arms, string[] months, IReadOnlyList<string> offices) => new(
        [new("month", "월", "月"), Terms.Office, .. arms.Select(static arm => (LocalText)arm.Name)],
        [
            .. offices.SelectMany(office => months.Select(month => (IReadOnlyList<ChartCell>)
            [
                month, office, .. arms.Select(arm => (ChartCell)Shown(arm.Months.FirstOrDefault(each =>
                    string.Equals(each.Month, month, StringComparison.Ordinal)
                    && string.Equals(each.Office, office, StringComparison.Ordinal)))),
            ])),
        ]);

    private static string Shown(MonthJson? month) =>
        month is not null && Ratio(month) is { } ratio ? Numbers.Of(ratio, Decimals) : Numbers.Missing;
}
