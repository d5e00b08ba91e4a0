namespace CspSim.Model.Outcomes;

/// <summary>What becomes of an application whose applicant does not answer a notice.</summary>
/// <param name="Ending">Refused where the office decides so after the time limit; abandoned where the application lapses.</param>
/// <param name="After">Time from the notice until the application ends: the time limit, and what the office takes to decide.</param>
public sealed record SilencePlan(Ending Ending, Delay After)
{
    /// <summary>It is abandoned, and counted as that when the notice goes out.</summary>
    public static SilencePlan AtOnce { get; } = new(Ending.Abandoned, Delay.None);
}
