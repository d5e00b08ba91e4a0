using CspSim.Engine.Distributions;

namespace CspSim.Model.Exchange;

/// <summary>The link goes down by chance: up and down times alternate, each drawn.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="UpHours">Time from the end of one outage to the next, in hours.</param>
/// <param name="LastsHours">Length of an outage, in hours.</param>
public sealed record RandomOutage(string Name, Distribution UpHours, Distribution LastsHours) : LinkFault(Name);
