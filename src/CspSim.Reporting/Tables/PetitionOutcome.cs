using CspSim.Model.Runs;

namespace CspSim.Reporting.Tables;

/// <summary>What can become of a petition.</summary>
/// <param name="Words">In words that stand behind a number.</param>
/// <param name="Of">How many petitions it became of.</param>
internal sealed record PetitionOutcome(LocalText Words, Func<IPetitionCounts, long> Of)
{
    /// <summary>It leads into the programme.</summary>
    public static PetitionOutcome Granted { get; } = new(new("granted", "승인", "認められた"), static counts => counts.Granted);

    /// <summary>Why it does not.</summary>
    public static IReadOnlyList<PetitionOutcome> Reasons { get; } =
    [
        new(new("examination begun", "심사 착수됨", "審査着手済み"), static counts => counts.ExaminationBegun),
        new(new("over the cap", "상한 초과", "上限超過"), static counts => counts.OverCap),
        new(new("too late", "기한 경과", "期限後"), static counts => counts.TooLate),
        new(new("refused", "요건 불비", "要件不備"), static counts => counts.Refused),
        new(new("no consent", "동의 없음", "同意なし"), static counts => counts.NoConsent),
        new(new("decision not received", "결정 미도달", "決定未到達"), static counts => counts.DecisionNotReceived),
        new(new("withdrawn", "취하", "取下げ"), static counts => counts.Withdrawn),
        new(new("undecided at the end", "종료 시 미결", "終了時未決"), static counts => counts.Undecided),
    ];
}
