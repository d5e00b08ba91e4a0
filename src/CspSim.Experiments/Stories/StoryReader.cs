using System.Diagnostics;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Stories;

/// <summary>Reads the stories of families from the records of a replication.</summary>
public static class StoryReader
{
    /// <summary>The story of a family.</summary>
    /// <param name="recorded">The replication.</param>
    /// <param name="family">The family's number.</param>
    /// <returns>Null when the replication knows no such family.</returns>
    public static FamilyStory? Read(RecordedReplication recorded, long family)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ExchangeEvent[] events = [.. recorded.EventsOf(family)];
        OfficeStory[] offices =
        [
            .. recorded.CasesOf(family)
                .Select(row => OfficeOf(row, [.. events.Where(line => line.Office == row.Office)], recorded.Result.StoppedAt)),
        ];
        if (offices.Length == 0)
        {
            return null;
        }

        StoryMessage[] messages = [.. MessagesOf(events)];
        HashSet<long> numbers = [.. messages.Select(static message => message.Number)];

        // A further copy is recognised by its number alone: the link knows no families.
        IEnumerable<ExchangeEvent> copies = recorded.EventsOf(-1)
            .Where(line => line.Kind == ExchangeEventKind.DuplicateIgnored && numbers.Contains(line.MessageNumber));
        return new(family, offices, messages, [.. events.Concat(copies).OrderBy(static line => line.At)]);
    }

    /// <summary>The messages that a log tells of, in the order in which they were sent.</summary>
    /// <param name="events">The log, or a part of it with all that it says of a message.</param>
    public static IEnumerable<StoryMessage> MessagesOf(IEnumerable<ExchangeEvent> events) => events
        .Where(static line => line is { MessageNumber: > 0, Family: >= 0 })
        .GroupBy(static line => line.MessageNumber)
        .Where(static lines => lines.First().Kind == ExchangeEventKind.MessageRequested)
        .Select(static lines => MessageOf([.. lines]));

    private static OfficeStory OfficeOf(CaseRow row, ExchangeEvent[] lines, SimTime stoppedAt)
    {
        double HoursOf(ExchangeEventKind kind) => lines.Where(line => line.Kind == kind).Sum(static line => line.EffortHours);

        return new(row, SpanReader.Read(row.Facts.RequestedAt, lines, stoppedAt))
        {
            SearchHours = HoursOf(ExchangeEventKind.SearchCompleted),
            ReadingHours = HoursOf(ExchangeEventKind.PartnerReportRead),
            ActionHours = HoursOf(ExchangeEventKind.FirstActionDrafted),
        };
    }

    private static StoryMessage MessageOf(ExchangeEvent[] lines)
    {
        StoryAttempt[] attempts =
        [
            .. lines.Where(static line => line.Kind == ExchangeEventKind.MessageAttempted)
                .Select(static line => new StoryAttempt(line.Attempt, line.StartedAt, line.At, line.Outcome))
                .OrderBy(static attempt => attempt.Number),
        ];
        ExchangeEvent? ended = lines.Where(
                static line => line.Kind is ExchangeEventKind.MessageDelivered or ExchangeEventKind.MessageAbandoned)
            .Select(static line => (ExchangeEvent?)line)
            .SingleOrDefault();
        Debug.Assert(
            ended is null || ended.Value.Attempt == attempts.Length,
            "A message that is settled has as many attempts as it was settled with.");
        Debug.Assert(attempts.Index().All(static each => each.Item.Number == each.Index + 1), "Attempts are numbered without gaps.");
        return new(
            lines[0].MessageNumber, lines[0].Office, lines[0].Partner, lines[0].Message, lines[0].At,
            ended is { Kind: ExchangeEventKind.MessageDelivered } received ? received.At : SimTime.Never,
            ended is { Kind: ExchangeEventKind.MessageAbandoned } left ? left.Outcome : null,
            attempts);
    }
}
