using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Exchange;

namespace CspSim.Experiments.Stories;

/// <summary>The first year of the measured window of one replication: queues, the link, the messages between the offices.</summary>
public sealed record ReplayYear
{
    private const double YearDays = 365;
    private const int DaysBetween = 7;

    /// <summary>When it begins: with the measured window.</summary>
    public required SimTime Start { get; init; }

    /// <summary>When it ends: a year later, or with the measured window.</summary>
    public required SimTime End { get; init; }

    /// <summary>By office, the cases without first action, week by week.</summary>
    public required IReadOnlyList<IReadOnlyList<QueueStep>> Backlog { get; init; }

    /// <summary>By office, the cases between grant and first action, at each change.</summary>
    public required IReadOnlyList<IReadOnlyList<QueueStep>> Programme { get; init; }

    /// <summary>The messages sent in the year, in order.</summary>
    public required IReadOnlyList<StoryMessage> Messages { get; init; }

    /// <summary>The outages that touch the year.</summary>
    public required IReadOnlyList<LinkOutage> Outages { get; init; }

    /// <summary>The changes of circuit breakers in the year, in order.</summary>
    public required IReadOnlyList<ExchangeEvent> Circuit { get; init; }

    /// <summary>The year of a replication.</summary>
    /// <param name="recorded">The replication.</param>
    /// <returns>Null when no message is sent in it.</returns>
    public static ReplayYear? Of(RecordedReplication recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        RunWindow window = recorded.Arm.World.Window;
        SimTime start = window.MeasuredFrom;
        SimTime end = SimTime.Min(start + SimDuration.FromDays(YearDays), window.End);
        bool IsInside(SimTime at) => at >= start && at < end;

        StoryMessage[] messages =
            [.. StoryReader.MessagesOf(recorded.Events).Where(message => IsInside(message.RequestedAt))];
        return messages.Length == 0 ? null : new()
        {
            Start = start,
            End = end,
            Backlog = [.. recorded.Arm.World.Offices.Select((_, office) => Weekly(recorded.Backlog, office, start, end))],
            Programme = [.. recorded.Arm.World.Offices.Select((_, office) => ProgrammeOf(recorded.Events, office, start, end))],
            Messages = messages,
            Outages = [.. recorded.Outages.Where(outage => outage.From < end && outage.To > start)],
            Circuit =
            [
                .. recorded.Events.Where(line => IsInside(line.At) && line.Kind is ExchangeEventKind.CircuitOpened
                    or ExchangeEventKind.CircuitHalfOpened or ExchangeEventKind.CircuitClosed),
            ],
        };
    }

    private static List<QueueStep> Weekly(DailyBacklog backlog, int office, SimTime start, SimTime end)
    {
        IReadOnlyList<long> days = backlog.Of(office);
        List<QueueStep> steps = [];
        long first = (start.Ticks + SimDuration.TicksPerDay - 1) / SimDuration.TicksPerDay;
        for (long day = first; day < days.Count && day * SimDuration.TicksPerDay <= end.Ticks; day += DaysBetween)
        {
            steps.Add(new(new(day * SimDuration.TicksPerDay), days[(int)day]));
        }

        return steps;
    }

    // A grant counts at every office that was asked; a first action, and a withdrawal, at its own.
    private static List<QueueStep> ProgrammeOf(IReadOnlyList<ExchangeEvent> events, int office, SimTime start, SimTime end)
    {
        HashSet<long> asked = [];
        HashSet<long> inside = [];
        List<QueueStep> steps = [new(start, 0)];
        foreach (ExchangeEvent line in events.TakeWhile(line => line.At < end))
        {
            switch (line.Kind)
            {
                case ExchangeEventKind.PetitionFiled when line.Office == office:
                    asked.Add(line.Family);
                    break;
                case ExchangeEventKind.ProgrammeGranted when asked.Contains(line.Family):
                    inside.Add(line.Family);
                    Set(steps, new(SimTime.Max(line.At, start), inside.Count));
                    break;
                case ExchangeEventKind.FirstActionIssued or ExchangeEventKind.ApplicationWithdrawn
                    when line.Office == office && inside.Remove(line.Family):
                    Set(steps, new(SimTime.Max(line.At, start), inside.Count));
                    break;
                default:
                    break;
            }
        }

        return steps;
    }

    private static void Set(List<QueueStep> steps, QueueStep step)
    {
        if (steps[^1].At == step.At)
        {
            steps[^1] = step;
        }
        else
        {
            steps.Add(step);
        }
    }
}

/// <summary>How many cases are in a queue from an instant on.</summary>
/// <param name="At">The instant.</param>
/// <param name="Cases">The cases.</param>
public readonly record struct QueueStep(SimTime At, long Cases);
