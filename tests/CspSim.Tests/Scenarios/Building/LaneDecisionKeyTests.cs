using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Building;

public sealed class LaneDecisionKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Theory]
    [InlineData("30 d", 720, false)]
    [InlineData("20 business days", 20, true)]
    [InlineData("{uniform: {low: 10 d, high: 20 d}}", 360, false)]
    public void The_decision_comes_into_the_plan_of_its_lane(string value, double mean, bool inBusinessDays)
    {
        IReadOnlyList<LanePlan> lanes = World(Lanes(value)).Offices[0].Lanes;

        Assert.Equal((mean, inBusinessDays), (lanes[1].DecisionDelay.Length.Mean, lanes[1].DecisionDelay.InBusinessDays));
        Assert.True(lanes[0].DecisionDelay.IsNone);
        Assert.True(lanes[2].DecisionDelay.IsNone);
    }

    [Fact]
    public void Without_the_key_nothing_is_decided() =>
        Assert.All(
            World(Lanes("0 d")).Offices.Concat(World("").Offices).SelectMany(office => office.Lanes),
            lane => Assert.True(lane.DecisionDelay.IsNone));

    [Fact]
    public void A_decision_carries_its_origin()
    {
        Assert.Equal(720, World(Lanes("{value: 30 d, source: mip-2015, note: about}")).Offices[0].Lanes[1].DecisionDelay.Length.Mean);
    }

    [Fact]
    public void An_arm_may_decide_longer()
    {
        const string arms = "arms:\n  quick: {}\n  slow: {offices: {KIPO: {lanes: {csp: {}, fast: {share: 19%, decision: 60 d}, ordinary: "
            + "{share: 81%}}}}}\n";

        Assert.Equal([720.0, 1440], Sample.LoadRight(Text(Lanes("30 d") + arms), s_files).Plan.Arms
            .Select(arm => arm.World.Offices[0].Lanes[1].DecisionDelay.Length.Mean));
    }

    [Theory]
    [InlineData("30", "error[CS020]: a duration needs a unit, found the bare number 30")]
    [InlineData("-1 d", "error[CS023]: 'decision' must not be negative, found -1 d")]
    [InlineData("50%", "error[CS022]: 'decision' is a duration, found a share")]
    [InlineData("soon", "error[CS012]: 'decision' needs a duration, found the text 'soon'")]
    public void A_decision_that_is_no_duration_is_reported(string value, string message) =>
        Assert.EndsWith(": " + message, Sample.Messages(Text(Lanes(value)), s_files)[0].Split('\n')[0], StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "families: {lane: fast, streams: {all: {offices: [KIPO, JPO], rate: 100 / year}}}\n",
        "a.yaml:5:18: error[CS088]: families would wait in lane 'fast', which has a 'decision' in offices.KIPO: only applications that "
            + "ask for the lane wait for that\n  help: lanes of offices.KIPO without a decision: csp, ordinary")]
    [InlineData(
        "families: {streams: {all: {offices: [KIPO, JPO], rate: 100 / year, lane: fast}}}\n",
        "a.yaml:5:74: error[CS088]: families would wait in lane 'fast', which has a 'decision' in offices.KIPO: only applications that "
            + "ask for the lane wait for that\n  help: lanes of offices.KIPO without a decision: csp, ordinary")]
    [InlineData(
        "csp: {mode: parallel, lane: fast, offices: [KIPO, JPO]}\n",
        "a.yaml:5:29: error[CS088]: pairs of the programme would go to lane 'fast', which has a 'decision' in offices.KIPO: only "
            + "applications that ask for the lane wait for that\n  help: lanes of offices.KIPO without a decision: csp, ordinary")]
    public void Families_and_the_programme_find_no_lane_that_is_decided_on(string lines, string message) =>
        Assert.Equal([message], Sample.Messages(Text(Lanes("30 d") + lines), s_files));

    [Fact]
    public void Where_no_lane_is_left_for_families_the_way_out_is_another_lane()
    {
        const string lines = "offices: {KIPO: {lanes: {ordinary: {share: 100%, decision: 30 d}}}}\nfamilies: {shared: 12%}\n";

        Assert.Equal(
            ["a.yaml:4:11: error[CS088]: families would wait in lane 'ordinary', which has a 'decision' in offices.KIPO: only "
                + "applications that ask for the lane wait for that\n  help: give offices.KIPO a lane without a decision"],
            Sample.Messages(Text(lines), s_files));
    }

    [Fact]
    public void A_programme_that_gives_no_priority_needs_no_lane() =>
        Assert.NotNull(Sample.LoadRight(Text(Lanes("30 d") + "csp: {mode: parallel, lane: fast, priority: none}\n"), s_files));

    private static string Lanes(string decision) =>
        $"offices: {{KIPO: {{lanes: {{csp: {{}}, fast: {{share: 19%, decision: {decision}}}, ordinary: {{share: 81%}}}}}}}}\n\n";

    private static string Text(string lines) => "cspsim: 1\nextends: base.yaml\n" + lines;

    private static WorldPlan World(string lines) => Sample.LoadRight(Text(lines), s_files).Plan.Arms[0].World;
}
