using CspSim.Model.Measures;

namespace CspSim.Experiments.Statistics;

/// <summary>What a comparison with the baseline shows.</summary>
public enum Verdict
{
    /// <summary>Zero is not ruled out, or there is no interval: no difference is shown.</summary>
    NoDifferenceShown,

    /// <summary>It lies on the welcome side of zero.</summary>
    Better,

    /// <summary>It lies on the unwelcome side of zero.</summary>
    Worse,

    /// <summary>Zero is ruled out, and neither direction is welcome.</summary>
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

        return OfShown(interval.Low, preference);
    }

    /// <summary>The verdict on a difference that is shown.</summary>
    /// <param name="difference">Not zero.</param>
    /// <param name="preference">Which direction is welcome.</param>
    public static Verdict OfShown(double difference, Preference preference) => preference switch
    {
        Preference.Lower => difference < 0 ? Verdict.Better : Verdict.Worse,
        Preference.Higher => difference > 0 ? Verdict.Better : Verdict.Worse,
        _ => Verdict.Different,
    };
}
