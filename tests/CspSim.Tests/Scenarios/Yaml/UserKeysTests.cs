using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;
using CspSim.Scenarios.Yaml;
using CspSim.Tests.Scenarios.Support;


namespace CspSim.Tests.Scenarios.Yaml;

public sealed class UserKeysTests
{
    /// <summary>Every key whose example, or a mapping in it, takes further keys.</summary>
    public static TheoryData<string> Paths =>
    [
        .. KeyTable.All
            .Where(static entry => entry.Path is not ("cspsim" or "extends" or "run") && entry.Example.StartsWith('{'))
            .Select(static entry => entry.Path),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_key_of_the_users_own_may_stand_in_every_mapping_and_changes_nothing(string path)
    {
        KeyEntry entry = KeyTable.Find(path)!.Entry;
        string noted = entry.Example.Replace("{", "{x-note: 3, ", StringComparison.Ordinal).Replace(", }", "}", StringComparison.Ordinal);

        LoadedScenario without = Load(entry);
        LoadedScenario with = Load(entry with { Example = noted });

        Assert.Equal(without.Hash, with.Hash);
    }

    [Theory]
    [InlineData("examiners: 40", "examiners: {by-year: {2026: 5, x-note: 3}}")]
    [InlineData("rate: 8280 / year", "rates: {by-year: {2026: 8280, 2027: 8280, x-note: 3}}")]
    [InlineData("rate: 8280 / year", "rates: {by-month: {2026-01: 700, x-note: [1, 2]}}")]
    [InlineData("{mean: 5 h, cv: 0.6}", "{mean: 5 h, cv: 0.6, x-note: {a: b}}")]
    [InlineData("examiners: 40", "examiners: {value: 40, assumed: true, x-note: 3}")]
    public void Figures_beside_it_are_read_as_without_it(string right, string with)
    {
        int at = Sample.TwoOffices.IndexOf(right, StringComparison.Ordinal);
        string text = Sample.TwoOffices[..at] + with + Sample.TwoOffices[(at + right.Length)..];

        Assert.DoesNotContain(Sample.Load(text).Diagnostics, static each => each.Severity == Severity.Error);
    }

    [Fact]
    public void A_published_figure_and_a_setting_may_have_one_beside_them()
    {
        const string published =
            "run: {start: 2026-01-01, length: 2 years}\npublished: {jpo: {office: JPO, by-year: {2026: 9.3 months, x-note: 3}}}\n";
        string text = Sample.TwoOffices.Replace("run: {length: 2 years}\n", published, StringComparison.Ordinal);

        LoadedScenario scenario = Sample.LoadRight(
            text,
            null,
            "offices.KIPO.x-note=3",
            "x-mine={a: b}",
            "run={start: 2026-01-01, length: 2 years, x-note: 1}");

        Assert.Equal(2026, Assert.Single(Assert.Single(scenario.Plan.Published).Years).Year);
    }

    [Fact]
    public void A_text_without_one_stays_the_same_text()
    {
        MappingNode tree = (MappingNode)NodeReader.Read(new SourceText("a", "a: {b: [1, {c: 2}]}\n"), new DiagnosticBag())!;

        Assert.Same(tree, UserKeys.Without(tree));
    }

    private static LoadedScenario Load(KeyEntry entry) => Sample.LoadRight(ExampleFiles.Around(entry), ExampleFiles.All());
}
