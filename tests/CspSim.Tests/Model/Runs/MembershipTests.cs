using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Which families ask for the programme, and how they differ from the rest. Nobody examines before hour 800 unless said.</summary>
public sealed class MembershipTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6).OpensAt(800);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6).OpensAt(800);

    // Complete at 119, 120 and 121, when it closes at 120.
    [Fact]
    public void A_family_that_is_complete_when_the_programme_closes_does_not_ask()
    {
        WorldPlan world = Worlds.World(
            [s_a, s_b], Worlds.Families(2, Worlds.Dated(119, 120, 121)), Worlds.Programme("parallel") with { Until = Worlds.At(120) });

        SimRun run = SimRun.Of(world);

        Assert.Equal(
            [CaseGroup.Programme, CaseGroup.Ordinary, CaseGroup.Ordinary],
            run.Cases.Where(row => row.Office == 0).OrderBy(row => row.Family).Select(row => row.Group));
        Assert.Equal((Worlds.At(119), SimTime.Never), (run.Leg(0).PetitionedAt, run.Leg(0, family: 2).PetitionedAt));
    }

    [Fact]
    public void A_family_requested_everywhere_before_the_start_does_not_ask()
    {
        BacklogPlan hundredHours = new() { Cases = 0, Depth = Worlds.Hours(100) };
        WorldPlan world = Worlds.World(
            [s_a with { Backlog = hundredHours }, s_b with { Backlog = hundredHours }],
            Worlds.Families(2, Worlds.Dated(-50)),
            Worlds.Programme("parallel"));

        SimRun run = SimRun.Of(world);

        Assert.Equal(0, run.Result.Exchange.Petitions);
        Assert.All(run.Cases, row => Assert.Equal((CaseGroup.Ordinary, MeasuredAs.Waiting), (row.Group, row.Measured)));
        // Its last request lies before the window: it is no pair of the run.
        Assert.Null(run.Measure("pair-pendency", 2, CaseGroup.Everybody));
    }

    [Fact]
    public void A_family_with_one_office_in_the_programme_does_not_ask()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { Offices = [0] }));

        Assert.Equal(0, run.Result.Exchange.Petitions);
        Assert.All(run.Cases, row => Assert.Equal(CaseGroup.Ordinary, row.Group));
    }

    [Fact]
    public void A_later_request_outside_the_programme_files_no_second_petition()
    {
        OfficePlan late = Worlds.Office("C", 20, 6).OpensAt(800) with { RequestDelayHours = new Constant(50) };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b, late], Worlds.Programme("parallel") with { Offices = [0, 1] }));

        Assert.Equal((1, 1, 0), (run.Result.Exchange.Petitions, run.Result.Exchange.Granted, run.Result.Exchange.Outside));
    }

    [Fact]
    public void The_first_family_of_a_run_is_as_well_prepared_as_any_that_asks()
    {
        // One further action, of 4 h: 6 + 4, and half of it where half the effort does.
        OfficePlan office = s_a with { Outcome = new GeometricOutcome(0.999999, new Delay(new Constant(10)), new Constant(4)) };
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Sharing = false,
            Selection = new SelectionPlan(EffortScale: 0.5, ResponseScale: 1),
        };

        CaseFacts facts = SimRun.Of(Worlds.OneFamily([office, s_b], programme) with { Window = Worlds.Window(821) }).Leg(0);

        // Search 800-805, action 805-808, answer at 818, further action 818-820.
        Assert.Equal((5.0, 5.0, 2), (facts.SearchHours, facts.ActionHours, facts.Actions));
    }

    [Fact]
    public void A_family_joins_when_its_last_request_comes_on_the_opening_day_or_later()
    {
        // Second requests come 20 h after the first: at 70, 119, 120, 170.
        WorldPlan world = Worlds.World(
            [s_a, s_b],
            Worlds.Families(2, Worlds.Dated(50, 99, 100, 150), lagHours: 20),
            Worlds.Programme("parallel") with { From = Worlds.At(120) });

        SimRun run = SimRun.Of(world);

        Assert.Equal([3L, 4L], run.Lines(ExchangeEventKind.ProgrammeGranted).Select(line => line.Family));
    }

    [Fact]
    public void Only_requests_in_the_offices_of_the_programme_decide_whether_a_family_is_in_time()
    {
        // Opening day at 150. Requested in s_a and s_b at 100, in C, outside the programme, at 200.
        OfficePlan c = Worlds.Office("C", 20, 6) with { RequestDelayHours = new Constant(100) };

        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b, c], Worlds.Programme("parallel") with { From = Worlds.At(150), Offices = [0, 1] }));

        Assert.Equal(0, run.Result.Exchange.Petitions);
        // C acts at 226, s_a at 816, s_b at 836: 636 h after the family's last request, that in C.
        Assert.Equal(636, run.Measure("pair-pendency", 3, CaseGroup.Ordinary)!.Mean * 730.5, 6);
    }

    [Fact]
    public void Those_who_ask_can_be_better_prepared_than_the_rest()
    {
        IOutcomeRule often = new GeometricOutcome(0.9, new Delay(new Constant(10)), new Constant(4));
        double[] hours = [.. Enumerable.Range(0, 40).Select(i => i * 50.0)];
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Share = 0.5,
            Selection = new SelectionPlan(EffortScale: 0.5, ResponseScale: 0),
            Sharing = false,
        };
        OfficePlan[] offices = [s_a with { Outcome = often }, s_b with { Outcome = often }];
        WorldPlan world = Worlds.World(offices, Worlds.Families(2, Worlds.Dated(hours)), programme) with
        {
            Window = Worlds.Window(3000, follow: true),
        };

        SimRun run = SimRun.Of(world);

        var asking = run.Cases.Where(row => row.Group == CaseGroup.Programme && row.Office == 0).ToList();
        var others = run.Cases.Where(row => row.Group == CaseGroup.Eligible && row.Office == 0).ToList();
        Assert.InRange(asking.Count, 8, 32);
        Assert.Equal(40, asking.Count + others.Count);
        Assert.All(asking, row => Assert.Equal((5.0, 3.0, 1), (row.Facts.SearchHours, row.Facts.ActionHours, row.Facts.Actions)));
        Assert.All(others, row => Assert.Equal(10, row.Facts.SearchHours));
        // 0.9 of the rest have a further action; that none of at least 8 has one would be a chance of 1 in 100 million.
        Assert.Contains(others, row => row.Facts.Actions > 1);
    }

    [Fact]
    public void A_share_of_families_asks_whatever_the_protocol()
    {
        double[] hours = [.. Enumerable.Range(0, 100).Select(i => (double)i)];
        WorldPlan world = Worlds.World(
            [s_a, s_b],
            Worlds.Families(2, Worlds.Dated(hours)),
            Worlds.Programme("parallel") with { Share = 0.3 });

        HashSet<long> parallel = Asking(SimRun.Of(world));
        HashSet<long> none = Asking(SimRun.Of(world with { Programme = world.Programme with { Protocol = Worlds.Protocol("none") } }));
        HashSet<long> more = Asking(SimRun.Of(world with { Programme = world.Programme with { Share = 0.6 } }));

        // 30 expected, standard deviation sqrt(100 x 0.3 x 0.7) = 4.6; four of them.
        Assert.InRange(parallel.Count, 12, 48);
        Assert.Equal(parallel, none);
        Assert.ProperSuperset(parallel, more);
    }

    private static HashSet<long> Asking(SimRun run) =>
        [.. run.Cases.Where(row => row.Group is CaseGroup.Programme or CaseGroup.Outside).Select(row => row.Family)];
}
