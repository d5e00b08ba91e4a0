using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Languages;

namespace CspSim.Page.Serving;

/// <summary>What the figure of an answer is, how it was found, and where more is said.</summary>
internal static class AnswerWhy
{
    /// <summary>The text; empty where nothing is compared.</summary>
    public static LocalText Of(ResultView view)
    {
        if (view.Result.Answer is not { } answer || view.Measure(answer.Measure) is not { } measure)
        {
            return "";
        }

        LocalText change = new(
            $" The change is the mean of {answer.Arm} minus {answer.Baseline} over the same cases, replication by replication. ",
            $" 변화는 같은 건에 대한 {answer.Arm} − {answer.Baseline}의 차이를 반복마다 구한 것의 평균이다. ",
            $" 変化は同じ案件での{answer.Arm}−{answer.Baseline}を反復ごとに求めたものの平均。");
        LocalText more = new(
            $" The inputs behind it stand here with their sources; cspsim explain {measure.Name} says more.",
            $" 입력값과 출처는 이 화면에 있다. 자세한 설명: cspsim explain {measure.Name}",
            $"入力値と出典はこの画面にある。詳しくは cspsim explain {measure.Name}");
        return MeasureTerms.Definition(measure) + change + IntervalFrom(view.Result.Replications.Made) + more;
    }

    private static LocalText IntervalFrom(int replications) => replications == 1
        ? new("One replication gives no interval.", "반복 1회로는 구간이 없다.", "反復1回では区間がない。")
        : new(
            Invariant($"Its interval comes from the {replications} replications of this answer."),
            Invariant($"구간은 이 답의 반복 {replications}회에서 나온다."),
            Invariant($"区間はこの答えの反復{replications}回による。"));
}
