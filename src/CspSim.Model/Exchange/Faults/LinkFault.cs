namespace CspSim.Model.Exchange;

/// <summary>One thing that can go wrong on the link.</summary>
/// <param name="Name">The user's name for it, for the log.</param>
public abstract record LinkFault(string Name);
