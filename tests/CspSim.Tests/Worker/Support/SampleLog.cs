using System.Text;
using System.Text.Json;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Tests.Worker.Support;

/// <summary>An exchange log of invented events.</summary>
internal static class SampleLog
{
    /// <summary>The lines of a log of one replication: its head, the head of the replication, then the events.</summary>
    public static IReadOnlyList<JsonElement> Lines(params ExchangeEvent[] events)
    {
        using MemoryStream stream = new();
        DateTimeOffset start = new(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(9));
        ExchangeLogHeader header = new("Small offices", "00", 7, "1", ExchangeLogScope.All, start);
        using (ExchangeLogFile file = new(stream, header, SmallPlan.Create().Arms))
        {
            file.Write(0, 1, events);
        }

        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
        Assert.Equal(events.Length + 2, lines.Length);
        return [.. lines.Select(static line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>An event with a value in every field.</summary>
    public static ExchangeEvent Event(ExchangeEventKind kind) => new()
    {
        Kind = kind,
        At = SimTime.Zero + SimDuration.FromDays(3),
        Family = 42,
        Office = 0,
        Partner = 1,
        MessageNumber = 5,
        Attempt = 2,
        Outcome = LinkOutcome.BreakerOpen,
        StartedAt = SimTime.Zero + SimDuration.FromDays(2),
        Length = SimDuration.FromHours(6),
        DueAt = SimTime.Never,
        EffortHours = 1.5,
        KnownResults = 1,
        InProgramme = true,
        Reason = OutsideReason.CapReached,
        Pendency = SimDuration.FromDays(20),
    };
}
