using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Stories;

/// <summary>Draws the offices of a story and the link between them as lanes over one time axis, a character a slice of time.</summary>
/// <param name="story">The story.</param>
/// <param name="width">Columns of a line.</param>
/// <param name="isUnicode">Whether other characters than those of ASCII may be used.</param>
internal sealed class StoryLanes(StoryJson story, int width, bool isUnicode)
{
    private const string LinkName = "link";
    private const string Gap = "  ";
    private const int CellsLeast = 10;

    // By what an application does: its sign, its sign in ASCII, its words.
    private static readonly Sign[] s_signs =
    [
        new("queue", '·', '.'),
        new("search", '█', 'S'),
        new("waits-for-partner", '░', 'w'),
        new("reading", '▒', 'r'),
        new("drafting", '▓', 'D'),
        new("waits-for-draft", '░', 'w'),
        new("going-out", '─', '-'),
        new("unfinished", '?', '?'),
    ];

    private readonly int _nameWidth = story.Offices.Select(static office => TextWidth.Of(office.Office)).Append(LinkName.Length).Max();

    private DateTimeOffset Start => story.Spans.Min(static span => At(span.From));

    private DateTimeOffset End => story.Spans.Max(static span => At(span.To));

    private int Cells => Math.Max(CellsLeast, width - _nameWidth - Gap.Length);

    /// <summary>Appends the axis, the lanes and what their signs mean.</summary>
    /// <param name="text">Where to.</param>
    public void Append(StringBuilder text)
    {
        if (story.Spans.Count == 0 || End == Start)
        {
            return;
        }

        string from = Day(Start);
        string to = Day(End);
        AppendLane(text, "", from + new string(' ', Math.Max(1, Cells - from.Length - to.Length)) + to);
        string[] offices = [.. story.Offices.Select(static office => office.Office)];
        for (int at = 0; at < offices.Length; at++)
        {
            AppendLane(text, offices[at], new(LaneOf(offices[at])));
            if (at == 0 && story.Messages.Count > 0)
            {
                AppendLane(text, LinkName, new(LinkLane(offices)));
            }
        }

        AppendLegend(text);
    }

    private void AppendLane(StringBuilder text, string name, string cells) =>
        text.Append((TextWidth.PadRight(name, _nameWidth) + Gap + cells).TrimEnd()).Append('\n');

    // What takes most of a slice is shown, and what takes most of none gets the slice of its middle, if its neighbour can spare it.
    private char[] LaneOf(string office)
    {
        StorySpanJson[] spans = [.. story.Spans.Where(span => string.Equals(span.Office, office, StringComparison.Ordinal))];
        int[] most = [.. Enumerable.Range(0, Cells).Select(cell => Longest(spans, cell))];
        foreach ((int at, StorySpanJson span) in spans.Index().Where(each => !most.Contains(each.Index)))
        {
            int middle = CellOf(At(span.From) + ((At(span.To) - At(span.From)) / 2));
            if (most[middle] < 0 || most.Count(each => each == most[middle]) > 1)
            {
                most[middle] = at;
            }
        }

        return [.. most.Select(at => at < 0 ? ' ' : SignOf(spans[at].Kind))];
    }

    private int Longest(StorySpanJson[] spans, int cell)
    {
        DateTimeOffset from = Start + (cell * (End - Start) / Cells);
        DateTimeOffset to = Start + ((cell + 1) * (End - Start) / Cells);
        int longest = -1;
        TimeSpan most = TimeSpan.Zero;
        foreach ((int at, StorySpanJson span) in spans.Index())
        {
            DateTimeOffset begin = At(span.From) > from ? At(span.From) : from;
            DateTimeOffset end = At(span.To) < to ? At(span.To) : to;
            if (end - begin > most)
            {
                (longest, most) = (at, end - begin);
            }
        }

        return longest;
    }

    // Arrows from the lane of the sender to that of the receiver: up or down.
    private char[] LinkLane(string[] offices)
    {
        char[] cells = new char[Cells];
        Array.Fill(cells, ' ');
        foreach (StoryMessageJson message in story.Messages)
        {
            DateTimeOffset sent = At(message.Requested);
            if (sent < Start || sent > End)
            {
                continue;
            }

            ref char cell = ref cells[CellOf(sent)];
            bool goesDown = Array.IndexOf(offices, message.From) < Array.IndexOf(offices, message.To);
            char sign = message.Received is null ? 'x' : goesDown ? Down : Up;
            cell = cell == ' ' || sign == 'x' || cell == sign ? sign : cell == 'x' ? cell : Both;
        }

        return cells;
    }

    private char Down => isUnicode ? '↓' : 'v';

    private char Up => isUnicode ? '↑' : '^';

    private char Both => isUnicode ? '↕' : ':';

    private void AppendLegend(StringBuilder text)
    {
        IEnumerable<string> signs = s_signs.Where(sign => story.Spans.Any(span => span.Kind == sign.Kind))
            .DistinctBy(static sign => sign.Character)
            .Select(sign => $"{(isUnicode ? sign.Character : sign.Ascii)} {Terms.Span(sign.Kind).En}");
        string messages = story.Messages.Count == 0 ? "" : $", {Down}{Up} message";
        string lost = story.Messages.Any(static message => message.Received is null) ? ", x never received" : "";
        string indent = new(' ', _nameWidth + Gap.Length);
        TextLines.AppendWrapped(text, indent, string.Join(", ", signs) + messages + lost, indent.Length, width);
    }

    private int CellOf(DateTimeOffset at) => Math.Min(Cells - 1, (int)((at - Start).Ticks * (double)Cells / (End - Start).Ticks));

    private char SignOf(string kind) => s_signs.First(sign => sign.Kind == kind) is var found && isUnicode ? found.Character : found.Ascii;

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant as the document writes it.</summary>
    internal static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    private sealed record Sign(string Kind, char Character, char Ascii);
}
