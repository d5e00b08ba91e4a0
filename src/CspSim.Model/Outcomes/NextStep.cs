namespace CspSim.Model.Outcomes;

/// <summary>What comes after an action.</summary>
internal enum NextStep
{
    /// <summary>Nothing: the application has ended.</summary>
    End,

    /// <summary>The applicant responds, or asks for re-examination.</summary>
    Response,

    /// <summary>The applicant is silent until the application ends.</summary>
    Silence,

    /// <summary>A board decides on the applicant's appeal.</summary>
    BoardDecision,
}
