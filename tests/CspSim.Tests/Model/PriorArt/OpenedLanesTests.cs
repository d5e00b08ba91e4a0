using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>
/// A lane of B that opens with an allowance. One family, requested in A and B at hour 100; A allows at 115. B's examiner comes at 200, has
/// two older applications waiting and takes 15 hours for each.
/// </summary>
public sealed class OpenedLanesTests
{
    private const double InTurn = 245;
    private const double OutOfTurn = 215;

    private static readonly FamilyLanePlan s_open = new() { Share = 1, Opens = LaneOpening.Allowance };

    private static readonly ProgrammePlan s_none = Worlds.Programme("none");

    [Fact]
    public void An_allowance_opens_the_lane_of_another_office()
    {
        SimRun run = Run(s_none, s_open);

        Assert.Equal((115, OutOfTurn), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal(0, run.Leg(1).ReadingHours);
    }

    // The decision comes at 115 + 90 = 205, when B is at the first of the older ones until 215; at 115 + 150 = 265 B has acted.
    [Theory]
    [InlineData(90, 230)]
    [InlineData(150, InTurn)]
    public void The_application_keeps_its_place_until_the_office_has_decided(double hours, double acted) =>
        Assert.Equal(acted, Run(s_none, s_open, hours).FirstActionHour(1));

    [Fact]
    public void An_application_that_is_requested_after_the_allowance_asks_with_its_request()
    {
        SimRun run = Run(s_none, s_open, lagHours: 60);

        Assert.Equal(OutOfTurn, run.FirstActionHour(1));
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

        Assert.Equal(InTurn, Run(s_none, s_open, first: refusing).FirstActionHour(1));
    }

    [Theory]
    [InlineData(FilingPlace.Later, 0, 200, OutOfTurn)]
    [InlineData(FilingPlace.First, 0, 200, InTurn)]
    [InlineData(FilingPlace.Any, 116, 200, InTurn)]
    [InlineData(FilingPlace.Any, 0, 115, InTurn)]
    public void The_lane_has_its_conditions_and_dates(FilingPlace filing, double from, double until, double acted)
    {
        FamilyLanePlan lane = s_open with { Filing = filing, From = Worlds.At(from), Until = Worlds.At(until) };

        Assert.Equal(acted, Run(s_none, lane).FirstActionHour(1));
    }

    [Fact]
    public void A_share_of_nobody_and_a_year_without_a_place_leave_all_as_it_is()
    {
        Assert.Equal(InTurn, Run(s_none, s_open with { Share = 1e-12 }).FirstActionHour(1));
        Assert.Equal(InTurn, Run(s_none, s_open with { YearlyCap = 0 }).FirstActionHour(1));
    }

    // Who asks for the programme in other arms takes the lane in this one, whatever share of the others does.
    [Fact]
    public void Those_who_ask_can_take_it_instead_of_a_programme()
    {
        ProgrammePlan instead = s_none with { Share = 1, InsteadLanes = [-1, 0] };

        Assert.Equal(OutOfTurn, Run(instead, s_open with { Share = 1e-12 }).FirstActionHour(1));
        Assert.Equal(InTurn, Run(instead with { Share = 1e-12 }, s_open with { Share = 1e-12 }).FirstActionHour(1));
    }

    private static SimRun Run(
        ProgrammePlan programme, FamilyLanePlan families, double decisionHours = 0, double lagHours = 0, OfficePlan? first = null)
    {
        OfficePlan b = ArtWorlds.Office("B", finds: false).OpensAt(200).WithOrdinary(Worlds.Dated(50, 60));
        LanePlan fast = b.Lanes[0] with { Families = families, DecisionDelay = new Delay(new Constant(decisionHours)) };
        OfficePlan[] offices = [first ?? ArtWorlds.Office("A", finds: false), b with { Lanes = [fast, .. b.Lanes.Skip(1)] }];
        return SimRun.Of(Worlds.OneFamily(offices, programme, lagHours: lagHours) with { PriorArt = ArtWorlds.Documents() });
    }
}
