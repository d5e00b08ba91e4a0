using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Cases that have had their first action before the run. By hand: one in 100 hours, so 50, 150, 250... hours before the start; each is
/// answered after 120 hours and allowed with a further action of 4 hours. Nothing waits at the start.
/// </summary>
public sealed class CasesUnderWayTests
{
    private const double HoursPerYear = 365.25 * 24;

    private static readonly ProgrammePlan s_none = Worlds.Programme("none");

    private static readonly NoticesOutcome s_allows = new()
    {
        AllowanceShare = 1,
        ResponseDelay = new Delay(new Constant(120)),
        FurtherActionEffortHours = new Constant(4),
    };

    [Fact]
    public void The_response_comes_in_the_run_and_the_further_action_is_work_of_it()
    {
        CaseFacts only = Assert.Single(Run(new DeskPlan()).Ordinary());

        Assert.Equal((-1050, -50, 74), (SimRun.HourOf(only.RequestedAt), SimRun.HourOf(only.FirstActionAt), SimRun.HourOf(only.EndedAt)));
        Assert.Equal((2, Ending.Allowed), (only.Actions, only.Ending));
    }

    // Answered at -30, drafted at once and mailed at 10.
    [Fact]
    public void What_is_in_the_mail_at_the_start_goes_out_in_the_run()
    {
        DeskPlan desks = new() { Dispatch = new Delay(new Constant(40)) };

        Assert.Equal([114, 10], Ends(Run(desks)));
    }

    // Answered at -30, so in the docket of the period that begins with the run; at 70, in the next one.
    [Fact]
    public void A_response_of_the_last_period_is_in_the_first_docket()
    {
        DeskPlan desks = new() { Period = ProductionPeriod.Of(Worlds.Hours(100)) };

        Assert.Equal([104, 4], Ends(Run(desks)));
    }

    // Answered at -130 and due at 20, at -30 and due at 120: in the dockets of the first two periods; at 70 and due at 220, in the third.
    [Fact]
    public void A_response_waits_for_the_docket_in_which_it_falls_due()
    {
        DeskPlan desks = new() { Period = ProductionPeriod.Of(Worlds.Hours(100)), ResponseDue = new Delay(new Constant(150)) };

        // Nothing else is there: an examiner without work takes the response that is due first, once the inbox is open.
        Assert.Equal([104, 8, 4], Ends(Run(desks)));
    }

    [Fact]
    public void Whoever_does_not_answer_ends_when_the_time_is_over()
    {
        SilencePlan silence = new(Ending.Abandoned, new Delay(new Constant(120)));
        NoticesOutcome silent = s_allows with { GiveUpShare = 1, Silence = silence };

        CaseFacts only = Assert.Single(Run(new DeskPlan(), silent).Ordinary());

        Assert.Equal((70, Ending.Abandoned), (SimRun.HourOf(only.EndedAt), only.Ending));
    }

    [Fact]
    public void They_are_neither_measured_nor_in_the_backlog_nor_requests()
    {
        SimRun run = Run(new DeskPlan());

        Assert.Equal(MeasuredAs.Not, Assert.Single(run.Cases).Measured);
        Assert.Equal(0, run.Measure("backlog", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal((0L, 0L, 1L), (
            run.Result.Months[0].Sum(static month => month.Requests),
            run.Result.Months[0].Sum(static month => month.FirstActions),
            run.Result.Months[0].Sum(static month => month.Grants)));
        Assert.Equal(new FilingBalance(1, 1, 0), run.Result.Balance);
    }

    [Fact]
    public void Where_documents_decide_they_decide_here_too()
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Backlog = Flow(1 / 100.0) };
        SimRun run = SimRun.Of(ArtWorlds.One(office, ArtWorlds.Documents()));

        // Objected to at -50, answered 50 hours later at the start, allowed 4 hours after that: the first of the run.
        Assert.Equal((4, Ending.Allowed), (SimRun.HourOf(run.Ordinary()[0].EndedAt), run.Ordinary()[0].Ending));
    }

