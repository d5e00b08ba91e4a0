namespace CspSim.Reporting.Reading;

/// <summary>What came of reading a stored result.</summary>
/// <param name="Document">The result; null when it cannot be read.</param>
/// <param name="Message">Why it cannot be read, in one line with the place; empty when it can.</param>
/// <param name="Help">What to do; empty when there is nothing to propose.</param>
public sealed record ResultReading(ResultDocument? Document, string Message, string Help);
