using CspSim.Model;

namespace CspSim.Experiments.Plans;

/// <summary>One arm of an experiment: a name and a world.</summary>
/// <param name="Name">Unique in the experiment. It never enters a random key.</param>
/// <param name="World">The world of this arm.</param>
public sealed record ArmPlan(string Name, WorldPlan World);
