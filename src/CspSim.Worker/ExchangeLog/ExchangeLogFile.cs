using CspSim.Experiments.Plans;
using CspSim.Model.Exchange;
using CspSim.Reporting;
using CspSim.Reporting.Documents;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>
/// The file <c>exchanges.clef</c> of a run, and on request <c>log.ocel.json</c> beside it, written through Serilog while the run goes on.
/// </summary>
/// <remarks>Replications are given in the order of results, so the file does not depend on threads. One thread at a time.</remarks>
public sealed class ExchangeLogFile : IDisposable
{
    private readonly ClefSink _sink;
    private readonly OcelSink? _objects;
    private readonly Logger _logger;
    private readonly LoggedWorld[] _arms;

    /// <summary>Writes the first line of the file.</summary>
    /// <param name="file">The open file; closed in the end.</param>
    /// <param name="header">What the first line says.</param>
    /// <param name="arms">The arms, in the order of results.</param>
    /// <param name="objects">The open file of the same events for object-centric process mining, closed in the end; null: none.</param>
    /// <param name="console">Where the same events are shown to a reader; null: nowhere.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ExchangeLogFile(
        Stream file, ExchangeLogHeader header, IReadOnlyList<ArmPlan> arms, Stream? objects = null, ILogger? console = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(arms);

        _arms = [.. arms.Select(static arm => new LoggedWorld(arm.Name, arm.World))];
        _sink = new ClefSink(file);
        LoggerConfiguration configuration = new LoggerConfiguration().MinimumLevel.Verbose().AuditTo.Sink(_sink);
        if (objects is not null)
        {
            _objects = new OcelSink(objects);
            configuration.AuditTo.Sink(_objects);
        }

        if (console is not null)
        {
            configuration.WriteTo.Sink(new ConsoleSide(console));
        }

        _logger = configuration.CreateLogger();
        WriteHeader(header);
    }

    /// <summary>Writes the log of one replication.</summary>
    /// <param name="arm">Index of the arm.</param>
    /// <param name="replication">Number of the replication, from 1.</param>
    /// <param name="events">What happened, in the order of simulated time.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(int arm, int replication, IReadOnlyList<ExchangeEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        try
        {
            ReplicationLog log = new(_logger, _arms[arm], replication);
            foreach (ExchangeEvent line in events)
            {
                log.Write(line);
            }
        }
        catch (AggregateException failure) when (failure.InnerExceptions is [{ } cause] && WriteFailure.Is(cause))
        {
            throw new IOException(WriteFailure.Reason(cause), cause);
        }
    }

    /// <summary>Writes what is held and closes the files.</summary>
    public void Dispose()
    {
        try
        {
            _logger.Dispose();
            _sink.Dispose();
        }
        finally
        {
            _objects?.Dispose();
        }
    }

    private void WriteHeader(ExchangeLogHeader header)
    {
        List<LogEventProperty> fields =
        [
            new("EventName", new ScalarValue("LogOpened")),
            new("Format", new ScalarValue("cspsim-exchanges/1")),
            new("TimeBasis", new ScalarValue("simulated, UTC")),
            new("Scenario", new ScalarValue(header.Scenario)),
            new("ScenarioHash", new ScalarValue(header.ScenarioHash)),
            new("Seed", new ScalarValue(header.Seed)),
            new("Version", new ScalarValue(header.Version)),
            new("Scope", new ScalarValue(Names.Of(header.Scope))),
        ];
        _logger.Write(new LogEvent(
            header.Start.ToUniversalTime(), LogEventLevel.Information, exception: null, ExchangeTemplates.Opened, fields));
    }

    /// <summary>Passes events on to the console without handing over its lifetime.</summary>
    private sealed class ConsoleSide(ILogger console) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => console.Write(logEvent);
    }
}
