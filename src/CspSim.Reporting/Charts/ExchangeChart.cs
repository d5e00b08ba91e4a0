using System.Text.Json.Nodes;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>How long messages between the offices take, and what became of them.</summary>
internal sealed class ExchangeChart : IChart
{
    private const string Delay = "message-delay";
    private static readonly int[] s_percents = [50, 90, 95];

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        Row[] rows =
        [
            .. view.Arms.Where(static each => each.Arm.Exchange.Requested > 0)
                .Select(each => (each, Found: view.Figure(each.Arm, Delay, null, CaseGroup.Everybody)))
                .Where(static row => row.Found is not null)
                .Select(static row => new Row(row.each.Arm, row.each.Style, row.Found!)),
        ];
        if (rows.Length == 0 || view.Measure(Delay) is not { } measure)
        {
            return null;
        }

        DisplayUnit unit = DisplayUnit.For(measure.Unit, rows.Select(static row => ResultView.PercentileOf(row.Figure, 50) ?? 0));
        return new(
            "exchange",
            new("How long do messages between the offices take?", "청 사이의 메시지는 얼마나 걸리는가?", "両庁間のメッセージはどれだけかかるか"),
            Finding(rows.FirstOrDefault(row => ReferenceEquals(row.Arm, view.AnswerArm)) ?? rows[^1], unit),
            new(
                $"Dot: the median; ticks of the bar: the median and the 95th percentile; diamond: the mean. {measure.Definition} "
                    + "The counts of the table are over all replications.",
                "점: 중앙값. 막대의 끝: 중앙값과 95 %. 마름모: 평균. 링크에 넘긴 뒤 수신까지의 시간(전달된 메시지만). 표의 수는 모든 반복의 합.",
                "点:中央値。線の端:中央値と95 %点。ひし形:平均。リンクに渡してから受信まで(届いたメッセージのみ)。表の数は全反復の合計。"),
            OptionParts.Panels(
                1,
                190,
                24,
                [
                    new(
                        "",
                        (rows.Length * OptionParts.RowHeight) + 8,
                        OptionParts.Across(Terms.TitleWithUnit(measure, unit)),
                        OptionParts.Rows(rows.Select(static row => (LocalText)row.Arm.Name))),
                ],
                SeriesOf(rows, unit)),
            TableOf(rows, unit));
    }

    private static IEnumerable<JsonObject> SeriesOf(Row[] rows, DisplayUnit unit)
    {
        double? At(Row row, int percent) => ResultView.PercentileOf(row.Figure, percent) * unit.Factor;
        yield return OptionParts.Drawn("interval", 0, new("median to 95 %", "중앙값~95 %", "中央値~95 %"), rows.Index()
            .Select(row => OptionParts.Item(row.Item.Style.Colour, Said(row.Item, unit), At(row.Item, 50), At(row.Item, 95), row.Index)));
        JsonObject medians = OptionParts.Series("scatter", 0, new("median", "중앙값", "中央値"), rows.Index()
            .Select(row => OptionParts.Item(row.Item.Style.Colour, Said(row.Item, unit), At(row.Item, 50), row.Index)));
        medians["symbolSize"] = 9;
        yield return medians;
        JsonObject means = OptionParts.Series("scatter", 0, Terms.Mean, rows.Index()
            .Select(row => OptionParts.Item(
                row.Item.Style.Colour, Said(row.Item, unit), row.Item.Figure.Mean.Value * unit.Factor, row.Index)));
        means["symbol"] = "diamond";
        means["symbolSize"] = 11;
        yield return means;
    }

    private static LocalText Said(Row row, DisplayUnit unit) => row.Arm.Name + ": " + Terms.Mean + " "
        + Shown(row.Figure.Mean.Value, unit) + ", 50 % " + Shown(ResultView.PercentileOf(row.Figure, 50), unit) + ", 95 % "
        + Shown(ResultView.PercentileOf(row.Figure, 95), unit) + " "
        + Terms.Unit(unit.Name);

    private static LocalText Finding(Row row, DisplayUnit unit)
    {
        ExchangeJson counts = row.Arm.Exchange;
        string half = Shown(ResultView.PercentileOf(row.Figure, 50), unit);
        string most = Shown(ResultView.PercentileOf(row.Figure, 95), unit);
        (string requested, string delivered) = (Numbers.Of(counts.Requested, 0), Numbers.Of(counts.Delivered, 0));
        LocalText name = Terms.Unit(unit.Name);
        return new(
            $"With {row.Arm.Name}, {delivered} of {requested} messages are received, half within {half} {name.En}, 95 % within {most}.",
            $"{row.Arm.Name}: 메시지 {requested}건 중 {delivered}건 수신, 절반은 {half}{name.Ko}, 95 %는 {most}{name.Ko} 안에.",
            $"{row.Arm.Name}: {requested}件のうち{delivered}件を受信、半分は{half}{name.Ja}、95 %は{most}{name.Ja}以内。");
    }

    private static ChartTable TableOf(Row[] rows, DisplayUnit unit)
    {
        int decimals = Numbers.Decimals(rows.Select(row => row.Figure.Mean.Value * unit.Factor));
        LocalText name = Terms.Unit(unit.Name);
        (LocalText Name, Func<ExchangeJson, long> Of)[] counts =
        [
            (new("messages", "메시지", "メッセージ"), static all => all.Requested),
            (new("received", "수신", "受信"), static all => all.Delivered),
            (new("late", "지연", "遅延"), static all => all.Late),
            (new("given up", "포기", "断念"), static all => all.GivenUp),
            (new("attempts", "시도", "試行"), static all => all.Attempts),
            (new("acted alone", "단독 처리", "単独で処理"), static all => all.ActedAlone),
            (new("first actions due", "기한이 있는 1차 통지", "期限のあるFA"), static all => all.FirstActionsDue),
            (new("after it", "기한 후", "期限後"), static all => all.FirstActionsOverdue),
        ];
        return new(
            [
                Terms.Arm, Terms.Mean + ", " + name, .. s_percents.Select(percent => (LocalText)Invariant($"{percent} %, ") + name),
                .. counts.Select(static each => each.Name),
            ],
            [
                .. rows.Select(row => (IReadOnlyList<ChartCell>)
                [
                    row.Arm.Name, ChartCell.Number(row.Figure.Mean.Value, decimals, unit.Factor),
                    .. s_percents.Select(percent => ChartCell.Number(ResultView.PercentileOf(row.Figure, percent), decimals, unit.Factor)),
                    .. counts.Select(each => ChartCell.Number(each.Of(row.Arm.Exchange), 0)),
                ]),
            ]);
    }

    private static string Shown(double? value, DisplayUnit unit) => Numbers.Of(value * unit.Factor);

    private sealed record Row(ArmJson Arm, ArmStyle Style, FigureJson Figure);
}
