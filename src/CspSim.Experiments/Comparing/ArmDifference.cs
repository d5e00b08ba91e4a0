namespace CspSim.Experiments.Comparing;

/// <summary>One arm against an arm of the baseline result.</summary>
/// <param name="Arms">The two arms.</param>
/// <param name="Figures">The figures that both have, in the order of the baseline.</param>
/// <param name="OnlyInBaseline">Figures that only the baseline's arm has.</param>
/// <param name="OnlyInOther">Figures that only the other arm has.</param>
public sealed record ArmDifference(
    ArmMatch Arms, IReadOnlyList<FigureDifference> Figures, IReadOnlyList<FigureLabel> OnlyInBaseline, IReadOnlyList<FigureLabel> OnlyInOther);
