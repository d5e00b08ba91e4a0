namespace CspSim.Model.Offices;

/// <summary>How well one office searches.</summary>
/// <param name="PowerByClass">Its power in each collection, in their order; 0 or more, 1 is full power.</param>
/// <param name="TauHours">
/// The effort after which a document of ease 1 in a collection of power 1 has been found with probability 1 - 1/e; more than 0.
/// </param>
public sealed record SearchPowerPlan(IReadOnlyList<double> PowerByClass, double TauHours);
