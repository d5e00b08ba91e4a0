using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Passive looks into the partner's file, hour by hour. First filing at hour 100.</summary>
public sealed class DossierTimelineTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    private static readonly ProgrammePlan s_dossier = Worlds.Programme("dossier") with
    {
        ReadingEffortHours = new Constant(2),
        SearchSavingShare = new Constant(0.4),
    };

    [Fact]
    public void A_result_public_when_the_search_begins_is_read_and_saves_search()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_dossier, lagHours: 20));

        // s_a: 100-110, acts at 116. s_b begins at 120: reads 2 h, searches 30 x 0.6 = 18 h, drafts 6 h: 146.
        Assert.Equal(116, run.FirstActionHour(0));
        Assert.Equal(146, run.FirstActionHour(1));
        Assert.Equal(18, run.Leg(1).SearchHours, 9);
        Assert.Equal(2, run.Leg(1).ReadingHours);
        Assert.Equal(0, run.Result.Exchange.Requested);
    }

    [Fact]
    public void A_result_not_yet_public_is_not_waited_for()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_dossier, lagHours: 10));

        // s_b begins at 110, when s_a has searched but not acted (116): 30 + 6 h: 146, nothing read.
        Assert.Equal(146, run.FirstActionHour(1));
        Assert.Equal(30, run.Leg(1).SearchHours);
        Assert.Equal(0, run.Leg(1).ReadingHours);
    }

    [Fact]
    public void A_partner_who_acted_before_the_run_can_be_looked_at()
    {
        // First filed at -50, before the (empty) backlog of s_a: s_a has acted. s_b is requested at -50 + 60 = 10.
        WorldPlan world = Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(-50), lagHours: 60), s_dossier);

        SimRun run = SimRun.Of(world);

        Assert.Equal(1, run.Result.Balance.In);
        Assert.Equal(18, run.Leg(1).SearchHours, 9);
        Assert.Equal(36, run.FirstActionHour(1));
    }

    [Fact]
    public void Examiners_look_from_the_opening_on()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_dossier with { From = Worlds.At(120) }, lagHours: 20));

        Assert.Equal((18.0, 2.0), (Math.Round(run.Leg(1).SearchHours, 9), run.Leg(1).ReadingHours));
    }

    [Fact]
    public void Nobody_looks_for_a_family_that_is_complete_when_the_programme_closes()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_dossier with { Until = Worlds.At(120) }, lagHours: 20));

        Assert.Equal((30.0, 0.0), (run.Leg(1).SearchHours, run.Leg(1).ReadingHours));
    }

    [Fact]
    public void The_office_of_first_filing_may_look_as_well()
    {
        // s_a is requested at 300, when s_b, requested at 100, has acted.
        OfficePlan slow = s_a with { RequestDelayHours = new Constant(200) };

        SimRun run = SimRun.Of(Worlds.OneFamily([slow, s_b], s_dossier));

        Assert.Equal((6.0, 2.0), (Math.Round(run.Leg(0).SearchHours, 9), run.Leg(0).ReadingHours));
    }

    [Fact]
    public void The_office_of_first_filing_may_look_at_a_partner_who_acted_before_the_run()
    {
        // First filed at -50 and requested in s_b at once, before its (empty) backlog; in s_a at -50 + 200 = 150.
        OfficePlan slow = s_a with { RequestDelayHours = new Constant(200) };

        SimRun run = SimRun.Of(Worlds.World([slow, s_b], Worlds.Families(2, Worlds.Dated(-50)), s_dossier));

        Assert.Equal((1, 6.0, 2.0), (run.Result.Balance.In, Math.Round(run.Leg(0).SearchHours, 9), run.Leg(0).ReadingHours));
    }

    [Fact]
    public void Nobody_looks_before_the_opening_day()
    {
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], s_dossier with { From = SimTime.Zero + SimDuration.FromHours(121) }, lagHours: 20));

        Assert.Equal(30, run.Leg(1).SearchHours);
        Assert.Equal(0, run.Leg(1).ReadingHours);
    }

    [Fact]
    public void A_family_with_an_action_from_before_the_run_is_no_pair_of_the_run()
    {
        WorldPlan world = Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(-50, 100), lagHours: 60), ProgrammePlan.None);

        SimRun run = SimRun.Of(world);

        // Only the family of hour 100 has two first actions: 116 and 160 + 36 = 196; the lag is 80 h.
        var lag = run.Measure("first-action-lag", 2, CspSim.Model.Measures.CaseGroup.Everybody)!;
        Assert.Equal(1, lag.Count);
        Assert.Equal(80.0 / 24, lag.Mean, 12);
    }

    [Fact]
    public void Families_filed_only_outside_the_programme_are_measured_as_pairs_too()
    {
        OfficePlan c = Worlds.Office("C", 20, 6);
        OfficePlan d = Worlds.Office("D", 20, 8);
        FamilyStreamPlan outside = Worlds.Families(4, Worlds.Dated(100)) with { Offices = [2, 3] };
        WorldPlan world = Worlds.World([s_a, s_b, c, d], outside, Worlds.Programme("parallel") with { Offices = [0, 1] });

        SimRun run = SimRun.Of(world);

        Assert.Equal(126, run.FirstActionHour(2));
        Assert.Equal(128, run.FirstActionHour(3));
        Assert.Equal(2.0 / 24, run.Measure("first-action-lag", 4, CspSim.Model.Measures.CaseGroup.Ordinary)!.Mean, 12);
    }
}
