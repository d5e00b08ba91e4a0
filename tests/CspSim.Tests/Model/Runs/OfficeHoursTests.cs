using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Offices that work from Monday to Friday, 9 to 17 o'clock. The run starts on a Wednesday at midnight, so that hour 83 is Saturday
/// 11:00 and hour 129 Monday 9:00.
/// </summary>
public sealed class OfficeHoursTests
{
    private const double Friday = 48;
    private const double Saturday = 72;
    private const double Sunday = 96;
    private const double Monday = 120;
    private const double Opening = Monday + 9;

    private static readonly WorkingCalendar s_weekdays = Calendars.Weekdays(Worlds.At(-48), Calendars.Hours(9, 17));

    [Fact]
    public void What_comes_on_Saturday_is_taken_up_on_Monday()
    {
        SimRun run = Run(Office(2, 1).WithOrdinary(Worlds.Dated(Saturday + 11)));

        CaseFacts only = Assert.Single(run.Ordinary());
        Assert.Equal((Opening, Opening + 3), (SimRun.HourOf(only.SearchStartedAt), SimRun.HourOf(only.FirstActionAt)));
        Assert.Equal(46, run.Measure("queue-wait", 0, CaseGroup.Everybody)!.Mean, 9);
    }

    [Theory]
    [InlineData(8, 9)]
    [InlineData(9, 9)]
    [InlineData(16.5, 16.5)]
    [InlineData(17, 33)]
    public void What_comes_on_a_working_day_is_taken_up_from_opening_until_before_closing(double requested, double searched) =>
        Assert.Equal(searched, SearchHour(Run(Office(2, 1).WithOrdinary(Worlds.Dated(requested))), 0));

    [Fact]
    public void The_urgent_case_of_Sunday_goes_before_the_ordinary_one_of_Saturday()
    {
        SimRun run = Run(Office(2, 1).WithOrdinary(Worlds.Dated(Saturday + 11)).WithOrdinary(Worlds.Dated(Sunday + 22), Worlds.CspLane));

        Assert.Equal((Opening + 3, Opening), (SearchHour(run, 0), SearchHour(run, 1)));
    }

    // Decided on over the weekend, both applications join their lanes at the opening itself; the ordinary one first.
    [Fact]
    public void The_urgent_case_goes_first_among_those_that_become_ready_at_the_opening()
    {
        OfficePlan office = Office(2, 1) with
        {
            Lanes = [new LanePlan { Name = "fast", DecisionDelay = new Delay(new Constant(20)) }, new LanePlan
            {
                Name = "ordinary",
                Share = 1,
                DecisionDelay = new Delay(new Constant(10)),
            }],
        };

        SimRun run = Run(office.WithOrdinary(Worlds.Dated(Saturday + 11)).WithOrdinary(Worlds.Dated(Saturday + 12), lane: 0));

        Assert.Equal((Opening + 3, Opening), (SearchHour(run, 0), SearchHour(run, 1)));
    }

