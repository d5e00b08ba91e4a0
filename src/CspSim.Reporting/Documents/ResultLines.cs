using System.Text.Json.Serialization;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Documents;

/// <summary>
/// A result as JSON lines: a <see cref="ResultHeadJson"/>, then a <see cref="ResultLineJson"/> for each arm, replication and figure.
/// </summary>
/// <remarks>
/// For programs that read while they are written to. Within version 1 members are only added. A number that does not exist is null.
/// </remarks>
public static class ResultLines
{
    /// <summary>Writes a result. The same result gives the same bytes.</summary>
    /// <param name="report">The result with where it comes from.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(ExperimentReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);

        DocumentText.WriteLine(ResultHeadJson.Of(report), DocumentContext.Default.ResultHeadJson, stream);
        ExperimentResult result = report.Result;
        foreach (ArmResult arm in result.Arms)
        {
            for (int replication = 0; replication < result.Replications; replication++)
            {
                foreach (Figure figure in arm.Figures)
                {
                    ResultLineJson line = ResultLineJson.Of(result, arm, replication, figure);
                    DocumentText.WriteLine(line, DocumentContext.Default.ResultLineJson, stream);
                }
            }
        }
    }
}

/// <summary>The first line of a result as JSON lines.</summary>
[Member("The first line: where the numbers come from.")]
internal sealed record ResultHeadJson(
    [Member("The version of CspSim.")] string Cspsim,
    ScenarioNameJson Scenario,
    [Member("Values set from outside the scenario, as written.")] IReadOnlyList<string> Settings,
    [Member(RandomJson.OfSeed, Pattern = MemberAttribute.Digits)] string Seed,
    IReadOnlyList<string> Offices, [Member(ItemsLeast = 1)] IReadOnlyList<string> Arms, string Baseline,
    [Member(ItemsLeast = 1)] IReadOnlyList<string> Measures,
    int Replications, [Member(FailedJson.Meaning)] IReadOnlyList<FailedJson> Failed, Word<ExperimentEnding> Ending, bool Partial)
{
    public const string FormatName = "cspsim-result-lines/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static ResultHeadJson Of(ExperimentReport report)
    {
        ExperimentResult result = report.Result;
        return new(
            report.Provenance.Version, new(result.Plan.Name, report.Provenance.ScenarioSha256), report.Provenance.Settings,
            result.Plan.Seed.ToString(CultureInfo.InvariantCulture),
            result.Offices, [.. result.Arms.Select(static arm => arm.Name)], result.Baseline.Name,
            [.. result.Measures.Select(static measure => measure.Name)],
            result.Replications, FailedJson.Of(result), result.Ending, result.IsPartial);
    }
}

internal sealed record ScenarioNameJson(string Name, [Member(Pattern = MemberAttribute.Hash)] string Sha256);

/// <summary>A further line of a result as JSON lines.</summary>
[Member("Every further line: one figure of one replication of one arm.")]
internal sealed record ResultLineJson(
    string Arm, [Member(Least = 1)] int Replication,
    string Measure, [Member(FigureJson.OfOffice)] string? Office, Word<CaseGroup> Group, [Member(FigureJson.OfLane)] string? Lane,
    string Unit,
    long Count, long Unfinished, double? Mean, double? P50, double? P90, double? P95, double? Min, double? Max)
{
    public static ResultLineJson Of(ExperimentResult result, ArmResult arm, int replication, Figure figure)
    {
        FigureKey key = figure.Key;
        ReplicationFigure found = figure.Replications[replication];
        return new(
            arm.Name, result.Numbers[replication],
            key.Measure.Name, FigureJson.NameOfOffice(result, key), key.Group, key.Lane, key.Measure.Unit,
            found.Count, found.Unfinished, found.Mean, found.P50, found.P90, found.P95, found.Minimum, found.Maximum);
    }
}
