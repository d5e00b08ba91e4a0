using CspSim.Experiments.Plans;

namespace CspSim.Experiments.Results;

/// <summary>An expectation and what was found.</summary>
/// <param name="Expectation">The line of the scenario.</param>
/// <param name="Values">One value for each arm that it speaks of, in the order of the plan.</param>
public sealed record ExpectationOutcome(Expectation Expectation, IReadOnlyList<ExpectationValue> Values)
{
    /// <summary>Whether every arm that it speaks of meets it.</summary>
    public bool IsMet => Values.All(static value => value.IsMet);
}
