using CspSim.Experiments.Plans;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Tests.Scenarios.Layers;

public sealed class ExpectationSettingTests
{
    [Fact]
    public void A_line_takes_the_place_of_what_the_file_expects()
    {
        LoadResult loaded = Load("mean(first-action-pendency, office=JPO) < 9 months", "expect: [mean(backlog) < 5]\n");

        Expectation only = Assert.Single(loaded.Scenario!.Plan.Expectations);
        Assert.Equal(("first-action-pendency", 9.0, 1), (only.Measure.Name, only.AtMost, only.Office));
    }

    [Theory]
    [InlineData("mean(first-action-pendency, office=JP) < 9 months", "--meets:1:29: error[CS040]: there is no office 'JP'")]
    [InlineData("mean(first-action-pendency) < 9 cases", "--meets:1:31: error[CS022]: ")]
    [InlineData("fast", "--meets:1:1: error[CS013]: this is no expectation: 'fast'")]
    [InlineData("", "--meets:1:1: error[CS013]: this is no expectation: ''")]
    public void What_is_wrong_with_it_is_reported_at_its_place(string line, string message)
    {
        LoadResult loaded = Load(line, "");

        Assert.Contains(
            loaded.Diagnostics.Select(DiagnosticText.Concise), each => each.StartsWith(message, StringComparison.Ordinal));
        Assert.Null(loaded.Scenario);
    }

    private static LoadResult Load(string line, string more) => ScenarioLoader.Load(
        "a.yaml",
        new LoadOptions { Expectation = line, ExpectationName = "--meets" },
        new MemoryFiles().With("a.yaml", Sample.TwoOffices + more));
}
