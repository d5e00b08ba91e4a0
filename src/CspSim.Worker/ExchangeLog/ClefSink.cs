using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>Writes log events to a file, one line each. An error of writing reaches the caller.</summary>
/// <remarks>
/// The file sink of Serilog keeps write errors from the program. A log whose totals must equal the results cannot lose lines in
/// silence, so this sink is used for auditing, where errors pass.
/// </remarks>
internal sealed class ClefSink : ILogEventSink, IDisposable
{
    private readonly CompactFormatter _formatter = new();
    private readonly StreamWriter _file;

    /// <summary>Writes to an open file, which it closes in the end.</summary>
    public ClefSink(Stream file) =>
        _file = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };

    /// <summary>Writes one event.</summary>
    public void Emit(LogEvent logEvent) => _formatter.Format(logEvent, _file);

    /// <summary>Writes what is held and closes the file.</summary>
    public void Dispose() => _file.Dispose();
}
