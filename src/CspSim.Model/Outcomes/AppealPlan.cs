namespace CspSim.Model.Outcomes;

/// <summary>Appeals to a board against final refusals. A board has its own members: it takes time, but no examiner of the office.</summary>
/// <param name="Share">The probability that a refused applicant appeals, once nothing else is left; 0 to 1.</param>
/// <param name="ReversalShare">The probability that the board allows what the examiner has refused; 0 to 1.</param>
/// <param name="Duration">Time from the refusal to the board's decision.</param>
public sealed record AppealPlan(double Share, double ReversalShare, Delay Duration);
