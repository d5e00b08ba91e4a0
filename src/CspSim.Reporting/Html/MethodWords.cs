using System.Text.RegularExpressions;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>What a result says of its method, in the languages of a report.</summary>
/// <remarks>
/// A result holds it in English. Sentences that every result carries are known by their place in <see cref="MethodNotes"/>, the others by
/// their form. What is not known stays as it is, and so do names, keys and units.
/// </remarks>
internal static class MethodWords
{
    // In the order of MethodNotes.
    private static readonly (string Ko, string Ja)[] s_notes =
    [
        (
            "유한 기간 실행: 모든 반복은 시나리오가 기술한 상태에서 시작하며, 시나리오가 정한 준비기간(워밍업)은 측정하지 않는다. 측정 대상은 측정 시작 시 "
                + "1차 심사결과를 기다리는 건과 그때부터 측정기간 끝까지 심사청구된 건이다. 그 뒤에도 출원은 계속 들어오며, 측정 대상의 모든 건이 지표에 필요한 "
                + "단계에 이를 때까지, 또는 정해진 한도까지 실행을 이어 간다.",
            "有限期間の実行:すべての反復はシナリオが述べる状態から始まり、シナリオの定める助走期間(ウォームアップ)は測定しない。測定するのは、測定開始時に"
                + "FAを待つ案件と、それから測定期間の終わりまでに審査請求された案件。その後も案件は入り続け、測定対象の各案件が指標に必要な段階に達するまで、"
                + "または定めた限度まで実行を続ける。"),
        (
            "평균은 각 반복 평균의 평균이다. 신뢰구간은 반복에 대한 스튜던트 t 구간을, 긴 쪽에서 왜도가 요구하는 만큼 양쪽으로 넓힌 것이다(Hall 1992). "
                + "반복이 둘이면 스튜던트 t 구간 그대로다.",
            "平均は各反復の平均の平均。信頼区間は反復についてのスチューデントのt区間を、長い側で歪度が求める分だけ両側に広げたもの(Hall 1992)。"
                + "反復が2回ならスチューデントのt区間のまま。"),
        (
            "모든 건의 백분위수는 모든 반복의 건을 합쳐서 구한다. 반복에 대한 신뢰구간은 각 반복 백분위수의 중앙값을 두 순서통계량으로 감싼다. 반복이 그러기에 "
                + "모자라면 그 평균의 신뢰구간이다. 방법은 각 구간 옆에 적혀 있다.",
            "全案件のパーセンタイルは全反復の案件を合わせて求める。反復についての信頼区間は、各反復のパーセンタイルの中央値を二つの順序統計量で挟む。"
                + "反復がそれに足りなければ、その平均の信頼区間。方法は各区間の横に記す。"),
        (
            "백분위수는 계급의 폭이 값의 1/512 이하인 히스토그램에서 구한다.",
            "パーセンタイルは、階級の幅が値の1/512以下のヒストグラムから求める。"),
        (
            "실행이 끝날 때 미완료인 건의 기간은 그때까지의 기간으로 센다. 평균에서는 제한평균으로, 백분위수에서는 카플란-마이어의 누적한계추정량으로 반영한다. "
                + "null은 거기까지 이른 건이 너무 적다는 뜻이다.",
            "実行の終了時に未完了の案件の期間は、そこまでの期間として数える。平均では制限付き平均、パーセンタイルではカプラン・マイヤーの積極限推定量に"
                + "よる。nullは、そこまで達した案件が少なすぎることを示す。"),
        (
            "대안은 같은 건끼리 비교한다. 한 대안의 공동심사(CSP) 건은 기준에서의 바로 그 건과, 그 밖의 건은 양쪽이 모두 측정한 집합끼리, 같은 반복에서 짝지어 "
                + "비교한다(대응 t, 위와 같이 넓힘). 동시 신뢰구간은 신뢰수준이 남기는 몫을 기준과 비교하는 대안들에 고르게 나눈다(본페로니). 지표, 특허청, 집단마다 "
                + "따로 한다. 판정은 같은 대안들에 대해 홀름의 단계적 절차로 함께 성립하며, 그 구간이 보이는 것은 모두, 때로는 그 이상을 보인다.",
            "選択肢は同じ案件同士で比べる。ある選択肢の協働調査(CSP)の案件は基準でのまさにその案件と、他の案件は両方が測定した集合同士を、同じ反復で"
                + "対にして比べる(対応のあるt、上と同じく広げる)。同時信頼区間は、信頼水準が残す分を基準と比べる選択肢に均等に分ける(ボンフェローニ)。指標、庁、"
                + "群ごとに別に行う。判定は同じ選択肢についてホルムの逐次法により同時に成り立ち、その区間が示すことはすべて、時にはそれ以上を示す。"),
        (
            "분산 감소는 반복 평균의 (Var X + Var Y) / Var(X - Y)이다.",
            "分散の減少は、反復の平均の(Var X + Var Y) / Var(X - Y)。"),
        (
            "반복은 최소 횟수 이상에서, 지켜보는 모든 지표의 모든 수준에 대해 반폭이 평균의 g / (1 + g) 이하가 되고, 기준과의 모든 차이에 대해서도 기준에서의 같은 "
                + "건의 평균에 대한 비율로 그렇게 되는 첫 횟수에서 끝난다. g는 요구한 상대 반폭이다. 지표의 단위로 요구한 것은 반폭과 직접 비교한다.",
            "反復は最小の回数以上で、見守る全指標の全水準について半幅が平均のg / (1 + g)以下になり、基準との全ての差についても基準での同じ案件の平均に"
                + "対する割合でそうなる最初の回数で終わる。gは求めた相対半幅。指標の単位で求めたものは半幅と直接比べる。"),
        (
            "programme, outside, ordinary, waiting 집단은 측정 대상 건을 나눈 것이며, everybody는 그 전부, requested는 측정기간에 청구된 건이다. "
                + "대안들이 같은 건을 측정하지 않았거나, 한쪽에서 미완료인 건이 1 %를 넘거나, 지표가 처리일 기준이면 차이에 판정을 내리지 않는다.",
            "programme、outside、ordinary、waitingの群は測定対象の案件を分けたもので、everybodyはその全部、requestedは測定期間に請求された案件。"
                + "選択肢が同じ案件を測定していない、一方で未完了の案件が1 %を超える、または指標が処理日基準の場合、差に判定を下さない。"),
    ];

