using CspSim.Experiments.Goals;
using CspSim.Experiments.Studies;
using CspSim.Tests.Experiments.Selection;

namespace CspSim.Tests.Experiments.Goals;

/// <summary>A mean that depends on the key, with an even swing around it.</summary>
/// <param name="mean">The mean at a value of the key.</param>
/// <param name="swing">How far values lie from it.</param>
internal sealed class CurveSampler(Func<double, double> mean, double swing = 0) : IValueSampler
{
    public List<double> Values { get; } = [];

    public int Add(double value)
    {
        Values.Add(value);
        return Values.Count - 1;
    }

    public IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return [.. requests.Select(request => Enumerable.Range(request.First, request.Count)
            .Select(number => mean(Values[request.System]) + (swing * ScriptedSampler.Swing(number))).ToArray())];
    }
}
