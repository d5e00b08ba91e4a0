using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// One office with one examiner who searches 10 h and drafts 6 h. Its lane "fast" goes before "ordinary" and, unless said, is decided
/// on 30 h after the request.
/// </summary>
public sealed class LaneDecisionTests
{
    private const int Fast = 0;
    private const int Ordinary = 1;

    private static readonly OfficePlan s_a = Deciding(new Delay(new Constant(30)));

    [Fact]
    public void Nobody_takes_an_application_before_its_lane_is_decided_though_an_examiner_is_free()
    {
        CaseFacts only = Assert.Single(Run(s_a.WithOrdinary(Worlds.Dated(100), Fast)).Ordinary());

        Assert.Equal((130.0, 146.0), (SimRun.HourOf(only.SearchStartedAt), SimRun.HourOf(only.FirstActionAt)));
    }

    [Fact]
    public void Meanwhile_the_lanes_below_are_served()
    {
        // Ordinary 120: searched at once, 120-136. The fast one of 100, decided on at 130, goes before the ordinary one of 121:
        // 136-152, then 152-168.
        SimRun run = Run(s_a.WithOrdinary(Worlds.Dated(100), Fast).WithOrdinary(Worlds.Dated(120, 121)));

        Assert.Equal([136.0, 120.0, 152.0], run.Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt)));
    }

    [Fact]
    public void Pendency_and_queue_wait_count_from_the_request()
    {
        SimRun run = Run(s_a.WithOrdinary(Worlds.Dated(100), Fast));

        Assert.Equal(30, run.Measure("queue-wait", 0, CaseGroup.Everybody)!.Mean, 9);
        Assert.Equal(46 / (SimDuration.DaysPerMonth * 24), run.Measure("first-action-pendency", 0, CaseGroup.Everybody)!.Mean, 9);
    }

    [Fact]
    public void Inside_the_lane_the_older_request_goes_first_whatever_was_decided_first()
    {
        // Decided on after 0 to 60 h, so that some younger requests are known first; until 1,000 nobody examines, then the oldest
        // request goes first.
        OfficePlan office = Deciding(new Delay(new Uniform(0, 60))).WithOrdinary(Worlds.Every(1), Fast).OpensAt(1000);

        SimRun run = SimRun.Of(Stopped(office, 1200));

        SimTime[] starts = [.. run.Ordinary().Select(facts => facts.SearchStartedAt).Where(start => start != SimTime.Never)];
        Assert.Equal(13, starts.Length);
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void An_application_is_decided_on_once()
    {
        // Search and first action 100 h + 30 h .. 146; answered at 156, and the further action (4 h) begins at once.
        OfficePlan office = s_a.WithOrdinary(Worlds
            .Dated(100), Fast) with { Outcome = new GeometricOutcome(0.999999, new Delay(new Constant(10)), new Constant(4)) };

        Assert.Equal(2, SimRun.Of(Stopped(office, 161)).Ordinary()[0].Actions);
        Assert.Equal(1, SimRun.Of(Stopped(office, 159)).Ordinary()[0].Actions);
    }

    [Theory]
    [InlineData(9, 2, 57)]
    [InlineData(57, 1, 129)]
    [InlineData(81, 1, 129)]
    public void A_decision_in_business_days_leaves_out_the_days_on_which_the_office_is_closed(double requested, int days, double searched)
    {
        // The run begins on a Wednesday. Wednesday 9 o'clock + 2 = Friday 9 (hour 57); Friday 9 + 1 = Monday 9 (129). Saturday 9 + 1:
        // Monday 9 as well. The office works from 0 to 24 on weekdays.
        OfficePlan office = Deciding(new Delay(new Constant(days), InBusinessDays: true)) with { Calendar = Weekdays };

        CaseFacts only = Assert.Single(Run(office.WithOrdinary(Worlds.Dated(requested), Fast)).Ordinary());

        Assert.Equal(searched, SimRun.HourOf(only.SearchStartedAt));
    }

    [Fact]
    public void At_the_end_of_the_window_the_undecided_are_inside_and_in_the_backlog()
    {
        // Requests of 10 and 90, window of 100: the first is acted on at 56, on the second nobody has decided.
        SimRun run = SimRun.Of(Stopped(s_a.WithOrdinary(Worlds.Dated(10, 90), Fast), 100));

        Assert.Equal((2L, 1L, 1L), (run.Result.Balance.In, run.Result.Balance.Ended, run.Result.Balance.Inside));
        Assert.Equal(1, run.Result.Months[0][^1].Backlog);
        Assert.Equal(1, run.Unfinished("first-action-pendency", 0, CaseGroup.Ordinary)!.Count);
        // In the backlog from 10 to 56 and from 90 to 100.
        Assert.Equal(0.56, run.Measure("backlog", 0, CaseGroup.Everybody)!.Mean, 9);
    }

    [Fact]
    public void A_run_that_is_followed_to_its_end_waits_for_the_decision()
    {
        SimRun run = Run(s_a.WithOrdinary(Worlds.Dated(990), Fast));

        Assert.Equal(0, run.Result.Balance.Inside);
        Assert.Equal(1036, SimRun.HourOf(run.Ordinary()[0].FirstActionAt));
    }

    [Fact]
    public void What_was_requested_before_the_start_is_decided_on_that_long_after_its_own_request()
    {
        // s_a backlog of four, requested at -80, -60, -40 and -20 or up to 20 h later: all but the last are decided on when the run begins.
        OfficePlan office = s_a with { Backlog = new BacklogPlan { Cases = 4, Depth = Worlds.Hours(80), Lane = Fast } };

        IReadOnlyList<CaseFacts> waiting = Run(office).Ordinary();

        Assert.Equal(4, waiting.Count);
        Assert.All(waiting, facts => Assert.True((facts.SearchStartedAt - facts.RequestedAt).Hours >= 30));
        Assert.Equal(0, SimRun.HourOf(waiting[0].SearchStartedAt));
    }

    [Fact]
    public void A_backlog_is_decided_on_by_the_business_days_before_the_start()
    {
        // Requested on a Wednesday 21 days before the start: 15 business days later it is the Wednesday of the start.
        OfficePlan office = Deciding(new Delay(new Constant(15), InBusinessDays: true)) with
        {
            Calendar = Weekdays,
            Backlog = new BacklogPlan { Cases = 0, Depth = Worlds.Hours(600) },
        };

        CaseFacts only = Assert.Single(Run(office.WithOrdinary(Worlds.Dated(-21 * 24), Fast)).Ordinary());

        Assert.Equal(0, SimRun.HourOf(only.SearchStartedAt));
    }

    [Fact]
    public void Families_wait_for_it_too()
    {
        WorldPlan world = Worlds.OneFamily([s_a, Worlds.Office("B", 10, 6)], ProgrammePlan.None);
        FamilyStreamPlan throughFast = world.Families[0] with { Lanes = [Fast, Ordinary] };

        SimRun run = SimRun.Of(world with { Families = [throughFast] });

        Assert.Equal(130, SimRun.HourOf(run.Leg(0).SearchStartedAt));
    }

    private static OfficePlan Deciding(Delay decision) => Worlds.Office("A", 10, 6) with
    {
        Lanes = [new LanePlan { Name = "fast", DecisionDelay = decision }, new LanePlan { Name = "ordinary", Share = 1 }],
    };

    // Monday is two days before the start.
    private static WorkingCalendar Weekdays { get; } = Calendars.Weekdays(Worlds.At(-48), Calendars.Hours(0, 24));

    private static SimRun Run(OfficePlan office) => SimRun.Of(Worlds.World([office], null, ProgrammePlan.None));

    private static WorldPlan Stopped(OfficePlan office, double hours) =>
        Worlds.World([office], null, ProgrammePlan.None) with { Window = Worlds.Window(hours) };
}
