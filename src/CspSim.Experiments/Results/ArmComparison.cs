using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>One arm against the baseline or another arm, figure by figure.</summary>
public sealed class ArmComparison
{
    private readonly Dictionary<FigureKey, FigureComparison> _byKey;

    internal ArmComparison(int arm, IReadOnlyList<FigureComparison> figures)
    {
        Arm = arm;
        Figures = figures;
        _byKey = figures.ToDictionary(figure => figure.Key);
    }

    /// <summary>Index of the arm.</summary>
    public int Arm { get; }

    /// <summary>Every figure that has a value in some arm, in the order of the arms' figures.</summary>
    public IReadOnlyList<FigureComparison> Figures { get; }

    /// <summary>The comparison of one figure; null when nothing was counted in any arm.</summary>
    public FigureComparison? Find(Measure measure, int? office, CaseGroup group, string? lane = null) =>
        _byKey.GetValueOrDefault(new FigureKey(measure, office, group, lane));

    /// <summary>A difference over all offices of which something may be said; null: none, or no verdict.</summary>
    public PairedDifference? Known(Measure measure, CaseGroup group) =>
        Find(measure, null, group) is { Mean: { Replications: > 0 } mean, WithheldFor: VerdictBar.None } ? mean : null;
}

/// <summary>An arm with a programme against one that stands for what the same applicants can do today.</summary>
/// <param name="Today">Index of that arm.</param>
/// <param name="Comparison">The differences to it.</param>
public sealed record TodayComparison(int Today, ArmComparison Comparison);

/// <summary>One figure of one arm against the same figure of the baseline.</summary>
/// <param name="Key">What it speaks of.</param>
/// <param name="Mean">The difference over the same cases, arm minus baseline.</param>
public sealed record FigureComparison(FigureKey Key, PairedDifference Mean)
{
    /// <summary>The difference in each replication, in their order; NaN for one without a value.</summary>
    public IReadOnlyList<double> Differences { get; init; } = [];

    /// <summary>Cases compared in one replication, on average; of measures that are not of cases, values.</summary>
    public double Cases { get; init; }

    /// <summary>
    /// The differences of all cases of one replication added up, such as case-months: who won and who lost how much in all.
    /// </summary>
    public Estimate Total { get; init; }

    /// <summary>Why there is no verdict, if there is none.</summary>
    public VerdictBar WithheldFor { get; init; }
}
