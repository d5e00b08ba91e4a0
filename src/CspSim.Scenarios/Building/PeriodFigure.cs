using CspSim.Engine;

namespace CspSim.Scenarios.Building;

/// <summary>A figure that holds for a year or a month.</summary>
/// <param name="From">When the period begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Value">The figure.</param>
internal readonly record struct PeriodFigure(SimTime From, SimTime To, double Value);
