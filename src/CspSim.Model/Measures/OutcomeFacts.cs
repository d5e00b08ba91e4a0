using CspSim.Model.PriorArt;

namespace CspSim.Model.Measures;

/// <summary>How two offices have ended the applications of one family.</summary>
/// <param name="First">At the office of the earlier filing.</param>
/// <param name="Second">At the other office.</param>
public readonly record struct OutcomeFacts(Ending First, Ending Second);
