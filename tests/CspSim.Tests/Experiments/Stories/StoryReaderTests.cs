using CspSim.Engine.Distributions;
using CspSim.Experiments.Stories;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Stories;

/// <summary>Stories of single families, hour by hour. Every family is requested at hour 100.</summary>
public sealed class StoryReaderTests
{
    // s_a searches 10 h, s_b 30 h; both draft 6 h; one examiner each; a message takes 8 h.
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    [Fact]
    public void The_faster_office_waits_reads_and_drafts()
    {
        FamilyStory story = ToldWorld.StoryOf(Worlds.OneFamily(
            [s_a, s_b], Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(2) }, latencyHours: 8));

        Assert.Equal(
            [
                (SpanKind.Search, 100, 110), (SpanKind.WaitsForPartner, 110, 138), (SpanKind.Reading, 138, 140),
                (SpanKind.Drafting, 140, 146),
            ],
            ToldWorld.Hours(story, 0));
        Assert.Equal(
            [(SpanKind.Search, 100, 130), (SpanKind.Reading, 130, 132), (SpanKind.Drafting, 132, 138)],
            ToldWorld.Hours(story, 1));
        Assert.Equal(46 / 24.0 / SimDurationMonth, story.PendencyMonths, 12);
        Assert.Equal((10, 2, 6), (story.Offices[0].SearchHours, story.Offices[0].ReadingHours, story.Offices[0].ActionHours));
    }

    [Fact]
    public void Messages_stand_with_their_times_and_attempts()
    {
        FamilyStory story = ToldWorld.StoryOf(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel"), latencyHours: 8));

        Assert.Equal(
            [(0, 1, MessageKind.SearchReport, 110.0, 118.0), (1, 0, MessageKind.SearchReport, 130, 138)],
            story.Messages.Select(static message => (
                message.From, message.To, message.Kind, SimRun.HourOf(message.RequestedAt), SimRun.HourOf(message.ReceivedAt))));
        Assert.All(story.Messages, static message =>
        {
            Assert.Null(message.GivenUpFor);
            Assert.Equal(
                new StoryAttempt(1, message.RequestedAt, message.ReceivedAt, LinkOutcome.Ok), Assert.Single(message.Attempts));
        });
    }

    // s_b is held until s_a's report is there at 118, then searches until 148; its result is back at 156.
    [Fact]
    public void A_search_that_is_held_waits_for_its_partner()
    {
        FamilyStory story = ToldWorld.StoryOf(Worlds.OneFamily([s_a, s_b], Worlds.Programme("serial"), latencyHours: 8));

        Assert.Equal(
            [(SpanKind.Search, 100, 110), (SpanKind.WaitsForPartner, 110, 156), (SpanKind.Drafting, 156, 162)],
            ToldWorld.Hours(story, 0));
        Assert.Equal(
            [(SpanKind.WaitsForPartner, 100, 118), (SpanKind.Search, 118, 148), (SpanKind.Drafting, 148, 154)],
            ToldWorld.Hours(story, 1));
    }

    // Drafts are done at 144 and 136; s_b's reaches s_a at 144, s_a's reaches s_b at 152.
    [Fact]
    public void A_draft_waits_for_the_other_draft()
    {
        FamilyStory story = ToldWorld.StoryOf(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel-drafts"), latencyHours: 8));

        Assert.Equal(
            [(SpanKind.Search, 100, 110), (SpanKind.WaitsForPartner, 110, 138), (SpanKind.Drafting, 138, 144)],
            ToldWorld.Hours(story, 0));
        Assert.Equal(
            [(SpanKind.Search, 100, 130), (SpanKind.Drafting, 130, 136), (SpanKind.WaitsForDraft, 136, 152)],
            ToldWorld.Hours(story, 1));
    }

    // The one examiner of s_a is busy with a case of its own from 95 to 111; dispatch takes 4 h.
    [Fact]
    public void It_waits_for_an_examiner_and_goes_out()
    {
        OfficePlan busy = s_a.WithOrdinary(Worlds.Dated(95)) with { Desks = new DeskPlan { Dispatch = new Delay(new Constant(4)) } };
        FamilyStory story = ToldWorld.StoryOf(Worlds.OneFamily([busy, s_b], ProgrammePlan.None));

        Assert.Equal(
            [
                (SpanKind.Queue, 100, 111), (SpanKind.Search, 111, 121), (SpanKind.Drafting, 121, 127), (SpanKind.GoingOut, 127, 131),
            ],
            ToldWorld.Hours(story, 0));
    }

    // The wait is over at 124; the report of s_b comes at 138 and is not used.
    [Fact]
    public void Who_went_alone_waited_until_the_limit()
    {
        FamilyStory story = ToldWorld.StoryOf(Worlds.OneFamily(
            [s_a, s_b], Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(24) }, latencyHours: 8));

        Assert.Equal(
            [(SpanKind.Search, 100, 110), (SpanKind.WaitsForPartner, 110, 124), (SpanKind.Drafting, 124, 130)],
            ToldWorld.Hours(story, 0));
        Assert.Contains(story.Moments, static line => line.Kind == ExchangeEventKind.LateReportArrived);
        Assert.True(story.Offices[0].Row.Facts.ActedAlone);
    }

    // At 120 s_a waits since 110, and nothing says for what; s_b searches.
    [Fact]
    public void Where_the_run_stops_the_story_does()
    {
        FamilyStory story = ToldWorld.StoryOf(
            Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel"), latencyHours: 8) with { Window = Worlds.Window(120) });

        Assert.Equal([(SpanKind.Search, 100, 110), (SpanKind.Unfinished, 110, 120)], ToldWorld.Hours(story, 0));
        Assert.Equal([(SpanKind.Search, 100, 120)], ToldWorld.Hours(story, 1));
        Assert.True(double.IsNaN(story.PendencyMonths));
    }

    [Fact]
    public void What_is_withdrawn_has_waited_until_then()
    {
        ExchangeEvent withdrawn = new() { Kind = ExchangeEventKind.ApplicationWithdrawn, At = Worlds.At(130) };

        Assert.Equal(
            new StorySpan(SpanKind.Queue, Worlds.At(100), Worlds.At(130)),
            Assert.Single(SpanReader.Read(Worlds.At(100), [withdrawn], Worlds.At(500))));
    }

    [Fact]
    public void A_family_that_is_not_there_has_no_story() =>
        Assert.Null(StoryReader.Read(ToldWorld.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel"))), 2));

    private const double SimDurationMonth = 365.25 / 12;
}
