using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>Words of results in the languages of a report, as the offices themselves say them.</summary>
internal static class Terms
{
    private static readonly Dictionary<string, LocalText> s_units = new(StringComparer.Ordinal)
    {
        ["months"] = new("months", "개월", "か月"),
        ["days"] = new("days", "일", "日"),
        ["hours"] = new("hours", "시간", "時間"),
        ["minutes"] = new("minutes", "분", "分"),
        ["seconds"] = new("seconds", "초", "秒"),
        ["cases"] = new("cases", "건", "件"),
        ["documents"] = new("documents", "건", "件"),
        ["attempts"] = new("attempts", "회", "回"),
        ["share"] = new("share", "비율", "割合"),
        ["actions"] = new("actions", "회", "回"),
        ["cases a month"] = new("cases a month", "건/월", "件/月"),
        ["cases a year"] = new("cases a year", "건/년", "件/年"),
        ["hours a year"] = new("hours a year", "시간/년", "時間/年"),
        ["examiners"] = new("examiners", "명", "人"),
        ["kappa"] = new("kappa", "카파", "カッパ"),
        ["percentage points"] = new("percentage points", "%p", "ポイント"),
    };

    private static readonly Dictionary<string, LocalText> s_spans = new(StringComparer.Ordinal)
    {
        ["queue"] = new("waits for an examiner", "심사 대기", "審査待ち"),
        ["search"] = new("search", "선행기술조사", "先行技術調査"),
        ["waits-for-partner"] = new("waits for its partner", "상대청 대기", "相手庁を待つ"),
        ["reading"] = new("reads", "상대청 보고서 검토", "相手庁の報告を読む"),
        ["drafting"] = new("drafts", "1차 통지서 작성", "FAを起案"),
        ["waits-for-draft"] = new("waits for a draft", "상대청 초안 대기", "相手庁の案を待つ"),
        ["going-out"] = new("goes out", "결재와 발송", "決裁と発送"),
        ["unfinished"] = new("not known when the run stopped", "미완료", "未完了"),
    };

    private static readonly Dictionary<string, LocalText> s_messages = new(StringComparer.Ordinal)
    {
        ["request-notice"] = new("notice of a petition", "신청 통지", "申請の通知"),
        ["eligibility-decision"] = new("eligibility decision", "적격 결정", "適格性の決定"),
        ["search-report"] = new("search report", "조사보고서", "調査報告"),
        ["combined-report"] = new("combined report", "통합 조사보고서", "統合調査報告"),
        ["draft-action"] = new("draft of the first action", "1차 통지서 초안", "FAの案"),
        ["first-action-result"] = new("first action", "1차 심사 통지", "一次審査通知"),
    };

    private static readonly Dictionary<string, LocalText> s_outcomes = new(StringComparer.Ordinal)
    {
        ["received"] = new("received", "수신", "受信"),
        ["in-transit"] = new("on its way", "전송 중", "送信中"),
        ["ok"] = new("received", "수신", "受信"),
        ["timeout"] = new("no answer in time", "응답 시간 초과", "応答の時間切れ"),
        ["outage"] = new("the link was down", "링크 장애", "リンクの障害"),
        ["loss"] = new("lost", "유실", "消失"),
        ["corruption"] = new("unreadable", "손상", "破損"),
        ["breaker-open"] = new("the breaker was open", "차단기 열림", "遮断器が開"),
        ["deadline-missed"] = new("too late to try again", "기한 경과로 재시도 없음", "期限超過で再試行なし"),
        ["overtaken"] = new("another copy came first", "다른 사본이 먼저 도착", "別の写しが先着"),
    };

    /// <summary>The programme.</summary>
    public static LocalText Programme { get; } = new("programme", "공동심사(CSP)", "協働調査(CSP)");

    /// <summary>An arm of an experiment.</summary>
    public static LocalText Arm { get; } = new("arm", "대안", "選択肢");

    /// <summary>An office.</summary>
    public static LocalText Office { get; } = new("office", "특허청", "庁");

    /// <summary>A group of cases.</summary>
    public static LocalText Cases { get; } = new("cases", "대상", "対象");

    /// <summary>A mean.</summary>
    public static LocalText Mean { get; } = new("mean", "평균", "平均");

