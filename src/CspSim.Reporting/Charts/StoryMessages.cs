using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>The messages of a story as lines from lane to lane, with the attempts that failed.</summary>
internal sealed class StoryMessages(StoryJson story, StoryRows rows)
{
    private const string Cross = "path://M-10,-7L-7,-10L0,-3L7,-10L10,-7L3,0L10,7L7,10L0,3L-7,10L-10,7L-3,0Z";
    private const string Lost = "arm-2";

    private static readonly LocalText s_message = new("message", "메시지", "メッセージ");
    private static readonly LocalText s_lost = new("message never received", "미수신 메시지", "未受信メッセージ");
    private static readonly LocalText s_failed = new("failed attempt", "실패한 시도", "失敗した試行");

    /// <summary>What is drawn of them; nothing for what there is none of.</summary>
    public IEnumerable<JsonObject> Series
    {
        get
        {
            if (Received.Any())
            {
                yield return LinesOf(s_message, "ink", Received);
            }

            if (NeverReceived.Any())
            {
                yield return LinesOf(s_lost, Lost, NeverReceived);
            }

            if (Failures.Any())
            {
                yield return Crosses();
            }
        }
    }

    /// <summary>How many there are, how many were never received and how many attempts failed, behind a sentence.</summary>
    public LocalText Finding
    {
        get
        {
            int failed = Failures.Count();
            int lost = NeverReceived.Count();
            return LocalText.Of(
                $"; {story.Messages.Count} messages, {lost} of them never received, {failed} failed attempts",
                $"; 메시지 {story.Messages.Count}건 중 미수신 {lost}건, 실패한 시도 {failed}회",
                $"。メッセージ{story.Messages.Count}件、うち未受信{lost}件、失敗した試行{failed}回");
        }
    }

    private IEnumerable<StoryMessageJson> Received => story.Messages.Where(static message => message.Received is not null);

    private IEnumerable<StoryMessageJson> NeverReceived => story.Messages.Where(static message => message.Received is null);

    private IEnumerable<(StoryMessageJson Message, StoryAttemptJson Attempt)> Failures => story.Messages.SelectMany(
        static message => message.Attempts.Where(StoryTable.HasFailed), static (message, attempt) => (message, attempt));

    // One that was not received ends on the link, when its last attempt did.
    private JsonObject LinesOf(LocalText name, string colour, IEnumerable<StoryMessageJson> messages)
    {
        JsonObject lines = OptionParts.Drawn("message", 0, name, messages
            .Where(message => rows.Link(message.From, message.To) is not null)
            .Select(message => OptionParts.Item(
                null,
                StoryTable.Told(message) + ", " + StoryTable.Minute(message.Requested)
                    + (message.Received is { } received ? " – " + StoryTable.Minute(received) : ""),
                OptionParts.Instant(message.Requested), rows.Of(message.From),
                OptionParts.Instant(message.Received ?? LastOf(message)),
                message.Received is null ? rows.Link(message.From, message.To) : rows.Of(message.To))));
        lines["itemStyle"] = OptionParts.Colour(colour);
        return lines;
    }

    private static string LastOf(StoryMessageJson message) =>
        message.Attempts.Count > 0 ? message.Attempts[^1].Ended : message.Requested;

    private JsonObject Crosses()
    {
        JsonObject crosses = OptionParts.Series("scatter", 0, s_failed, Failures
            .Where(each => rows.Link(each.Message.From, each.Message.To) is not null)
            .Select(each => OptionParts.Item(
                null,
                StoryTable.Told(each.Message) + ": " + Terms.Outcome(each.Attempt.Outcome) + ", "
                    + StoryTable.Minute(each.Attempt.Ended),
                OptionParts.Instant(each.Attempt.Ended), rows.Link(each.Message.From, each.Message.To))));
        crosses["symbol"] = Cross;
        crosses["symbolSize"] = 11;
        crosses["itemStyle"] = OptionParts.Colour(Lost);
        return crosses;
    }
}
