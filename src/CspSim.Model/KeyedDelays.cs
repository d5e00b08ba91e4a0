using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;

namespace CspSim.Model;

/// <summary>Delays of one draw each.</summary>
internal static class KeyedDelays
{
    /// <summary>A delay that follows a law in hours; nothing is drawn for one that is always zero.</summary>
    public static SimDuration Delay(this KeyedDraws draws, Distribution hours, ulong key, uint purpose) =>
        hours.Maximum <= 0 ? SimDuration.Zero : SimDuration.FromHours(hours.Draw(draws.Uniform(key, purpose, 0)));
}
