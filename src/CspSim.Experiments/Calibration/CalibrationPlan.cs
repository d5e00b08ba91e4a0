namespace CspSim.Experiments.Calibration;

/// <summary>What is to be fitted to what.</summary>
public sealed record CalibrationPlan
{
    /// <summary>Inventions that are examined for each set of values, unless others are asked for.</summary>
    public const int InventionsUsual = 20_000;

    /// <summary>The seed of the inventions, unless another is asked for.</summary>
    public const ulong SeedUsual = 20_260_105;

    /// <summary>The names of the offices.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>The figures that shall come out; at least one.</summary>
    public required IReadOnlyList<CalibrationTarget> Targets { get; init; }

    /// <summary>The figures that may be changed; at least one, and not more than there are targets.</summary>
    public required IReadOnlyList<FreeParameter> Free { get; init; }

    /// <summary>The world at some values of the free parameters, in their units and order; null where the scenario allows none such.</summary>
    public required Func<IReadOnlyList<double>, CalibrationWorld?> World { get; init; }

    /// <summary>Inventions that are examined for each set of values.</summary>
    public int Inventions { get; init; } = InventionsUsual;

    /// <summary>Their seed: they are the same for every set of values.</summary>
    public ulong Seed { get; init; } = SeedUsual;
}
