namespace CspSim.Model.PriorArt;

/// <summary>A collection of documents that offices search with different power: mostly a language.</summary>
/// <param name="Name">The user's name, such as <c>ko</c>, <c>ja</c>, <c>zh</c>, <c>en</c> or <c>other</c>.</param>
/// <param name="Share">The share of relevant documents that belong to it; all shares add up to 1.</param>
public sealed record DocumentClassPlan(string Name, double Share);
