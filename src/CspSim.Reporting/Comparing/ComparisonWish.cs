using CspSim.Experiments.Comparing;
using CspSim.Reporting.Reading;

namespace CspSim.Reporting.Comparing;

/// <summary>How results are to be compared.</summary>
public sealed record ComparisonWish
{
    /// <summary>Pairs of arms of other names that are to be compared.</summary>
    public IReadOnlyList<ArmMatch> Arms { get; init; } = [];

    /// <summary>Whether results that do not share their random numbers may be compared as independent samples.</summary>
    public bool AllowsIndependent { get; init; }

    /// <summary>The version of the program that compares.</summary>
    public required string Version { get; init; }

    /// <summary>Finds in what the resolved inputs of two results differ, for the arms compared; null when a scenario text cannot be read.</summary>
    public required Func<ResultDocument, ResultDocument, IReadOnlyList<ArmMatch>, IReadOnlyList<InputDifference>?> Inputs { get; init; }
}
