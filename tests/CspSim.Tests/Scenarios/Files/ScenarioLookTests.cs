using System.Text;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Files;

/// <summary>A message shows lines of scenarios, and of no other file that a scenario happens to name.</summary>
public sealed class ScenarioLookTests
{
    private const string Secret = "correct-horse";

    /// <summary>Files that are no scenarios, each with a secret in it.</summary>
    public static TheoryData<string> Others { get; } =
    [
        $"root:x:0:0:{Secret}:/root:/bin/bash\ndaemon:x:1:1::/:\n",
        $"{Secret}\n",
        $"password: {Secret}\nname: mine\n",
        $"- {Secret}\n",
        $"\"{Secret}: [\n",
        $"\t{Secret}: 1\n",
        $"machine example login me password {Secret}\n",
        $"{{\"key\": \"{Secret}\"}}\n",
        $"a: {{{Secret}\n",
        $"%{Secret} 1\n",
        $"&{Secret} *{Secret}x\n",
        $"{Secret}：1\n\u3000b: 1\n",
        $"{Secret}: search(mean: 5 h)\n",
    ];

    // Programs write scenarios as JSON, which is YAML too.
    [Theory]
    [InlineData("{\n \"cspsim\": 1,\n \"offices\": {\"A\": {\"examiners\": 4}}}\n")]
    [InlineData("{cspsim: 1, offices: {A: {examiners: 4}}}\n")]
    public void A_scenario_in_braces_is_one(string text) => Assert.True(ScenarioLook.Has(text));

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_of_another_file_is_echoed(string text)
    {
        MemoryFiles files = new MemoryFiles().With("other", text).With("euc", [.. Encoding.UTF8.GetBytes(text), 0xC7, 0xD1, 0xB1, 0xB9]);
        string holidays = Sample.TwoOffices.Replace(
            "    examiners: 40\n",
            "    examiners: 40\n    time-zone: Asia/Seoul\n    calendar: {hours: 09:00-18:00, holidays: other}\n",
            StringComparison.Ordinal);
        LoadResult[] results =
        [
            Sample.Load("cspsim: 1\nextends: other\n", files),
            Sample.Load("cspsim: 1\nextends: [other, euc]\n", files),
            Sample.Load("cspsim: 1\nextends: euc\n", files),
            Sample.Load(holidays, files),
            ScenarioLoader.Load("other", LoadOptions.None, files),
            ScenarioLoader.Load("euc", LoadOptions.None, files),
        ];

        Assert.All(results, static result => Assert.Null(result.Scenario));
        Diagnostic[] found = [.. results.SelectMany(static result => result.Diagnostics)];
        Assert.All(
            found,
            static each => Assert.DoesNotContain(Secret, DiagnosticText.Full(each) + each.Help + each.Fix?.Text, StringComparison.Ordinal));
        Assert.All(results, static result => Assert.NotEmpty(result.Diagnostics));
    }

    [Fact]
    public void The_line_that_names_it_is_reported_and_shown()
    {
        Diagnostic found = Assert.Single(Sample.Load("cspsim: 1\nextends: other\n", new MemoryFiles().With("other", "a: b\n")).Diagnostics);

        Assert.Equal(("CS011", "a.yaml", 2, "extends: other"), (found.Code, found.File, found.Line, found.Snippet));
        Assert.StartsWith("other is no scenario", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offices:\n  KIPO: {examiners: 40}\n")]
    [InlineData("cpsim: 1\nname: x\n")]
    [InlineData("\"cspsim\": 1\n")]
    [InlineData("# a scenario\nextends: a.yaml\n")]
    [InlineData("arms: {\n")]
    public void What_is_meant_as_a_scenario_is_shown(string text) => Assert.True(ScenarioLook.Has(text));
}
