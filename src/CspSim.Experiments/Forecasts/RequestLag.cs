using CspSim.Engine.Distributions;

namespace CspSim.Experiments.Forecasts;

/// <summary>Time from a family's first filing to the request for examination of one leg.</summary>
/// <param name="RequestDelayHours">From the filing in the office to the request.</param>
/// <param name="FilingLagHours">From the first filing to the one in the office; null for the first office.</param>
internal readonly record struct RequestLag(Distribution RequestDelayHours, Distribution? FilingLagHours)
{
    public double Mean() => RequestDelayHours.Mean + (FilingLagHours?.Mean ?? 0);

    /// <summary>The lag at an even point of its laws, taken one with the other.</summary>
    public double At(double share) => Of(RequestDelayHours, share) + (FilingLagHours is null ? 0 : Of(FilingLagHours, share));

    private static double Of(Distribution law, double share) => law.Maximum <= law.Minimum ? law.Minimum : law.Quantile(share);
}
