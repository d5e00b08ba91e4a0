using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>One arm against the baseline, figure by figure.</summary>
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
}