    private static readonly Dictionary<string, LocalText> s_names = new(StringComparer.Ordinal)
    {
        ["scenario"] = new("scenario", "시나리오", "シナリオ"),
        ["program"] = new("program", "프로그램", "プログラム"),
        ["random numbers"] = new("random numbers", "난수", "乱数"),
        ["horizon"] = new("horizon", "기간", "期間"),
        ["start"] = new("start", "시작 상태", "開始の状態"),
        ["truncation"] = new("truncation", "측정에서 뺀 앞부분", "測定から除いた始めの部分"),
        ["replications"] = new("replications", "반복", "反復"),
        ["means"] = new("means", "평균", "平均"),
        ["percentiles"] = new("percentiles", "백분위수", "パーセンタイル"),
        ["differences"] = new("differences", "차이", "差"),
        ["several arms"] = new("several arms", "여러 대안", "複数の選択肢"),
        ["inputs"] = new("inputs", "입력값", "入力"),
        ["assumptions"] = new("assumptions", "가정", "仮定"),
        ["events"] = new("events", "사건", "イベント"),
        ["cite"] = new("cite", "인용", "引用"),
        ["STRESS objectives"] = new("STRESS objectives", "STRESS 목적", "STRESS 目的"),
        ["STRESS logic"] = new("STRESS logic", "STRESS 논리", "STRESS 論理"),
        ["STRESS data"] = new("STRESS data", "STRESS 데이터", "STRESS データ"),
        ["STRESS experimentation"] = new("STRESS experimentation", "STRESS 실험", "STRESS 実験"),
        ["STRESS implementation"] = new("STRESS implementation", "STRESS 구현", "STRESS 実装"),
        ["STRESS code access"] = new("STRESS code access", "STRESS 코드", "STRESS コード"),
    };

    /// <summary>A sentence of the method.</summary>
    public static LocalText Sentence(string sentence) =>
        MethodNotes.All.ToList().IndexOf(sentence) is var at && at >= 0 && at < s_notes.Length
            ? new LocalText(sentence, s_notes[at].Ko, s_notes[at].Ja)
            : sentence;

    /// <summary>The name of an item that a reader needs to judge a result.</summary>
    public static LocalText Name(ReportingItem item) => s_names.TryGetValue(item.Name, out LocalText? known) ? known : item.Name;

    /// <summary>What the item says.</summary>
    public static LocalText Text(ReportingItem item) => MethodPhrases.Translated(item.Name, item.Text);

    /// <summary>How many inputs of a scenario have a source, as results without the list of them say it.</summary>
    public static LocalText Note(string note) => MethodPhrases.Translated(MethodPhrases.OfNotes, note);
}
