using System.Diagnostics;
using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Experiments.Stories;

/// <summary>Reads from the log of one application what it does at each time before its first action.</summary>
/// <remarks>
/// What an examiner reads comes before the search or the draft that goes with it. The log has one end for both, so the time between is
/// shared out by their efforts.
/// </remarks>
internal sealed class SpanReader
{
    private readonly List<StorySpan> _spans = [];
    private SpanKind _kind = SpanKind.Queue;
    private SimTime _since;
    private double _readingHours;

    private SpanReader(SimTime requestedAt) => _since = requestedAt;

    /// <summary>The spans of an application.</summary>
    /// <param name="requestedAt">When examination was requested.</param>
    /// <param name="events">What the log says of the application, in order.</param>
    /// <param name="stoppedAt">When the run stopped.</param>
    public static IReadOnlyList<StorySpan> Read(SimTime requestedAt, IEnumerable<ExchangeEvent> events, SimTime stoppedAt)
    {
        SpanReader reader = new(requestedAt);
        SimTime? end = null;
        foreach (ExchangeEvent line in events)
        {
            if (line.Kind is ExchangeEventKind.FirstActionIssued or ExchangeEventKind.ApplicationWithdrawn)
            {
                end = line.At;
                break;
            }

            reader.Take(line);
        }

        // Without the end of a wait the log does not tell waiting for an examiner from waiting for a partner.
        if (end is null && reader._kind is not (SpanKind.Search or SpanKind.Drafting))
        {
            reader._kind = SpanKind.Unfinished;
        }

        reader.Close(end ?? SimTime.Max(stoppedAt, reader._since), SpanKind.Unfinished);
        Debug.Assert(
            reader._spans.Zip(reader._spans.Skip(1)).All(static pair => pair.First.To == pair.Second.From), "Spans leave no gap.");
        Debug.Assert(
            reader._spans.Count == 0 || reader._spans[0].From == requestedAt, "The first span begins with the request.");
        return reader._spans;
    }

    private void Take(in ExchangeEvent line)
    {
        switch (line.Kind)
        {
            case ExchangeEventKind.PartnerReportRead:
                _readingHours += line.EffortHours;
                break;
            case ExchangeEventKind.SearchStarted:
                Work(line, SpanKind.Search);
                break;
            case ExchangeEventKind.FirstActionStarted:
                Work(line, SpanKind.Drafting);
                break;
            case ExchangeEventKind.SearchCompleted:
                CloseWork(line, SpanKind.Queue);
                break;
            case ExchangeEventKind.FirstActionDrafted:
                CloseWork(line, SpanKind.GoingOut);
                break;
            case ExchangeEventKind.WaitEnded:
                EndWait(line);
                break;
            default:
                break;
        }
    }

    private void Work(in ExchangeEvent line, SpanKind kind)
    {
        Debug.Assert(_kind == SpanKind.Queue, "An examiner takes up what waits for one.");
        Close(line.At, kind);
    }

    private void CloseWork(in ExchangeEvent line, SpanKind next)
    {
        Debug.Assert(_kind is SpanKind.Search or SpanKind.Drafting, "Only work that was begun ends.");
        if (_readingHours > 0)
        {
            double share = _readingHours / (_readingHours + line.EffortHours);
            SpanKind work = _kind;
            _kind = SpanKind.Reading;
            Close(_since + new SimDuration((long)(share * (line.At - _since).Ticks)), work);
            _readingHours = 0;
        }

        Close(line.At, next);
    }

    private void EndWait(in ExchangeEvent line)
    {
        Debug.Assert(_kind is SpanKind.Queue or SpanKind.GoingOut, "Nothing waits for a partner while an examiner works on it.");
        bool isDrafted = _kind == SpanKind.GoingOut;
        Close(line.StartedAt, isDrafted ? SpanKind.WaitsForDraft : SpanKind.WaitsForPartner);
        Close(line.At, isDrafted ? SpanKind.GoingOut : SpanKind.Queue);
    }

    // What takes no time is no span.
    private void Close(SimTime at, SpanKind next)
    {
        Debug.Assert(at >= _since, "The log is in the order of time.");
        if (at > _since)
        {
            _spans.Add(new(_kind, _since, at));
        }

        _since = at;
        _kind = next;
    }
}
