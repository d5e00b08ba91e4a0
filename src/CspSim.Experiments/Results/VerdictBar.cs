namespace CspSim.Experiments.Results;

/// <summary>Why a difference is shown without a verdict.</summary>
public enum VerdictBar
{
    /// <summary>Nothing stands against a verdict.</summary>
    None,

    /// <summary>The two arms have not measured the same cases.</summary>
    OtherCases,

    /// <summary>Too many of the cases are unfinished in one of the arms.</summary>
    Unfinished,

    /// <summary>The measure goes by the date of the action, which leaves out those who still wait.</summary>
    ByActionDate,
}
