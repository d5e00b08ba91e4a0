using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace CspSim.Reporting.Documents;

/// <summary>Says whose rounds a store holds: what <c>store.json</c> in it says. Two stores of one head hold the same rounds.</summary>
[Member("Whose replications a store holds.")]
internal sealed record StoreHeadJson(
    [Member("The version of CspSim.")] string Cspsim,
    [Member("Of the code that simulates: other code might find other numbers.")] string Build,
    [Member("The name of the scenario.")] string Scenario,
    [Member("Of the whole scenario as one text, with every setting.", Pattern = MemberAttribute.Hash)] string Sha256,
    [Member(RandomJson.OfSeed, Pattern = MemberAttribute.Digits)] string Seed,
    [Member("The command whose replications these are, with its options; its scenario lies beside this file.", ItemsLeast = 1)]
    IReadOnlyList<string> Command)
{
    /// <summary>The file in a store.</summary>
    public const string FileName = "store.json";

    public const string FormatName = "cspsim-store/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    /// <summary>A name for it: equal heads have equal ones.</summary>
    [JsonIgnore]
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Build, Cspsim, Sha256, Seed))));

    /// <summary>What of another head differs from this one, in words; empty when it is the same.</summary>
    /// <param name="found">The other head.</param>
    public IEnumerable<string> DifferencesTo(StoreHeadJson found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return
        [
            .. Difference("version", found.Cspsim, Cspsim),
            .. string.Equals(found.Cspsim, Cspsim, StringComparison.Ordinal) ? Difference("build", found.Build, Build) : [],
            .. Difference("scenario", $"{found.Scenario} {found.Sha256[..12]}", $"{Scenario} {Sha256[..12]}"),
            .. Difference("seed", found.Seed, Seed),
        ];
    }

    private static IEnumerable<string> Difference(string what, string found, string wanted) =>
        string.Equals(found, wanted, StringComparison.Ordinal) ? [] : [$"{what} {found}, not {wanted}"];
}
