using CspSim.Experiments.Calibration;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Calibration;

/// <summary>Where a free parameter stands.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its number with its unit.</param>
/// <param name="Wrapper">The mapping that gives the number its origin; null when it stands without one.</param>
internal sealed record FreeSite(FreeParameter Parameter, ScalarNode Value, MappingNode? Wrapper);
