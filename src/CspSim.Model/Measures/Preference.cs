namespace CspSim.Model.Measures;

/// <summary>Which direction of a measure is welcome.</summary>
public enum Preference
{
    /// <summary>Neither.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}
