using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Goals;

/// <summary>Gives one figure of one arm at values of a key.</summary>
/// <param name="key">The key.</param>
/// <param name="arm">Name of the arm.</param>
/// <param name="figures">Makes the replications.</param>
public sealed class KeySampler(GoalKey key, string arm, FigureSampler figures) : IValueSampler
{
    /// <inheritdoc/>
    public int Add(double value) => figures.Add(arm, [key.Setting(value)]);

    /// <inheritdoc/>
    public IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop) => figures.Draw(requests, stop);
}
