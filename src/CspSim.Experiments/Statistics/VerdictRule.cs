using CspSim.Model.Measures;

namespace CspSim.Experiments.Statistics;

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
