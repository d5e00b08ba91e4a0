using CspSim.Experiments.Plans;
using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>The run begins on 5 January 2026 and lasts two years; each office has 40 examiners.</summary>
public sealed class ExaminerVisitBuilderTests
{
    private const string Documents = "prior-art: {classes: {ko: 40%, ja: 60%}, grounds: 2, kinds: {x: 40%, y: 35%, a: 25%}}\n"
        + "offices:\n  KIPO: {search-power: {ko: 100%, ja: 60%}, search-tau: 2 h}\n"
        + "  JPO: {search-power: {ko: 30%, ja: 100%}, search-tau: 2 h}\n";

    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void A_visit_comes_into_the_plan_and_its_examiners_are_missing_at_home()
    {
        WorldPlan world = World(
            "examiner-visits: [{from: KIPO, to: JPO, examiners: 4, start: 2026-01-15, length: 20 d, collections: [ja], keeps: 80%}]\n");

        ExaminerVisit visit = Assert.Single(world.Visits);
        Assert.Equal((0, 1, 4, 0.8), (visit.Home, visit.Host, visit.Examiners, visit.KeptShare));
        Assert.Equal((10.0, 30.0), (Days(visit.From), Days(visit.To)));
        Assert.Equal([1], visit.Classes);
        Assert.Equal([(0.0, 40), (10.0, 36), (30.0, 40)], world.Offices[0].Examiners.Select(step => (Days(step.From), step.Count)));
        Assert.Equal([40], world.Offices[1].Examiners.Select(step => step.Count));
    }

    [Theory]
    [InlineData("every: 100 d, times: 3", new[] { 10.0, 110, 210 })]
    [InlineData("every: 300 d", new[] { 10.0, 310, 610 })]
    [InlineData("times: 1", new[] { 10.0 })]
    public void A_series_repeats_a_visit_as_often_as_it_says_or_to_the_end_of_the_run(string series, double[] days)
    {
        WorldPlan world = World($"examiner-visits: [{{from: KIPO, to: JPO, examiners: 4, start: 2026-01-15, length: 20 d, {series}}}]\n");

        Assert.Equal(days, world.Visits.Select(visit => Days(visit.From)));
        Assert.All(world.Visits, visit => Assert.Equal([0, 1], visit.Classes));
        Assert.All(world.Visits, visit => Assert.Equal(1, visit.KeptShare));
    }

    [Fact]
    public void Without_a_visit_nobody_is_away()
    {
        Assert.Empty(World("").Visits);
        Assert.Equal([40], World("").Offices[0].Examiners.Select(step => step.Count));
    }

    [Fact]
    public void An_arm_may_send_examiners_and_another_may_not()
    {
        const string arms =
            "arms:\n  home: {}\n  abroad: {examiner-visits: [{from: JPO, to: KIPO, examiners: 1, start: 2026-06-01, length: 3 months}]}\n";

        ExperimentPlan plan = Sample.LoadRight("cspsim: 1\nextends: base.yaml\n" + Documents + arms, s_files).Plan;
        Assert.Equal([0, 1], plan.Arms.Select(arm => arm.World.Visits.Count));
    }

    [Fact]
    public void Without_documents_a_visit_is_a_cost_alone_which_is_reported()
    {
        string message = Sample.Messages("cspsim: 1\nextends: base.yaml\n"
            + "examiner-visits: [{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months, collections: [ja]}]\n",
            s_files).Single(text => text.Contains("CS085", StringComparison.Ordinal));

        Assert.Contains(
            "warning[CS085]: 'examiner-visits' takes examiners away and helps no search: the scenario has no prior-art",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{from: KPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months}", "error[CS040]: there is no office 'KPO'")]
    [InlineData("{from: KIPO, to: KIPO, examiners: 4, start: 2026-06-01, length: 3 months}", "error[CS015]: KIPO cannot visit itself")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 0, start: 2026-06-01, length: 3 months}",
        "error[CS023]: 'examiners' must lie between 1 and 100000, found 0")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 40, start: 2026-06-01, length: 3 months}",
        "error[CS087]: on 2026-06-01 nobody is left in KIPO, which has 40 examiners")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 0 d}",
        "error[CS023]: 'length' must be more than 0 d, found 0 d")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months, every: 2 months}",
        "error[CS015]: the visits begin every 2 months and last 3 months: they would overlap")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months, times: 2}",
        "error[CS011]: several visits need 'every', the distance from one to the next")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months, collections: [jp]}",
        "error[CS084]: prior-art has no class 'jp'")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months, collections: []}",
        "error[CS015]: collections names no class: nothing would be passed on")]
    [InlineData(
        "{from: KIPO, to: JPO, examiners: 4, start: 2026-06-01, length: 3 months, keeps: 101%}",
        "error[CS023]: 'keeps' must lie between 0% and 100%, found 101%")]
    [InlineData("{from: KIPO, to: JPO, examiners: 4, length: 3 months}", "error[CS011]: 'start' is missing in examiner-visits[0]")]
    [InlineData("{from: KIPO, to: JPO, examiners: 4, start: 2026-06-31, length: 3 months}", "error[CS055]: there is no 31 June")]
    public void What_is_wrong_with_a_visit_is_reported(string visit, string message)
    {
        IReadOnlyList<string> messages = Sample.Messages(
            "cspsim: 1\nextends: base.yaml\n" + Documents + "examiner-visits:\n  - " + visit + "\n",
            s_files);

        Assert.EndsWith(": " + message, messages[0].Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_series_that_empty_an_office_together_are_reported_on_the_day_it_happens()
    {
        const string visits = "  - {from: KIPO, to: JPO, examiners: 30, start: 2026-06-01, length: 3 months}\n"
            + "  - {from: KIPO, to: JPO, examiners: 10, start: 2026-07-01, length: 3 months}\n";

        string message = Assert.Single(
            Sample.Messages("cspsim: 1\nextends: base.yaml\n" + Documents + "examiner-visits:\n" + visits, s_files));

        Assert.Contains("error[CS087]: on 2026-07-01 nobody is left in KIPO, which has 40 examiners", message, StringComparison.Ordinal);
    }

    private static double Days(SimTime time) => (time - SimTime.Zero).Days;

    private static WorldPlan World(string lines) =>
        Sample.LoadRight("cspsim: 1\nextends: base.yaml\n" + Documents + lines, s_files).Plan.Arms[0].World;
}
