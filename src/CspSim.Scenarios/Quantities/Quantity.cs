namespace CspSim.Scenarios.Quantities;

/// <summary>A number with its unit, converted to the unit of its kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value in the unit of the kind: share of 1, hours, business days, per hour, per business day.</param>
public readonly record struct Quantity(QuantityKind Kind, double Value);

/// <summary>What a written quantity is.</summary>
public enum QuantityKind
{
    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>A percentage; the value is its hundredth part.</summary>
    Share,

    /// <summary>A length of time; the value is in hours.</summary>
    Duration,

    /// <summary>A length of time in business days of an office; the value is in days.</summary>
    BusinessDays,

    /// <summary>Events over time; the value is per hour.</summary>
    Rate,

    /// <summary>Events over business days of an office; the value is per business day.</summary>
    BusinessRate,

    /// <summary>A number of applications.</summary>
    Cases,
}

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
