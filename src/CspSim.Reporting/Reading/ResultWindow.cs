using CspSim.Model;

namespace CspSim.Reporting.Reading;

/// <summary>What an arm of a stored result simulated and measured.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Start">The first instant, as written.</param>
/// <param name="LengthDays">From the start to the end of the measured window.</param>
/// <param name="WarmUpDays">The part that was not measured.</param>
/// <param name="Follow">How far the run went on after the window.</param>
public sealed record ResultWindow(string Arm, string Start, double LengthDays, double WarmUpDays, FollowUp Follow);
