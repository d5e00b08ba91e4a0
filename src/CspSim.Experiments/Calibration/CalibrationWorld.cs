using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>What a scenario says of documents and of examination, with some values of the free parameters.</summary>
/// <param name="PriorArt">The documents; null in a world without them.</param>
/// <param name="Offices">What each office does; null for one that no target is about.</param>
public sealed record CalibrationWorld(PriorArtPlan? PriorArt, IReadOnlyList<ExaminationPlan?> Offices);
