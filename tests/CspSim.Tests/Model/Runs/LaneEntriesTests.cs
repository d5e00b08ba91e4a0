using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Who enters which lane of B, counted over one year: two applications of its own and one of a family, requested at hour 100.
/// </summary>
public sealed class LaneEntriesTests
{
    private const double HoursPerYear = 365.25 * 24;

    private static readonly ProgrammePlan s_none = Worlds.Programme("none");

    // A allows at 115. B's examiner comes at 200 and has begun with the family's at 230.
    [Theory]
    [InlineData(90, 1)]
    [InlineData(150, 0)]
    public void Who_goes_over_when_another_office_has_allowed_counts_in_both_lanes(double decisionHours, int goneOver)
    {
        FamilyLanePlan opens = new() { Share = 1, Opens = LaneOpening.Allowance };

        Assert.Equal((3, goneOver, 3), Entries(Run(s_none, opens, decisionHours)));
    }

    [Fact]
    public void Who_asks_with_the_request_counts_once() =>
        Assert.Equal((3, 1, 2), Entries(Run(s_none, new FamilyLanePlan { Share = 1 })));

    [Fact]
    public void Without_anybody_who_asks_all_enter_the_ordinary_lane() =>
        Assert.Equal((3, 0, 3), Entries(Run(s_none, families: null)));

    // Granted at 100, before B has begun: over to the lane of the programme.
    [Fact]
    public void A_granted_case_goes_over_to_the_lane_of_the_programme() =>
        Assert.Equal((3, 1, 3), Entries(Run(Worlds.Programme("parallel"), families: null)));

    [Theory]
    [InlineData(55, 2)]
    [InlineData(99, 1)]
    [InlineData(101, 0)]
    public void What_came_before_measuring_began_does_not_count(double warmUpHours, int entries)
    {
        double years = 1 - (warmUpHours / HoursPerYear);

        SimRun run = Run(s_none, families: null, warmUpHours: warmUpHours);

        Assert.Equal(entries / years, run.Measure("lane-entries", 1, CaseGroup.Everybody)!.Mean, 6);
        Assert.Equal(entries / years, run.MeasureOfLane("lane-entries", 1, Worlds.OrdinaryLane)!.Mean, 6);
    }

    [Fact]
    public void All_offices_together_have_the_requests_of_each()
    {
        SimRun run = Run(s_none, families: null);

        Assert.Equal(4, run.Measure("lane-entries", 2, CaseGroup.Everybody)!.Mean, 9);
        Assert.Null(run.MeasureOfLane("lane-entries", 2, Worlds.OrdinaryLane));
    }

    private static (double Office, double Fast, double Ordinary) Entries(SimRun run) => (
        Math.Round(run.Measure("lane-entries", 1, CaseGroup.Everybody)!.Mean, 9),
        Math.Round(run.MeasureOfLane("lane-entries", 1, Worlds.CspLane)!.Mean, 9),
        Math.Round(run.MeasureOfLane("lane-entries", 1, Worlds.OrdinaryLane)!.Mean, 9));

    private static SimRun Run(ProgrammePlan programme, FamilyLanePlan? families, double decisionHours = 0, double warmUpHours = 0)
    {
        OfficePlan b = ArtWorlds.Office("B", finds: false).OpensAt(200).WithOrdinary(Worlds.Dated(50, 60));
        LanePlan fast = b.Lanes[0] with { Families = families, DecisionDelay = new Delay(new Constant(decisionHours)) };
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: false), b with { Lanes = [fast, .. b.Lanes.Skip(1)] }];
        WorldPlan world = Worlds.OneFamily(offices, programme) with
        {
            PriorArt = ArtWorlds.Documents(),
            Window = Worlds.Window(HoursPerYear, warmUpHours: warmUpHours),
        };
        return SimRun.Of(world);
    }
}
