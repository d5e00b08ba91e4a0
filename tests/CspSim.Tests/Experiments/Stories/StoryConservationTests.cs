using CspSim.Engine;
using CspSim.Experiments.Stories;
using CspSim.Link;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;
using CspSim.Tests.Worker.Support;

namespace CspSim.Tests.Experiments.Stories;

/// <summary>What is true of every story of a small world whose link loses, doubles and spoils.</summary>
public sealed class StoryConservationTests
{
    private static readonly RecordedReplication s_recorded = RecordedReplication.Make(
        SmallPlan.Create(), arm: 1, replication: 1, new PollyLinkFactory(), TestContext.Current.CancellationToken);

    private static readonly FamilyStory[] s_stories = [.. s_recorded.Families.Select(static each => StoryReader.Read(s_recorded, each)!)];

    [Fact]
    public void Spans_add_up_to_the_pendency_without_gaps()
    {
        Assert.True(s_stories.Length > 80);
        foreach (OfficeStory office in s_stories.SelectMany(static story => story.Offices))
        {
            CaseRow row = office.Row;
            SimTime end = row.Facts.FirstActionAt == SimTime.Never ? s_recorded.Result.StoppedAt : row.Facts.FirstActionAt;
            Assert.Equal(end - row.Facts.RequestedAt, new SimDuration(office.Spans.Sum(static span => (span.To - span.From).Ticks)));
            Assert.All(office.Spans.Zip(office.Spans.Skip(1)), static pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.All(office.Spans, static span => Assert.True(span.To > span.From));
        }
    }

    [Fact]
    public void Time_spent_waiting_is_what_the_case_says()
    {
        OfficeStory[] acted =
            [.. s_stories.SelectMany(static story => story.Offices).Where(static each => each.Row.Facts.FirstActionAt < SimTime.Never)];

        Assert.Contains(acted, static office => office.Row.Facts.BlockedTime > SimDuration.Zero);
        Assert.All(acted, static office => Assert.Equal(
            office.Row.Facts.BlockedTime.Ticks,
            office.Spans.Where(static span => span.Kind is SpanKind.WaitsForPartner or SpanKind.WaitsForDraft)
                .Sum(static span => (span.To - span.From).Ticks)));
    }

    [Fact]
    public void Attempts_are_numbered_from_one_and_messages_are_those_of_the_result()
    {
        StoryMessage[] messages = [.. s_stories.SelectMany(static story => story.Messages)];
        ExchangeTotals totals = s_recorded.Result.Exchange;

        Assert.All(messages, static message => Assert.Equal(
            Enumerable.Range(1, message.Attempts.Count), message.Attempts.Select(static attempt => attempt.Number)));
        Assert.Contains(messages, static message => message.Attempts.Count > 1);
        Assert.Equal(
            (totals.Requested, totals.Delivered, totals.GivenUp),
            (messages.Length, messages.Count(static each => each.ReceivedAt < SimTime.Never),
                messages.Count(static each => each.GivenUpFor is not null)));
        Assert.Equal(totals.Attempts, messages.Sum(static message => message.Attempts.Count));
        Assert.Equal(
            totals.Duplicates,
            s_stories.Sum(static story => story.Moments.Count(static line => line.Kind == ExchangeEventKind.DuplicateIgnored)));
    }

    [Fact]
    public void Messages_are_counted_by_what_they_say_and_by_the_attempts_they_took()
    {
        MessageAttempts counted = s_recorded.Result.Exchange.ByAttempt;
        ILookup<MessageKind, StoryMessage> messages =
            s_stories.SelectMany(static story => story.Messages).ToLookup(static each => each.Kind);

        Assert.All(Enum.GetValues<MessageKind>(), kind =>
        {
            int[] received =
                [.. messages[kind].Where(static each => each.ReceivedAt < SimTime.Never).Select(static each => each.Attempts.Count)];
            Assert.Equal(
                Enumerable.Range(1, received.DefaultIfEmpty(0).Max()).Select(attempt => received.LongCount(count => count == attempt)),
                counted.Received(kind));
            Assert.Equal(messages[kind].Count(static each => each.GivenUpFor is not null), counted.Lost(kind));
        });
        Assert.True(counted.Received(MessageKind.SearchReport).Count > 1);
    }

    [Fact]
    public void Every_event_of_a_family_is_in_its_story() =>
        Assert.Equal(
            s_recorded.Events.Count(static line => line.Family >= 0),
            s_stories.Sum(static story => story.Moments.Count(static line => line.Kind != ExchangeEventKind.DuplicateIgnored)));

    [Fact]
    public void The_replication_is_the_one_that_a_run_makes()
    {
        ReplicationResult again = RecordedReplication.Make(
            SmallPlan.Create(), arm: 1, replication: 1, new PollyLinkFactory(), TestContext.Current.CancellationToken).Result;

        Assert.Equal(s_recorded.Result.EventCount, again.EventCount);
        Assert.Equal(s_recorded.Result.Cases, again.Cases);
    }
}
