namespace CspSim.Model;

/// <summary>How far a run goes on after the measured window, so that the cases measured get what their measures need.</summary>
public enum FollowUp
{
    /// <summary>Not at all: the run stops where measuring does, and cases without a first action are unfinished.</summary>
    None,

    /// <summary>Until every measured case has its first action.</summary>
    FirstActions,

    /// <summary>Until every measured case has ended.</summary>
    Decisions,
}
