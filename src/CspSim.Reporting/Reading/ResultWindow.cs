namespace CspSim.Reporting.Reading;

/// <summary>What an arm of a stored result simulated and measured.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Start">The first instant, as written.</param>
/// <param name="LengthDays">How long applications came in.</param>
/// <param name="WarmUpDays">The part that was not measured.</param>
/// <param name="Follow">How far the run went on: <c>none</c>, <c>first-actions</c> or <c>decisions</c>.</param>
public sealed record ResultWindow(string Arm, string Start, double LengthDays, double WarmUpDays, string Follow);
