using System.Xml;
using CspSim.Engine;
using CspSim.Model.Exchange;
using Serilog;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>The exchange log of one replication: turns events of the model into events of Serilog.</summary>
/// <remarks>
/// Time stamps are simulated: the calendar instant of the run's start plus simulated time. What does not change between events (names,
/// sentences, outcomes) is made once; the rest costs one small object a field.
/// </remarks>
internal sealed class ReplicationLog
{
    private readonly ILogger _logger;
    private readonly LoggedWorld _world;
    private readonly LogEventProperty _arm;
    private readonly LogEventProperty _replication;
    private readonly List<LogEventProperty> _fields = new(20);

    /// <summary>Starts the log of one replication.</summary>
    /// <param name="logger">Where the events go.</param>
    /// <param name="world">Names and start of the arm.</param>
    /// <param name="replication">Number of the replication, from 1.</param>
    public ReplicationLog(ILogger logger, LoggedWorld world, int replication)
    {
        _logger = logger;
        _world = world;
        _arm = new LogEventProperty("Arm", new ScalarValue(world.Arm));
        _replication = new LogEventProperty("Replication", new ScalarValue(replication));
        WriteStart();
    }

    /// <summary>Writes one event.</summary>
    public void Write(in ExchangeEvent happening)
    {
        LogEventLevel level = ExchangeTemplates.LevelOf(happening.Kind);
        if (!_logger.IsEnabled(level))
        {
            return;
        }

        _fields.Clear();
        _fields.Add(EventWords.NameOf(happening.Kind));
        _fields.Add(_arm);
        _fields.Add(_replication);
        Add("SimTime", XmlConvert.ToString(new TimeSpan(happening.At.Ticks)));
        if (happening.Family >= 0)
        {
            Add("Family", happening.Family);
        }

        AddFieldsOf(happening);
        _logger.Write(new LogEvent(_world.DateOf(happening.At), level, exception: null, ExchangeTemplates.Of(happening.Kind), _fields));
    }

    private void WriteStart()
    {
        _fields.Clear();
        _fields.Add(new LogEventProperty("EventName", new ScalarValue("ReplicationStarted")));
        _fields.Add(_arm);
        _fields.Add(_replication);
        Add("Protocol", _world.Protocol);
        Add("Priority", _world.Priority);
        Add("Exchange", _world.Exchange);
        _fields.Add(new LogEventProperty("Offices", new SequenceValue(_world.OfficeNames)));
        _logger.Write(
            new LogEvent(_world.Start, LogEventLevel.Information, exception: null, ExchangeTemplates.ReplicationStarted, _fields));
    }

    private void AddFieldsOf(in ExchangeEvent happening)
    {
        switch (happening.Kind)
        {
            case ExchangeEventKind.ExchangeRequested:
            case ExchangeEventKind.ExchangeAttempted:
            case ExchangeEventKind.RetryScheduled:
            case ExchangeEventKind.ExchangeDelivered:
            case ExchangeEventKind.ReportTranslated:
            case ExchangeEventKind.DuplicateIgnored:
            case ExchangeEventKind.ExchangeAbandoned:
            case ExchangeEventKind.LateReportArrived:
                AddMessageFields(happening);
                break;
            case ExchangeEventKind.CircuitOpened:
            case ExchangeEventKind.CircuitHalfOpened:
            case ExchangeEventKind.CircuitClosed:
                AddParties(happening);
                Add("Link", _world.LinkName(happening.Office, happening.Partner));
                break;
            default:
                AddCaseFields(happening);
                break;
        }
    }

