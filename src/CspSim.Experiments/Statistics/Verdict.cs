using CspSim.Model.Measures;

namespace CspSim.Experiments.Statistics;

/// <summary>What a comparison with the baseline shows.</summary>
public enum Verdict
{
    /// <summary>The interval holds zero, or there is none: no difference is shown.</summary>
    NoDifferenceShown,

    /// <summary>The interval lies on the welcome side of zero.</summary>
    Better,

    /// <summary>The interval lies on the unwelcome side of zero.</summary>
    Worse,

    /// <summary>The interval does not hold zero, and neither direction is welcome.</summary>
    Different,

    /// <summary>Nothing may be said: the two are not comparable case by case.</summary>
    Withheld,
}

/// <summary>What the interval of a difference shows.</summary>
internal static class VerdictRule
{
    public static Verdict Of(Interval interval, Preference preference)
    {
        if (!interval.Exists || interval.Contains(0))
        {
            return Verdict.NoDifferenceShown;
        }

        return preference switch
        {
            Preference.Lower => interval.High < 0 ? Verdict.Better : Verdict.Worse,
            Preference.Higher => interval.Low > 0 ? Verdict.Better : Verdict.Worse,
            _ => Verdict.Different,
        };
    }
}