    // 10 h a case and one every 10 h keep one examiner busy for ever and the backlog as it is. In every year 876.6 end.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, 400)]
    [InlineData(720, 0, 0)]
    [InlineData(720, 0, 60)]
    [InlineData(720, 1500, 60)]
    public void In_a_steady_office_every_year_has_the_decisions_of_the_first(double periodHours, double dueHours, double dispatchHours)
    {
        DeskPlan desks = new()
        {
            Period = periodHours > 0 ? ProductionPeriod.Of(Worlds.Hours(periodHours)) : null,
            ResponseDue = dueHours > 0 ? new Delay(new Constant(dueHours)) : null,
            Dispatch = dispatchHours > 0 ? new Delay(new Constant(dispatchHours)) : Delay.None,
        };
        OfficePlan office = Steady(desks);

        double[] decisions = [.. Enumerable.Range(0, 5).Select(year => Grants(office, year))];

        // A docket of 720 h holds 72 cases, and a year of 8,766 h has 12.2 of them; drafts that nobody made before are missing in the mail.
        double aside = (periodHours > 0 ? 36 : 1) + (dispatchHours / 10);
        Assert.All(decisions, year => Assert.InRange(year, 876.6 - aside, 876.6 + aside));
    }

    // The first answer to an action of the run comes after 2,000 h. Of 200 older ones the last comes at 1,995 and is still being examined.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 199)]
    public void Without_them_there_is_no_decision_until_an_action_of_the_run_is_answered(double perHour, int decisions)
    {
        OfficePlan office = Steady(new DeskPlan());
        SimRun run = Run(office with { Backlog = office.Backlog! with { FirstActionsPerHour = perHour } }, 2000);

        Assert.Equal(decisions, run.Result.Months[0].Sum(static month => month.Grants));
    }

    // The run starts on 5 January. The dockets of January hold the 74 responses of December, of which 4 of 31 days have dealt with 10.
    [Fact]
    public void Of_the_period_in_which_the_run_starts_the_rest_is_still_to_be_done()
    {
        DeskPlan desks = new() { Period = ProductionPeriod.OfMonths(1, Worlds.Start.AddDays(4)) };

        double decided = Run(Steady(desks), 27 * 24).Result.Months[0].Sum(static month => month.Grants);

        Assert.InRange(decided, 50, 75);
    }

    // Little's law: one in 10 h, 2,000 h to the response and 400 h in the mail.
    [Fact]
    public void Their_number_is_the_flow_times_the_time_from_the_first_action_to_the_end()
    {
        DeskPlan mail = new() { Dispatch = new Delay(new Constant(400)) };

        Assert.Equal(200, CountUnderWay(Steady(new DeskPlan())));
        Assert.Equal(240, CountUnderWay(Steady(mail)));
    }

    // Every further action refuses, and every applicant asks once for re-examination: twice 2,000 h from the first action to the end. With
    // periods of 100 h the response waits half of one for its docket and half in it, and the request is due 1,000 h later: 5,100 h.
    [Fact]
    public void Requests_for_re_examination_are_under_way_until_they_fall_due()
    {
        OfficePlan office = Steady(new DeskPlan());
        office = office with { Outcome = (NoticesOutcome)office.Outcome with { AllowanceShare = 0, ReexaminationShare = 1 } };
        DeskPlan desks = new() { Period = ProductionPeriod.Of(Worlds.Hours(100)), ReexaminationDue = new Delay(new Constant(1000)) };

        Assert.Equal(400, CountUnderWay(office));
        Assert.InRange(CountUnderWay(office with { Desks = desks }), 500, 520);
    }

    // Enough examiners for everything: nothing that comes later finds anything else than without them.
    [Fact]
    public void No_other_case_changes_where_examiners_are_enough()
    {
        OfficePlan office = Steady(new DeskPlan()) with { Examiners = [new ExaminerStep(SimTime.Zero, 500)] };
        SimRun with = Run(office, HoursPerYear);
        SimRun without = Run(office with { Backlog = office.Backlog! with { FirstActionsPerHour = 0 } }, HoursPerYear);

        CaseFacts[] others = [.. with.Ordinary().Where(static facts => facts.FirstActionAt >= SimTime.Zero)];

        Assert.Equal(without.Ordinary(), others);
        Assert.Equal(
            without.Result.Months[0].Select(static month => (month.Requests, month.FirstActions, month.Backlog)),
            with.Result.Months[0].Select(static month => (month.Requests, month.FirstActions, month.Backlog)));
    }

