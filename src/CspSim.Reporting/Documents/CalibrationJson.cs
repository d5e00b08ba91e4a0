using System.Text.Json.Serialization;
using CspSim.Experiments.Calibration;

namespace CspSim.Reporting.Documents;

/// <summary>What came of a calibration: what <c>calibrate --json</c> writes.</summary>
[Member("What came of a calibration.")]
internal sealed record CalibrationJson(
    [Member("The version of the program.")] string Cspsim,
    [Member("Inventions that were examined for each set of values.", Least = 1)] int Inventions,
    [Member("The seed of the inventions.")] ulong Seed,
    [Member("Sets of values that were tried.", Least = 1)] int Evaluations,
    [Member("Whether every target is met.")] bool AllMet,
    [Member("Whether the values as written are as good as any and are kept.")] bool Unchanged,
    [Member("The file with the fitted values; null when none was written.")] string? WrittenTo,
    IReadOnlyList<TargetJson> Targets,
    IReadOnlyList<FreeJson> Free)
{
    public const string FormatName = "cspsim-calibration/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    /// <summary>The document.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="writtenTo">The file with the fitted values; null when none was written.</param>
    public static CalibrationJson Of(CalibrationResult result, string version, string? writtenTo) => new(
        version, result.Plan.Inventions, result.Plan.Seed, result.Evaluations, result.AreAllMet, result.IsUnchanged, writtenTo,
        [.. result.Targets.Select(fit => TargetJson.Of(result, fit))],
        [.. result.Parameters.Select(FreeJson.Of)]);

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.CalibrationJson);
}

internal sealed record TargetJson(
    string Office,
    [Member("The other office of a figure about two.")] string? With,
    string Measure, string Unit, double Wanted, [Member(Least = 0)] double Within,
    [Member("With the values as written.")] double? Before,
    [Member("With the fitted values as they are written.")] double? Reached,
    [Member("Of the sample; 0 for a value known exactly.")] double? StandardError,
    double? Off, bool Met,
    [Member("Whether any free figure moves it.")] bool Moved,
    [Member(
        "Places in this list, from 0, of the targets that it cannot be met together with; empty when it is out of reach alone; else null.")]
    IReadOnlyList<int>? Against)
{
    public static TargetJson Of(CalibrationResult result, TargetFit fit)
    {
        IReadOnlyList<string> offices = result.Plan.Offices;
        CalibrationTarget target = fit.Target;
        return new(
            offices[target.Office], target.Partner < 0 ? null : offices[target.Partner],
            target.Measure.Name, target.Measure.Unit, target.Wanted, target.Within,
            fit.AtStart.Mean, fit.Reached.Mean, fit.Reached.StandardError, fit.Off, fit.IsMet,
            fit.IsMoved, fit.IsMet ? null : fit.Against);
    }
}

internal sealed record FreeJson(
    string Path,
    [Member("The unit as written; empty for a bare number.")] string Unit,
    double Before, double Fitted, double Low, double High,
    [Member(Words = ["low", "high"])] string? AtBound,
    [Member("Whether the targets settle it.")] bool Settled)
{
    public static FreeJson Of(ParameterFit fit) => new(
        fit.Parameter.Path, fit.Parameter.Unit.Trim(), fit.Parameter.Start, fit.Fitted, fit.Parameter.Low, fit.Parameter.High,
        fit.IsAtLow ? "low" : fit.IsAtHigh ? "high" : null, fit.IsSettled);
}
