using System.Text.Json.Serialization;

namespace CspSim.Reporting.Documents;

/// <summary>The story of one family: what <c>trace --json</c> writes.</summary>
[Member("What happened to the applications of one family in one replication of one arm.")]
internal sealed record TraceJson(
    [Member("The version of the program.")] string Cspsim,
    string Name,
    [Member(Pattern = MemberAttribute.Hash)] string ScenarioSha256,
    [Member(RandomJson.OfSeed, Pattern = MemberAttribute.Digits)] string Seed,
    IReadOnlyList<string> Settings,
    StoryJson Story)
{
    public const string FormatName = "cspsim-story/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.TraceJson);
}
