using CspSim.Model.Runs;

namespace CspSim.Experiments.Comparing;

/// <summary>One arm of a result as series of replication values.</summary>
/// <param name="Name">The arm's name.</param>
/// <param name="Figures">Its figures, in the order of the result.</param>
public sealed record ArmSeries(string Name, IReadOnlyList<FigureSeries> Figures)
{
    /// <summary>The fingerprint of the cases that each replication has measured, in their order.</summary>
    /// <value>Empty when the result does not say.</value>
    public IReadOnlyList<MeasuredCases> Cases { get; init; } = [];

    /// <summary>How far its runs went on after the measured window.</summary>
    /// <value>Default: not at all, as when the result does not say.</value>
    public FollowUp Follow { get; init; }
}
