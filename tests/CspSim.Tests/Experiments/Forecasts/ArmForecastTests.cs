using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Tests.Support;
using Xunit;

namespace CspSim.Tests.Experiments.Forecasts;

/// <summary>Worlds whose events can be counted by hand.</summary>
public sealed class ArmForecastTests
{
    private const double BookkeepingEvents = 12;

    [Fact]
    public void An_application_is_an_arrival_a_search_and_a_first_action()
    {
        // 1,000 h with one request every 4 h, 3 h of work each: 250 applications of three events.
        ArmForecast forecast = Of(Worlds.Office("DESK", 2, 1).WithOrdinary(Worlds.Every(4)));

        Assert.Equal(250, forecast.Applications, 6);
        Assert.InRange(forecast.Events, 3 * 250 * 0.99, (3 * 250) + BookkeepingEvents);
        Assert.Equal(0.75, forecast.Offices[0].Load.Ratio, 6);
    }

    [Fact]
    public void Further_actions_add_their_hours_and_two_events_each()
    {
        // p = 1/2 gives one further action on average: 2 + 1 + 1 h a case, 3 + 2 events, followed to the end.
        var answering = new GeometricOutcome(0.5, Delay.None, new Constant(1));
        ArmForecast forecast = Of(Worlds.Office("DESK", 2, 1).WithOrdinary(Worlds.Every(5)) with { Outcome = answering });

        Assert.Equal(4, forecast.Offices[0].Load.HoursPerCase, 9);
        Assert.InRange(forecast.Events, 5 * 200, (5 * 200) + BookkeepingEvents);
    }

    [Fact]
    public void A_family_reads_what_its_protocol_brings_to_each_office()
    {
        // One family every 10 h in two offices, all take part: each leg reads one report of half an hour.
        ProgrammePlan programme = Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(0.5) };
        ArmForecast forecast = Of(programme);

        Assert.Equal(3.5, forecast.Offices[0].Load.HoursPerCase, 2);
        Assert.Equal(100, forecast.Granted, 0);
        Assert.Equal(200, forecast.Exchanges, 0);
    }

    [Fact]
    public void A_search_that_knows_a_result_saves_its_share()
    {
        // Serial: the second office reads the first one's report before its search of 2 h and saves a quarter; both read one report.
        ProgrammePlan programme = Worlds.Programme("serial") with { ReadingEffortHours = new Constant(0.5), SearchSavingShare = new Constant(0.25) };
        ArmForecast forecast = Of(programme);

        Assert.Equal(3.5, forecast.Offices[0].Load.HoursPerCase, 2);
        Assert.Equal(3.5 - 0.5, forecast.Offices[1].Load.HoursPerCase, 2);
    }

    [Fact]
    public void Without_sharing_nothing_is_petitioned_or_sent()
    {
        ArmForecast forecast = Of(ProgrammePlan.None with { Share = 1 });

        Assert.Equal(0, forecast.Petitions + forecast.Granted + forecast.Exchanges);
        Assert.Equal(3, forecast.Offices[1].Load.HoursPerCase, 9);
    }

    [Fact]
    public void A_yearly_cap_bounds_what_is_granted() =>
        Assert.Equal(30, Of(Worlds.Programme("parallel") with { YearlyCap = 30 }).Granted, 6);

    [Fact]
    public void A_backlog_of_one_lane_starts_after_all_that_goes_first()
    {
        // 100 wait in the second lane, 4 h each; those of the first lane take half of the hours: the last one begins at 800 h.
        OfficePlan office = Worlds.Office("DESK", 3, 1).WithOrdinary(Worlds.Every(8), lane: 0) with
        {
            Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(200), Lane = 1 },
        };
        var fluid = new FluidOffice(Worlds.World([office], null, ProgrammePlan.None), 0);

        Assert.InRange(fluid.StartOf(1, -0.001), 790, 803);
        Assert.InRange(fluid.StartOf(0, 500), 500, 503);
    }

    [Fact]
    public void A_programme_that_takes_the_whole_run_to_become_known_is_asked_for_by_half_as_many()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Share = 0.6 };

        Assert.Equal(60, Of(programme).Petitions, 3);
        Assert.Equal(30, Of(programme with { RampUp = Worlds.Hours(1000) }).Petitions, 3);
    }

    [Fact]
    public void An_overloaded_office_keeps_what_it_cannot_do()
    {
        // 500 requests and 100 at the start, 4 h each, 1,000 h in all: 250 are done.
        OfficePlan office = Worlds.Office("DESK", 3, 1).WithOrdinary(Worlds.Every(2)) with
        {
            Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(200) },
        };
        OfficeForecast forecast = Of(office).Offices[0];

        Assert.Equal(2, forecast.Load.Ratio, 6);
        Assert.Equal(600, forecast.Applications, 6);
        Assert.Equal(350, forecast.BacklogAtEnd, 6);
        Assert.Equal(BacklogTrend.Doubles, forecast.Outlook.Trend);
        Assert.Equal(400, forecast.Outlook.Years * SimDuration.DaysPerYear * 24, 6);
    }

    [Fact]
    public void A_lane_that_is_decided_on_adds_an_event_each_and_holds_what_is_undecided()
    {
        // One request every 4 h, 3 h of work, decided on after 100 h: 250 x (arrival, decision, search, first action), and 25 undecided at 1,000 h.
        OfficePlan desk = Worlds.Office("DESK", 2, 1).WithOrdinary(Worlds.Every(4), lane: 0) with
        {
            Lanes = [new LanePlan { Name = "fast", DecisionDelay = new Delay(new Constant(100)) }, new LanePlan { Name = "ordinary", Share = 1 }],
        };
        ArmForecast forecast = Of(desk);
        ArmForecast stopped = ArmForecast.Of(new ArmPlan("only", Worlds.World([desk], null, ProgrammePlan.None) with { Window = Worlds.Window(1000) }));

        Assert.InRange(forecast.Events, 4 * 250, (4 * 250) + BookkeepingEvents);
        Assert.InRange(stopped.Events, 250 + (3 * 225) - 3, 250 + (3 * 225) + BookkeepingEvents);
        Assert.Equal(225, forecast.Offices[0].FirstActions, 0);
        Assert.Equal(25, forecast.Offices[0].BacklogAtEnd, 0);
        Assert.InRange(forecast.InProcessAtMost, 25, 40);
    }

    [Fact]
    public void What_is_undecided_leaves_the_hours_to_others()
    {
        // Twice the work there are hours for, half of it by the lane that is decided on after 100 h: 250 of 500 are done all the same.
        OfficePlan desk = Worlds.Office("DESK", 3, 1) with
        {
            Lanes = [new LanePlan { Name = "fast", Share = 0.5, DecisionDelay = new Delay(new Constant(100)) }, new LanePlan { Name = "ordinary", Share = 0.5 }],
            Arrivals = [new() { Name = "own", Arrivals = Worlds.Every(2) }],
        };
        OfficeForecast forecast = Of(desk).Offices[0];

        Assert.Equal(250, forecast.FirstActions, 0);
        Assert.Equal(250, forecast.BacklogAtEnd, 0);
    }

    private static ArmForecast Of(OfficePlan office) => ArmForecast.Of(new ArmPlan("only", Worlds.World([office], null, ProgrammePlan.None)));

    private static ArmForecast Of(ProgrammePlan programme) => ArmForecast.Of(new ArmPlan(
        "only",
        Worlds.World([Worlds.Office("LEFT", 2, 1), Worlds.Office("RIGHT", 2, 1)], Worlds.Families(2, Worlds.Every(10)), programme)));
}
