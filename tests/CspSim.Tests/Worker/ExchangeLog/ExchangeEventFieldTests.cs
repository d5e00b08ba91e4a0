using System.Text.Json;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Tests.Worker.Support;

namespace CspSim.Tests.Worker.ExchangeLog;

/// <summary>Event names and their fields are a contract: scripts read them. A change here is a change of the format.</summary>
public sealed class ExchangeEventFieldTests
{
    private const string Common = "@mt @t Arm EventName Family Replication SimTime ";
    private const string Message = "MessageId FromOffice Message ToOffice ";

    public static TheoryData<ExchangeEventKind, string> Fields() => new()
    {
        { ExchangeEventKind.PetitionFiled, Common + "Application Office" },
        { ExchangeEventKind.ProgrammeGranted, Common + "PetitionToGrantDays" },
        { ExchangeEventKind.StayedOutside, Common + "Reason" },
        { ExchangeEventKind.SearchStarted, Common + "Application EffortHours InProgramme KnownResults Office" },
        { ExchangeEventKind.SearchCompleted, Common + "Application EffortHours InProgramme Office StartedAt" },
        { ExchangeEventKind.MessageRequested, Common + Message + "DeadlineAt" },
        { ExchangeEventKind.MessageAttempted, Common + Message + "Attempt DurationSeconds EndedAt Outcome StartedAt" },
        { ExchangeEventKind.RetryScheduled, Common + Message + "Attempt DelaySeconds Reason" },
        { ExchangeEventKind.CircuitOpened, Common + "@l Calls FailureShare FromOffice Link ToOffice" },
        { ExchangeEventKind.CircuitHalfOpened, Common + "Calls FailureShare FromOffice Link ToOffice" },
        { ExchangeEventKind.CircuitClosed, Common + "Calls FailureShare FromOffice Link ToOffice" },
        { ExchangeEventKind.MessageDelivered, Common + Message + "Attempts DeadlineAt OnTime RequestedAt TotalSeconds" },
        { ExchangeEventKind.ReportTranslated, Common + Message + "ReceivedAt TotalSeconds" },
        { ExchangeEventKind.DuplicateIgnored, Common + "MessageId FromOffice Message ToOffice" },
        { ExchangeEventKind.MessageAbandoned, Common + Message + "@l Attempts Fallback Reason RequestedAt TotalSeconds" },
        { ExchangeEventKind.LateReportArrived, Common + Message + "@l" },
        { ExchangeEventKind.WaitEnded, Common + "Application InProgramme Office StartedAt WaitedDays" },
        { ExchangeEventKind.WentAlone, Common + "@l Application InProgramme Office" },
        { ExchangeEventKind.PartnerReportRead, Common + "Application EffortMinutes NewDocuments Office ReportsRead" },
        { ExchangeEventKind.FirstActionStarted, Common + "Application EffortHours InProgramme Office" },
        { ExchangeEventKind.FirstActionDrafted, Common + "Application EffortHours InProgramme Office" },
        { ExchangeEventKind.FirstActionIssued, Common
            + "ActedAlone Application BlockedDays DueAt InProgramme Office Overdue PendencyDays ReportsUsed" },
        { ExchangeEventKind.PairClosed, Common + "InProgramme LagDays" },
        { ExchangeEventKind.ApplicationWithdrawn, Common + "Application InProgramme Office PendencyDays" },
    };

    [Fact]
    public void Every_kind_of_event_is_pinned() => Assert.Equal(Enum.GetValues<ExchangeEventKind>().Length, Fields().Count);

    [Theory]
    [MemberData(nameof(Fields))]
    public void An_event_has_exactly_these_fields(ExchangeEventKind kind, string fields)
    {
        JsonElement line = Written(kind);

        Assert.Equal(
            fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            line.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(kind.ToString(), line.GetProperty("EventName").GetString());
    }

    [Fact]
    public void Values_are_in_the_units_of_their_names()
    {
        JsonElement line = Written(ExchangeEventKind.MessageDelivered);

        Assert.Equal("2026-01-07T15:00:00.0000000Z", line.GetProperty("@t").GetString());
        Assert.Equal("P3D", line.GetProperty("SimTime").GetString());
        Assert.Equal(86_400, line.GetProperty("TotalSeconds").GetDouble());
        Assert.Equal("2026-01-06T15:00:00.0000000Z", line.GetProperty("RequestedAt").GetString());
        Assert.Equal("none", line.GetProperty("DeadlineAt").GetString());
        Assert.True(line.GetProperty("OnTime").GetBoolean());
        Assert.Equal(90, Written(ExchangeEventKind.PartnerReportRead).GetProperty("EffortMinutes").GetDouble());
        Assert.Equal("42@North", Written(ExchangeEventKind.FirstActionIssued).GetProperty("Application").GetString());
        Assert.Equal("breaker-open", Written(ExchangeEventKind.MessageAbandoned).GetProperty("Reason").GetString());
    }

    // Delivered on the third day.
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_message_is_on_time_up_to_the_instant_when_it_is_due(long ticksLater, bool onTime)
    {
        SimTime due = SimTime.Zero + SimDuration.FromDays(3) + new SimDuration(ticksLater);

        Assert.Equal(onTime, Written(ExchangeEventKind.MessageDelivered, due: due).GetProperty("OnTime").GetBoolean());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_first_action_is_overdue_behind_the_instant_when_it_is_due(long ticksLater, bool isOverdue)
    {
        SimTime due = SimTime.Zero + SimDuration.FromDays(3) + new SimDuration(ticksLater);

        Assert.Equal(isOverdue, Written(ExchangeEventKind.FirstActionIssued, due: due).GetProperty("Overdue").GetBoolean());
        Assert.Equal("none", Written(ExchangeEventKind.FirstActionIssued).GetProperty("DueAt").GetString());
    }

    [Fact]
    public void An_event_of_the_link_alone_names_no_family() =>
        Assert.False(Written(ExchangeEventKind.CircuitOpened, family: -1).TryGetProperty("Family", out _));

    private static JsonElement Written(ExchangeEventKind kind, long family = 42, SimTime? due = null) =>
        SampleLog.Lines(SampleLog.Event(kind) with { Family = family, DueAt = due ?? SimTime.Never })[^1];
}
