using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Stories;

/// <summary>The story of a family for a terminal: lanes, where the time went, who waited for whom, messages, documents, times.</summary>
internal static class StoryText
{
    private const int WidthMost = 80;
    private const string NoTime = "-";

    // In the order in which an application goes through them.
    private static readonly string[] s_kinds =
        ["queue", "search", "waits-for-partner", "reading", "drafting", "waits-for-draft", "going-out", "unfinished"];

    // Of the exchange log, what the table of messages shows.
    private static readonly string[] s_ofMessages = ["MessageAttempted", "RetryScheduled"];

    // What an application can wait for.
    private static readonly string[] s_reports = ["search-report", "combined-report", "draft-action"];

    /// <summary>The text; ends with a line feed.</summary>
    /// <param name="story">The story.</param>
    /// <param name="width">Columns of a line; more than 80 are not used.</param>
    /// <param name="isUnicode">Whether other characters than those of ASCII may be used.</param>
    public static string Of(StoryJson story, int width, bool isUnicode)
    {
        width = Math.Min(width, WidthMost);
        StringBuilder text = new();
        TextLines.AppendWrapped(text, "", Head(story), 0, width);
        text.Append('\n');
        new StoryLanes(story, width, isUnicode).Append(text);
        text.Append('\n');
        BlockText.Append(text, Spent(story), width);
        AppendSentences(text, [.. Waits(story), .. Documents(story)], width);
        AppendMessages(text, story, width);
        AppendTimes(text, story, width);
        return text.ToString();
    }

    private static string Head(StoryJson story)
    {
        string which = story.Choice == StoryJson.ByNumber ? "" : $" ({story.Choice})";
        string pendencies = string.Join(", ", story.Offices.Select(static office => office.PendencyMonths is { } months
            ? Invariant($"{office.Office} {months:0.00} months")
            : $"{office.Office} none"));
        return Invariant($"Family {story.Family}{which}: {story.Arm}, replication {story.Replication}; first actions after {pendencies}.");
    }

    private static TableBlock Spent(StoryJson story)
    {
        IEnumerable<string> kinds = s_kinds.Where(kind => story.Spans.Any(span => span.Kind == kind));
        return new(
            "Days from request to first action",
            [.. story.Offices.Select(static office => office.Office)],
            [
                .. kinds.Select(kind => new TableRow(
                    Terms.Span(kind).En, [.. story.Offices.Select(office => DaysOf(story, office, kind))])),
                new("together", [.. story.Offices.Select(office => DaysOf(story, office, null))]),
            ]);
    }

    private static string DaysOf(StoryJson story, StoryOfficeJson office, string? kind)
    {
        double days = story.Spans.Where(span => span.Office == office.Office && (kind is null || span.Kind == kind))
            .Sum(static span => (StoryLanes.At(span.To) - StoryLanes.At(span.From)).TotalDays);
        return days == 0 ? NoTime : Invariant($"{days:0.00}");
    }

    // What ended a wait is the last report that came in it; without one it was the limit.
    private static IEnumerable<string> Waits(StoryJson story) => story.Spans
        .Where(static span => span.Kind.StartsWith("waits", StringComparison.Ordinal))
        .Select(span =>
        {
            StoryMessageJson? awaited = story.Messages.LastOrDefault(message => message.To == span.Office
                && s_reports.Contains(message.Message, StringComparer.Ordinal)
                && message.Received is { } received
                && StoryLanes.At(received) >= StoryLanes.At(span.From) && StoryLanes.At(received) <= StoryLanes.At(span.To));
            double days = (StoryLanes.At(span.To) - StoryLanes.At(span.From)).TotalDays;
            return Invariant($"{span.Office} waited {days:0.00} days") + (awaited is null
                ? ", and nothing came."
                : Invariant($" for message {awaited.Id}, the {awaited.Message.Replace('-', ' ')} of {awaited.From}: ")
                    + $"sent {Minute(awaited.Requested)}, received {Minute(awaited.Received!)}.");
        });

    private static IEnumerable<string> Documents(StoryJson story) => story.Offices
        .Where(static office => office.DocumentsOwn is not null)
        .Select(static office => Invariant($"{office.Office} knew {office.DocumentsOwn + office.DocumentsPartner + office.DocumentsBoth} ")
            + Invariant($"documents: {office.DocumentsOwn} that it alone had found, {office.DocumentsPartner} from its partner alone, ")
            + Invariant($"{office.DocumentsBoth} found by both."));

    private static void AppendSentences(StringBuilder text, IReadOnlyList<string> sentences, int width)
    {
        if (sentences.Count > 0)
        {
            text.Append('\n');
        }

        foreach (string sentence in sentences)
        {
            TextLines.AppendWrapped(text, "", sentence, 0, width);
        }
    }

    private static void AppendMessages(StringBuilder text, StoryJson story, int width)
    {
        if (story.Messages.Count == 0)
        {
            return;
        }

        text.Append("\nMessages, with their attempts\n");
        int number = story.Messages.Max(static message => message.Id.ToString(CultureInfo.InvariantCulture).Length);
        foreach (StoryMessageJson message in story.Messages)
        {
            string attempts = message.Attempts.Count == 0
                ? "no attempt"
                : string.Join(
                    ", ",
                    message.Attempts.Select(static (attempt, at) => Invariant($"{at + 1} {attempt.Outcome.Replace('-', ' ')}")));
            string mark = " " + message.Id.ToString(CultureInfo.InvariantCulture).PadLeft(number) + "  ";
            string what = $"{Minute(message.Requested)} {message.From} to {message.To}: {message.Message.Replace('-', ' ')}; {attempts}";
            string end = message.Outcome == "received" ? "" : $"; {message.Outcome.Replace('-', ' ')}";
            TextLines.AppendWrapped(text, mark, what + end, mark.Length, width);
        }
    }

    private static void AppendTimes(StringBuilder text, StoryJson story, int width)
    {
        text.Append("\nTimes\n");
        int officeWidth = story.Offices.Max(static office => TextWidth.Of(office.Office));
        IEnumerable<StoryMomentJson> requests = story.Offices.Where(static office => office.Requested is not null)
            .Select(static office => new StoryMomentJson(office.Requested!, office.Office, "", "examination requested"));
        IEnumerable<StoryMomentJson> moments = story.Moments
            .Where(static moment => !s_ofMessages.Contains(moment.What, StringComparer.Ordinal));
        foreach (StoryMomentJson moment in requests.Concat(moments).OrderBy(static moment => StoryLanes.At(moment.At)))
        {
            string mark = $" {Minute(moment.At)}  {TextWidth.PadRight(moment.Office ?? "", officeWidth)}  ";
            TextLines.AppendWrapped(text, mark, moment.Text, TextWidth.Of(mark), width);
        }
    }

    private static string Minute(string instant) => StoryLanes.At(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
