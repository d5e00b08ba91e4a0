using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Html;
using CspSim.Reporting.Languages;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Html;

/// <summary>What the answer says in Korean and Japanese.</summary>
public sealed class AnswerChangeTests
{
    // The inputs were drawn 64 times: -9.75 to -6.25 months, and 8 with each at its figure.
    [Fact]
    public void With_the_inputs_drawn_their_range_comes_first()
    {
        LocalText answer = AnswerText.Of(new(HandMadeResult.Whole));

        Assert.StartsWith(
            "parallel: 공동심사(CSP) 적용 건의 1차 심사처리기간은(는) no-programme에 비해 6.2~9.8개월 줄어든다 "
                + "(불확실한 입력값 2개의 추출 64회 중 95 %; 모든 입력값을 제 수치에 두면 8.0개월 줄어든다 (−9.5 ~ −6.5))",
            answer.Ko, StringComparison.Ordinal);
        Assert.StartsWith(
            "parallel:協働調査(CSP)の案件のFA期間(一次審査通知までの期間)はno-programmeに比べて6.2~9.8か月短くなる"
                + "(不確かな入力2個の抽出64回の95 %;全入力を元の数値に置くと8.0か月短くなる(−9.5 ~ −6.5))",
            answer.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1.27, 12.4, "−1.3 ~ +12.4개월 달라진다 ", "−1.3 ~ +12.4か月変わる(")]
    [InlineData(0.52, 1.28, "0.5~1.3개월 늘어난다 ", "0.5~1.3か月長くなる(")]
    [InlineData(-0.25, 0, "0.0~7.6일 줄어든다 ", "0.0~7.6日短くなる(")]
    public void Both_ends_of_a_range_have_the_same_decimals(double low, double high, string korean, string japanese)
    {
        LocalText change = Of(Found(-8, 1, Verdict.Better), HandMadeResult.Whole.InputDoubt! with { Together = new(low, high) });

        Assert.StartsWith(korean, change.Ko, StringComparison.Ordinal);
        Assert.StartsWith(japanese, change.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubt_of_another_arm_is_not_that_of_the_answer() => Assert.StartsWith(
        "8.0개월 줄어든다 (−9.0 ~ −7.0)",
        Of(Found(-8, 1, Verdict.Better), HandMadeResult.Whole.InputDoubt! with { Arm = "serial" }).Ko,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(-7.25, 7.75, "차이가 확인되지 않는다 (−15.0 ~ +0.5)", "差が示されない(−15.0 ~ +0.5)")]
    [InlineData(-1.5, 1.6, "차이가 확인되지 않는다 (−3.1 ~ +0.1)", "差が示されない(−3.1 ~ +0.1)")]
    public void An_end_below_one_has_the_decimals_of_the_other(double value, double halfWidth, string korean, string japanese)
    {
        LocalText change = Of(Found(value, halfWidth, Verdict.NoDifferenceShown), null);

        Assert.Equal((korean, japanese), (change.Ko, change.Ja));
    }

    [Fact]
    public void A_level_has_the_decimals_of_its_interval() => Assert.Equal(
        (LocalText)"10.3 (9.7 – 10.8) " + Terms.Unit("months"),
        AnswerChange.Level(Measure, new(10.28, 9.71, 10.82, IntervalMethod.WidenedT, 1, 3)));

    private static MeasureJson Measure => HandMadeResult.Whole.Measures[0];

    private static LocalText Of(DifferenceJson found, InputDoubtJson? doubt) =>
        AnswerChange.Of(new(HandMadeResult.Whole with { InputDoubt = doubt }), Measure, found);

    private static DifferenceJson Found(double value, double halfWidth, Verdict verdict) => new(
        HandMadeResult.Pendency, null, CaseGroup.Programme, null, value, value - halfWidth, value + halfWidth, value - halfWidth,
        value + halfWidth, 3, 0.5, 2, verdict, VerdictBar.None, 100, new(0, 0, 0));
}
