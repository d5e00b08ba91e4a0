using CspSim.Engine.Numerics;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Fitting;

/// <summary>Data in ascending order, with the sums that the likelihoods need.</summary>
internal sealed class FitSample
{
    /// <summary>Takes values over and sorts them.</summary>
    /// <param name="values">Finite numbers above 0; two or more.</param>
    public FitSample(double[] values)
    {
        Array.Sort(values);
        Sorted = values;
        Logs = Array.ConvertAll(values, PortableMath.Log);
        Moments = Moments.Of(values);
        LogMoments = Moments.Of(Logs);
    }

    /// <summary>The values, ascending.</summary>
    public double[] Sorted { get; }

    /// <summary>Their natural logarithms, ascending.</summary>
    public double[] Logs { get; }

    /// <summary>How many there are.</summary>
    public int Count => Sorted.Length;

    /// <summary>Moments of the values.</summary>
    public Moments Moments { get; }

    /// <summary>Moments of the logarithms.</summary>
    public Moments LogMoments { get; }
}
