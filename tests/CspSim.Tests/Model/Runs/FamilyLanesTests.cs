using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Lanes that offices open to families without a programme. A searches 10 h and B 30 h, both draft 6 h and have nothing else to do; the
/// family is filed and requested at 100.
/// </summary>
public sealed class FamilyLanesTests
{
    private const int Fast = 2;

    private static readonly ProgrammePlan s_parallel = Worlds.Programme("parallel");

    private static readonly ProgrammePlan s_none = s_parallel with { Protocol = Worlds.Protocol("none") };

    // A decides within 20 hours that the case may go fast: it searches from 120.
    [Fact]
    public void Whoever_takes_a_lane_waits_for_its_decision_and_does_not_ask_for_the_programme()
    {
        SimRun run = Run(s_parallel, new FamilyLanePlan { Share = 1 });

        Assert.Equal((120, 100), (SearchedFrom(run, 0), SearchedFrom(run, 1)));
        Assert.Equal((Fast, Worlds.OrdinaryLane), (LaneOf(run, 0), LaneOf(run, 1)));
        Assert.Equal((0L, 0L), (run.Result.Exchange.Petitions, run.Result.Exchange.NotEligible));
        Assert.All(run.Cases, row => Assert.Equal(CaseGroup.Ordinary, row.Group));
    }

    [Theory]
    [InlineData(FilingPlace.Any, Fast)]
    [InlineData(FilingPlace.First, Fast)]
    [InlineData(FilingPlace.Later, Worlds.OrdinaryLane)]
    public void A_lane_can_be_for_first_or_later_filings_alone(FilingPlace filing, int lane) =>
        Assert.Equal(lane, LaneOf(Run(s_parallel, new FamilyLanePlan { Share = 1, Filing = filing }), 0));

    [Theory]
    [InlineData(100, 101, Fast, 0)]
    [InlineData(101, 900, Worlds.OrdinaryLane, 1)]
    [InlineData(0, 100, Worlds.OrdinaryLane, 1)]
    public void Who_finds_the_lane_not_open_can_ask_for_the_programme(double from, double until, int lane, long petitions)
    {
        SimRun run = Run(s_parallel, new FamilyLanePlan { Share = 1, From = Worlds.At(from), Until = Worlds.At(until) });

        Assert.Equal((lane, petitions), (LaneOf(run, 0), run.Result.Exchange.Petitions));
    }

    // Who has asked for the lane and finds it full waits with the others.
    [Fact]
    public void Behind_the_last_place_of_a_year_families_wait_in_the_ordinary_lane()
    {
        SimRun run = Run(s_parallel, new FamilyLanePlan { Share = 1, YearlyCap = 2 }, 100, 200, 300);

        Assert.Equal([Fast, Fast, Worlds.OrdinaryLane], Enumerable.Range(1, 3).Select(family => LaneOf(run, 0, family)));
        Assert.Equal(0, run.Result.Exchange.Petitions);
    }

    // 225 of 900 expected, standard deviation 13; four of them. Nobody of the rest is lost: all ask.
    [Fact]
    public void The_share_takes_the_lane_in_every_arm_and_the_others_ask()
    {
        double[] hours = [.. Enumerable.Range(0, 900).Select(static hour => (double)hour)];
        FamilyLanePlan quarter = new() { Share = 0.25 };

        HashSet<long> taking = Taking(Run(s_parallel, quarter, hours));

        Assert.InRange(taking.Count, 173, 277);
        Assert.Equal(taking, Taking(Run(s_none, quarter, hours)));
        Assert.Equal(
            900 - taking.Count,
            Run(s_none, quarter, hours).Cases.Count(static row => row.Office == 0 && row.Group == CaseGroup.Outside));
    }

    [Fact]
    public void Without_a_programme_those_who_ask_can_take_a_lane_instead()
    {
        ProgrammePlan instead = s_none with { InsteadLanes = [Fast, -1] };
        FamilyLanePlan open = new() { Share = 1e-9 };

        SimRun run = Run(instead, open);

        Assert.Equal((Fast, Worlds.OrdinaryLane), (LaneOf(run, 0), LaneOf(run, 1)));
        Assert.Equal(120, SearchedFrom(run, 0));
        Assert.All(run.Cases, row => Assert.Equal(CaseGroup.Outside, row.Group));
        Assert.Equal(Worlds.OrdinaryLane, LaneOf(Run(instead, open with { Filing = FilingPlace.Later }), 0));
        Assert.Equal(Worlds.OrdinaryLane, LaneOf(Run(s_parallel with { InsteadLanes = [Fast, -1] }, open), 0));
        Assert.Equal(Worlds.OrdinaryLane, LaneOf(Run(instead with { Share = 1e-9 }, open), 0));
    }

    private static SimRun Run(ProgrammePlan programme, FamilyLanePlan families, params double[] hours)
    {
        OfficePlan a = Worlds.Office("A", 10, 6);
        LanePlan fast = new() { Name = "fast", DecisionDelay = new Delay(new Constant(20)), Families = families };
        FamilyStreamPlan stream = Worlds.Families(2, Worlds.Dated(hours.Length > 0 ? hours : [100]));
        return SimRun.Of(Worlds.World([a with { Lanes = [.. a.Lanes, fast] }, Worlds.Office("B", 30, 6)], stream, programme));
    }

    private static HashSet<long> Taking(SimRun run) =>
        [.. run.Cases.Where(static row => row.Lane == Fast).Select(static row => row.Family)];

    private static int LaneOf(SimRun run, int office, long family = 1) =>
        run.Cases.Single(row => row.Office == office && row.Family == family).Lane;

    private static double SearchedFrom(SimRun run, int office) => SimRun.HourOf(run.Leg(office).SearchStartedAt);
}
