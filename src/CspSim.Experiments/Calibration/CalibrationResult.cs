namespace CspSim.Experiments.Calibration;

/// <summary>What came of a calibration.</summary>
public sealed record CalibrationResult
{
    /// <summary>What was to be fitted.</summary>
    public required CalibrationPlan Plan { get; init; }

    /// <summary>The targets in their order.</summary>
    public required IReadOnlyList<TargetFit> Targets { get; init; }

    /// <summary>The free parameters in their order.</summary>
    public required IReadOnlyList<ParameterFit> Parameters { get; init; }

    /// <summary>How many sets of values were tried.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Whether the values as written are as good as any: then they are kept.</summary>
    public required bool IsUnchanged { get; init; }

    /// <summary>Whether every target is met.</summary>
    public bool AreAllMet => Targets.All(static target => target.IsMet);
}
