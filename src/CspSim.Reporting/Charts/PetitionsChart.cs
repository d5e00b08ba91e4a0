using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>What became of the petitions, arm by arm.</summary>
internal sealed class PetitionsChart : IChart
{
    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        ArmJson[] arms = [.. result.Arms.Where(static arm => arm.Exchange.Petitions > 0)];
        if (arms.Length == 0)
        {
            return null;
        }

        PetitionOutcome[] parts =
        [
            .. PetitionOutcome.Reasons.Prepend(PetitionOutcome.Granted).Where(part => arms.Any(arm => part.Of(arm.Exchange) > 0)),
        ];
        int replications = Math.Max(1, result.Replications.Made);
        JsonObject option = OptionParts.Panels(
            1,
            190,
            24,
            [
                new(
                    "",
                    (arms.Length * 34) + 8,
                    OptionParts.Across(new("petitions a replication", "반복당 신청", "反復当たりの申請")),
                    OptionParts.Rows(arms.Select(static arm => (LocalText)arm.Name))),
            ],
            parts.Select((part, at) => SeriesOf(part, at, arms, replications)));
        option["legend"] = OptionParts.Legend();
        return new(
            "petitions",
            new("What became of the petitions?", "공동심사 신청은 어떻게 되었는가?", "申請はどうなったか"),
            Finding(arms.Contains(view.AnswerArm) ? view.AnswerArm : arms[^1], parts, replications),
            new(
                "Petitions for the programme in one replication, on average. Families that wanted to ask when an office had acted already "
                    + "are no petitions; the table counts them. Its counts are over all replications.",
                "반복 1회당 평균 신청 수. 이미 한 청이 1차 통지를 한 뒤에 신청하려던 패밀리는 신청이 아니며 표에만 있다. 표의 수는 모든 반복의 합.",
                "反復1回当たりの平均申請数。既に一方の庁がFAを出した後に申請しようとしたファミリーは申請でなく、表にだけある。表の数は全反復の合計。"),
            option,
            new(
                [
                    Terms.Arm, new("filed", "신청", "申請"), .. parts.Select(static part => part.Words),
                    new("not eligible, no petition", "신청 자격 없음", "申請資格なし"),
                ],
                [
                    .. arms.Select(arm => (IReadOnlyList<ChartCell>)
                    [
                        arm.Name, ChartCell.Number(arm.Exchange.Petitions, 0),
                        .. parts.Select(part => ChartCell.Number(part.Of(arm.Exchange), 0)), ChartCell.Number(arm.Exchange.NotEligible, 0),
                    ]),
                ]));
    }

    private static JsonObject SeriesOf(PetitionOutcome part, int at, ArmJson[] arms, int replications)
    {
        JsonObject bars = OptionParts.Series(
            "bar", 0, part.Words, arms.Select(JsonNode? (arm) => JsonValue.Create(part.Of(arm.Exchange) / (double)replications)));
        bars["stack"] = "petitions";
        bars["barMaxWidth"] = 20;
        bars["itemStyle"] = new JsonObject
        {
            ["color"] = Invariant($"$part-{at}"), ["borderColor"] = "$paper", ["borderWidth"] = 1,
        };
        return bars;
    }

    private static LocalText Finding(ArmJson arm, PetitionOutcome[] parts, int replications)
    {
        string Each(double count) => Numbers.Of(count / replications, count / replications >= 10 ? 0 : 1);
        string granted = Each(arm.Exchange.Granted);
        string filed = Each(arm.Exchange.Petitions);
        PetitionOutcome? most = parts.Where(part => part != PetitionOutcome.Granted && part.Of(arm.Exchange) > 0)
            .MaxBy(part => part.Of(arm.Exchange));
        return new LocalText(
            $"With {arm.Name}, {granted} of {filed} petitions are granted",
            $"{arm.Name}: 신청 {filed}건 중 {granted}건 승인",
            $"{arm.Name}: 申請{filed}件のうち{granted}件が認められた")
            + (most is null ? "" : new LocalText("; most others: ", "; 그 밖에 가장 많은 것: ", "。他で最も多いのは: ") + most.Words
                + " (" + Each(most.Of(arm.Exchange)) + ")")
            + new LocalText(".", ".", "。");
    }
}
