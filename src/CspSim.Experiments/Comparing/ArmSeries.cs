namespace CspSim.Experiments.Comparing;

/// <summary>One arm of a result as series of replication values.</summary>
/// <param name="Name">The arm's name.</param>
/// <param name="Figures">Its figures, in the order of the result.</param>
public sealed record ArmSeries(string Name, IReadOnlyList<FigureSeries> Figures);
