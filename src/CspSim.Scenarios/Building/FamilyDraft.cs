using CspSim.Model.Filings;

namespace CspSim.Scenarios.Building;

/// <summary>The families of a world, and the requests that they bring to each office.</summary>
/// <param name="Streams">The streams.</param>
/// <param name="Requests">Requests an hour by office index.</param>
internal sealed record FamilyDraft(IReadOnlyList<FamilyStreamPlan> Streams, IReadOnlyList<RateSteps> Requests);
