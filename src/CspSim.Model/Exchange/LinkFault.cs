using CspSim.Engine;
using CspSim.Engine.Distributions;

namespace CspSim.Model.Exchange;

/// <summary>One thing that can go wrong on the link.</summary>
/// <param name="Name">The user's name for it, for the log.</param>
public abstract record LinkFault(string Name);

/// <summary>The link is down for one stretch of time: every attempt that starts in it fails at once.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="At">When it begins.</param>
/// <param name="Lasts">How long; more than zero.</param>
public sealed record FixedOutage(string Name, SimTime At, SimDuration Lasts) : LinkFault(Name);

/// <summary>The link is down again and again, at a fixed distance.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="First">When the first one begins; the pattern runs from there on only.</param>
/// <param name="Every">From one beginning to the next; more than <paramref name="Lasts"/>.</param>
/// <param name="Lasts">How long each lasts; more than zero.</param>
public sealed record RecurringOutage(string Name, SimTime First, SimDuration Every, SimDuration Lasts) : LinkFault(Name);

/// <summary>The link goes down by chance: up and down times alternate, each drawn.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="UpHours">Time from the end of one outage to the next, in hours.</param>
/// <param name="LastsHours">Length of an outage, in hours.</param>
public sealed record RandomOutage(string Name, Distribution UpHours, Distribution LastsHours) : LinkFault(Name);

/// <summary>A message is lost without a word: the sender learns it from its time-out, or never.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Probability">For each attempt; 0 to 1.</param>
public sealed record LossFault(string Name, SimTime From, SimTime To, double Probability) : LinkFault(Name);

/// <summary>A message arrives twice: the second copy after a latency of its own.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Probability">For each attempt; 0 to 1.</param>
public sealed record DuplicationFault(string Name, SimTime From, SimTime To, double Probability) : LinkFault(Name);

/// <summary>A message arrives unreadable: the receiver rejects it and the sender learns that after one latency.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Probability">For each attempt; 0 to 1.</param>
public sealed record CorruptionFault(string Name, SimTime From, SimTime To, double Probability) : LinkFault(Name);

/// <summary>A time for which the link is down.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
public readonly record struct LinkOutage(SimTime From, SimTime To);
