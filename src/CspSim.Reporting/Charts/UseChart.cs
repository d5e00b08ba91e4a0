using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>Month by month and office by office, an arm each, how much of their case time examiners spend on cases.</summary>
internal sealed class UseChart : IChart
{
    private static readonly HeatClass[] s_classes =
    [
        new("< 60 %", "heat-0", double.NegativeInfinity), new("60 – 80 %", "heat-1", 60), new("80 – 90 %", "heat-2", 80),
        new("90 – 98 %", "heat-3", 90), new("≥ 98 %", "heat-4", 98),
    ];

    public Chart? Of(ResultJson result)
    {
        MonthGrid grid = new(result, static month => 100 * month.Utilisation, 0, s_classes);
        return grid.Arms.Length == 0 ? null : new(
            "use",
            new("In which months are examiners free?", "어느 달에 심사관에게 여유가 있는가?", "審査官に余裕があるのはどの月か"),
            Finding(new ResultView(result), grid),
            new(
                "Each cell: hours in which examiners had a case over the hours that they have for cases, in %, of all replications. At 100 "
                    + "there is always something to do. Months that the window holds in part are left out.",
                "각 칸: 심사관이 사건을 다룬 시간 ÷ 사건에 쓸 수 있는 시간, %(모든 반복). 100이면 늘 할 일이 있다. 측정기간이 일부만 걸친 달은 제외.",
                "各欄:審査官が案件に使った時間÷案件に使える時間、%(全反復)。100なら常に仕事がある。測定期間が一部だけ掛かる月は除く。"),
            grid.Option(),
            grid.Table());
    }

    private static LocalText Finding(ResultView view, MonthGrid grid)
    {
        MonthJson[] months = [.. grid.Arms.SelectMany(static arm => arm.Months).Where(static month => month.Utilisation is not null)];
        string Range(string office)
        {
            double[] of = [.. months.Where(month => string.Equals(month.Office, office, StringComparison.Ordinal))
                .Select(static month => month.Utilisation!.Value)];
            string[] ends = of.Length == 0 ? [Numbers.Missing] : [Numbers.Percent(of.Min()), Numbers.Percent(of.Max())];
            return string.Join(" – ", ends.Distinct(StringComparer.Ordinal));
        }

        return new LocalText("Of their case time, examiners spend on cases: ", "심사관이 사건에 쓰는 시간의 비율: ", "審査官が案件に使う時間の割合: ")
            + string.Join("; ", view.Result.Offices.Select(office => $"{office} {Range(office)}")) + new LocalText(".", ".", "。");
    }
}
