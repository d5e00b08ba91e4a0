namespace CspSim.Model.Programme;

/// <summary>How the families that ask for the programme differ from the rest, in every arm alike.</summary>
/// <remarks>Without it a comparison of programme cases with others credits the exchange with what is selection.</remarks>
/// <param name="EffortScale">Factor on search and action effort of those who ask; more than 0, default 1.</param>
/// <param name="ResponseScale">
/// Factor on the probability of a further action, or of giving up where documents decide; 0 or more, default 1, the product is cut at 1.
/// </param>
/// <param name="GroundsScale">Factor on the number of grounds of objection that exist; 0 or more, default 1.</param>
public sealed record SelectionPlan(double EffortScale = 1, double ResponseScale = 1, double GroundsScale = 1)
{
    /// <summary>Those who ask are like the rest.</summary>
    public static SelectionPlan None { get; } = new();
}
