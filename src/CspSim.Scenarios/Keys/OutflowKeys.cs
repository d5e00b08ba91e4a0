using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of requests that leave an office before its first action, or that wait because their applicant wants it.</summary>
internal static class OutflowKeys
{
    public static KeyEntry Withdrawals { get; } =
        new("offices.*.withdrawals", Mapping, "Requests that are withdrawn before an examiner takes them up. No measure of cases counts "
            + "them, in any arm; measures of the whole office do.")
        { Example = "{share: 1.5%, after: {uniform: {low: 0 months, high: 10 months}}}" };
    public static ValueKey<double> WithdrawalShare { get; } =
        new("offices.*.withdrawals.share", Form.Share, "The share of requests that would be withdrawn if no examiner ever began.")
        { IsRequired = true, Most = 1, Example = "1.5%" };
    public static ValueKey<Distribution> WithdrawalAfter { get; } =
        new("offices.*.withdrawals.after", Form.Law(Duration), "Time from the request to its withdrawal, which is void when an examiner "
            + "has begun. Published is how many are withdrawn, not when: the usual law spreads them evenly over a wait of ten months.")
        {
            Default = "{uniform: {low: 0 months, high: 10 months}}", Example = "{exponential: {mean: 12 months}}", UsualUnit = "months",
        };
    public static KeyEntry Deferral { get; } =
        new("offices.*.deferral", Mapping, "Requests whose applicant names a day before which nobody is to examine. No measure of cases "
            + "counts them, and their families do not ask for the programme.")
        { Example = "{share: 0.5%, until: {uniform: {low: 24 months, high: 48 months}}}" };
    public static ValueKey<double> DeferralShare { get; } =
        new("offices.*.deferral.share", Form.Share, "The share of requests that are deferred.")
        { IsRequired = true, Most = 1, Example = "0.5%" };
    public static ValueKey<Distribution> DeferredUntil { get; } =
        new("offices.*.deferral.until", Form.Law(Duration), "Time from a deferred request until the office takes it up: only then it joins "
            + "its lane, at the place of its request. In Korea the day named lies at least 24 months after the request and at most five "
            + "years after the filing, and the office acts within three months of it.")
        {
            Default = "{uniform: {low: 24 months, high: 48 months}}", Example = "{uniform: {low: 24 months, high: 48 months}}",
            UsualUnit = "months",
        };

    public static IReadOnlyList<KeyEntry> All { get; } =
        [Withdrawals, WithdrawalShare, WithdrawalAfter, Deferral, DeferralShare, DeferredUntil];
}
