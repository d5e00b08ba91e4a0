namespace CspSim.Tests.Data;

/// <summary>One line of a holiday file.</summary>
internal sealed record HolidayDay(DateOnly Date, string Name, string Kind, string Source, bool Assumed);
