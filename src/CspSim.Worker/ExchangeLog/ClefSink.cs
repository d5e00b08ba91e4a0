using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CspSim.Worker.ExchangeLog;

/// <summary>
/// Writes log events to a file in the compact log event format (CLEF), one line each. An error of writing reaches the caller.
/// </summary>
/// <remarks>
/// The file sink of Serilog keeps write errors from the program and opens the file itself. A log whose totals must equal the results cannot
/// lose lines in silence, and its file belongs to the result folder, so this sink is used for auditing, where errors pass. Properties stand
/// in the order in which an event was given them: equal events give equal bytes.
/// </remarks>
internal sealed class ClefSink : ILogEventSink, IDisposable
{
    private readonly CompactJsonFormatter _formatter = new();
    private readonly StreamWriter _file;

    /// <summary>Writes to an open file, which it closes in the end.</summary>
    public ClefSink(Stream file) =>
        _file = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };

    /// <summary>Writes one event.</summary>
    public void Emit(LogEvent logEvent) => _formatter.Format(logEvent, _file);

    /// <summary>Writes what is held and closes the file.</summary>
    public void Dispose() => _file.Dispose();
}
