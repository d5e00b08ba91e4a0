using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Which families can ask for the programme at all: examination is requested everywhere before an office has acted. A searches 10 h and B
/// 30 h, both draft 6 h and have nothing else to do; first filings and their requests come at 100.
/// </summary>
public sealed class EligibleFamiliesTests
{
    private static readonly OfficePlan[] s_offices = [Worlds.Office("A", 10, 6), Worlds.Office("B", 30, 6)];

    // A acts at 116. B is requested at 150: too late to ask.
    [Fact]
    public void A_family_that_an_office_has_acted_on_does_not_petition_and_is_counted_as_not_eligible()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, Worlds.Programme("parallel"), lagHours: 50));

        ExchangeTotals counts = run.Result.Exchange;
        Assert.Equal((0L, 0L, 0L, 1L), (counts.Petitions, counts.Outside, counts.Granted, counts.NotEligible));
        ExchangeEvent outside = Assert.Single(run.Lines(ExchangeEventKind.StayedOutside));
        Assert.Equal((116, OutsideReason.NotEligible), (SimRun.HourOf(outside.At), outside.Reason));
        Assert.All(run.Cases, row => Assert.Equal(CaseGroup.Ordinary, row.Group));
        Assert.Equal((116, 186), (run.FirstActionHour(0), run.FirstActionHour(1)));
    }

    // Requested at B at 115, an hour before A acts; or at 117, an hour after.
    [Theory]
    [InlineData(15, 1, 0)]
    [InlineData(17, 0, 1)]
    public void What_counts_is_the_first_action(double lagHours, long petitions, long notEligible)
    {
        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, Worlds.Programme("parallel"), lagHours: lagHours));

        Assert.Equal((petitions, notEligible), (run.Result.Exchange.Petitions, run.Result.Exchange.NotEligible));
    }

    [Fact]
    public void Without_a_programme_nobody_is_counted()
    {
        ProgrammePlan none = Worlds.Programme("parallel") with { Protocol = Worlds.Protocol("none") };

        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, none, lagHours: 50));

        Assert.Equal(0, run.Result.Exchange.NotEligible);
        Assert.Empty(run.Lines(ExchangeEventKind.StayedOutside));
        Assert.All(run.Cases, row => Assert.Equal(CaseGroup.Ordinary, row.Group));
    }

    // Nobody asks. The first family is requested everywhere at 105, before A acts at 116; the second at 300, behind the action at 232.
    [Theory]
    [InlineData("parallel")]
    [InlineData("none")]
    public void Whoever_could_have_asked_is_a_group_of_its_own(string protocol)
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Protocol = Worlds.Protocol(protocol), Share = 1e-9 };
        FamilyStreamPlan inTime = Worlds.Families(2, Worlds.Dated(100), lagHours: 5);
        FamilyStreamPlan late = Worlds.Families(2, Worlds.Dated(216), lagHours: 84) with { Name = "late" };

        SimRun run = SimRun.Of(Worlds.World(s_offices, inTime, programme) with { Families = [inTime, late] });

        Assert.Equal(
            [CaseGroup.Eligible, CaseGroup.Eligible, CaseGroup.Ordinary, CaseGroup.Ordinary],
            run.Cases.OrderBy(row => row.Family).ThenBy(row => row.Office).Select(row => row.Group));
        Assert.Equal(1, run.Measure("first-action-pendency", 0, CaseGroup.Eligible)!.Count);
        Assert.Equal(2, run.Measure("first-action-pendency", 0, CaseGroup.Ordinary)!.Count);
        Assert.Equal(1, run.Measure("pair-pendency", 2, CaseGroup.Eligible)!.Count);
    }

    // Filed at 100 and 110. Requests would come at 400 and 150; who asks makes them when the second office has the application.
    [Theory]
    [InlineData("parallel", 1, 1, 110, 110)]
    [InlineData("none", 1, 1, 110, 110)]
    [InlineData("parallel", 1, 0, 400, 150)]
    [InlineData("parallel", 1e-9, 1, 400, 150)]
    public void Who_asks_can_request_examination_sooner_in_every_arm(
        string protocol, double share, double early, double inA, double inB)
    {
        OfficePlan[] offices =
        [
            s_offices[0] with { RequestDelayHours = new Constant(300) },
            s_offices[1] with { RequestDelayHours = new Constant(40) },
        ];
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Protocol = Worlds.Protocol(protocol),
            Share = share,
            EarlyRequestShare = early,
        };

        SimRun run = SimRun.Of(Worlds.OneFamily(offices, programme, lagHours: 10));

        Assert.Equal((inA, inB), (SimRun.HourOf(run.Leg(0).RequestedAt), SimRun.HourOf(run.Leg(1).RequestedAt)));
        Assert.Equal((100, 110), (SimRun.HourOf(run.Leg(0).FiledAt), SimRun.HourOf(run.Leg(1).FiledAt)));
    }

    [Fact]
    public void Families_that_come_by_another_route_do_not_ask()
    {
        FamilyStreamPlan stream = Worlds.Families(2, Worlds.Dated(100)) with { Routes = [new() { Name = "pct" }] };
        SimRun Of(params string[] taken) =>
            SimRun.Of(Worlds.World(s_offices, stream, Worlds.Programme("parallel") with { Routes = taken }));

        Assert.Equal((0L, 1L), (Of("paris").Result.Exchange.Petitions, Of("paris", "pct").Result.Exchange.Petitions));
        Assert.All(Of("paris").Cases, row => Assert.Equal(CaseGroup.Ordinary, row.Group));
    }
}
