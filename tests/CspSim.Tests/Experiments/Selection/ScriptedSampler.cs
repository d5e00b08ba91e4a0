using CspSim.Experiments.Studies;

namespace CspSim.Tests.Experiments.Selection;

/// <summary>Values by formula, with a note of what was asked for.</summary>
/// <param name="value">The value of a system in a replication.</param>
internal sealed class ScriptedSampler(Func<int, int, double> value) : ISampler
{
    public List<SampleRequest> Requests { get; } = [];

    public IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Requests.AddRange(requests);
        return [.. requests.Select(request => Enumerable.Range(request.First, request.Count)
            .Select(number => value(request.System, number)).ToArray())];
    }

    /// <summary>Minus, plus, minus, plus: of an even number of replications the mean is 0 and the variance n / (n - 1).</summary>
    public static double Swing(int number) => number % 2 == 0 ? 1 : -1;
}
