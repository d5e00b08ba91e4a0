namespace CspSim.Benchmarks.Model;

/// <summary>Mean and deviation of the logarithm.</summary>
internal readonly record struct LognormalParameters(double Mu, double Sigma)
{
    public static LognormalParameters Of(double mean, double deviation)
    {
        double variance = Math.Log(1 + (deviation * deviation / (mean * mean)));
        return new LognormalParameters(Math.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }
}
