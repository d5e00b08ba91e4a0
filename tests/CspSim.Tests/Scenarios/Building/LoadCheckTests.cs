using CspSim.Experiments.Loads;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;

namespace CspSim.Tests.Scenarios.Building;

public sealed class LoadCheckTests
{
    private const string TwoArms = """
        cspsim: 1
        offices:
          HOME: {calendar: always, examiners: 10, arrivals: {poisson: {rate: 2450 / year}}, backlog: 8 months, search: 20 h,
                first-action: 15 h}
          AWAY: {calendar: always, examiners: 8, arrivals: {poisson: {rate: 1800 / year}}, backlog: 6 months, search: 22 h,
                first-action: 16 h}
        families: {shared: 10%, filing-lag: {uniform: {low: 0 months, high: 6 months}}}
        csp: {offices: [HOME, AWAY], share: 100%, reading: 80 h, wait-for-partner: 60 d}
        arms: {alone: {csp: {mode: none}}, together: {csp: {mode: parallel}}}
        run: {length: 2 years, replications: 10, seed: 1}

        """;

    [Fact]
    public void An_overload_that_only_a_programme_makes_is_warned_of_once_with_its_arm()
    {
        LoadResult result = Sample.Load(TwoArms);

        Diagnostic[] warnings = [.. result.Diagnostics
            .Where(static diagnostic => string.Equals(diagnostic.Code, "CS050", StringComparison.Ordinal))];
        Assert.Equal(2, warnings.Length);
        Assert.Matches(
            "^HOME is offered 1\\.[12]. hours of work for each hour its 10 examiners have in arm together: ",
            warnings[0].Message);
        Assert.Matches(
            "^AWAY is offered 1\\.[12]. hours of work for each hour its 8 examiners have in arm together: ",
            warnings[1].Message);
    }

    [Fact]
    public void The_loads_of_a_scenario_are_those_of_its_plans()
    {
        LoadedScenario scenario = Sample.LoadRight(TwoArms);

        // 2,450 x 35 h over 10 x 8,766 h. A tenth are families; those whose other request, up to 6 months later, comes after the two
        // years do not ask: a mean lag of 3 months of 24 leaves 21 / 24 of them, 80 h each.
        Assert.Equal(OfficeLoad.Of(scenario.Plan.Arms[1].World), scenario.Loads[1]);
        Assert.Equal(2450 * 35 / 87_660.0, scenario.Loads[0][0].Ratio, 3);
        Assert.Equal(2450 * (35 + (0.1 * 21 / 24 * 80)) / 87_660, scenario.Loads[1][0].Ratio, 2);
    }

    [Fact]
    public void An_overload_that_is_meant_is_not_warned_of() =>
        Assert.DoesNotContain(
            Sample.Messages(TwoArms, files: null, "run.overload=intended"),
            static message => message.Contains("CS050", StringComparison.Ordinal));
}