    private void AddMessageFields(in ExchangeEvent happening)
    {
        Add("ExchangeId", happening.Exchange);
        AddParties(happening);
        _fields.Add(EventWords.NameOf(happening.Message));
        switch (happening.Kind)
        {
            case ExchangeEventKind.ExchangeRequested:
                AddInstant("DeadlineAt", happening.DueAt);
                break;
            case ExchangeEventKind.ExchangeAttempted:
                Add("Attempt", happening.Attempt);
                AddInstant("StartedAt", happening.StartedAt);
                AddInstant("EndedAt", happening.At);
                Add("DurationSeconds", Seconds(happening.At - happening.StartedAt));
                _fields.Add(EventWords.NameOf("Outcome", happening.Outcome));
                break;
            case ExchangeEventKind.RetryScheduled:
                Add("Attempt", happening.Attempt);
                Add("DelaySeconds", Seconds(happening.Length));
                _fields.Add(EventWords.NameOf("Reason", happening.Outcome));
                break;
            case ExchangeEventKind.ExchangeDelivered:
                AddSettlement(happening);
                AddInstant("DeadlineAt", happening.DueAt);
                Add("OnTime", happening.At <= happening.DueAt);
                break;
            case ExchangeEventKind.ReportTranslated:
                AddInstant("ReceivedAt", happening.StartedAt);
                Add("TotalSeconds", Seconds(happening.At - happening.StartedAt));
                break;
            case ExchangeEventKind.ExchangeAbandoned:
                AddSettlement(happening);
                _fields.Add(EventWords.NameOf("Reason", happening.Outcome));
                Add("Fallback", "act-alone");
                break;
            default:
                break;
        }
    }

    private void AddSettlement(in ExchangeEvent happening)
    {
        Add("Attempts", happening.Attempt);
        AddInstant("RequestedAt", happening.StartedAt);
        Add("TotalSeconds", Seconds(happening.At - happening.StartedAt));
    }

    private void AddCaseFields(in ExchangeEvent happening)
    {
        if (happening.Office >= 0 && happening
            .Kind is not (ExchangeEventKind.ProgrammeGranted or ExchangeEventKind.ProgrammeLeft or ExchangeEventKind.PairClosed))
        {
            _fields.Add(_world.Office("Office", happening.Office));
            Add("Application", _world.ApplicationName(happening.Family, happening.Office));
        }

        switch (happening.Kind)
        {
            case ExchangeEventKind.ProgrammeGranted:
                Add("PetitionToGrantDays", (happening.At - happening.StartedAt).Days);
                break;
            case ExchangeEventKind.ProgrammeLeft:
                _fields.Add(EventWords.NameOf(happening.Reason));
                break;
            case ExchangeEventKind.SearchStarted:
                Add("KnownResults", happening.KnownResults);
                Add("EffortHours", happening.EffortHours);
                Add("InProgramme", happening.InProgramme);
                break;
            case ExchangeEventKind.SearchCompleted:
                Add("EffortHours", happening.EffortHours);
                AddInstant("StartedAt", happening.StartedAt);
                Add("InProgramme", happening.InProgramme);
                break;
            case ExchangeEventKind.WentAlone:
                Add("InProgramme", happening.InProgramme);
                break;
            case ExchangeEventKind.PartnerReportRead:
                Add("EffortMinutes", happening.EffortHours * 60);
                Add("ReportsRead", happening.KnownResults);
                Add("NewDocuments", happening.NewDocuments);
                break;
            case ExchangeEventKind.FirstActionIssued:
                Add("InProgramme", happening.InProgramme);
                Add("PendencyDays", happening.Pendency.Days);
                Add("ActedAlone", happening.ActedAlone);
                Add("ReportsUsed", happening.KnownResults);
                Add("BlockedDays", happening.Length.Days);
                break;
            case ExchangeEventKind.PairClosed:
                Add("InProgramme", happening.InProgramme);
                Add("LagDays", happening.Pendency.Days);
                break;
            default:
                break;
        }
    }

    private void AddParties(in ExchangeEvent happening)
    {
        _fields.Add(_world.Office("FromOffice", happening.Office));
        _fields.Add(_world.Office("ToOffice", happening.Partner));
    }

    private void Add(string name, object value) => _fields.Add(new LogEventProperty(name, new ScalarValue(value)));

    private void AddInstant(string name, SimTime time) =>
        Add(name, time == SimTime.Never || time == SimTime.Always ? "none" : _world.DateOf(time).UtcDateTime);

    private static double Seconds(SimDuration duration) => duration.Ticks / (double)TimeSpan.TicksPerSecond;
}