    // Two families, requested at A 1,150 and 1,050 hours before the start. A's oldest request is 1,000 h old: it acted on them at -150 and
    // at -50, and has allowed the first of them at -30.
    [Fact]
    public void A_leg_of_a_family_is_under_way_until_it_ends()
    {
        SimRun run = RunFamilies();

        CaseRow under = Assert.Single(run.Cases, static row => row.Office == 0);
        Assert.Equal((2, CaseGroup.Ordinary, MeasuredAs.Not), (under.Family, under.Group, under.Measured));
        Assert.Equal((-1050, 74), (SimRun.HourOf(under.Facts.RequestedAt), SimRun.HourOf(under.Facts.EndedAt)));
        Assert.Null(run.Measure("pair-pendency", 2, CaseGroup.Everybody));
    }

    // B gets their requests at 350 and at 450, when A has allowed both.
    [Fact]
    public void What_was_allowed_before_the_run_opens_the_lanes_of_requests_in_it()
    {
        SimRun run = RunFamilies();

        Assert.Equal(2, run.Measure("lane-entries", 1, CaseGroup.Everybody)!.Mean * 1000 / HoursPerYear, 9);
        Assert.Equal(2, run.MeasureOfLane("lane-entries", 1, Worlds.CspLane)!.Mean * 1000 / HoursPerYear, 9);
    }

    // 1,500 h from first action to decision, one action in 10 h: 150 are under way, 50 of them of families.
    [Fact]
    public void Families_are_among_those_of_the_flow()
    {
        OfficePlan a = Steady(new DeskPlan()) with { Outcome = s_allows with { ResponseDelay = new Delay(new Constant(1500)) } };
        OfficePlan b = Worlds.Office("B", 10, 6, examiners: 50);

        SimRun run = SimRun.Of(Worlds.World([a, b], Worlds.Families(2, Worlds.Every(30)), s_none) with { Window = Worlds.Window(100) });

        CaseRow[] under = [.. run.Cases.Where(static row => row.Facts.FirstActionAt < SimTime.Zero)];
        Assert.InRange(under.Length, 149, 151);
        Assert.InRange(under.Count(static row => row.Family > 0), 49, 51);
    }

    private static SimRun RunFamilies()
    {
        OfficePlan a = Worlds.Office("A", 10, 6) with { Outcome = s_allows, Backlog = Flow(1e-4) };
        OfficePlan b = Worlds.Office("B", 10, 6).OpensAt(900);
        LanePlan opens = b.Lanes[0] with { Families = new FamilyLanePlan { Share = 1, Opens = LaneOpening.Allowance } };
        return SimRun.Of(Worlds.World(
            [a, b with { Lanes = [opens, .. b.Lanes.Skip(1)] }],
            Worlds.Families(2, Worlds.Dated(-1150, -1050), lagHours: 1500),
            s_none) with { Window = Worlds.Window(1000) });
    }

    private static BacklogPlan Flow(double perHour, double cases = 0) =>
        new() { Cases = cases, Depth = Worlds.Hours(1000), Lane = Worlds.OrdinaryLane, FirstActionsPerHour = perHour };

    private static OfficePlan Steady(DeskPlan desks) => (Worlds.Office("A", 4, 2) with
    {
        Desks = desks,
        Outcome = s_allows with { ResponseDelay = new Delay(new Constant(2000)) },
        Backlog = Flow(0.1, cases: 100),
    }).WithOrdinary(Worlds.Every(10));

    private static double Grants(OfficePlan office, int year) =>
        Run(office, (year + 1) * HoursPerYear, year * HoursPerYear).Measure("grants", 0, CaseGroup.Everybody)!.Mean;

    private static int CountUnderWay(OfficePlan office) =>
        Run(office, HoursPerYear).Cases.Count(static row => row.Facts.FirstActionAt < SimTime.Zero);

    private static SimRun Run(OfficePlan office, double hours, double warmUpHours = 0) => SimRun.Of(
        Worlds.World([office], families: null, s_none) with { Window = Worlds.Window(hours, warmUpHours: warmUpHours) });

    private static SimRun Run(DeskPlan desks, IOutcomeRule? outcome = null) => SimRun.Of(
        Worlds.World(
            [Worlds.Office("A", 10, 6) with { Desks = desks, Outcome = outcome ?? s_allows, Backlog = Flow(1 / 100.0) }],
            families: null,
            s_none));

    private static double[] Ends(SimRun run) => [.. run.Ordinary().Select(static facts => SimRun.HourOf(facts.EndedAt))];
}
