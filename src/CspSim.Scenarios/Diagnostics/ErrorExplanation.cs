namespace CspSim.Scenarios.Diagnostics;

/// <summary>What a code means, for <c>cspsim explain</c>.</summary>
/// <param name="Code">The code; never used for another fault.</param>
/// <param name="Title">The fault in a few words.</param>
/// <param name="Explanation">What is wrong and why it matters.</param>
/// <param name="Example">A piece of a scenario that is right.</param>
public sealed record ErrorExplanation(string Code, string Title, string Explanation, string Example);
