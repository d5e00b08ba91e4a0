using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>One figure of one arm against the same figure of the baseline.</summary>
/// <param name="Key">What it speaks of.</param>
/// <param name="Mean">The difference over the same cases, arm minus baseline.</param>
public sealed record FigureComparison(FigureKey Key, PairedDifference Mean)
{
    /// <summary>Cases compared in one replication, on average; of measures that are not of cases, values.</summary>
    public double Cases { get; init; }

    /// <summary>The differences of all cases of one replication added up, such as case-months: who won and who lost how much in all.</summary>
    public Estimate Total { get; init; }

    /// <summary>Why there is no verdict, if there is none.</summary>
    public VerdictBar WithheldFor { get; init; }
}
