using System.Text.Json.Serialization;
using CspSim.Reporting.Forecasts;

namespace CspSim.Reporting.Documents;

/// <summary>The forecast of a study: what <c>plan --uncertain</c> and <c>--dry-run</c> of a study write with <c>--json</c>.</summary>
[Member("What a study would take, from a pilot of some of its points on this machine: within a factor of two.")]
internal sealed record StudyForecastJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, [Member(Pattern = MemberAttribute.Hash)] string ScenarioSha256,
    [Member(Pattern = MemberAttribute.Digits)] string Seed, IReadOnlyList<string> Settings,
    [Member("Points, the scenario with every input at its figure among them.", Least = 1)] int Points,
    [Member("Replications, each of every arm of its point.", Least = 1)] int Replications,
    [Member("Replications of these that the store has.", Least = 0)] int Kept,
    [Member("Replications that may follow until the precision asked for.", Least = 0)] int MoreAtMost,
    [Member("Arms of a point.", Least = 1)] int Arms,
    [Member("Points that the pilot tried.", Least = 1, Most = 4)] int Tried,
    [Member(Least = 1)] int Threads,
    [Member("Seconds of one thread for a replication of every arm.", Least = 0)] double? SecondsOfReplication,
    [Member("Seconds on the clock for what is not kept.", Least = 0)] double? Seconds,
    [Member(Least = 0)] double? MemoryBytes,
    [Member("What all replications take in a store.", Least = 0)] double? StoreBytes)
{
    public const string FormatName = "cspsim-study-plan/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static StudyForecastJson Of(StudyForecastReport report) => new(
        report.Version, report.Name, report.ScenarioSha256, report.Seed.ToString(CultureInfo.InvariantCulture), report.Settings,
        report.Forecast.Points, report.Forecast.Rounds, report.Forecast.Kept, report.MoreAtMost, report.Forecast.Arms,
        report.Forecast.Tried, report.Threads, report.Forecast.SecondsOfRound, report.Forecast.Seconds, report.Forecast.MemoryBytes,
        report.Forecast.StoreBytes);

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.StudyForecastJson);
}
