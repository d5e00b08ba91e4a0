using System.Text.Json.Serialization;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Studies;

namespace CspSim.Reporting.Documents;

/// <summary>Which inputs move the answer when all move: what <c>sensitivity --json</c> writes.</summary>
[Member("Which uncertain inputs move the answer: elementary effects (Morris), and shares of its variance (Sobol').")]
internal sealed record SensitivityJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, [Member(Pattern = MemberAttribute.Hash)] string ScenarioSha256,
    [Member(Pattern = MemberAttribute.Digits)] string Seed, IReadOnlyList<string> Settings,
    int Trajectories,
    [Member("Rows of the samples behind the shares of variance; 0: none were asked for.")] int Rows,
    [Member("Replications of each arm at each point.", Least = 1)] int Replications,
    [Member("Points at which the scenario cannot be so.")] int Impossible,
    [Member("Whether it was interrupted before every point was done.")] bool IsPartial,
    [Member("Replications that failed; what rests on them is left out.", Least = 0)] int Failed,
    [Member("Which input moves the answer most, in words.")] string? Sentence,
    [Member("What is watched; null when the first replication was not made, or failed.")] WatchedJson? Answer,
    [Member("The inputs, the one that moves the answer most first.")] IReadOnlyList<EffectJson> Inputs,
    [Member("Shares of the answer's variance; null: none.")] SharesJson? Shares)
{
    public const string FormatName = "cspsim-sensitivity/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static SensitivityJson Of(StudyReport<SensitivityResult> report)
    {
        SensitivityResult result = report.Result;
        return new(
            report.Version, result.Plan.Name, report.ScenarioSha256, result.Plan.Seed.ToString(CultureInfo.InvariantCulture),
            report.Settings, result.Effort.Trajectories, result.Effort.Rows, result.Effort.Replications, result.Impossible,
            result.IsPartial, result.Failures.Count, SensitivityText.Sentence(result),
            result.Answer is { } answer ? WatchedJson.Of(answer) : null,
            [.. result.Screened.Select(EffectJson.Of)], result.Shares is { } shares ? SharesJson.Of(shares) : null);
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.SensitivityJson);
}

internal sealed record EffectJson(
    [Member("The key path, as --set takes it.")] string Path,
    double Value, double Low, double High, string Unit, bool IsAssumed, string Source,
    [Member("Effects that could be computed; one a trajectory.")] int Effects,
    [Member("Mu*, the mean of their sizes, in the unit of the answer for the whole range.", Least = 0)] double? MeanSize,
    BoundsJson MeanSizeInterval,
    [Member("Mu, their mean.")] double? Mean,
    [Member("Sigma, their standard deviation.", Least = 0)] double? Spread)
{
    public static EffectJson Of(ScreenedInput screened)
    {
        (UncertainInput input, MorrisEffect effect) = screened;
        return new(
            input.Path, input.Value, input.Low, input.High, input.Unit.Trim(), input.IsAssumed, input.Source,
            effect.Count, effect.MeanSize, BoundsJson.Of(effect.MeanSizeInterval), effect.Mean, effect.Spread);
    }
}

internal sealed record SharesJson(
    [Member("Rows that were used.")] int Rows,
    [Member("Rows that were left out because an answer is missing.")] int Dropped,
    [Member("Mean of the answer.")] double? Mean,
    [Member("Variance of the answer.", Least = 0)] double? Variance,
    IReadOnlyList<ShareJson> Inputs)
{
    public static SharesJson Of(VarianceShares shares)
    {
        SobolIndices indices = shares.Indices;
        return new(
            indices.Rows, indices.Dropped, indices.Mean, indices.Variance,
            [.. shares.Inputs.Select((input, at) => ShareJson.Of(input, indices.Inputs[at]))]);
    }
}

internal sealed record ShareJson(
    [Member("The key path, as --set takes it.")] string Path,
    [Member("The share that the input makes by itself; an estimate, not cut off at 0 or 1.")] double? First,
    BoundsJson FirstInterval,
    [Member("The share that it makes by itself and with others; an estimate, not cut off at 1.")] double? Total,
    BoundsJson TotalInterval)
{
    public static ShareJson Of(UncertainInput input, SobolIndex index) => new(
        input.Path, index.First, BoundsJson.Of(index.FirstInterval), index.Total, BoundsJson.Of(index.TotalInterval));
}

/// <summary>An interval; null where there is none.</summary>
internal sealed record BoundsJson(double? Low, double? High)
{
    public static BoundsJson Of(Interval interval) => new(interval.Low, interval.High);
}
