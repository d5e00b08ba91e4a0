namespace CspSim.Model.Runs;

/// <summary>What became of petitions, wherever it is counted: the counts add up to the petitions.</summary>
public interface IPetitionCounts
{
    /// <summary>Families that petitioned.</summary>
    long Petitions { get; }

    /// <summary>Families granted.</summary>
    long Granted { get; }

    /// <summary>Petitions that an office found not in order.</summary>
    long Refused { get; }

    /// <summary>Petitions whose applicants did not consent to the exchange.</summary>
    long NoConsent { get; }

    /// <summary>Petitions whose second one came after the petition window.</summary>
    long TooLate { get; }

    /// <summary>Petitions that found the cap reached.</summary>
    long OverCap { get; }

    /// <summary>Petitions that were decided when an office had begun to examine.</summary>
    long ExaminationBegun { get; }

    /// <summary>Petitions one of whose decisions never reached the partner.</summary>
    long DecisionNotReceived { get; }

    /// <summary>Petitions that the applicant withdrew before they were decided.</summary>
    long Withdrawn { get; }

    /// <summary>Petitions not yet decided when the run stopped.</summary>
    long Undecided { get; }
}
