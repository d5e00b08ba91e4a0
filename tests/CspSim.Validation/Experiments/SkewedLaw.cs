using CspSim.Engine.Random;

namespace CspSim.Validation.Experiments;

/// <summary>Laws of replication values with a known mean, from keyed draws.</summary>
internal static class SkewedLaw
{
    /// <summary>The mean of the waits at M/M/1 with arrivals 0.8 and service 1: rho / (mu - lambda).</summary>
    public const double MeanWait = ArrivalRate / (1 - ArrivalRate);

    private const double ArrivalRate = 0.8;

    /// <summary>The standard normal law: mean 0, not skewed.</summary>
    public static double Normal(KeyedDraws draws, uint replication) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, draws.Uniform(replication, 1, 0));

    /// <summary>The exponential law: mean 1, skewness 2.</summary>
    public static double Exponential(KeyedDraws draws, uint replication) => -Math.Log(draws.Uniform(replication, 1, 0));

    /// <summary>The mean of four exponential numbers: mean 1, skewness 1.</summary>
    public static double MeanOfFour(KeyedDraws draws, uint replication) => -0.25 * Math.Log(
        draws.Uniform(replication, 1, 0) * draws.Uniform(replication, 1, 1) * draws.Uniform(replication, 1, 2)
            * draws.Uniform(replication, 1, 3));

    /// <summary>The lognormal law with mean 1 and a coefficient of variation cv: skewness cv^3 + 3 cv.</summary>
    public static double Lognormal(KeyedDraws draws, uint replication, double cv)
    {
        double variance = Math.Log(1 + (cv * cv));
        return Math.Exp((Math.Sqrt(variance) * Normal(draws, replication)) - (variance / 2));
    }

    /// <summary>
    /// The mean wait of so many customers one after the other of an M/M/1 queue that is in its steady state when the first one comes; its
    /// expectation is exactly that of the steady state.
    /// </summary>
    /// <remarks>
    /// Arrivals are 0.8 and services 1 an hour times a speed. An arriving customer waits with probability rho, then exponentially with rate
    /// mu - lambda. D. V. Lindley, "The theory of queues with a single server", Mathematical Proceedings of the Cambridge Philosophical
    /// Society 48(2), 1952.
    /// </remarks>
    private static double Wait(KeyedDraws draws, uint replication, uint customers, double speed = 1)
    {
        double start = draws.Uniform(replication, 2, 0) * speed / ArrivalRate;
        double wait = start < 1 ? -Math.Log(start) / (speed - ArrivalRate) : 0;
        double waits = 0;
        for (uint customer = 0; customer < customers; customer++)
        {
            waits += wait;
            draws.UniformPair(replication, 3, customer, out double first, out double second);
            double service = -Math.Log(first) / speed;
            wait = Math.Max(0, wait + service + (Math.Log(second) / ArrivalRate));
        }

        return waits / customers;
    }

    /// <summary>The mean wait in theory with another speed of service.</summary>
    public static double MeanWaitAt(double speed) => ArrivalRate / speed / (speed - ArrivalRate);

    /// <summary>A law by its name; the name says it in full.</summary>
    public static (Func<KeyedDraws, uint, double> Draw, double Mean) Of(string name) => name switch
    {
        "normal" => (Normal, 0),
        "exponential" => (Exponential, 1),
        "mean of four exponentials" => (MeanOfFour, 1),
        "lognormal, cv 1.5" => (static (draws, replication) => Lognormal(draws, replication, 1.5), 1),
        "lognormal, cv 2" => (static (draws, replication) => Lognormal(draws, replication, 2), 1),
        "M/M/1 at 0.8, 200 customers" => (static (draws, replication) => Wait(draws, replication, 200), MeanWait),
        "M/M/1 at 0.8, 1000 customers" => (static (draws, replication) => Wait(draws, replication, 1000), MeanWait),
        "pairs of M/M/1 at 0.8" => (
            static (draws, replication) => Wait(draws, replication, 400) - Wait(draws, replication, 400, 1.1),
            MeanWait - MeanWaitAt(1.1)),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
