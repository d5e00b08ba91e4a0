using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>Month by month and office by office, an arm each, how many requests come in for each first action that goes out.</summary>
internal sealed class InflowChart : IChart
{
    private static readonly HeatClass[] s_classes =
    [
        new("< 0.8", "heat-0", double.NegativeInfinity), new("0.8 – 0.95", "heat-1", 0.8), new("0.95 – 1.05", "heat-2", 0.95),
        new("1.05 – 1.2", "heat-3", 1.05), new("≥ 1.2", "heat-4", 1.2),
    ];

    public Chart? Of(ResultJson result)
    {
        MonthGrid grid = new(result, Ratio, 2, s_classes);
        return grid.Arms.Length == 0 ? null : new(
            "inflow",
            new("In which months does more come in than goes out?", "어느 달에 들어오는 건이 나가는 건보다 많은가?", "どの月に入りが出を上回るか"),
            Finding(new ResultView(result), grid),
            new(
                "Each cell: requests for examination of the month over first actions issued in it, means of the replications. Above 1 the "
                    + "queue grows. Months that the window holds in part are left out.",
                "각 칸: 그 달의 심사청구 건수 ÷ 그 달의 1차 심사결과 건수(반복의 평균). 1보다 크면 대기가 늘어난다. "
                    + "측정기간이 일부만 걸친 달은 제외.",
                "各欄:その月の審査請求件数÷その月のFA件数(反復の平均)。1を超えると待ち行列が伸びる。"
                    + "測定期間が一部だけ掛かる月は除く。"),
            grid.Option(),
            grid.Table());
    }

    private static double? Ratio(MonthJson month) =>
        month is { Requests: { } requests, FirstActions: > 0 and { } actions } ? requests / actions : null;

    private static LocalText Finding(ResultView view, MonthGrid grid)
    {
        string[] names = [.. view.Poles.Select(static pole => pole.Name)];
        ArmJson[] poles = [.. grid.Arms.Where(arm => names.Contains(arm.Name, StringComparer.Ordinal))];
        LocalText each = string.Join("; ", view.Result.Offices.Select(office => office + ": " + string.Join(", ", poles.Select(
            arm => Invariant($"{arm.Name} {arm.Months.Count(
                month => string.Equals(month.Office, office, StringComparison.Ordinal) && Ratio(month) > 1)}")))));
        return LocalText.Of(
            $"Of {grid.Months.Length} months, those in which more came in than went out: ",
            $"{grid.Months.Length}개월 중 들어온 건이 나간 건보다 많은 달: ",
            $"{grid.Months.Length}か月のうち入りが出を上回った月: ") + each + new LocalText(".", ".", "。");
    }
}
