namespace CspSim.Scenarios.Quantities;

/// <summary>A number with its unit, converted to the unit of its kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value in the unit of the kind: share of 1, hours, business days, per hour, per business day.</param>
public readonly record struct Quantity(QuantityKind Kind, double Value);
