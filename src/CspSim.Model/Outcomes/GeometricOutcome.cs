using CspSim.Engine.Distributions;

namespace CspSim.Model.Outcomes;

/// <summary>
/// After every action the applicant responds with the same probability, so that the number of further actions is geometric.
/// </summary>
/// <param name="responseProbability">0 to less than 1.</param>
/// <param name="responseDelay">The applicant's time to respond.</param>
/// <param name="furtherActionEffortHours">Effort of one further action, in hours.</param>
public sealed class GeometricOutcome(double responseProbability, Delay responseDelay, Distribution furtherActionEffortHours) : IOutcomeRule
{
    // The chance of a response is cut at 1: there an application would never end.
    private const double ResponseMost = 1 - 1e-9;

    /// <inheritdoc/>
    public string Name => "geometric";

    /// <summary>The probability of a response after an action.</summary>
    public double ResponseProbability => responseProbability;

    /// <summary>p / (1 - p), the mean of the geometric number of responses.</summary>
    public double MeanFurtherActions => responseProbability / (1 - responseProbability);

    /// <inheritdoc/>
    public Delay ResponseDelay => responseDelay;

    /// <inheritdoc/>
    public Distribution FurtherActionEffortHours => furtherActionEffortHours;

    /// <inheritdoc/>
    public double FurtherActionsAt(double responseScale)
    {
        double chance = Math.Min(MeanFurtherActions / (1 + MeanFurtherActions) * responseScale, ResponseMost);
        return chance / (1 - chance);
    }

    /// <inheritdoc/>
    public bool Responds(double uniform, double responseScale) => uniform < responseProbability * responseScale;
}
