using System.Text.Json;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Reference;
using CspSim.Scenarios.Schemas;
using CspSim.Tests.Data;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios.Support;

namespace CspSim.Tests.Scenarios.Schemas;

/// <summary>The table of keys, the loader, the schema and the reference say the same.</summary>
public sealed class ScenarioSchemaTests
{
    private const string Renewal = "dotnet run --project src/CspSim.Worker -- schema > scenarios/" + ScenarioSchema.FileName;

    private static readonly JsonElement s_schema = JsonDocument.Parse(ScenarioSchema.Text).RootElement;

    public static TheoryData<string> Files => ScenarioFileTests.Files;

    /// <summary>What is put beside two right offices, and is wrong in its form.</summary>
    public static TheoryData<string> WrongLines { get; } =
    [
        "csp: {shares: 30%}",
        "csp: {mode: paralel}",
        "csp: {share: 30}",
        "csp: {share: {value: 30%, sorce: x}}",
        "csp: {share: {value: 30%, low: 10%}}",
        "csp: {share: {value: 30%, high: 60%}}",
        "csp: {share: {value: 30%, low: 10, high: 60%}}",
        "csp: {mode: {value: parallel, low: none, high: serial}}",
        "csp: {sharing: {value: true, low: false, high: true}}",
        "csp: {from: {value: 2026-02-01, low: 2026-01-10, high: 2026-03-01}}",
        "csp: {reading: {value: {lognormal: {mean: 5 min, cv: 0.4}}, low: 4 min, high: 6 min}}",
        "csp: {reading: {lognormal: {mean: {value: 5 min, low: 4 min}, cv: 0.4}}}",
        "csp: {reading: {mixture: [{weight: other, of: 1 h}]}}",
        "csp: {wait-for-partner: 60}",
        "csp: {wait-for-partner: nones}",
        "csp: {reading: {lognorm: {mean: 5 min, cv: 0.4}}}",
        "csp: {reading: {lognormal: {mean: 5 min, spread: 0.4}}}",
        "csp: {reading: {lognormal: {mean: 5 min, sigma: 0.4}}}",
        "csp: {reading: {lognormal: {mean: 5, cv: 0.4}}}",
        "csp: {reading: {uniform: {low: 0 h, high: 1 h}, constant: {value: 1 h}}}",
        "csp: {reading: {mixture: [{weight: 50%}]}}",
        "csp: {sharing: maybe}",
        "csp: {cap: 400}",
        "csp: {from: soon}",
        "csp: [KIPO, JPO]",
        "link: {timeout: 5 m}",
        "link: {latency: 30%}",
        "link: {faults: {name: x, kind: loss, probability: 1%}}",
        "link: {faults: [{name: x}]}",
        "link: {faults: [{name: x, kind: los, probability: 1%}]}",
        "link: {resilience: {circuit-breaker: {least-calls: 1}}}",
        "link: {resilience: {retry: {attempts: two}}}",
        "arms: {a b: {}}",
        "arms: {a: {run: {seed: 7}}}",
        "arms: {a: {csp: {mod: none}}}",
        "compare: {measures: [backlogs]}",
        "compare: {by: [offices]}",
        "compare: {confidence: 95}",
        "parameters: {p: {title: no default}}",
        "families: {streams: {s: {rate: 80 / year}}}",
        "parameters: {p: {default: 1%, titel: x}}",
        "measures: [backlog]",
    ];

    [Fact]
    public void The_schema_beside_the_scenarios_is_what_the_table_of_keys_gives()
    {
        string committed = File.ReadAllText(ScenarioFolder.Path(ScenarioSchema.FileName));

        Assert.True(
            string.Equals(ScenarioSchema.Text, committed, StringComparison.Ordinal),
            "The table of keys has changed. Renew the schema: " + Renewal);
    }

