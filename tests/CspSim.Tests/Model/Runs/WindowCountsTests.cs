using CspSim.Engine.Distributions;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>What an office counts in a year: hours of reading, grants and refusals. One family at hour 100, or one application.</summary>
public sealed class WindowCountsTests
{
    private const double HoursPerYear = 365.25 * 24;

    // Each office searches 10 h, then reads the other's report for 2 h and drafts for 6 h.
    private static readonly WorldPlan s_pair = Worlds.OneFamily(
        [Worlds.Office("A", 10, 6), Worlds.Office("B", 10, 6) with { CaseTimeShare = 0.5 }],
        Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(2) });

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(0.5, 4)]
    public void The_hours_of_reading_are_those_of_a_year(double years, double hours)
    {
        SimRun run = Within(s_pair, years * HoursPerYear);

        Assert.Equal(hours, Figure(run, "programme-hours", 0), 9);
        Assert.Equal(hours, Figure(run, "programme-hours", 1), 9);
        Assert.Equal(2 * hours, Figure(run, "programme-hours", 2), 9);
    }

    // At all hours an examiner of A has every hour of the window for cases, one of B half of them.
    [Fact]
    public void Full_time_equivalents_are_hours_over_those_that_an_examiner_has()
    {
        SimRun run = Within(s_pair, 1000);

        Assert.Equal(2.0 / 1000, Figure(run, "programme-examiners", 0), 12);
        Assert.Equal(2.0 / 500, Figure(run, "programme-examiners", 1), 12);
        Assert.Equal((2.0 / 1000) + (2.0 / 500), Figure(run, "programme-examiners", 2), 12);
    }

    [Fact]
    public void Full_time_equivalents_count_office_hours_only()
    {
        // From 9 to 17 on each of ten days, of which measuring leaves out the first two.
        OfficePlan[] offices = [.. s_pair.Offices.Select(static office => office with
        {
            CaseTimeShare = 1,
            Calendar = Calendars.Of(
                [.. Enumerable.Range(0, 11).Select(static day => Worlds.At(day * 24))],
                [.. Enumerable.Repeat(true, 10)],
                Calendars.Hours(9, 17)),
        })];
        SimRun run = SimRun.Of(s_pair with { Offices = offices, Window = Worlds.Window(240, warmUpHours: 48) });

        Assert.Equal(2.0 / (8 * 8), Figure(run, "programme-examiners", 0), 12);
    }

    [Fact]
    public void What_was_read_before_measuring_begins_does_not_count()
    {
        SimRun run = SimRun.Of(s_pair with { Window = Worlds.Window(1000, warmUpHours: 200) });

        Assert.Equal((0.0, 0.0), (Figure(run, "programme-hours", 0), Figure(run, "programme-examiners", 0)));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(0, 0, 1)]
    public void An_end_is_a_grant_or_a_refusal(double overcome, double grants, double refusals)
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds.Outcome with { OvercomeShare = overcome } };
        SimRun run = Within(ArtWorlds.One(office, ArtWorlds.Documents()), HoursPerYear);

        Assert.Equal(grants, Figure(run, "grants", 0), 9);
        Assert.Equal(refusals, Figure(run, "refusals", 0), 9);
    }

    [Fact]
    public void What_is_given_up_is_neither()
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds.Outcome with { GiveUpShare = 1 } };
        SimRun run = Within(ArtWorlds.One(office, ArtWorlds.Documents()), HoursPerYear);

        Assert.Equal(Ending.Abandoned, run.Ordinary()[0].Ending);
        Assert.Equal((0.0, 0.0), (Figure(run, "grants", 0), Figure(run, "refusals", 0)));
    }

    // First action at 115, response at 165, allowed at 169.
    [Theory]
    [InlineData(168, 0, 0)]
    [InlineData(170, 0, 1)]
    [InlineData(300, 168, 1)]
    [InlineData(300, 170, 0)]
    public void An_end_counts_on_its_day(double until, double from, int grants)
    {
        WorldPlan world = ArtWorlds.One(ArtWorlds.Office("A", finds: true), ArtWorlds.Documents());
        SimRun run = SimRun.Of(world with { Window = Worlds.Window(until, warmUpHours: from) });

        Assert.Equal(grants * HoursPerYear / (until - from), Figure(run, "grants", 0), 6);
    }

    [Fact]
    public void Where_documents_decide_nothing_there_are_no_grants_to_count()
    {
        SimRun run = Within(s_pair, 1000);

        Assert.Null(run.Measure("grants", 0, CaseGroup.Everybody));
        Assert.Null(run.Measure("refusals", 2, CaseGroup.Everybody));
    }

    private static SimRun Within(WorldPlan world, double hours) => SimRun.Of(world with { Window = Worlds.Window(hours) });

    private static double Figure(SimRun run, string measure, int office) => run.Measure(measure, office, CaseGroup.Everybody)!.Mean;
}