    [Fact]
    public void As_many_cases_as_there_are_examiners_are_taken_up_at_the_opening()
    {
        SimRun run = Run(Office(2, 1, examiners: 2).WithOrdinary(Worlds.Dated(Saturday + 1, Saturday + 2, Saturday + 3)));

        Assert.Equal([Opening, Opening, Opening + 3], run.Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt)));
    }

    [Fact]
    public void Nobody_begins_a_case_at_closing_time()
    {
        // 9 to 17 o'clock for the first case, so that the second one is begun on the next morning.
        SimRun run = Run(Office(5, 3).WithOrdinary(Worlds.Dated(9, 10)));

        Assert.Equal(17, SimRun.HourOf(run.Ordinary()[0].FirstActionAt));
        Assert.Equal(33, SearchHour(run, 1));
    }

    // The search fills the day; its examiner goes straight on in the morning, before the urgent case of the night.
    [Fact]
    public void An_examiner_who_goes_straight_on_does_so_when_the_office_is_open()
    {
        SimRun run = Run(Office(8, 1).WithOrdinary(Worlds.Dated(9)).WithOrdinary(Worlds.Dated(20), Worlds.CspLane));

        Assert.Equal((34.0, 34.0), (SimRun.HourOf(run.Ordinary()[0].FirstActionAt), SearchHour(run, 1)));
    }

    [Fact]
    public void Examiners_who_come_on_a_holiday_begin_when_the_office_opens() =>
        Assert.Equal(Opening, SearchHour(Run(Office(2, 1).OpensAt(Saturday + 11).WithOrdinary(Worlds.Dated(9))), 0));

    [Fact]
    public void A_lane_is_decided_on_in_office_hours()
    {
        // 30 h after Thursday noon it is Friday 18:00.
        OfficePlan office = Office(2, 1) with { Lanes = [new LanePlan
        {
            Name = "fast",
            Share = 1,
            DecisionDelay = new Delay(new Constant(30)),
        }] };

        Assert.Equal(Opening, SearchHour(Run(office.WithOrdinary(Worlds.Dated(36), lane: 0)), 0));
    }

    [Theory]
    [InlineData(72, Opening)]
    [InlineData(3, 13)]
    [InlineData(10, 33)]
    public void A_petition_is_decided_on_in_office_hours(double eligibility, double granted)
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Eligibility = [new Delay(new Constant(eligibility)), Delay.None] };
        OfficePlan[] offices = [Office(2, 1) with { Examiners = [new ExaminerStep(SimTime
            .Zero, 0), new ExaminerStep(Worlds.At(500), 1)] }, Worlds.Office("B", 2, 1).OpensAt(500)];

        Assert.Equal(granted, HourOf(RunFamily(offices, programme, 10), ExchangeEventKind.ProgrammeGranted));
    }

    // Filed on Saturday: the grant that comes with the petition comes on Monday, before anybody is given work.
    [Fact]
    public void Even_a_decision_without_delay_waits_for_somebody_to_make_it()
    {
        SimRun run = RunFamily([Office(2, 1), Office(2, 1, "B")], Worlds.Programme("parallel"), Saturday + 11);

        Assert.Equal(Saturday + 11, HourOf(run, ExchangeEventKind.PetitionFiled));
        Assert.Equal(Opening, HourOf(run, ExchangeEventKind.ProgrammeGranted));
        Assert.Equal(
            [(true, Opening), (true, Opening)],
            run.Lines(ExchangeEventKind.SearchStarted).Select(line => (line.InProgramme, SimRun.HourOf(line.At))));
    }

    // Filed on Saturday in one office that is closed then and one that works round the clock.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_decision_without_delay_waits_for_the_office_that_is_closed(int closed)
    {
        OfficePlan[] offices = [Worlds.Office("A", 2, 1).OpensAt(500), Worlds.Office("B", 2, 1).OpensAt(500)];
        offices[closed] = offices[closed] with { Calendar = s_weekdays };

        Assert.Equal(Opening, HourOf(RunFamily(offices, Worlds.Programme("parallel"), Saturday + 11), ExchangeEventKind.ProgrammeGranted));
    }

    [Fact]
    public void Partners_hear_of_a_petition_in_office_hours()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Notices = true,
            Eligibility = [new Delay(new Constant(100)), new Delay(new Constant(100))],
        };

        SimRun run = RunFamily([Office(2, 1), Office(2, 1, "B")], programme, Saturday + 11);

        IEnumerable<ExchangeEvent> notices =
            run.Lines(ExchangeEventKind.MessageRequested).Where(line => line.Message == MessageKind.RequestNotice);
        Assert.Equal([Opening, Opening], notices.Select(line => SimRun.HourOf(line.At)));
    }

    // Two families of Saturday: what is put off until the opening belongs to each of them.
    [Fact]
    public void Partners_hear_of_every_petition_of_the_weekend()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Notices = true,
            Eligibility = [new Delay(new Constant(100)), new Delay(new Constant(100))],
        };

        SimRun run = SimRun.Of(
            Worlds.World([Office(2, 1), Office(2, 1, "B")], Worlds.Families(2, Worlds.Dated(Saturday + 11, Saturday + 12)), programme));

        IEnumerable<ExchangeEvent> notices =
            run.Lines(ExchangeEventKind.MessageRequested).Where(line => line.Message == MessageKind.RequestNotice);
        Assert.Equal([1L, 1, 2, 2], notices.Select(line => line.Family).Order());
    }

    // A decides on Wednesday at 16:30 and B at once; A's decision reaches B at 18:30, when nobody is there. Nobody examines before 500.
    [Fact]
    public void A_decision_of_the_evening_counts_from_the_opening_on()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Notices = true,
            Eligibility = [new Delay(new Constant(6.5)), Delay.None],
        };
        OfficePlan[] offices = [Office(2, 1).OpensAt(500), Office(2, 1, "B").OpensAt(500)];

        SimRun run = SimRun.Of(Worlds.World(offices, Worlds.Families(2, Worlds.Dated(10)), programme, latencyHours: 2));

        Assert.Equal(33, HourOf(run, ExchangeEventKind.ProgrammeGranted));
    }

    // Searched on Friday from 16 to 17 o'clock; the waits of both end on Saturday, when B is closed, and A is lost.
    [Fact]
    public void Every_family_whose_wait_ends_on_the_weekend_is_taken_up_at_the_opening()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(24) };
        WorldPlan world = Worlds.World(
            [Worlds.Office("A", 1000, 1, examiners: 2), Office(1, 2, 2, "B")],
            Worlds.Families(2, Worlds.Dated(Friday + 16, Friday + 16)),
            programme);

        SimRun run = SimRun.Of(world);

        Assert.Equal((Opening + 2, Opening + 2), (run.FirstActionHour(1), run.FirstActionHour(1, family: 2)));
        Assert.True(run.Leg(1).ActedAlone && run.Leg(1, family: 2).ActedAlone);
    }

    // A works round the clock and searches from Friday 16:00 to Saturday 2:00; its report crosses at once. B has searched from 16 to 17
    // o'clock.
    [Fact]
    public void A_report_of_the_night_is_read_when_the_office_opens()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(0.5) };

        SimRun run = RunFamily([Worlds.Office("A", 10, 1), Office(1, 2, "B")], programme, Friday + 16);

        Assert.Equal(Saturday + 2, HourOf(run, ExchangeEventKind.MessageDelivered, 0));
        Assert.Equal(
            Opening,
            run.Lines(ExchangeEventKind.PartnerReportRead).Where(line => line.Office == 1).Select(line => SimRun.HourOf(line.At)).Single());
        Assert.Equal(Opening + 2.5, run.FirstActionHour(1));
    }

    // B searches from Friday 16 to 17 o'clock and waits 24 h from the grant for A, which needs 20 h (in time) or 30 h (too late).
    [Theory]
    [InlineData(20, false)]
    [InlineData(30, true)]
    public void Who_waits_acts_in_office_hours_and_uses_what_has_come_before_the_limit(double search, bool alone)
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { WaitForPartner = Worlds
            .Hours(24), ReadingEffortHours = new Constant(0.5) };

        SimRun run = RunFamily([Worlds.Office("A", search, 1), Office(1, 2, "B")], programme, Friday + 16);

        Assert.Equal(alone ? Opening + 2 : Opening + 2.5, run.FirstActionHour(1));
        Assert.Equal(alone, run.Leg(1).ActedAlone);
        Assert.Equal(alone ? 1 : 0, run.Lines(ExchangeEventKind.LateReportArrived).Count);
        Assert.All(run.Lines(ExchangeEventKind.WentAlone), line => Assert.Equal(Opening, SimRun.HourOf(line.At)));
    }

    [Fact]
    public void A_translation_is_ready_in_office_hours()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { TranslationDelay = new Delay(new Constant(24)) };

        SimRun run = RunFamily([Worlds.Office("A", 10, 1), Office(1, 2, "B")], programme, Friday + 16);

        Assert.Equal(
            Opening,
            run.Lines(ExchangeEventKind.ReportTranslated).Where(line => line.Partner == 1).Select(line => SimRun.HourOf(line.At)).Single());
    }

    // Both draft until Friday 17 o'clock; A's draft comes at once to an office that has just closed.
    [Fact]
    public void A_first_action_that_waits_for_a_draft_goes_out_in_office_hours()
    {
        ProgrammePlan programme = Worlds.Programme("parallel-drafts") with { WaitForDraft = Worlds.Hours(10) };

        SimRun run = RunFamily([Office(1, 1), Office(1, 1, "B")], programme, Friday + 15);

        Assert.Equal((Opening, Opening), (run.FirstActionHour(0), run.FirstActionHour(1)));
    }

    [Fact]
    public void An_applicant_may_answer_at_any_time()
    {
        // First action on Friday 12:00, answered on Saturday 12:00: the further action of 2 h joined the lane before the application of
        // Sunday.
        OfficePlan office = Office(2, 1)
            .WithOrder(LaneOrder.FirstCome) with { Outcome = new GeometricOutcome(0.999999, new Delay(new Constant(24)), new Constant(2)) };

        SimRun run = SimRun.Of(Worlds.World(
            [office.WithOrdinary(Worlds.Dated(Friday + 9, Sunday + 1))],
            null,
            ProgrammePlan.None) with { Window = Worlds.Window(Opening + 3) });

        Assert.Equal(2, run.Ordinary()[0].Actions);
        Assert.Equal(Opening + 2, SearchHour(run, 1));
    }

    [Fact]
    public void A_run_goes_on_for_as_long_as_its_cases_need()
    {
        // 40 working hours a week; 2,080 hours are a year of work each: the twentieth case ends 20 years of 52 weeks after the first
        // one has begun.
        WorldPlan world = Worlds.World(
            [Office(2000, 80).WithOrdinary(Worlds.Dated([.. Enumerable.Repeat(Opening, 20)]))],
            null,
            ProgrammePlan.None);
        SimRun run = SimRun.Of(world with { Window = world.Window with { FollowAtMost = Worlds.Hours(30 * 8766) } });

        Assert.Equal(Monday + (20 * 52 * 7 * 24) - 72 + 17, run.Ordinary().Max(facts => SimRun.HourOf(facts.FirstActionAt)));
    }

    private static OfficePlan Office(double search, double action, string name = "A") => Office(search, action, 1, name);

    private static OfficePlan Office(double search, double action, int examiners, string name = "A") =>
        Worlds.Office(name, search, action, examiners) with { Calendar = s_weekdays };

    private static SimRun Run(OfficePlan office) => SimRun.Of(Worlds.World([office], null, ProgrammePlan.None));

    private static SimRun RunFamily(OfficePlan[] offices, ProgrammePlan programme, double requested) =>
        SimRun.Of(Worlds.World(offices, Worlds.Families(2, Worlds.Dated(requested)), programme));

    private static double SearchHour(SimRun run, int application) => SimRun.HourOf(run.Ordinary()[application].SearchStartedAt);

    private static double HourOf(SimRun run, ExchangeEventKind kind, int office = -1) =>
        run.Lines(kind).Where(line => office < 0 || line.Office == office).Select(line => SimRun.HourOf(line.At)).Distinct().Single();
}
