using CspSim.Engine.Distributions;
using CspSim.Experiments.Loads;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Loads;

/// <summary>Worlds of 1,000 hours whose work can be counted by hand.</summary>
public sealed class OfficeLoadTests
{
    private const double HoursPerYear = 8766;

    [Fact]
    public void The_load_is_requests_times_hours_over_hours_available()
    {
        // One request every 4 h, 3 h of work each, one examiner who always works.
        OfficeLoad load = Of(Worlds.Office("DESK", 2, 1).WithOrdinary(Worlds.Every(4)));

        Assert.Equal(HoursPerYear / 4, load.RequestsPerYear, 6);
        Assert.Equal(3, load.HoursPerCase, 9);
        Assert.Equal(1, load.Examiners, 9);
        Assert.Equal(HoursPerYear, load.AvailableHoursPerYear, 6);
        Assert.Equal(0.75, load.Ratio, 9);
        Assert.False(load.IsOverload);
    }

    [Fact]
    public void Further_actions_and_the_share_of_case_time_count()
    {
        // p = 1/2 gives one further action on average: 2 + 1 + 1 h a case, every 5 h, of examiners who give half of their time to cases.
        var answering = new GeometricOutcome(0.5, Delay.None, new Constant(1));
        OfficeLoad load = Of(
            Worlds.Office("DESK", 2, 1, examiners: 2).WithOrdinary(Worlds.Every(5)) with { Outcome = answering, CaseTimeShare = 0.5 });

        Assert.Equal(4, load.HoursPerCase, 9);
        Assert.Equal(0.8, load.Ratio, 9);
    }

    [Fact]
    public void Examiners_who_come_later_count_from_then_on()
    {
        // Nobody for 500 h of 1,000, then two.
        OfficeLoad load = Of(Worlds.Office("DESK", 2, 1, examiners: 2).WithOrdinary(Worlds.Every(4)).OpensAt(500));

        Assert.Equal(1, load.Examiners, 9);
        Assert.Equal(0.75, load.Ratio, 9);
    }

    [Fact]
    public void A_load_of_one_from_rounded_figures_is_an_overload() =>
        Assert.True(Of(Worlds.Office("DESK", 2.1, 0.9).WithOrdinary(Worlds.Every(3))).IsOverload);

    [Fact]
    public void Work_that_nobody_is_there_to_do_is_an_endless_load()
    {
        Assert.Equal(double.PositiveInfinity, Of(Worlds.Office("DESK", 2, 1, examiners: 0).WithOrdinary(Worlds.Every(3))).Ratio);
        Assert.Equal(0, Of(Worlds.Office("DESK", 2, 1, examiners: 0)).Ratio);
    }

    [Theory]
    [InlineData("none", 3, 3)]
    [InlineData("parallel", 3.5, 3.5)]
    [InlineData("parallel-drafts", 3.5, 3.5)]
    [InlineData("serial", 3.5, 3.5 - 0.4)]
    [InlineData("cs-and-e", 3.5, 4 - 0.4)]
    public void A_programme_adds_what_is_read_and_saves_what_is_known(string protocol, double first, double second)
    {
        // One family every 10 h, granted at once. A report takes half an hour to read; who searches knowing a result saves a fifth of 2
        // h. The peer of a collaborative examination reads the draft and then the merged result.
        IReadOnlyList<OfficeLoad> loads = Of(
            Worlds.Programme(protocol) with { ReadingEffortHours = new Constant(0.5), SearchSavingShare = new Constant(0.2) });

        Assert.Equal(first, loads[0].HoursPerCase, 3);
        Assert.Equal(second, loads[1].HoursPerCase, 3);
    }

    [Fact]
    public void A_draft_that_comes_with_the_report_saves_a_part_of_the_action()
    {
        ProgrammePlan programme = Worlds.Programme(
            "parallel") with { Payload = ReportPayload.CitationsAndDraft, DraftSavingShare = new Constant(0.3) };

        Assert.Equal(3 - 0.3, Of(programme)[0].HoursPerCase, 3);
    }

    [Fact]
    public void Those_who_ask_bring_their_own_efforts_in_every_arm()
    {
        // Half of the families ask, and theirs take twice the effort.
        ProgrammePlan programme = Worlds.Programme("none") with { Share = 0.5, Selection = new SelectionPlan(EffortScale: 2) };

        Assert.Equal(4.5, Of(programme)[0].HoursPerCase, 3);
    }

