namespace CspSim.Worker;

/// <summary>How the program ends. The numbers are a contract with scripts.</summary>
public static class ExitCode
{
    /// <summary>All done, all expectations and targets met.</summary>
    public const int Done = 0;

    /// <summary>
    /// A fault in the program itself; a crash file has been written. Replications without one are in the result, which is marked
    /// partial.
    /// </summary>
    public const int Fault = 1;

    /// <summary>The command line or a scenario is wrong; nothing was simulated.</summary>
    public const int BadInput = 2;

    /// <summary>
    /// The run or the calibration is complete, and at least one expectation or target of the scenario is not met; a goal is not attainable
    /// or cannot be searched, no arm can be chosen, or every law is rejected.
    /// </summary>
    public const int ExpectationNotMet = 3;

    /// <summary>The run, a choice or a search ended at its limit of replications before the wanted precision.</summary>
    public const int PrecisionNotReached = 4;

    /// <summary>Results could not be written, standard output was closed or full, or memory ran out.</summary>
    public const int OutputNotWritten = 5;

    /// <summary>Interrupted by the user; finished replications are in the result, which is marked partial.</summary>
    public const int Interrupted = 130;
}
