using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.Outcomes;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>One family, requested in A and B at hour 100; B's examiner comes at 200 and has two older applications waiting.</summary>
public sealed class ProsecutionHighwayTimelineTests
{
    private static readonly ProgrammePlan s_highway = Worlds.Programme("pph") with { ReadingEffortHours = new Constant(2) };

    private static OfficePlan B => ArtWorlds.Office("B", finds: false).OpensAt(200).WithOrdinary(Worlds.Dated(50, 60));

    [Fact]
    public void An_allowance_opens_the_fast_lane_of_the_other_office()
    {
        SimRun run = Run(ArtWorlds.Office("A", finds: false), B);

        // A grants at 100 + 10 + 5 = 115. At 200 B takes the pair first: reading 2, search 10, action 5.
        Assert.Equal((115.0, 217.0), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal(Worlds.At(115), run.Leg(1).GrantedAt);
        Assert.Equal(Worlds.At(115), run.Leg(1).PetitionedAt);
        Assert.Equal(SimTime.Never, run.Leg(0).GrantedAt);
        Assert.Equal((1L, 1L), (run.Result.Exchange.Petitions, run.Result.Exchange.Granted));
    }

    [Theory]
    [InlineData(1, 217)]
    [InlineData(0, 245)]
    public void An_allowance_by_chance_opens_the_lane_as_well_and_needs_no_documents(double allowedAtOnce, double expected)
    {
        OfficePlan a = Worlds.Office("A", 10, 5) with { Outcome = NoticesWorlds.Rule with { AllowedAtOnceShare = allowedAtOnce } };
        OfficePlan b = Worlds.Office("B", 10, 5).OpensAt(200).WithOrdinary(Worlds.Dated(50, 60));

        // As above; A refuses with its second action, and B takes its two older applications first.
        Assert.Equal(expected, SimRun.Of(Worlds.OneFamily([a, b], s_highway)).FirstActionHour(1));
    }

    [Fact]
    public void A_refusal_opens_nothing()
    {
        OfficePlan refusing = ArtWorlds.Office("A", finds: true) with
        {
            Outcome = new DocumentOutcome
            {
                MeanFurtherActions = 1,
                ResponseDelay = new Delay(new Constant(50)),
                FurtherActionEffortHours = new Constant(4),
                OvercomeShare = 0,
            },
        };
        SimRun run = Run(refusing, B);

        // B takes its two older applications first: 15 h each.
        Assert.Equal(245, run.FirstActionHour(1));
        Assert.Equal(0, run.Leg(1).ReadingHours);
        Assert.Equal(0, run.Result.Exchange.Petitions);
    }

    [Fact]
    public void An_examination_that_has_begun_is_not_taken_out_of_turn()
    {
        SimRun run = Run(ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false, searchHours: 40));

        Assert.Equal(145, run.FirstActionHour(1));
        Assert.Equal(0, run.Result.Exchange.Petitions);
    }

    [Fact]
    public void An_application_that_is_requested_after_the_grant_petitions_with_its_request()
    {
        WorldPlan world = Worlds.OneFamily([ArtWorlds.Office("A", finds: false), B], s_highway, lagHours: 60) with { PriorArt = ArtWorlds
            .Documents() };
        SimRun run = SimRun.Of(world);

        Assert.Equal(Worlds.At(160), run.Leg(1).PetitionedAt);
        Assert.Equal(217, run.FirstActionHour(1));
    }

    [Fact]
    public void An_allowance_of_the_second_office_opens_the_lane_of_the_first()
    {
        OfficePlan waiting = ArtWorlds.Office("A", finds: false).OpensAt(200).WithOrdinary(Worlds.Dated(50, 60));

        SimRun run = Run(waiting, ArtWorlds.Office("B", finds: false));

        Assert.Equal((217.0, 115.0), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal((Worlds.At(115), 2.0), (run.Leg(0).GrantedAt, run.Leg(0).ReadingHours));
    }

    [Fact]
    public void Among_three_offices_a_second_allowance_leaves_the_programme_of_the_third_as_it_is()
    {
        // A grants at 115. From 200 on B examines for 17 h and grants, while C searches until 242 and drafts until 247.
        OfficePlan c = ArtWorlds.Office("C", finds: false, searchHours: 40).OpensAt(200);
        WorldPlan world = Worlds.OneFamily(
            [ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false).OpensAt(200), c], s_highway);

        SimRun run = SimRun.Of(world with { PriorArt = ArtWorlds.Documents() });

        Assert.Equal((115.0, 217.0, 247.0), (run.FirstActionHour(0), run.FirstActionHour(1), run.FirstActionHour(2)));
        // C has begun before B's grant: it has read A's file alone.
        Assert.Equal((Worlds.At(115), Worlds.At(115), 2.0), (run.Leg(1).GrantedAt, run.Leg(2).GrantedAt, run.Leg(2).ReadingHours));
        Assert.Equal((1L, 1L), (run.Result.Exchange.Petitions, run.Result.Exchange.Granted));
    }

    [Fact]
    public void Whoever_is_granted_when_the_programme_closes_petitions_no_more()
    {
        WorldPlan world = Worlds.OneFamily([ArtWorlds.Office("A", finds: false), B], s_highway with { Until = Worlds.At(115) });

        Assert.Equal(0, SimRun.Of(world with { PriorArt = ArtWorlds.Documents() }).Result.Exchange.Petitions);
    }

    [Fact]
    public void With_another_protocol_an_allowance_opens_nothing()
    {
        // A grants at 115, B is requested at 200: the pair comes too late to petition.
        WorldPlan world = Worlds.OneFamily(
            [ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false)], Worlds.Programme("parallel"), lagHours: 100);

        SimRun run = SimRun.Of(world with { PriorArt = ArtWorlds.Documents() });

        Assert.Equal((0L, 0L, 1L), (run.Result.Exchange.Petitions, run.Result.Exchange.Granted, run.Result.Exchange.NotEligible));
    }

    private static SimRun Run(OfficePlan a, OfficePlan b) =>
        SimRun.Of(Worlds.OneFamily([a, b], s_highway) with { PriorArt = ArtWorlds.Documents() });
}
