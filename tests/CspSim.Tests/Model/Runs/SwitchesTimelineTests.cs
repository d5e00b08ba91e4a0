using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Priority and sharing are separate: what each does alone, with competitors in the queue.</summary>
public sealed class SwitchesTimelineTests
{
    // s_a's own applications come at hours 97, 98 and 99, the family at hour 100.
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(97, 98, 99));
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    [Fact]
    public void Without_priority_the_family_waits_its_turn()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], ProgrammePlan.None));

        // Own ones 97-113, 113-129, 129-145; the family 145-161.
        Assert.Equal(161, run.FirstActionHour(0));
    }

    [Fact]
    public void Priority_without_sharing_takes_the_family_out_of_turn_and_nothing_crosses()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { Sharing = false }, latencyHours: 8));

        // The examiner finishes the one in hand at 113; the family 113-129; the other own ones 129-145, 145-161.
        Assert.Equal(129, run.FirstActionHour(0));
        Assert.Equal(136, run.FirstActionHour(1));
        Assert.Equal([113.0, 145.0, 161.0], run.Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)));
        Assert.Equal(0, run.Result.Exchange.Requested);
        Assert.Equal(1, run.Result.Exchange.Granted);
        Assert.Equal(0, run.Leg(0).BlockedTime.Hours);
    }

    [Fact]
    public void Sharing_without_priority_sends_reports_in_turn()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { Priority = false }, latencyHours: 8));

        // s_a searches the family 145-155 and has s_b's report (138): acts at 161. s_a's report reaches s_b at 163: s_b drafts 163-169.
        Assert.Equal(161, run.FirstActionHour(0));
        Assert.Equal(169, run.FirstActionHour(1));
        Assert.Equal(33, run.Leg(1).BlockedTime.Hours);
    }

    [Fact]
    public void Further_actions_of_a_case_whose_priority_lasts_go_first()
    {
        // s_a's own cases at 0 and 20; the family at 1, granted at once. Search 10 h, draft 6 h, answer after 10 h, further action 4 h.
        OfficePlan a = (Worlds.Office("A", 10, 6) with
        {
            Outcome = new GeometricOutcome(0.999999, new Delay(new Constant(10)), new Constant(4)),
        }).WithOrdinary(Worlds.Dated(0, 20)).WithOrder(LaneOrder.FirstCome);
        WorldPlan world = Worlds.World(
            [a, s_b],
            Worlds.Families(2, Worlds.Dated(1)),
            Worlds.Programme("parallel") with { Sharing = false }) with
        {
            Window = Worlds.Window(53),
        };

        SimRun ends = SimRun.Of(world);
        SimRun lasts = SimRun.Of(world with { Programme = world.Programme with { PriorityToTheEnd = true } });

        // 0-16 own case 1; 16-32 family; answer to case 1 at 26, to the family at 42. At 32 waiting: case 2 (since 20), then case 1's
        // answer (since 26): 32-48 case 2. At 48 waiting: case 1's answer (26) and the family's (42).
        // Priority ended: 48-52 case 1, then the family from 52. Priority lasts: 48-52 the family.
        Assert.Equal(1, ends.Leg(0).Actions);
        Assert.Equal(2, ends.Ordinary()[0].Actions);
        Assert.Equal(2, lasts.Leg(0).Actions);
        Assert.Equal(1, lasts.Ordinary()[0].Actions);
    }

    [Fact]
    public void The_searching_examiner_goes_straight_on_when_the_office_says_so()
    {
        // Two own cases at hour 0 and 1, first come first served.
        OfficePlan straight = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(0, 1)).WithOrder(LaneOrder.FirstCome);
        OfficePlan anew = straight with { ActsRightAfterSearch = false };

        SimRun one = SimRun.Of(Worlds.World([straight], null, ProgrammePlan.None));
        SimRun other = SimRun.Of(Worlds.World([anew], null, ProgrammePlan.None));

        // Straight on: 0-16, 16-32. Queued anew: searches 0-10 and 10-20, drafts 20-26 and 26-32.
        Assert.Equal([16.0, 32.0], one.Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)));
        Assert.Equal([26.0, 32.0], other.Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)));
    }

    [Fact]
    public void A_case_that_waited_for_its_partner_is_queued_anew()
    {
        // s_a's examiner has searched the family (100-110) and then takes an own case of hour 105 (110-126).
        OfficePlan a = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(105));

        SimRun run = SimRun.Of(Worlds.OneFamily([a, Worlds.Office("B", 12, 6)], Worlds.Programme("parallel")));

        // s_b's report is there at 112, while the examiner is busy until 126: the family's draft 126-132.
        Assert.Equal(132, run.FirstActionHour(0));
        Assert.Equal(2, run.Leg(0).BlockedTime.Hours);
    }

    [Fact]
    public void A_case_that_has_waited_for_its_partner_in_vain_is_queued_anew_too()
    {
        OfficePlan a = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(105));

        SimRun run = SimRun.Of(
            Worlds.OneFamily([a, Worlds.Office("B", 300, 6)], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(15) }));

        // The wait is over at 115, while the examiner is busy until 126: the family's draft 126-132.
        Assert.Equal(132, run.FirstActionHour(0));
        Assert.Equal(5, run.Leg(0).BlockedTime.Hours);
    }

    [Fact]
    public void Applicants_answer_as_often_as_their_share_says_however_few_do()
    {
        OfficePlan office = Worlds.Office("A", 1, 1, examiners: 100).WithOrdinary(Worlds.Every(2)) with
        {
            Outcome = new GeometricOutcome(0.2, new Delay(new Constant(10)), new Constant(4)),
        };

        SimRun run = SimRun.Of(Worlds.World([office], null, ProgrammePlan.None));

        // 500 first actions: 100 answered, standard deviation sqrt(500 x 0.2 x 0.8) = 8.9; four of them.
        Assert.InRange(run.Ordinary().Count(static facts => facts.Actions > 1), 64, 136);
    }

    [Fact]
    public void Examiners_who_are_replaced_at_the_start_begin_nothing()
    {
        OfficePlan office = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(-5, -3)) with
        {
            Examiners = [new ExaminerStep(Worlds.At(-10), 2), new ExaminerStep(Worlds.At(0), 1)],
            Backlog = new BacklogPlan { Cases = 2, Depth = Worlds.Hours(10) },
        };

        SimRun run = SimRun.Of(Worlds.World([office], null, ProgrammePlan.None));

        Assert.Equal([16.0, 32.0], run.Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)));
    }

    [Fact]
    public void A_smaller_share_of_time_for_cases_stretches_every_job()
    {
        OfficePlan half = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(0)) with { CaseTimeShare = 0.5 };

        SimRun run = SimRun.Of(Worlds.World([half], null, ProgrammePlan.None));

        Assert.Equal(32, SimRun.HourOf(run.Ordinary()[0].FirstActionAt));
    }
}
