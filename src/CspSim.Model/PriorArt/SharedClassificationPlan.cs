using CspSim.Engine;

namespace CspSim.Model.PriorArt;

/// <summary>A field of technology for which all offices come to use one classification, so that its documents are easier to find.</summary>
/// <remarks>
/// Which inventions belong to the field is one keyed draw each, so a larger share has all inventions of a smaller one and no arm changes
/// them. The gain is an assumption: no measurement of it was found.
/// </remarks>
/// <param name="Share">The share of inventions that belong to the field; 0 to 1.</param>
/// <param name="From">When the classification is shared: searches completed from then on use it.</param>
/// <param name="EaseFactor">Factor on the ease of the field's documents from then on; 1 or more.</param>
public sealed record SharedClassificationPlan(double Share, SimTime From, double EaseFactor);
