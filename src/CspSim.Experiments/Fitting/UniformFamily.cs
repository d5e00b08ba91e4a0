using CspSim.Engine.Distributions;
using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>The uniform law: its bounds are the least and the largest value of the data.</summary>
internal sealed class UniformFamily : ILawFamily
{
    /// <inheritdoc/>
    public string Name => "uniform";

    /// <inheritdoc/>
    public ulong Key => 5;

    /// <inheritdoc/>
    public bool HasTails => false;

    /// <inheritdoc/>
    public LawEstimate Estimate(FitSample sample)
    {
        double low = sample.Sorted[0];
        double high = sample.Sorted[^1];
        double logLikelihood = -sample.Count * PortableMath.Log(high - low);
        return new(new Uniform(low, high), logLikelihood, [new("low", low, HasUnit: true), new("high", high, HasUnit: true)]);
    }
}
