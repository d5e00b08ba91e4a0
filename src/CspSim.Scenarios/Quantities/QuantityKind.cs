namespace CspSim.Scenarios.Quantities;

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

    /// <summary>Happenings over time; the value is per hour.</summary>
    Rate,

    /// <summary>Happenings over business days of an office; the value is per business day.</summary>
    BusinessRate,

    /// <summary>A number of applications.</summary>
    Cases,
}
