namespace CspSim.Model.Exchange;

/// <summary>Why a family is not, or no longer, in the programme.</summary>
public enum LeaveReason : byte
{
    /// <summary>It is in the programme.</summary>
    None,

    /// <summary>An office found the petition not in order.</summary>
    NotEligible,

    /// <summary>The second petition came after the petition window.</summary>
    PetitionTooLate,

    /// <summary>The yearly cap was reached.</summary>
    CapReached,

    /// <summary>An office had begun to examine before the petitions were decided.</summary>
    ExaminationBegun,

    /// <summary>A decision never reached the partner.</summary>
    DecisionNotReceived,
}
