using System.Text.RegularExpressions;
using CspSim.Reporting.Charts;

namespace CspSim.Reporting.Html;

/// <summary>The forms of English texts about the method, with what they say in the other languages of a report.</summary>
internal static class MethodPhrases
{
    /// <summary>Stands for the notes of a result where forms are named by items.</summary>
    public const string OfNotes = "notes";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    private static readonly Phrase[] s_levels =
    [
        new("an interval at (?<a>[0-9.]+%)", "${a} 신뢰구간", "${a}信頼区間"), new("no interval", "신뢰구간 없음", "信頼区間なし"),
    ];

    // By item, each form in the order in which it is looked for; what follows works on what the ones before it have left.
    private static readonly Dictionary<string, Phrase[]> s_phrases = new(StringComparer.Ordinal)
    {
        ["random numbers"] =
        [
            new("keys of version (?<a>[0-9]+)", "키 버전 ${a}", "鍵の版${a}"),
            new("seed (?<a>[0-9]+)", "시드 ${a}", "シード${a}"),
            new("replications (?<a>[0-9]+) to (?<b>[0-9]+)", "반복 ${a}~${b}", "反復${a}~${b}"),
            new("replications (?<a>[0-9, ]+)", "반복 ${a}", "反復${a}"),
            new("no replication", "반복 없음", "反復なし"),
            new("common to all arms", "모든 대안에 공통", "全選択肢に共通"),
        ],
        ["horizon"] =
        [
            new(
                "from (?<a>[^ ]+) for (?<b>[0-9.]+) days, follow (?<c>[a-z-]+) for at most (?<d>[0-9.]+) days",
                "${a}부터 ${b}일, 그 뒤 최대 ${d}일 추적(${c})", "${a}から${b}日、その後最大${d}日追跡(${c})"),
        ],
        ["start"] =
        [
            new("empty offices", "비어 있는 특허청", "空の庁"),
            new("loaded with a backlog: ", "심사대기를 안고 시작: ", "審査待ちを抱えて開始: "),
            new("; then warmed up", "; 이후 워밍업", ";その後ウォームアップ"),
        ],
        ["truncation"] =
        [
            new("nothing, for every measure", "없음(모든 지표)", "なし(全指標)"),
            new(
                "the first (?<a>[0-9.]+) days, fixed beforehand, the same for every measure",
                "처음 ${a}일(미리 정함, 모든 지표에 같음)", "最初の${a}日(あらかじめ定め、全指標に同じ)"),
            new(
                "Warm-up: long enough by MSER-5, for backlog and pendency of every arm and office with a load below 1",
                "워밍업: 부하가 1 미만인 모든 대안과 특허청의 심사대기와 처리기간에 대해 MSER-5로 보아 충분하다",
                "ウォームアップ:負荷が1未満の全選択肢と庁の審査待ちとFA期間について、MSER-5により十分"),
            new("Warm-up, by MSER-5 on monthly means of all replications: ", "워밍업, 모든 반복의 월평균에 대한 MSER-5: ",
                "ウォームアップ、全反復の月平均に対するMSER-5: "),
            new(", and for total pendency", ", 심사종결처리기간도 같다", "、権利化までの期間も同様"),
            new("total pendency of (?<a>[^,;]+, [^,;]+),", "심사종결처리기간(${a})", "権利化までの期間(${a})"),
            new("backlog of (?<a>[^,;]+, [^,;]+),", "심사대기(${a})", "審査待ち(${a})"),
            new("pendency of (?<a>[^,;]+, [^,;]+),", "처리기간(${a})", "FA期間(${a})"),
            new(",? needs a longer run to tell: (?<a>[0-9]+) batches of (?<b>[0-9]+) months? are correlated",
                ": 더 긴 실행이 있어야 알 수 있음, ${b}개월 묶음 ${a}개가 서로 상관", ":より長い実行が必要、${b}か月の束${a}個が相関"),
            new(",? needs a longer run to tell", ": 더 긴 실행이 있어야 알 수 있음", ":より長い実行が必要"),
            new(" settles after (?<a>[0-9]+) months", ": ${a}개월 뒤 안정", ":${a}か月後に安定"),
            new("One replication, by the means of batches of its months, (?<a>[0-9.]+%): pendency by date of first action of ",
                "반복 1회, 월 묶음 평균, ${a}: 처리일 기준 1차 심사처리기간 ", "反復1回、月の束の平均、${a}:通知日基準のFA期間 "),
            new(", (?<a>[0-9.]+(?: ± [0-9.]+)?) months \\((?<b>[0-9]+) batches of (?<c>[0-9]+) months?\\)",
                ": ${a}개월(${c}개월 묶음 ${b}개)", ":${a}か月(${c}か月の束${b}個)"),
        ],
        ["replications"] =
        [
            new("(?<a>[0-9]+) replications?; a fixed number of (?<b>[0-9]+)", "반복 ${a}회; 정해진 횟수 ${b}", "反復${a}回;定めた回数${b}"),
            new(
                "(?<a>[0-9]+) replications?; at least (?<b>[0-9]+), at most (?<c>[0-9]+)",
                "반복 ${a}회; 최소 ${b}, 최대 ${c}", "反復${a}回;最小${b}、最大${c}"),
            new(", ended as (?<a>[a-z-]+); ", ", 종료: ${a}; ", "、終了: ${a};"),
            new("no precision was asked for", "정밀도 요구 없음", "精度の要求なし"),
            new(" within (?<a>[0-9.]+(?:%| [a-z]+)), wanted (?<b>[0-9.]+(?:%| [a-z]+))", ": ${a} 이내, 요구 ${b}", ":${a}以内、要求${b}"),
            new(" without values, wanted (?<a>[0-9.]+(?:%| [a-z]+))", ": 값 없음, 요구 ${a}", ":値なし、要求${a}"),
        ],
        ["means"] =
        [
            new("mean of the replications' means with ", "각 반복 평균의 평균, ", "各反復の平均の平均、"),
            .. s_levels,
            new("; in results.csv low and high", "; results.csv에서는 low와 high", ";results.csvではlowとhigh"),
        ],
        ["percentiles"] =
        [
            new("50th, 90th and 95th of all cases; over replications with ", "모든 건의 50, 90, 95번째; 반복에 대해 ",
                "全案件の50、90、95番目;反復について"),
            .. s_levels,
            new(" in results.json", "(results.json)", "(results.json)"),
        ],
        ["differences"] =
        [
            new("none: one arm", "없음: 대안이 하나", "なし:選択肢が一つ"),
            new("arm minus (?<a>.+), paired over replications, with ", "대안 빼기 ${a}, 반복마다 짝지음, ", "選択肢引く${a}、反復ごとに対応、"),
            .. s_levels,
            new("; correlation and variance reduction of each are in results.json", "; 각각의 상관과 분산 감소는 results.json에 있음",
                ";それぞれの相関と分散の減少はresults.jsonにある"),
        ],
        ["several arms"] =
        [
            new(
                "(?<a>[0-9]+) comparisons: intervals at (?<b>[0-9.]+%) each \\(Bonferroni\\), verdicts in steps \\(Holm\\), for each "
                    + "measure, office and group by itself",
                "비교 ${a}개: 구간은 각각 ${b}(본페로니), 판정은 단계적(홀름), 지표, 특허청, 집단마다 따로",
                "比較${a}件:区間は各${b}(ボンフェローニ)、判定は逐次(ホルム)、指標、庁、群ごとに別"),
            new("one comparison or none: nothing to share out", "비교가 하나 이하: 나눌 것이 없음", "比較は一つ以下:分けるものなし"),
        ],
        ["inputs"] =
        [
            new(
                "(?<a>[0-9]+), of them (?<b>[0-9]+) with a source and (?<c>[0-9]+) assumed; (?<d>[0-9]+) carry a range; the list: "
                    + "scenario.yaml, or --xlsx",
                "${a}개, 그중 출처 있음 ${b}개, 가정 ${c}개; 범위 있음 ${d}개; 목록: scenario.yaml 또는 --xlsx",
                "${a}個、うち出典あり${b}個、仮定${c}個;範囲あり${d}個;一覧:scenario.yamlまたは--xlsx"),
        ],
        ["assumptions"] = [new("no input is marked as assumed", "가정으로 표시된 입력값 없음", "仮定とされた入力なし")],
        ["events"] = [new("(?<a>[0-9]+) in all arms and replications", "모든 대안과 반복에서 ${a}건", "全選択肢と全反復で${a}件")],
        ["STRESS objectives"] =
        [
            new("purpose, model outputs and aims: name, description, compare and expect of scenario.yaml",
                "목적, 출력, 목표: scenario.yaml의 name, description, compare, expect",
                "目的、出力、目標:scenario.yamlのname、description、compare、expect"),
        ],
        ["STRESS logic"] =
        [
            new("how the model works: cspsim explain NAME; arms that are compared: arms of scenario.yaml",
                "모형의 동작: cspsim explain NAME; 비교하는 대안: scenario.yaml의 arms",
                "モデルの動作:cspsim explain NAME;比べる選択肢:scenario.yamlのarms"),
        ],
        ["STRESS data"] =
        [
            new("sources, ranges and notes of inputs: scenario.yaml with its files, and uncertainInputs of results.json",
                "입력값의 출처, 범위, 비고: scenario.yaml과 그 파일, results.json의 uncertainInputs",
                "入力の出典、範囲、備考:scenario.yamlとそのファイル、results.jsonのuncertainInputs"),
        ],
        ["STRESS experimentation"] =
        [
            new("start, run length, estimation: the items horizon, start, truncation and replications here",
                "시작, 실행 길이, 추정: 여기의 기간, 시작 상태, 측정에서 뺀 앞부분, 반복 항목",
                "開始、実行の長さ、推定:ここの期間、開始の状態、測定から除いた始めの部分、反復の各項目"),
        ],
        ["STRESS implementation"] =
        [
            new("cspsim on \\.NET, random numbers (?<a>.+); machine and time: call of results.json",
                ".NET 위의 cspsim, 난수 ${a}; 기계와 시간: results.json의 call", ".NET上のcspsim、乱数${a};機械と時間:results.jsonのcall"),
        ],
        ["STRESS code access"] =
        [
            new("the result is made again by cspsim run scenario.yaml with the version of the line program",
                "프로그램 항목의 판으로 cspsim run scenario.yaml을 실행하면 결과가 다시 만들어진다",
                "プログラムの項目の版でcspsim run scenario.yamlを実行すると結果が再び作られる"),
        ],
        [OfNotes] =
        [
            new("(?<a>[0-9]+) inputs? ha(?:ve|s) a source", "출처 있는 입력값 ${a}개", "出典のある入力${a}個"),
            new("(?<a>[0-9]+) (?:is|are) assumed", "가정 ${a}개", "仮定${a}個"),
            new("(?<a>[0-9]+) ha(?:ve|s) no origin", "근거 없음 ${a}개", "根拠なし${a}個"),
            new("(?<a>[0-9]+) carr(?:y|ies) a range", "범위 있음 ${a}개", "範囲あり${a}個"),
        ],
    };

    /// <summary>A text in every language; what of it has no known form stays as it is.</summary>
    /// <param name="item">The name of its item, or <see cref="OfNotes"/>.</param>
    /// <param name="english">The text.</param>
    public static LocalText Translated(string item, string english)
    {
        Phrase[] phrases = s_phrases.GetValueOrDefault(item, []);
        return new(
            english,
            phrases.Aggregate(english, static (text, phrase) => phrase.Replace(text, phrase.Ko)),
            phrases.Aggregate(english, static (text, phrase) => phrase.Replace(text, phrase.Ja)));
    }

    private sealed record Phrase(string English, string Ko, string Ja)
    {
        private readonly Regex _form = new(English, RegexOptions.ExplicitCapture, s_limit);

        public string Replace(string text, string by) => _form.Replace(text, by);
    }
}
