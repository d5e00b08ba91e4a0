using CspSim.Engine;
using CspSim.Experiments.Goals;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Goals;

public sealed class KeySamplerTests
{
    [Theory]
    [InlineData("offices.A.examiners", "", 3, "offices.A.examiners=3")]
    [InlineData("csp.share", "%", 37.5, "csp.share=37.5%")]
    [InlineData("csp.wait-for-partner", " months", 0.001, "csp.wait-for-partner=0.001 months")]
    public void A_value_is_set_as_the_scenario_writes_it(string path, string unit, double value, string setting) =>
        Assert.Equal(setting, new GoalKey(path, unit, IsWhole: false).Setting(value));

    // A case waits for its search and 6 hours: 16 is the longest whole search with which nobody waits longer than 22.5 hours.
    [Fact]
    public void A_search_over_a_key_finds_the_value_at_which_the_model_meets_the_limit()
    {
        FigureSampler figures = new(
            new("first-action-pendency", CaseGroup.Ordinary), SweptPlan.PlanAt, new() { Threads = 1 });
        double hour = SimDuration.FromHours(1).Months;

        GoalResult found = GoalSearch.Run(
            new()
            {
                Low = 1,
                High = 33,
                Edge = GoalEdge.Largest,
                Bound = GoalBound.AtMost,
                Limit = 22.5 * hour,
                Zone = 0.01 * hour,
                IsWhole = true,
                FirstStage = 5,
            },
            new KeySampler(new("search", " h", IsWhole: true), "single", figures),
            TestContext.Current.CancellationToken);

        Assert.Equal((GoalOutcome.Found, 16, 17), (found.Outcome, found.Value, found.Fails));
    }
}
