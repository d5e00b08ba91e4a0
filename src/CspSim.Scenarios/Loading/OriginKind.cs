namespace CspSim.Scenarios.Loading;

/// <summary>What stands behind a figure.</summary>
public enum OriginKind
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>It is assumed, with or without a reason.</summary>
    Assumed,

    /// <summary>A publication.</summary>
    Source,
}
