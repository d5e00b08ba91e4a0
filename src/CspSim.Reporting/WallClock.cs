namespace CspSim.Reporting;

/// <summary>When, where and how fast an experiment was carried out. Nothing in a result depends on it.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Machine">The machine in words, such as its system and processors.</param>
/// <param name="Threads">Replications that ran at the same time.</param>
/// <param name="Elapsed">How long the simulation took.</param>
public sealed record WallClock(DateTimeOffset Started, string Machine, int Threads, TimeSpan Elapsed);
