namespace CspSim.Engine.Distributions;

/// <summary>What a parameter of a law is, and so how a reader has to treat it.</summary>
public enum DistributionParameterKind
{
    /// <summary>A value of the drawn quantity, in its unit; the reader converts it to hours when the law is of durations.</summary>
    Value,

    /// <summary>A number without a unit, such as a coefficient of variation.</summary>
    PureNumber,

    /// <summary>A list of values of the drawn quantity.</summary>
    Data,

    /// <summary>A list of weighted laws.</summary>
    Parts,
}
