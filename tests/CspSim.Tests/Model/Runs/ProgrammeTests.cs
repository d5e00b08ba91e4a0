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

/// <summary>Who gets into the programme, when, and who stays out. Nobody examines before hour 800 unless said.</summary>
public sealed class ProgrammeTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6).OpensAt(800);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6).OpensAt(800);

    [Theory]
    [InlineData(15 * 24, OutsideReason.None)]
    [InlineData((15 * 24) + 1, OutsideReason.PetitionTooLate)]
    public void The_second_petition_must_come_within_the_window(double gapHours, OutsideReason expected)
    {
        ProgrammePlan programme = Worlds
            .Programme("parallel") with { PetitionGapHours = new Constant(gapHours), PetitionWindow = SimDuration.FromDays(15) };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme));

        Assert.Equal([100.0, 100 + gapHours], run.Lines(ExchangeEventKind.PetitionFiled).Select(line => SimRun.HourOf(line.At)));
        if (expected == OutsideReason.None)
        {
            Assert.Equal(100 + gapHours, GrantHour(run));
            Assert.Equal(Worlds.At(100 + gapHours), run.Leg(0).GrantedAt);
        }
        else
        {
            Assert.Equal(expected, ReasonOf(run));
            Assert.Equal(SimTime.Never, run.Leg(0).GrantedAt);
        }

        Assert.Equal(Worlds.At(100), run.Leg(1).PetitionedAt);
    }

    [Fact]
    public void The_pair_is_granted_by_the_last_decision_counted_in_business_days()
    {
        // s_b works from Monday to Friday. Petition at hour 10 of Wednesday 1 January; five business days later is Wednesday the 8th,
        // hour 178.
        OfficePlan weekdays = s_b with { Calendar = Weekdays(60) };
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [new Delay(new Constant(72)), new Delay(new Constant(5), InBusinessDays: true)],
        };
        WorldPlan world = Worlds.World([s_a, weekdays], Worlds.Families(2, Worlds.Dated(10)), programme) with { Window = Worlds.Window(
            700) };

        Assert.Equal(178, GrantHour(SimRun.Of(world)));
    }

    [Fact]
    public void A_petition_that_comes_too_late_has_left_and_later_ones_are_not_filed()
    {
        // C's petition would come at the same hour as s_b's, which is too late.
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            PetitionGapHours = new Constant(50),
            PetitionWindow = Worlds.Hours(40),
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b, Worlds.Office("C", 20, 6).OpensAt(800)], programme));

        Assert.Equal([0, 1], run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Office));
        Assert.Equal((1, 1, 0), (run.Result.Exchange.TooLate, run.Result.Exchange.Outside, run.Result.Exchange.Undecided));
    }

    // Both are five days: from Wednesday 1 January to Wednesday the 8th, hour 178.
    [Theory]
    [InlineData(4.6)]
    [InlineData(5.4)]
    public void Business_days_are_rounded_to_whole_ones(double days)
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [new Delay(new Constant(days), InBusinessDays: true), Delay.None],
        };
        WorldPlan world = Worlds.World([s_a with { Calendar = Weekdays(60) }, s_b], Worlds.Families(2, Worlds.Dated(10)), programme) with
        {
            Window = Worlds.Window(700),
        };

        Assert.Equal(178, GrantHour(SimRun.Of(world)));
    }

    [Fact]
    public void Each_family_waits_for_its_own_decisions()
    {
        double[] hours = [.. Enumerable.Range(0, 100).Select(i => (double)i)];
        ProgrammePlan programme = Worlds.Programme("parallel") with { Eligibility = [new Delay(new Uniform(0, 100)), Delay.None] };

        SimRun run = SimRun.Of(Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(hours)), programme));

        // Uniform between 0 and 100: mean 50, standard deviation of 100 of them 2.9; four of them.
        double[] waits = [.. run.Lines(ExchangeEventKind.ProgrammeGranted).Select(line => (line.At - line.StartedAt).Hours)];
        Assert.InRange(waits.Average(), 38, 62);
        Assert.InRange(waits.Min(), 0, 10);
        Assert.InRange(waits.Max(), 90, 100);
    }

    [Fact]
    public void Notices_go_to_the_partner()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Notices = true };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8));

        MessageKind[] notices = [MessageKind.RequestNotice, MessageKind.EligibilityDecision, MessageKind.FirstActionResult];
        Assert.All(notices, kind => Assert.Equal(
            [(0, 1), (1, 0)],
            run.Lines(ExchangeEventKind.MessageRequested)
                .Where(line => line.Message == kind).Select(line => (line.Office, line.Partner)).Order()));
    }

    [Fact]
    public void Once_one_office_has_refused_no_other_decides()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Notices = true,
            GrantShare = 1e-12,
            Eligibility = [new Delay(new Constant(10)), new Delay(new Constant(20))],
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 50));

        Assert.Equal(
            0,
            Assert.Single(run.Lines(ExchangeEventKind.MessageRequested), line => line.Message == MessageKind.EligibilityDecision).Office);
        Assert.Equal((1, 1), (run.Result.Exchange.Refused, run.Result.Exchange.Outside));
    }

    [Fact]
    public void What_concerns_a_pair_is_logged_for_no_office()
    {
        SimRun run = SimRun.Of(
            Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(100, 200)), Worlds.Programme("parallel") with { YearlyCap = 1 }));

        ExchangeEventKind[] ofPairs = [ExchangeEventKind.ProgrammeGranted, ExchangeEventKind.StayedOutside, ExchangeEventKind.PairClosed];
        Assert.Equal([-1, -1, -1, -1], run.Log.Where(line => ofPairs.Contains(line.Kind)).Select(line => line.Office));

        Assert.True(Assert.Single(run.Lines(ExchangeEventKind.ProgrammeGranted)).InProgramme);

        // Family 1 is in the programme, family 2 found the cap reached.
        Assert.Equal(
            [true, true, false, false],
            run.Lines(ExchangeEventKind.SearchStarted).OrderBy(line => line.Family).Select(line => line.InProgramme));
        Assert.Equal(
            [true, true, false, false],
            run.Lines(ExchangeEventKind.FirstActionIssued).OrderBy(line => line.Family).Select(line => line.InProgramme));
    }

    [Fact]
    public void Without_sharing_partners_hear_of_petitions_and_decisions_only()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel") with { Notices = true, Sharing = false }));

        Assert.Equal(
            [MessageKind.RequestNotice, MessageKind.RequestNotice, MessageKind.EligibilityDecision, MessageKind.EligibilityDecision],
            run.Lines(ExchangeEventKind.MessageRequested).Select(line => line.Message).Order());
    }

    [Fact]
    public void Either_every_application_of_a_family_is_granted_or_none()
    {
        double[] days = [.. Enumerable.Range(0, 400).Select(i => (double)i)];
        ProgrammePlan programme = Worlds
            .Programme("parallel") with { GrantShare = 0.5, Eligibility = [new Delay(new Constant(1)), new Delay(new Constant(2))] };
        WorldPlan world = Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(days)), programme);

        SimRun run = SimRun.Of(world);

        Assert.All(run.Cases.GroupBy(row => row.Family), legs => Assert.Single(legs.Select(row => row.Facts.GrantedAt).Distinct()));
        // Both in order: 0.5 x 0.5 of 400 = 100, standard deviation sqrt(400 x 0.25 x 0.75) = 8.7; four of them.
        Assert.InRange(run.Result.Exchange.Granted, 65, 135);
        Assert.Equal(400, run.Result.Exchange.Granted + run.Result.Exchange.Outside);
        Assert.All(run.Lines(ExchangeEventKind.StayedOutside), line => Assert.Equal(OutsideReason.Refused, line.Reason));
    }

    [Fact]
    public void The_yearly_cap_counts_calendar_years_of_the_runs_own_clock()
    {
        // 31 December at hours 1, 2, 3; 1 January in Seoul at hours 25, 26, 27 (in Greenwich still 31 December). Two a year.
        WorldPlan world = Worlds.World(
            [s_a, s_b],
            Worlds.Families(2, Worlds.Dated(1, 2, 3, 25, 26, 27)),
            Worlds.Programme("parallel") with { YearlyCap = 2 }) with
        {
            Window = Worlds.Window(1000, follow: true) with { Start = new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.FromHours(9)) },
        };

        SimRun run = SimRun.Of(world);

        Assert.Equal([1L, 2L, 4L, 5L], run.Lines(ExchangeEventKind.ProgrammeGranted).Select(line => line.Family));
        Assert.Equal([3L, 6L], run.Lines(ExchangeEventKind.StayedOutside).Select(line => line.Family));
        Assert.Equal(OutsideReason.CapReached, run.Lines(ExchangeEventKind.StayedOutside)[0].Reason);
    }

    [Fact]
    public void The_cap_of_a_programme_year_passes_the_turn_of_the_calendar_year()
    {
        // The programme opens on 31 December: hours 1 to 27 lie in its first year, hour 8761 (365 days and an hour later) in its second.
        ProgrammePlan programme = Worlds.Programme("parallel") with { YearlyCap = 4, CapsByProgrammeYear = true };
        WorldPlan world = Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(1, 2, 3, 25, 26, 27, 8761)), programme) with
        {
            Window = Worlds.Window(9000, follow: true) with { Start = new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.FromHours(9)) },
        };

        SimRun run = SimRun.Of(world);

        Assert.Equal([1L, 2L, 3L, 4L, 7L], run.Lines(ExchangeEventKind.ProgrammeGranted).Select(line => line.Family));
        Assert.Equal([5L, 6L], run.Lines(ExchangeEventKind.StayedOutside).Select(line => line.Family));
    }

    [Fact]
    public void When_one_office_has_begun_before_the_grant_both_stay_out()
    {
        OfficePlan early = Worlds.Office("A", 10, 6);
        OfficePlan late = s_b.WithOrdinary(Worlds.Dated(50)).OpensAt(200);
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [new Delay(new Constant(48)), new Delay(new Constant(48))],
            HoldsWhileDeciding = false,
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([early, late], programme));

        // s_a begins at 100; the decisions at 148 find that. s_b takes the older own case first: 200-236, the family 236-272.
        Assert.Equal(OutsideReason.ExaminationBegun, ReasonOf(run));
        Assert.Equal(148, SimRun.HourOf(run.Lines(ExchangeEventKind.StayedOutside)[0].At));
        Assert.Equal(116, run.FirstActionHour(0));
        Assert.Equal(272, run.FirstActionHour(1));
        Assert.Equal(0, run.Result.Exchange.Requested);
    }

    [Fact]
    public void A_petition_undecided_when_both_applications_have_ended_has_left()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [new Delay(new Constant(500)), new Delay(new Constant(500))],
            HoldsWhileDeciding = false,
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([Worlds.Office("A", 10, 6), Worlds.Office("B", 30, 6)], programme));

        Assert.Equal(OutsideReason.ExaminationBegun, ReasonOf(run));
        Assert.Equal(136, SimRun.HourOf(run.Lines(ExchangeEventKind.StayedOutside)[0].At));
        Assert.Equal(run.Result.Exchange.Petitions, run.Result.Exchange.Granted + run.Result.Exchange.Outside);
    }

    [Fact]
    public void Decisions_on_a_family_that_has_ended_decide_on_no_later_one()
    {
        // Family 1 is requested at 100 and ends at 136; the decisions on it would come at 600. Nobody examines between 580 and 1500.
        var fiveHundredHours = new Delay(new Constant(500));
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [fiveHundredHours, fiveHundredHours],
            HoldsWhileDeciding = false,
        };
        ExaminerStep[] away = [new(SimTime.Zero, 1), new(Worlds.At(580), 0), new(Worlds.At(1500), 1)];
        OfficePlan[] offices = [Worlds.Office("A", 10, 6) with { Examiners = away }, Worlds.Office("B", 30, 6) with { Examiners = away }];

        SimRun run = SimRun.Of(Worlds.World(offices, Worlds.Families(2, Worlds.Dated(100, 590)), programme));

        Assert.Equal(1090, GrantHour(run));
        Assert.Equal(136, SimRun.HourOf(run.Lines(ExchangeEventKind.StayedOutside)[0].At));
        Assert.Equal(OutsideReason.ExaminationBegun, ReasonOf(run));
    }

    [Fact]
    public void The_pair_is_granted_when_both_know_both_decisions()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Notices = true,
            Eligibility = [new Delay(new Constant(10)), new Delay(new Constant(20))],
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8));

        // Decisions at 110 and 120; s_a learns s_b's at 128.
        Assert.Equal(128, GrantHour(run));
        // Notices: 2 petitions, 2 decisions, 2 results; reports: 2.
        Assert.Equal(8, run.Result.Exchange.Requested);
    }

    [Fact]
    public void A_decision_that_never_reaches_the_partner_keeps_the_pair_out()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Notices = true, GrantShare = 0.0000001 };
        WorldPlan eligible = Worlds.OneFamily([s_a, s_b], programme with { GrantShare = 1 }).OverSuppliedLink();

        SimRun run = SimRun.Of(eligible, link: FakeLinkFactory.Losing(MessageKind.EligibilityDecision, 8));
        SimRun refusedTwice = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], programme).OverSuppliedLink(), link: FakeLinkFactory.DeadAtOnce);

        Assert.Equal(OutsideReason.DecisionNotReceived, ReasonOf(run));
        Assert.Equal(0, run.Result.Exchange.Granted);
        Assert.Equal(1, refusedTwice.Result.Exchange.Outside);
    }

    [Fact]
    public void The_petition_is_filed_when_the_last_request_is_in()
    {
        OfficePlan slow = s_b with { RequestDelayHours = new Constant(200) };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, slow], Worlds.Programme("parallel"), lagHours: 30));

        Assert.All(run.Lines(ExchangeEventKind.PetitionFiled), line => Assert.Equal(330, SimRun.HourOf(line.At)));
        Assert.Equal([0, 1], run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Office));
    }

    private static double GrantHour(SimRun run) => SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.ProgrammeGranted)).At);

    private static OutsideReason ReasonOf(SimRun run) => Assert.Single(run.Lines(ExchangeEventKind.StayedOutside)).Reason;

    private static WorkingCalendar Weekdays(int days)
    {
        // Day 0 is a Wednesday: days 3 and 4 of each week are Saturday and Sunday.
        SimTime[] midnights = [.. Enumerable.Range(0, days + 1).Select(day => Worlds.At(day * 24))];
        bool[] working = [.. Enumerable.Range(0, days).Select(day => day % 7 is not (3 or 4))];
        return Calendars.Of(midnights, working, Calendars.Hours(9, 17));
    }
}
