using CspSim.Engine.Collectors;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>One replication of one arm, laid out by <see cref="FigureLayout"/>.</summary>
/// <param name="Result">What the run found.</param>
/// <param name="Figures">One entry a figure of the layout.</param>
/// <param name="Ended">The values behind each figure; null when nothing was counted.</param>
/// <param name="Unfinished">The ages of unfinished cases behind each figure; null when there are none.</param>
internal sealed record ReplicationSummary(ReplicationResult Result, ReplicationFigure[] Figures, Tally?[] Ended, Tally?[] Unfinished);
