namespace CspSim.Model.Measures;

/// <summary>Which applications a figure speaks of.</summary>
/// <remarks>The groups do not depend on the arm, so that every arm is measured on the same families.</remarks>
public enum CaseGroup
{
    /// <summary>Families that ask for the programme: in an arm without one they are their own controls.</summary>
    Programme,

    /// <summary>Families filed in several offices that do not ask.</summary>
    Controls,

    /// <summary>Applications filed in one office alone.</summary>
    Ordinary,

    /// <summary>All together.</summary>
    Everybody,
}
