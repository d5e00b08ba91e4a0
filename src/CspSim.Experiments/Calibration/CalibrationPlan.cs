using CspSim.Model.Measures;
using CspSim.Model.PriorArt;

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

    /// <summary>The figures to reach; at least one.</summary>
    public required IReadOnlyList<CalibrationTarget> Targets { get; init; }

    /// <summary>The figures that may be changed; at least one, and not more than there are targets.</summary>
    public required IReadOnlyList<FreeParameter> Free { get; init; }

    /// <summary>
    /// The world at some values of the free parameters, in their units and order; null where the scenario allows none such.
    /// </summary>
    public required Func<IReadOnlyList<double>, CalibrationWorld?> World { get; init; }

    /// <summary>Inventions that are examined for each set of values.</summary>
    public int Inventions { get; init; } = InventionsUsual;

    /// <summary>Their seed: they are the same for every set of values.</summary>
    public ulong Seed { get; init; } = SeedUsual;
}

/// <summary>A published figure that an office is to show.</summary>
/// <param name="Measure">What it is a figure of.</param>
/// <param name="Office">The office.</param>
/// <param name="Partner">The other office of a figure about both; -1 when it is about one.</param>
/// <param name="Wanted">The figure, in the unit of the measure.</param>
/// <param name="Within">How far off still meets it; more than 0, in the same unit.</param>
public sealed record CalibrationTarget(Measure Measure, int Office, int Partner, double Wanted, double Within);

/// <summary>A figure that a calibration may change, in the unit in which it is written.</summary>
/// <param name="Path">Its key path in the scenario.</param>
/// <param name="Office">The office to which it belongs; -1 for a figure of all offices.</param>
/// <param name="Unit">What stands behind the number, with its blank: <c>%</c>, <c> h</c>, or nothing.</param>
/// <param name="Start">Its value as written.</param>
/// <param name="Low">The least it may become.</param>
/// <param name="High">The most it may become; more than <paramref name="Low"/>.</param>
public sealed record FreeParameter(string Path, int Office, string Unit, double Start, double Low, double High)
{
    /// <summary>Whether it changes which documents exist, so that the inventions have to be drawn anew.</summary>
    public bool ShapesDocuments { get; init; }
}

/// <summary>What a scenario says of documents and of examination, with some values of the free parameters.</summary>
/// <param name="PriorArt">The documents; null in a world without them.</param>
/// <param name="Offices">What each office does.</param>
public sealed record CalibrationWorld(PriorArtPlan? PriorArt, IReadOnlyList<ExaminationPlan> Offices);
