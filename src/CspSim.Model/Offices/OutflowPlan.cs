using CspSim.Engine.Distributions;

namespace CspSim.Model.Offices;

/// <summary>Requests that an office need not act on, or not yet: what applicants withdraw, and what they defer.</summary>
/// <remarks>
/// Both follow from keyed draws and dates alone, so every arm has the same ones; no measure of cases counts them (decision 0023).
/// </remarks>
public sealed record OutflowPlan
{
    /// <summary>Everybody waits for the first action, and nobody asks the office to wait.</summary>
    public static OutflowPlan None { get; } = new();

    /// <summary>The share of requests that would be withdrawn if no examiner ever began.</summary>
    /// <value>0 (default) to 1.</value>
    public double WithdrawalShare { get; init; }

    /// <summary>Time from the request to its withdrawal, in hours. A withdrawal that comes when an examiner has begun is void.</summary>
    public Distribution WithdrawalHours { get; init; } = new Constant(0);

    /// <summary>The share of requests whose applicant defers examination.</summary>
    /// <value>0 (default) to 1.</value>
    public double DeferralShare { get; init; }

    /// <summary>Time from a deferred request until the office takes it up, in hours: only then it joins its lane.</summary>
    public Distribution DeferralHours { get; init; } = new Constant(0);

    /// <summary>Whether nothing is withdrawn and nothing deferred.</summary>
    public bool IsNone => WithdrawalShare <= 0 && DeferralShare <= 0;
}
