using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

public sealed class ExaminationPlanTests
{
    [Fact]
    public void Those_of_all_lanes_but_the_last_are_searched_at_once_after_the_mean_decision_on_them()
    {
        LanePlan[] lanes =
            [Lane("csp", 0, 99), Lane("super", 0.3, 10), Lane("fast", 0.2, 20), Lane("ordinary", 0.5, 50), Lane("later", 0, 7)];

        Assert.Equal(0.5, ExaminationPlan.ShareAtOnce(lanes), 12);
        Assert.Equal(((0.3 * 10) + (0.2 * 20)) / 0.5, ExaminationPlan.DecisionHours(lanes), 12);
    }

    [Fact]
    public void Where_all_enter_by_one_lane_nobody_is_searched_at_once()
    {
        foreach (LanePlan only in (LanePlan[])[Lane("ordinary", 1, 50), Lane("csp", 0, 5)])
        {
            Assert.Equal((0, 0), (ExaminationPlan.ShareAtOnce([only]), ExaminationPlan.DecisionHours([only])));
        }
    }

    [Fact]
    public void What_waits_is_searched_after_the_depth_of_the_backlog_and_the_rest_after_the_decision_on_its_lane()
    {
        OfficePlan office = Worlds.Office("A", 10, 6) with
        {
            RequestDelayHours = new Constant(100),
            Backlog = new BacklogPlan { Cases = 5, Depth = Worlds.Hours(400) },
            Lanes = [Lane("fast", 0.3, 30), Lane("ordinary", 0.7, 50)],
        };

        ExaminationPlan plan = ExaminationPlan.Of(office, ArtWorlds.Documents());

        Assert.Equal((100, 400, 30), (plan.RequestDelayHours.Mean, plan.WaitHours, Math.Round(plan.WaitAtOnceHours, 9)));
    }

    private static LanePlan Lane(string name, double share, double decisionHours) =>
        new() { Name = name, Share = share, DecisionDelay = new Delay(new Constant(decisionHours)) };
}