    [Fact]
    public void Without_sharing_or_below_the_opening_nothing_is_read()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(1) };

        Assert.Equal(3, Of(programme with { Sharing = false })[0].HoursPerCase, 3);
        Assert.Equal(3.5, Of(programme with { From = Worlds.At(500) })[0].HoursPerCase, 2);
        Assert.Equal(3.25, Of(programme with { GrantShare = 0.5 })[0].HoursPerCase, 3);
    }

    [Fact]
    public void An_office_that_has_begun_is_not_in_the_programme()
    {
        // Nobody waits: the first office has begun long before the second filing comes, 100 h later. With 300 h of work in its lane it
        // has not, and all share but the tenth whose second request comes when the programme is closed.
        ProgrammePlan programme = Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(1) };
        OfficePlan idle = Worlds.Office("LEFT", 2, 1);
        OfficePlan late = idle with { Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(300) } };
        FamilyStreamPlan families = Worlds.Families(2, Worlds.Every(3), lagHours: 100);

        Assert.Equal(3, OfficeLoad.Of(Worlds.World([idle, idle with { Name = "RIGHT" }], families, programme))[0].HoursPerCase, 3);
        Assert.Equal(3.9, OfficeLoad.Of(Worlds.World([late, late with { Name = "RIGHT" }], families, programme))[0].HoursPerCase, 2);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(50, 1000)]
    public void Petitions_grow_while_a_programme_becomes_known(double expected, double rampHours) =>
        Assert.Equal(
            expected,
            new ProgrammeWork(World(Worlds.Programme("parallel") with { RampUp = Worlds.Hours(rampHours) })).Petitions,
            1);

    [Theory]
    [InlineData("parallel", false, 2)]
    [InlineData("parallel", true, 8)]
    [InlineData("serial", false, 2)]
    [InlineData("cs-and-e", false, 3)]
    [InlineData("dossier", false, 0)]
    public void Messages_are_reports_and_notices(string protocol, bool notices, double each) =>
        Assert.Equal(100 * each, new ProgrammeWork(World(Worlds.Programme(protocol) with { Notices = notices })).Messages, 0);

    // One in ten is allowed with the first action, three in ten with the second, 150 h later. The partner begins 100 h after the first
    // office, or 200 h. With notices nobody is told: one office alone is in the programme.
    [Theory]
    [InlineData(100, 0.1)]
    [InlineData(200, 0.4)]
    public void An_allowance_opens_the_programme_while_the_other_office_has_not_begun(double laterHours, double share)
    {
        OfficePlan left = Worlds.Office("LEFT", 2, 1) with
        {
            Outcome = new NoticesOutcome
            {
                AllowedAtOnceShare = 0.1,
                AllowanceShare = 1.0 / 3,
                ResponseDelay = new Delay(new Constant(150)),
                FurtherActionEffortHours = new Constant(0),
            },
        };
        ProgrammePlan highway = Worlds.Programme("pph") with { Notices = true };
        ProgrammeWork work = new(Worlds.World(
            [left, left with { Name = "RIGHT" }], Worlds.Families(2, Worlds.Every(10), laterHours), highway));

        // Of 100 families those whose later request comes before the end.
        Assert.Equal(share * (1000 - laterHours) / 10, work.Petitions, 0);
        Assert.Equal(work.Petitions, work.Granted, 9);
        Assert.Equal(0, work.Messages);
    }

    [Fact]
    public void A_yearly_cap_bounds_what_is_granted() =>
        Assert.Equal(30, new ProgrammeWork(World(Worlds.Programme("parallel") with { YearlyCap = 30 })).Granted, 6);

    [Theory]
    [InlineData(0, 50, 1)]
    [InlineData(1, 49, 0)]
    [InlineData(1, 51, 1)]
    public void A_petition_withdrawn_before_its_decision_is_not_granted(double share, double hours, double granted) =>
        Assert.Equal(granted, GrantedPart(share, new Constant(hours)), 6);

    // A quarter of the withdrawals, spread over 200 h, come before the decision after 50 h: 1 - 0.4 / 4.
    [Fact]
    public void Withdrawals_after_the_decision_keep_nobody_out() => Assert.Equal(0.9, GrantedPart(0.4, new Uniform(0, 200)), 2);

    private static double GrantedPart(double share, Distribution hours)
    {
        // 300 h of work wait at both offices, so that nobody is examined before the decision.
        Delay delay = new(new Constant(50));
        ProgrammePlan programme = Worlds.Programme("parallel") with { Eligibility = [delay, delay] };
        OfficePlan left = Worlds.Office("LEFT", 2, 1) with { Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(300) } };
        FamilyStreamPlan families = Worlds.Families(2, Worlds.Every(10));
        return Granted(programme with { WithdrawalShare = share, WithdrawalHours = hours }) / Granted(programme);

        double Granted(ProgrammePlan plan) => new ProgrammeWork(Worlds.World([left, left with { Name = "RIGHT" }], families, plan)).Granted;
    }

    [Fact]
    public void A_backlog_of_one_lane_starts_after_all_that_goes_first()
    {
        // 100 wait in the second lane, 4 h each; those of the first lane take half of the hours: the last one begins at 800 h.
        OfficePlan office = Worlds.Office("DESK", 3, 1).WithOrdinary(Worlds.Every(8), lane: 0) with
        {
            Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(200), Lane = 1 },
        };
        var path = new BacklogPath(Worlds.World([office], null, ProgrammePlan.None), 0);

        Assert.InRange(path.StartOf(1, -0.001), 798, 802);
    }

    private static OfficeLoad Of(OfficePlan office) => OfficeLoad.Of(Worlds.World([office], null, ProgrammePlan.None))[0];

    private static IReadOnlyList<OfficeLoad> Of(ProgrammePlan programme) => OfficeLoad.Of(World(programme));

    private static WorldPlan World(ProgrammePlan programme) =>
        Worlds.World([Worlds.Office("LEFT", 2, 1), Worlds.Office("RIGHT", 2, 1)], Worlds.Families(2, Worlds.Every(10)), programme);
}
