using BenchmarkDotNet.Attributes;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;

namespace CspSim.Benchmarks.Engine;

/// <summary>One keyed draw: the uniform alone, the pair, and by each law.</summary>
[MemoryDiagnoser]
public class DrawBenchmarks
{
    private const int DrawsPerInvoke = 10_000;

    private readonly KeyedDraws _draws = new(1, 0);
    private readonly Distribution _exponential = new Exponential(5);
    private readonly Distribution _lognormal = Lognormal.FromMeanAndCv(5.5, 0.6);
    private readonly Distribution _gamma = Gamma.FromMeanAndCv(5.5, 0.6);
    private readonly Distribution _weibull = Weibull.FromMeanAndCv(5.5, 0.6);
    private readonly Distribution _mixture = new Mixture([new(1, new Constant(0)), new(9, Lognormal.FromMeanAndCv(5.5, 0.6))]);

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke, Baseline = true)]
    public double KeyedUniform()
    {
        double sum = 0;
        for (uint i = 0; i < DrawsPerInvoke; i++)
        {
            sum += _draws.Uniform(i, 1, 0);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke)]
    public double HalfOfAKeyedPair()
    {
        double sum = 0;
        for (uint i = 0; i < DrawsPerInvoke / 2; i++)
        {
            _draws.UniformPair(i, 1, 0, out double first, out double second);
            sum += first + second;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke)]
    public double KeyedExponential() => Draw(_exponential);

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke)]
    public double KeyedLognormal() => Draw(_lognormal);

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke)]
    public double KeyedGamma() => Draw(_gamma);

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke)]
    public double KeyedWeibull() => Draw(_weibull);

    [Benchmark(OperationsPerInvoke = DrawsPerInvoke)]
    public double KeyedMixture() => Draw(_mixture);

    private double Draw(Distribution law)
    {
        double sum = 0;
        for (uint i = 0; i < DrawsPerInvoke; i++)
        {
            sum += law.Draw(_draws.Uniform(i, 1, 0));
        }

        return sum;
    }
}
