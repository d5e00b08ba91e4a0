using CspSim.Engine.Distributions;
using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>The lognormal law: mean and standard deviation (divisor n) of the logarithms are those of the data.</summary>
internal sealed class LognormalFamily : ILawFamily
{
    private const double HalfLogOfTwoPi = 0.918938533204672741780329736406;

    // What the engine takes: a cv up to 1000, which is a sigma of 3.717, and down to what a double can tell from none.
    private const double SigmaLeast = 1e-6;
    private const double SigmaMost = 3.7;

    /// <inheritdoc/>
    public string Name => "lognormal";

    /// <inheritdoc/>
    public ulong Key => 2;

    /// <inheritdoc/>
    public bool HasTails => true;

    /// <inheritdoc/>
    public LawEstimate Estimate(FitSample sample)
    {
        int count = sample.Count;
        double mean = sample.LogMoments.Mean;
        double square = sample.LogMoments.Variance * (count - 1) / count;
        double best = Math.Sqrt(square);
        double sigma = Math.Clamp(best, SigmaLeast, SigmaMost);
        double logLikelihood = -count * (mean + PortableMath.Log(sigma) + HalfLogOfTwoPi + (0.5 * square / (sigma * sigma)));
        double meanOfLaw = PortableMath.Exp(mean + (0.5 * sigma * sigma));
        double cv = Math.Sqrt(PortableMath.Expm1(sigma * sigma));
        return new(
            Lognormal.FromMedianAndSigma(PortableMath.Exp(mean), sigma),
            logLikelihood,
            [new("mean", meanOfLaw, HasUnit: true), new("cv", cv, HasUnit: false)],
            sigma != best);
    }
}
