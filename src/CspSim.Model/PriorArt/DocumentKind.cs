namespace CspSim.Model.PriorArt;

/// <summary>What a relevant document does to a claim: the categories of WIPO Standard ST.14.</summary>
public enum DocumentKind
{
    /// <summary>Defeats novelty or inventive step alone.</summary>
    X,

    /// <summary>Defeats inventive step together with another document of kind Y.</summary>
    Y,

    /// <summary>Background; defeats nothing.</summary>
    A,
}
