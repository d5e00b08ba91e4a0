using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>A target and what came of it.</summary>
/// <param name="Target">The target.</param>
/// <param name="AtStart">Its value before.</param>
/// <param name="Reached">Its value with the fitted figures as they are written.</param>
public sealed record TargetFit(CalibrationTarget Target, SampledMean AtStart, SampledMean Reached)
{
    /// <summary>What is too much, in the unit of the measure; negative: too little.</summary>
    public double Off => Reached.Mean - Target.Wanted;

    /// <summary>Whether it is near enough.</summary>
    public bool IsMet => Math.Abs(Off) <= Target.Within;
}
