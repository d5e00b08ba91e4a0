using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>
/// Reports a fault of the program in one line and writes what is needed to understand it, so that the terminal need not show it.
/// </summary>
internal static class CrashFile
{
    /// <summary>Reports a fault and writes its file.</summary>
    /// <param name="error">Where the line goes.</param>
    /// <param name="words">The command line.</param>
    /// <param name="time">The clock of the machine.</param>
    /// <param name="fault">What went wrong.</param>
    /// <returns>The exit code; where memory ran out there is no file.</returns>
    public static async Task<int> ReportAsync(TerminalOutput error, IReadOnlyList<string> words, TimeProvider time, Exception fault)
    {
        if (MemoryShortage.Is(fault))
        {
            await error.WriteErrorAsync("memory ran out", MemoryShortage.Help);
            return ExitCode.OutputNotWritten;
        }

        await error.WriteErrorAsync($"a fault in cspsim: {FirstLine(fault)}", Write(words, time, fault));
        return ExitCode.Fault;
    }

    /// <summary>The first line of what a fault says.</summary>
    public static string FirstLine(Exception fault) => fault.Message.Split('\n', 2)[0].Trim();

    /// <summary>Writes the file into the present folder, or into the system's temporary one when that is impossible.</summary>
    /// <returns>What the user is asked to do with it.</returns>
    public static string Write(IReadOnlyList<string> words, TimeProvider time, Exception fault)
    {
        DateTimeOffset at = time.GetLocalNow();
        string name = Invariant($"cspsim-crash-{at:yyyyMMdd-HHmmss-fff}.txt");
        StringBuilder text = new();
        text.Append("cspsim ").Append(ProgramInfo.Version).Append('\n');
        text.Append(at.ToString("O", CultureInfo.InvariantCulture)).Append('\n');
        text.Append(ProgramInfo.Machine).Append('\n');
        text.Append("cspsim ").AppendJoin(' ', words.Select(ShellWord.Of)).Append("\n\n");
        text.Append(fault).Append('\n');
        string[] folders = [Directory.GetCurrentDirectory(), Path.GetTempPath()];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(path => TryWrite(path, text.ToString())) is { } file
            ? $"send the file {file} to those who gave you the program"
            : "no file with the details could be written";
    }

    private static bool TryWrite(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
