namespace CspSim.Model.Outcomes;

/// <summary>How an application has ended.</summary>
public enum Ending
{
    /// <summary>It has not ended, or the rule of its outcomes does not tell.</summary>
    None,

    /// <summary>Allowed.</summary>
    Allowed,

    /// <summary>Finally refused.</summary>
    Refused,

    /// <summary>Given up by the applicant after an action.</summary>
    Abandoned,

    /// <summary>Withdrawn by the applicant before an examiner began.</summary>
    Withdrawn,
}
