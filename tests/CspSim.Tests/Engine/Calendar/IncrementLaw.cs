using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;

namespace CspSim.Tests.Engine.Calendar;

/// <summary>The ways in which events of a test lie in the future of the event that schedules them.</summary>
public enum IncrementLaw
{
    Exponential,
    LognormalSigma2,
    WholeDays,
    AlwaysTheSame,
    TenPercentZero,
    MostShortFewLong,
    FewTicks,
    FromOneTickToYears,
}

internal static class Increments
{
    private static readonly Distribution s_exponentialHours = new Exponential(1);
    private static readonly Distribution s_lognormalHours = Lognormal.FromMedianAndSigma(1, 2);

    public static SimDuration Draw(this IncrementLaw law, KeyedDraws draws, ulong entity, uint index)
    {
        draws.UniformPair(entity, 77, index, out double first, out double second);
        return law switch
        {
            IncrementLaw.Exponential => SimDuration.FromHours(s_exponentialHours.Quantile(first)),
            IncrementLaw.LognormalSigma2 => SimDuration.FromHours(s_lognormalHours.Quantile(first)),
            IncrementLaw.WholeDays => SimDuration.FromDays(1 + Math.Floor(90 * first)),
            IncrementLaw.AlwaysTheSame => SimDuration.FromHours(1),
            IncrementLaw.TenPercentZero => second < 0.1 ? SimDuration.Zero : SimDuration.FromHours(s_exponentialHours.Quantile(first)),
            IncrementLaw.MostShortFewLong => SimDuration.FromHours((second < 0.1 ? 1000 : 1) * first),
            IncrementLaw.FewTicks => new SimDuration((long)(4 * first)),
            IncrementLaw.FromOneTickToYears => new SimDuration((long)Math.Pow(10, 15 * first)),
            _ => throw new ArgumentOutOfRangeException(nameof(law)),
        };
    }
}
