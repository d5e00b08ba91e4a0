namespace CspSim.Scenarios.Quantities;

/// <summary>Why a text is no quantity.</summary>
public enum QuantityFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It does not begin with a number.</summary>
    NoNumber,

    /// <summary>Its number is not written as the format wants it: commas, underscores, hexadecimal, infinite, not a number.</summary>
    BadNumber,

    /// <summary>Its number is below zero.</summary>
    Negative,

    /// <summary>Its unit can mean two things.</summary>
    AmbiguousUnit,

    /// <summary>Its unit is not known.</summary>
    UnknownUnit,
}
