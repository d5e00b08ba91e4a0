using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>The year of a report that can be played, and its numbers by month for readers without a script.</summary>
internal static class ReplayPart
{
    private const int DateLength = 10;
    private const int MonthLength = 7;

    /// <summary>Writes it.</summary>
    public static void Write(Markup page, ReplayJson year)
    {
        page.Raw("<section class=\"card\" id=\"replay\">\n")
            .Element("h2 id=\"replay-title\"", new("One year of the programme, played", "1년간의 진행 재생", "1年間の動きを再生")).Raw("\n")
            .Element("p class=\"finding\"", Finding(year)).Raw("\n<div class=\"replay\" hidden></div>\n")
            .Element("p class=\"definition\"", new(
                "Bars: cases that wait for their first action. Below them: cases between grant and first action. Signs on the link: "
                    + "messages; one that takes less than a step is shown for a moment, a cross was never received. All of it is in the "
                    + "exchange log.",
                "막대: 1차 심사를 기다리는 건. 아래: 승인에서 1차 심사까지의 건. 링크 위 표시: 메시지. × 는 수신되지 않은 메시지. 모두 교환 기록에서 나온다.",
                "棒:一次審査を待つ案件。下:承認から一次審査までの案件。リンク上の印:メッセージ。×は届かなかったもの。すべて交換記録による。"))
            .Raw("\n<div class=\"below\">\n<details>\n").Element("summary", new("By month", "월별 수치", "月別の数値"));
        TablePart.Write(page, TableOf(year), "replay-title");
        page.Raw("</details>\n</div>\n</section>\n");
    }

    private static LocalText Finding(ReplayJson year)
    {
        int lost = year.Messages.Count(static message => message.Received is null);
        int sent = year.Messages.Count;
        int outages = year.Outages.Count;
        string from = year.Start[..DateLength];
        int number = year.Replication;
        int left = year.MessagesLeftOut;
        LocalText capped = left > 0 ? LocalText.Of($" ({left} left out)", $"({left}건 생략)", $"({left}件省略)") : "";
        return LocalText.Of(
            $"{year.Arm}, replication {number}, from {from}: {sent} messages{capped.En}, {lost} never received, {outages} outages.",
            $"{year.Arm}, 반복 {number}, {from}부터: 메시지 {sent}건{capped.Ko}, 미수신 {lost}건, 장애 {outages}회.",
            $"{year.Arm}、反復{number}、{from}から:メッセージ{sent}件{capped.Ja}、未受信{lost}件、障害{outages}回。");
    }

    private static ChartTable TableOf(ReplayJson year)
    {
        IEnumerable<string> months = year.Backlog.SelectMany(static queue => queue.At).Select(MonthOf)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        LocalText waiting = new("waiting at the end", "월말 대기", "月末の待ち");
        LocalText granted = new("granted, without first action", "승인 후 1차 심사 전", "承認後、一次審査前");
        return new(
            [
                new("month", "월", "月"),
                .. year.Offices.SelectMany(office => new[] { office + ": " + waiting, office + ": " + granted }),
                new("messages sent", "보낸 메시지", "送信メッセージ"), new("never received", "미수신", "未受信"),
            ],
            [.. months.Select(month => RowOf(year, month))]);
    }

    private static ChartCell[] RowOf(ReplayJson year, string month)
    {
        ReplayMessageJson[] sent =
            [.. year.Messages.Where(message => string.Equals(MonthOf(message.Sent), month, StringComparison.Ordinal))];
        return
        [
            month,
            .. year.Backlog.Zip(year.Programme, (backlog, granted) => new[] { LastIn(backlog, month), LastIn(granted, month) })
                .SelectMany(static both => both).Select(static cases => ChartCell.Number(cases, 0)),
            ChartCell.Number(sent.Length, 0), ChartCell.Number(sent.Count(static message => message.Received is null), 0),
        ];
    }

    private static double? LastIn(ReplayQueueJson queue, string month)
    {
        int last = queue.At.Index().LastOrDefault(
            each => string.CompareOrdinal(MonthOf(each.Item), month) <= 0, (Index: -1, Item: "")).Index;
        return last < 0 ? null : queue.Cases[last];
    }

    private static string MonthOf(string instant) => instant[..MonthLength];
}
