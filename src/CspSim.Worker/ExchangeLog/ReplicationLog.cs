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
    /// <summary>What stands in the place of an instant that never comes.</summary>
    public const string NoInstant = "none";

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
    public void Write(in ExchangeEvent line)
    {
        LogEventLevel level = ExchangeTemplates.LevelOf(line.Kind);
        if (!_logger.IsEnabled(level))
        {
            return;
        }

        _fields.Clear();
        _fields.Add(EventWords.NameOf(line.Kind));
        _fields.Add(_arm);
        _fields.Add(_replication);
        Add("SimTime", XmlConvert.ToString(new TimeSpan(line.At.Ticks)));
        if (line.Family >= 0)
        {
            Add("Family", line.Family);
        }

        AddFieldsOf(line);
        _logger.Write(new LogEvent(_world.DateOf(line.At), level, exception: null, ExchangeTemplates.Of(line.Kind), _fields));
    }

    private void WriteStart()
    {
        _fields.Clear();
        _fields.Add(new LogEventProperty("EventName", new ScalarValue("ReplicationStarted")));
        _fields.Add(_arm);
        _fields.Add(_replication);
        Add("Protocol", _world.Protocol);
        Add("Priority", _world.Priority);
        Add("Sharing", _world.Sharing);
        _fields.Add(new LogEventProperty("Offices", new SequenceValue(_world.OfficeNames)));
        _logger.Write(
            new LogEvent(_world.Start, LogEventLevel.Information, exception: null, ExchangeTemplates.ReplicationStarted, _fields));
    }

    private void AddFieldsOf(in ExchangeEvent line)
    {
        switch (line.Kind)
        {
            case ExchangeEventKind.MessageRequested:
            case ExchangeEventKind.MessageAttempted:
            case ExchangeEventKind.RetryScheduled:
            case ExchangeEventKind.MessageDelivered:
            case ExchangeEventKind.ReportTranslated:
            case ExchangeEventKind.DuplicateIgnored:
            case ExchangeEventKind.MessageAbandoned:
            case ExchangeEventKind.LateReportArrived:
                AddMessageFields(line);
                break;
            case ExchangeEventKind.CircuitOpened:
            case ExchangeEventKind.CircuitHalfOpened:
            case ExchangeEventKind.CircuitClosed:
                AddParties(line);
                Add("Link", _world.LinkName(line.Office, line.Partner));
                Add("FailureShare", line.FailureShare);
                Add("Calls", line.Calls);
                break;
            default:
                AddCaseFields(line);
                break;
        }
    }

    private void AddMessageFields(in ExchangeEvent line)
    {
        Add("MessageId", line.MessageNumber);
        AddParties(line);
        _fields.Add(EventWords.NameOf(line.Message));
        switch (line.Kind)
        {
            case ExchangeEventKind.MessageRequested:
                AddInstant("DeadlineAt", line.DueAt);
                break;
            case ExchangeEventKind.MessageAttempted:
                Add("Attempt", line.Attempt);
                AddInstant("StartedAt", line.StartedAt);
                AddInstant("EndedAt", line.At);
                Add("DurationSeconds", Seconds(line.At - line.StartedAt));
                _fields.Add(EventWords.NameOf("Outcome", line.Outcome));
                break;
            case ExchangeEventKind.RetryScheduled:
                Add("Attempt", line.Attempt);
                Add("DelaySeconds", Seconds(line.Length));
                _fields.Add(EventWords.NameOf("Reason", line.Outcome));
                break;
            case ExchangeEventKind.MessageDelivered:
                AddSettlement(line);
                AddInstant("DeadlineAt", line.DueAt);
                Add("OnTime", line.At <= line.DueAt);
                break;
            case ExchangeEventKind.ReportTranslated:
                AddInstant("ReceivedAt", line.StartedAt);
                Add("TotalSeconds", Seconds(line.At - line.StartedAt));
                break;
            case ExchangeEventKind.MessageAbandoned:
                AddSettlement(line);
                _fields.Add(EventWords.NameOf("Reason", line.Outcome));
                Add("Fallback", "act-alone");
                break;
            default:
                break;
        }
    }

    private void AddSettlement(in ExchangeEvent line)
    {
        Add("Attempts", line.Attempt);
        AddInstant("RequestedAt", line.StartedAt);
        Add("TotalSeconds", Seconds(line.At - line.StartedAt));
    }

    private void AddCaseFields(in ExchangeEvent line)
    {
        if (line.Office >= 0 && line
            .Kind is not (ExchangeEventKind.ProgrammeGranted or ExchangeEventKind.StayedOutside or ExchangeEventKind.PairClosed))
        {
            _fields.Add(_world.Office("Office", line.Office));
            Add("Application", _world.ApplicationName(line.Family, line.Office));
        }

        switch (line.Kind)
        {
            case ExchangeEventKind.ProgrammeGranted:
                Add("PetitionToGrantDays", (line.At - line.StartedAt).Days);
                break;
            case ExchangeEventKind.StayedOutside:
                _fields.Add(EventWords.NameOf(line.Reason));
                break;
            case ExchangeEventKind.SearchStarted:
                Add("KnownResults", line.KnownResults);
                Add("EffortHours", line.EffortHours);
                Add("InProgramme", line.InProgramme);
                break;
            case ExchangeEventKind.SearchCompleted:
                Add("EffortHours", line.EffortHours);
                AddInstant("StartedAt", line.StartedAt);
                Add("InProgramme", line.InProgramme);
                break;
            case ExchangeEventKind.FirstActionStarted or ExchangeEventKind.FirstActionDrafted:
                Add("EffortHours", line.EffortHours);
                Add("InProgramme", line.InProgramme);
                break;
            case ExchangeEventKind.WaitEnded:
                AddInstant("StartedAt", line.StartedAt);
                Add("WaitedDays", line.Length.Days);
                Add("InProgramme", line.InProgramme);
                break;
            case ExchangeEventKind.WentAlone:
                Add("InProgramme", line.InProgramme);
                break;
            case ExchangeEventKind.PartnerReportRead:
                Add("EffortMinutes", line.EffortHours * 60);
                Add("ReportsRead", line.KnownResults);
                Add("NewDocuments", line.NewDocuments);
                break;
            case ExchangeEventKind.ApplicationWithdrawn:
                Add("InProgramme", line.InProgramme);
                Add("PendencyDays", line.Pendency.Days);
                break;
            case ExchangeEventKind.FirstActionIssued:
                Add("InProgramme", line.InProgramme);
                Add("PendencyDays", line.Pendency.Days);
                Add("ActedAlone", line.ActedAlone);
                Add("ReportsUsed", line.KnownResults);
                Add("BlockedDays", line.Length.Days);
                AddInstant("DueAt", line.DueAt);
                Add("Overdue", line.At > line.DueAt);
                break;
            case ExchangeEventKind.PairClosed:
                Add("InProgramme", line.InProgramme);
                Add("LagDays", line.Pendency.Days);
                break;
            default:
                break;
        }
    }

    private void AddParties(in ExchangeEvent line)
    {
        _fields.Add(_world.Office("FromOffice", line.Office));
        _fields.Add(_world.Office("ToOffice", line.Partner));
    }

    private void Add(string name, object value) => _fields.Add(new LogEventProperty(name, new ScalarValue(value)));

    private void AddInstant(string name, SimTime time) =>
        Add(name, time == SimTime.Never || time == SimTime.Always ? NoInstant : _world.DateOf(time).UtcDateTime);

    private static double Seconds(SimDuration duration) => duration.Ticks / (double)TimeSpan.TicksPerSecond;
}