    [Fact]
    public void The_schema_has_every_key_of_the_table_and_no_other_with_the_words_of_the_reference()
    {
        IReadOnlyDictionary<string, string> described = new SchemaPaths(s_schema).All();

        Assert.Equal(KeyTable.All.Select(static entry => entry.Path).Order(StringComparer.Ordinal), described.Keys, StringComparer.Ordinal);
        Assert.All(KeyTable.All, entry => Assert.Equal(KeyText.Describe(entry), described[entry.Path]));
        Assert.All(KeyTable.All, entry => Assert.StartsWith(
            KeyText.Describe(entry),
            Assert.Single(ReferenceCatalog.Find(entry.Path)).Text,
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_scenario_fits_the_schema(string file) =>
        Assert.Empty(Faults(File.ReadAllText(ScenarioFolder.Path(file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_scenario_names_the_schema_to_editors(string file)
    {
        string path = ScenarioFolder.Path(file);
        string schema = Path.GetRelativePath(Path.GetDirectoryName(path)!, ScenarioFolder.Path(ScenarioSchema.FileName)).Replace('\\', '/');

        Assert.Equal("# yaml-language-server: $schema=" + schema, File.ReadLines(path).First());
    }

    [Theory]
    [MemberData(nameof(WrongLines))]
    public void What_is_wrong_in_its_form_is_refused_by_the_schema_as_by_the_loader(string line)
    {
        string text = Sample.TwoOffices + line + "\n";

        Assert.Empty(Faults(Sample.TwoOffices));
        Assert.NotEmpty(Faults(text));
        Assert.Null(Sample.Load(text).Scenario);
    }

    [Theory]
    [InlineData("cspsim: 1\nrun: {length: 2 years}\n")]
    [InlineData("cspsim: 1\noffices: {KIPO: {examiners: 40, search: 5 h}}\nrun: {length: 2 years}\n")]
    [InlineData("cspsim: 1\noffices: {KIPO: {examiners: 40, search: 5 h, first-action: 4 h, arrivals: {poisson: {rate: 8280 / year}}}}\n"
        + "run: {seed: 7}\n")]
    [InlineData("name: no version\n")]
    public void A_scenario_that_lacks_what_it_cannot_inherit_is_refused_by_both(string text)
    {
        Assert.NotEmpty(Faults(text));
        Assert.Null(Sample.Load(text).Scenario);
    }

    [Fact]
    public void A_scenario_that_builds_on_another_gives_only_what_differs()
    {
        string text = "cspsim: 1\nextends: base.yaml\nrun: {seed: 7}\noffices: {KIPO: {search: {lognormal: {mean: 6 h}}}}\n"
            + "csp: {share: '${p}'}\nparameters: {p: {default: 5%}}\n";

        Assert.Empty(Faults(text));
        _ = Sample.LoadRight(text, new MemoryFiles().With("base.yaml", Sample.TwoOffices));
    }

    [Fact]
    public void Every_example_of_a_key_fits_the_schema_and_the_loader()
    {
        List<string> refused = [];
        foreach (KeyEntry entry in KeyTable.All)
        {
            string text = ExampleFiles.Around(entry);
            refused.AddRange(Faults(text).Select(fault => $"{entry.Path} by the schema: {fault}\n{text}"));
            LoadResult result = Sample.Load(text, ExampleFiles.All());
            refused.AddRange(result.Diagnostics.Where(static one => one.Severity == Severity.Error)
                .Select(one => $"{entry.Path} by the loader: {DiagnosticText.Concise(one)}\n{text}"));
        }

        Assert.Empty(refused);
    }

    [Fact]
    public void A_misspelt_key_and_a_value_of_another_kind_are_refused_by_both_wherever_they_stand()
    {
        List<string> taken = [];
        foreach (KeyEntry entry in KeyTable.All.Where(static entry => !entry.Path.EndsWith("[]", StringComparison.Ordinal)))
        {
            string right = ExampleFiles.Around(entry);
            string written = $": {entry.Example}\n";
            bool isFree = entry.Allows(ValueForms.Any | ValueForms.Named);
            string[] mutants =
            [
                .. entry.Name is "*"
                    ? Array.Empty<string>()
                    : [right.Replace($"{entry.Name}{written}", $"z-{entry.Name}{written}", StringComparison.Ordinal)],
                .. isFree ? Array.Empty<string>() : [right.Replace(written, ": {zzz: 1}\n", StringComparison.Ordinal)],
                .. isFree || entry.Allows(ValueForms.List)
                    ? Array.Empty<string>()
                    : [right.Replace(written, ": [zzz]\n", StringComparison.Ordinal)],
            ];
            foreach (string mutant in mutants.Where(mutant => !string.Equals(mutant, right, StringComparison.Ordinal)))
            {
                taken.AddRange(Faults(mutant).Count == 0 ? [$"by the schema:\n{mutant}"] : []);
                taken.AddRange(Sample.Load(mutant, ExampleFiles.All()).Scenario is not null ? [$"by the loader:\n{mutant}"] : []);
            }
        }

        Assert.Empty(taken);
    }

    private static IReadOnlyList<string> Faults(string yaml) =>
        new JsonSchemaCheck(s_schema, describesAll: false).Faults(YamlAsJson.Of(yaml));
}
