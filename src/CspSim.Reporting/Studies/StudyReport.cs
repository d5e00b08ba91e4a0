namespace CspSim.Reporting.Studies;

/// <summary>What came of a study, with what tells where it comes from.</summary>
/// <typeparam name="TResult">What came of it.</typeparam>
public sealed record StudyReport<TResult> : ReportOrigin
{
    /// <summary>What came of it.</summary>
    public required TResult Result { get; init; }
}
