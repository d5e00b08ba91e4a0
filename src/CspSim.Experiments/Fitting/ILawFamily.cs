using CspSim.Engine.Distributions;

namespace CspSim.Experiments.Fitting;

/// <summary>A kind of law that can be fitted to data by maximum likelihood.</summary>
internal interface ILawFamily
{
    /// <summary>The name in scenario files, as in <see cref="DistributionCatalog"/>.</summary>
    string Name { get; }

    /// <summary>Marks the draws of the resamples; different for each family, and never changed, so that p-values stay.</summary>
    ulong Key { get; }

    /// <summary>Whether the law has values outside the data; without, the ends of the data have no tail to be judged by.</summary>
    bool HasTails { get; }

    /// <summary>The law under which the sample is most likely.</summary>
    /// <param name="sample">The data.</param>
    LawEstimate Estimate(FitSample sample);
}

/// <summary>A law fitted by maximum likelihood.</summary>
/// <param name="Law">The law.</param>
/// <param name="LogLikelihood">The natural logarithm of its likelihood.</param>
/// <param name="Parameters">What was estimated, as a scenario writes it.</param>
/// <param name="IsAtBound">Whether the best shape lies outside what the engine draws from, so that the law is the nearest inside.</param>
internal sealed record LawEstimate(
    Distribution Law, double LogLikelihood, IReadOnlyList<LawParameter> Parameters, bool IsAtBound = false);

/// <summary>One parameter of a fitted law.</summary>
/// <param name="Name">Its name in scenario files.</param>
/// <param name="Value">Its value.</param>
/// <param name="HasUnit">Whether it is in the unit of the data; otherwise it is a pure number.</param>
public sealed record LawParameter(string Name, double Value, bool HasUnit);
