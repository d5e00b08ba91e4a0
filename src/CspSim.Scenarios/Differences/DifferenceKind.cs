namespace CspSim.Scenarios.Differences;

/// <summary>How a key of one scenario differs from the same key of another.</summary>
public enum DifferenceKind
{
    /// <summary>Both have it with other values.</summary>
    Changed,

    /// <summary>Only the new one has it.</summary>
    Added,

    /// <summary>Only the old one has it.</summary>
    Removed,
}
