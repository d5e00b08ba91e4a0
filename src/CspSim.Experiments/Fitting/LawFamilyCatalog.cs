namespace CspSim.Experiments.Fitting;

/// <summary>Every kind of law that is fitted. A new one adds its entry here and nowhere else.</summary>
/// <remarks>
/// The triangular law is left out: its ends are guesses and not estimates, and its likelihood has no smooth maximum. A list of observed
/// values is its own empirical law and needs no fit.
/// </remarks>
internal static class LawFamilyCatalog
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ILawFamily> All { get; } =
        [new ExponentialFamily(), new LognormalFamily(), new GammaFamily(), new WeibullFamily(), new UniformFamily()];
}
