using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>One application, reported when it ends or when the run stops.</summary>
/// <param name="Application">Number of the application in order of entry, from 1.</param>
/// <param name="Family">The family's number; -1 for an application of one office alone.</param>
/// <param name="Office">Index of the office.</param>
/// <param name="Group">Its group.</param>
/// <param name="Measured">Why it is measured, if it is.</param>
/// <param name="Lane">Index of the lane it entered by.</param>
/// <param name="Facts">Time stamps and efforts; those not reached are <see cref="SimTime.Never"/>.</param>
public readonly record struct CaseRow(
    long Application,
    long Family,
    int Office,
    CaseGroup Group,
    MeasuredAs Measured,
    int Lane,
    CaseFacts Facts);
