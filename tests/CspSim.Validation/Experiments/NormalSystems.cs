using CspSim.Engine.Numerics;
using CspSim.Engine.Random;
using CspSim.Experiments.Goals;
using CspSim.Experiments.Studies;

namespace CspSim.Validation.Experiments;

/// <summary>Systems whose replications are normal, with a common part of all systems in each replication.</summary>
/// <param name="seed">The seed of one experiment.</param>
/// <param name="mean">The mean of a system.</param>
/// <param name="deviation">The standard deviation of a system.</param>
/// <param name="commonShare">The share of the variance that all systems have in common: their correlation.</param>
internal sealed class NormalSystems(ulong seed, Func<int, double> mean, Func<int, double> deviation, double commonShare) : ISampler
{
    private const ulong Common = 1_000_000;

    public IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop) =>
        [.. requests.Select(request => Enumerable.Range(request.First, request.Count)
            .Select(number => ValueOf(request.System, number)).ToArray())];

    private double ValueOf(int system, int number)
    {
        KeyedDraws draws = new(seed, number);
        double own = NormalLaw.Quantile(draws.Uniform((ulong)system, 1, 0));
        double common = commonShare == 0 ? 0 : NormalLaw.Quantile(draws.Uniform(Common, 1, 0));
        return mean(system) + (deviation(system) * ((Math.Sqrt(1 - commonShare) * own) + (Math.Sqrt(commonShare) * common)));
    }
}

/// <summary>A mean that depends on a key, with independent normal noise.</summary>
/// <param name="seed">The seed of one experiment.</param>
/// <param name="mean">The mean at a value of the key.</param>
/// <param name="deviation">The standard deviation everywhere.</param>
internal sealed class NormalCurve(ulong seed, Func<double, double> mean, double deviation) : IValueSampler
{
    private readonly List<double> _values = [];

    public int Add(double value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    public IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop) =>
        new NormalSystems(seed, system => mean(_values[system]), _ => deviation, commonShare: 0).Draw(requests, stop);
}
