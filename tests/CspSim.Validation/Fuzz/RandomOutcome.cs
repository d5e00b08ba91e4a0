using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Outcomes;

namespace CspSim.Validation.Fuzz;

/// <summary>Outcomes by notices, and what silence leads to, for an office of a random world.</summary>
internal static class RandomOutcome
{
    public static IOutcomeRule Of(IOutcomeRule outcome, DrawnNumbers drawn)
    {
        SilencePlan silence = drawn.Chance(0.3)
            ? SilencePlan.AtOnce
            : new SilencePlan(drawn.Chance(0.5) ? Ending.Refused : Ending.Abandoned, new Delay(new Exponential(drawn.Scale(1, 300))));
        NoticesOutcome notices = new()
        {
            AllowedAtOnceShare = drawn.Chance(0.2) ? 0 : drawn.Share(),
            GiveUpShare = drawn.Chance(0.2) ? 0 : drawn.Share(),
            AllowanceShare = drawn.Share(),
            RefusalShare = drawn.Between(0.3, 1),
            ReexaminationShare = drawn.Chance(0.5) ? 0 : drawn.Share(),
            Silence = silence,
            ResponseDelay = outcome.ResponseDelay,
            FurtherActionEffortHours = outcome.FurtherActionEffortHours,
        };
        return drawn.Chance(0.4) ? notices
            : outcome is DocumentOutcome documents ? documents with { Silence = silence }
            : outcome;
    }
}