    /// <summary>The lower end of an interval.</summary>
    public static LocalText Low { get; } = new("low", "하한", "下限");

    /// <summary>The upper end of an interval.</summary>
    public static LocalText High { get; } = new("high", "상한", "上限");

    /// <summary>An interval as something drawn.</summary>
    public static LocalText Interval { get; } = new("interval", "신뢰구간", "信頼区間");

    /// <summary>All offices together.</summary>
    public static LocalText AllOffices { get; } = new("all offices", "모든 특허청", "全庁");

    /// <summary>A unit behind numbers.</summary>
    public static LocalText Unit(string unit) => s_units.TryGetValue(unit, out LocalText? known) ? known : unit;

    /// <summary>A title with its unit.</summary>
    public static LocalText TitleWithUnit(MeasureJson measure, DisplayUnit unit) =>
        MeasureTerms.Title(measure) + ", " + Unit(unit.Name);

    /// <summary>What a message says.</summary>
    public static LocalText Message(string name) => s_messages.TryGetValue(name, out LocalText? known) ? known : name;

    /// <summary>What became of a message or of an attempt; the word itself when it is not known.</summary>
    public static LocalText Outcome(string name) => s_outcomes.TryGetValue(name, out LocalText? known) ? known : name;

    /// <summary>What an application does in a part of its story; the word itself when it is not known.</summary>
    public static LocalText Span(string kind) => s_spans.TryGetValue(kind, out LocalText? known) ? known : kind;

    /// <summary>The cases of a group; the word itself when it is not known.</summary>
    public static LocalText GroupOf(Word<CaseGroup> group) => group.Value switch
    {
        CaseGroup.Programme => new("cases in the programme", "공동심사(CSP) 적용 건", "協働調査(CSP)の案件"),
        CaseGroup.Outside => new("cases left outside", "신청했으나 적용되지 않은 건", "申請したが対象外の案件"),
        CaseGroup.Asked => new("cases that ask for it", "공동심사(CSP) 신청 건", "協働調査(CSP)を申請する案件"),
        CaseGroup.Eligible => new("cases that could have asked", "신청할 수 있었던 건", "申請できた案件"),
        CaseGroup.Ordinary => new("ordinary cases", "일반 건", "通常の案件"),
        CaseGroup.Requested => new("cases requested in the window", "기간 내 심사청구 건", "期間内の審査請求案件"),
        CaseGroup.Waiting => new("cases that waited at the start", "시작 시 대기 건", "開始時に待つ案件"),
        CaseGroup.Everybody => new("all cases", "모든 건", "全案件"),
        _ => (LocalText)group.Text,
    };

    /// <summary>A group in a label; the word itself when it is not known.</summary>
    public static LocalText ShortGroup(Word<CaseGroup> group) => group.Value switch
    {
        CaseGroup.Programme => new("programme", "적용", "対象"),
        CaseGroup.Outside => new("outside", "미적용", "対象外"),
        CaseGroup.Asked => new("asked", "신청", "申請"),
        CaseGroup.Eligible => new("eligible", "신청 가능", "申請可能"),
        CaseGroup.Ordinary => new("ordinary", "일반", "通常"),
        CaseGroup.Requested => new("requested", "청구", "請求"),
        CaseGroup.Waiting => new("waiting", "대기", "待機"),
        CaseGroup.Everybody => new("all", "전체", "全体"),
        _ => (LocalText)group.Text,
    };

    /// <summary>A verdict; the word itself when it is not known.</summary>
    public static LocalText VerdictOf(Word<Verdict> verdict) => verdict.Value switch
    {
        Verdict.Better => new("better", "개선", "改善"),
        Verdict.Worse => new("worse", "악화", "悪化"),
        Verdict.Different => new("different", "다름", "差あり"),
        Verdict.NoDifferenceShown => new("no difference shown", "차이가 확인되지 않음", "差は示されない"),
        Verdict.Withheld => new("no verdict", "판정 보류", "判定なし"),
        _ => (LocalText)verdict.Text,
    };

    /// <summary>An office or all of them together.</summary>
    public static LocalText OfficeOf(string? office) => office is null ? AllOffices : (LocalText)office;
}
