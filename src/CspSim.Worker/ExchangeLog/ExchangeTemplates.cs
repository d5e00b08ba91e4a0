using CspSim.Model.Exchange;
using Serilog.Events;
using Serilog.Parsing;

namespace CspSim.Worker.ExchangeLog;

/// <summary>The sentence and the level of every kind of event, parsed once.</summary>
internal static class ExchangeTemplates
{
    private static readonly MessageTemplateParser s_parser = new();

    private static readonly MessageTemplate[] s_templates = ParseAll();

    /// <summary>The first line of a file.</summary>
    public static MessageTemplate Opened { get; } = s_parser.Parse(
        "Exchange log of {Scenario}; @t is simulated time in UTC");

    /// <summary>The first line of a replication.</summary>
    public static MessageTemplate ReplicationStarted { get; } = s_parser.Parse(
        "Replication {Replication} of {Arm}: protocol {Protocol}");

    /// <summary>The template of a kind.</summary>
    public static MessageTemplate Of(ExchangeEventKind kind) => s_templates[(int)kind];

    /// <summary>Warning where the exchange did not do what it is there for; else Information.</summary>
    public static LogEventLevel LevelOf(ExchangeEventKind kind) => kind switch
    {
        ExchangeEventKind.CircuitOpened or
        ExchangeEventKind.MessageAbandoned or
        ExchangeEventKind.LateReportArrived or
        ExchangeEventKind.WentAlone => LogEventLevel.Warning,
        _ => LogEventLevel.Information,
    };

    private static MessageTemplate[] ParseAll()
    {
        ExchangeEventKind[] kinds = Enum.GetValues<ExchangeEventKind>();
        MessageTemplate[] templates = new MessageTemplate[kinds.Length];
        foreach (ExchangeEventKind kind in kinds)
        {
            templates[(int)kind] = s_parser.Parse(TextOf(kind));
        }

        return templates;
    }

    private static string TextOf(ExchangeEventKind kind) => kind switch
    {
        ExchangeEventKind.PetitionFiled => "{EventName}: family {Family} asks {Office} for the programme",
        ExchangeEventKind.ProgrammeGranted => "{EventName}: family {Family} is in the programme",
        ExchangeEventKind.StayedOutside => "{EventName}: family {Family} is outside the programme, {Reason}",
        ExchangeEventKind.SearchStarted => "{EventName}: {Office} searches {Application}, knowing {KnownResults} partner results",
        ExchangeEventKind.SearchCompleted => "{EventName}: {Office} has searched {Application} for {EffortHours} h",
        ExchangeEventKind.MessageRequested => "{EventName}: message {MessageId}, {Message} from {FromOffice} to {ToOffice}",
        ExchangeEventKind.MessageAttempted => "{EventName}: message {MessageId}, attempt {Attempt} ended {Outcome} after "
            + "{DurationSeconds} s",
        ExchangeEventKind.RetryScheduled => "{EventName}: message {MessageId}, attempt {Attempt} in {DelaySeconds} s because of {Reason}",
        ExchangeEventKind.CircuitOpened => "{EventName}: {Link} refuses messages",
        ExchangeEventKind.CircuitHalfOpened => "{EventName}: {Link} lets one message probe",
        ExchangeEventKind.CircuitClosed => "{EventName}: {Link} passes messages again",
        ExchangeEventKind.MessageDelivered => "{EventName}: message {MessageId}, {Message} received by {ToOffice} after {TotalSeconds} "
            + "s and {Attempts} attempts",
        ExchangeEventKind.ReportTranslated => "{EventName}: message {MessageId}, {Message} can be read by {ToOffice}, {TotalSeconds} s "
            + "after it came",
        ExchangeEventKind.DuplicateIgnored => "{EventName}: message {MessageId}, a further copy reached {ToOffice}",
        ExchangeEventKind.MessageAbandoned => "{EventName}: message {MessageId}, {Message} given up after {Attempts} attempts because "
            + "of {Reason}",
        ExchangeEventKind.LateReportArrived => "{EventName}: message {MessageId}, {ToOffice} had already gone on without it",
        ExchangeEventKind.WaitEnded => "{EventName}: {Office} has waited {WaitedDays} days for its partner with {Application}",
        ExchangeEventKind.WentAlone => "{EventName}: {Office} goes on with {Application} without its partner",
        ExchangeEventKind.PartnerReportRead => "{EventName}: {Office} has read the partner's report on {Application} in "
            + "{EffortMinutes} min",
        ExchangeEventKind.FirstActionStarted => "{EventName}: {Office} begins the first action on {Application}",
        ExchangeEventKind.FirstActionDrafted => "{EventName}: {Office} has drafted the first action on {Application} in {EffortHours} h",
        ExchangeEventKind.FirstActionIssued => "{EventName}: {Office} acts on {Application} after {PendencyDays} days",
        ExchangeEventKind.ApplicationWithdrawn => "{EventName}: {Application} is withdrawn from {Office} after {PendencyDays} days",
        ExchangeEventKind.PairClosed => "{EventName}: family {Family} has its first actions, {LagDays} days apart",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind has no sentence."),
    };
}
