using CspSim.Engine.Distributions;
using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>The exponential law: the mean of the law is that of the data.</summary>
internal sealed class ExponentialFamily : ILawFamily
{
    /// <inheritdoc/>
    public string Name => "exponential";

    /// <inheritdoc/>
    public ulong Key => 1;

    /// <inheritdoc/>
    public bool HasTails => true;

    /// <inheritdoc/>
    public LawEstimate Estimate(FitSample sample)
    {
        double mean = sample.Moments.Mean;
        double logLikelihood = -sample.Count * (PortableMath.Log(mean) + 1);
        return new(new Exponential(mean), logLikelihood, [new("mean", mean, HasUnit: true)]);
    }
}
