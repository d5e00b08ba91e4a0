using CspSim.Scenarios.Text;

namespace CspSim.Worker.Terminals;

/// <summary>Standard output or standard error, with what may be written to it.</summary>
/// <remarks>The two are judged apart: one may be a terminal while the other goes to a file.</remarks>
public sealed class TerminalOutput
{
    private const int DefaultWidth = 80;

    private readonly LastingStream? _stream;

    /// <summary>Describes a stream.</summary>
    /// <param name="writer">Where text goes; UTF-8 with line feeds, safe to use from several threads.</param>
    /// <param name="isTerminal">Whether somebody may be looking at it.</param>
    /// <param name="hasColour">Whether colour codes may be written.</param>
    /// <param name="widthColumns">Columns that a line may use; 20 or more.</param>
    public TerminalOutput(TextWriter writer, bool isTerminal, bool hasColour, int widthColumns)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        HasColour = hasColour;
        WidthColumns = widthColumns;
    }

    private TerminalOutput(TextWriter writer, bool isTerminal, bool hasColour, int widthColumns, LastingStream stream)
        : this(writer, isTerminal, hasColour, widthColumns) => _stream = stream;

    /// <summary>Keeps nothing; no terminal, 80 columns.</summary>
    public static TerminalOutput Nowhere { get; } = new(TextWriter.Null, isTerminal: false, hasColour: false, DefaultWidth);

    /// <summary>Why not everything that was written has arrived, such as a full disk; null when it has.</summary>
    public string? Failure => _stream?.Failure;

    /// <summary>Where text goes.</summary>
    public TextWriter Writer { get; }

    /// <summary>Whether the stream is a terminal.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether colour codes may be written.</summary>
    public bool HasColour { get; }

    /// <summary>Whether drawing may use other characters than those of ASCII. Default true.</summary>
    public bool HasUnicode { get; init; } = true;

    /// <summary>Columns that a line may use.</summary>
    public int WidthColumns { get; }

    /// <summary>Standard output of this process.</summary>
    /// <param name="noColour">Whether the user has switched colour off.</param>
    public static TerminalOutput StandardOutput(bool noColour) =>
        Open(ProcessStream.Output(), !Console.IsOutputRedirected, noColour);

    /// <summary>Standard error of this process.</summary>
    /// <param name="noColour">Whether the user has switched colour off.</param>
    public static TerminalOutput StandardError(bool noColour) =>
        Open(ProcessStream.Error(), !Console.IsErrorRedirected, noColour);

    /// <summary>Whether colour may be used: on a terminal that is not dumb, unless the user or NO_COLOR says no.</summary>
    public static bool MayUseColour(bool isTerminal, bool noColour, string? noColourVariable, string? terminalVariable) =>
        isTerminal
        && !noColour
        && string.IsNullOrEmpty(noColourVariable)
        && !string.Equals(terminalVariable, "dumb", StringComparison.Ordinal);

    /// <summary>
    /// Whether characters beyond ASCII may be drawn: not on a terminal whose locale is of another encoding than UTF-8, or that is dumb.
    /// A file is always UTF-8, and Windows has no such variables.
    /// </summary>
    public static bool MayUseUnicode(
        bool isTerminal, bool isWindows, string? terminalVariable, params ReadOnlySpan<string?> localeVariables)
    {
        if (!isTerminal || isWindows)
        {
            return true;
        }

        string locale = "";
        foreach (string? variable in localeVariables)
        {
            locale = locale.Length > 0 ? locale : variable ?? "";
        }

        return !string.Equals(terminalVariable, "dumb", StringComparison.Ordinal)
            && locale.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The width: COLUMNS when it is a sensible number, else the terminal's, else 80.</summary>
    public static int WidthFrom(string? columnsVariable, int? terminalColumns) =>
        int.TryParse(columnsVariable, NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns is >= 20 and <= 10_000
            ? columns
            : terminalColumns is >= 20 ? terminalColumns.Value : DefaultWidth;

    /// <summary>The text in bold when colour is on; else as it is.</summary>
    public string Strong(string text) => HasColour ? $"\u001b[1m{text}\u001b[0m" : text;

    /// <summary>The text in red when colour is on; else as it is.</summary>
    public string Alarm(string text) => HasColour ? $"\u001b[1;31m{text}\u001b[0m" : text;

    /// <summary>Writes an error and what to do about it.</summary>
    /// <param name="message">The fault and what was found.</param>
    /// <param name="help">What to do; null when there is nothing to propose.</param>
    public async Task WriteErrorAsync(string message, string? help)
    {
        string proposal = help is null ? string.Empty : $"  help: {HiddenCharacters.Shown(help)}\n";
        await Writer.WriteAsync($"{Alarm("error:")} {HiddenCharacters.Shown(message)}\n{proposal}");
    }

    /// <summary>Text on a stream, which may fail: that is kept in <see cref="Failure"/>, and the program goes on.</summary>
    /// <param name="stream">Where text goes; null when it is closed.</param>
    /// <param name="isTerminal">Whether somebody may be looking at it.</param>
    /// <param name="noColour">Whether the user has switched colour off.</param>
    internal static TerminalOutput Open(Stream? stream, bool isTerminal, bool noColour)
    {
        LastingStream lasting = new(stream);
        StreamWriter writer = new(lasting, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        string? terminal = Environment.GetEnvironmentVariable("TERM");
        bool hasColour = MayUseColour(isTerminal, noColour, Environment.GetEnvironmentVariable("NO_COLOR"), terminal);
        int width = WidthFrom(Environment.GetEnvironmentVariable("COLUMNS"), isTerminal ? TerminalColumns() : null);
        return new TerminalOutput(TextWriter.Synchronized(writer), isTerminal, hasColour, width, lasting)
        {
            HasUnicode = MayUseUnicode(
                isTerminal, OperatingSystem.IsWindows(), terminal,
                Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LC_CTYPE"),
                Environment.GetEnvironmentVariable("LANG")),
        };
    }

    private static int? TerminalColumns()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>The two streams of a command: results on one, everything else on the other.</summary>
/// <param name="Output">Results only.</param>
/// <param name="Error">Progress, warnings and errors.</param>
public sealed record Streams(TerminalOutput Output, TerminalOutput Error)
{
    /// <summary>Opens standard input, for a scenario that comes from there.</summary>
    public Func<Stream> Input { get; init; } = static () => Stream.Null;

    /// <summary>Streams that keep nothing; no terminals, 80 columns.</summary>
    public static Streams Nowhere { get; } = new(TerminalOutput.Nowhere, TerminalOutput.Nowhere);

    /// <summary>The streams of this process. Whatever else writes to the console uses them from now on.</summary>
    public static Streams OfProcess(bool noColour)
    {
        Streams streams = new(TerminalOutput.StandardOutput(noColour), TerminalOutput.StandardError(noColour))
        {
            Input = Console.OpenStandardInput,
        };
        Console.SetOut(streams.Output.Writer);
        Console.SetError(streams.Error.Writer);
        return streams;
    }
}
