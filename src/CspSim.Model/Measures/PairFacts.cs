using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>What is known of a family when its last first action is issued.</summary>
public readonly record struct PairFacts
{
    /// <summary>When its last request for examination came.</summary>
    public required SimTime LastRequestedAt { get; init; }

    /// <summary>When the first of its first actions was issued.</summary>
    public required SimTime FirstActedAt { get; init; }

    /// <summary>When the last of them was issued.</summary>
    public required SimTime LastActedAt { get; init; }

    /// <summary>Documents known to every office at its first action, over documents known to any; NaN when nothing is known to any.</summary>
    public double Overlap { get; init; } = double.NaN;

    /// <summary>Search effort of all offices beyond that of the one that spent most, in hours; NaN in a world without documents.</summary>
    public double DuplicatedSearchHours { get; init; } = double.NaN;

    /// <summary>Facts that are yet to be filled in.</summary>
    public PairFacts()
    {
    }
}
