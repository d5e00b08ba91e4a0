using System.Globalization;
using System.Text;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;

namespace CspSim.Worker;

/// <summary>Writes what is needed to understand a fault of the program, so that the terminal need not show it.</summary>
internal static class CrashFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="folder">Where to; the system's temporary folder when that is impossible.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="words">The command line.</param>
    /// <param name="fault">What went wrong.</param>
    /// <returns>The path; null when the file could be written nowhere.</returns>
    public static string? Write(string folder, DateTimeOffset at, IReadOnlyList<string> words, Exception fault)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"cspsim-crash-{at:yyyyMMdd-HHmmss-fff}.txt");
        StringBuilder text = new();
        text.Append("cspsim ").Append(HelpText.Version).Append('\n');
        text.Append(at.ToString("O", CultureInfo.InvariantCulture)).Append('\n');
        text.Append(RunExecution.Machine).Append('\n');
        text.Append("cspsim ").AppendJoin(' ', words.Select(ShellWord.Of)).Append("\n\n");
        text.Append(fault).Append('\n');
        return TryWrite(Path.Combine(folder, name), text.ToString()) ?? TryWrite(Path.Combine(Path.GetTempPath(), name), text.ToString());
    }

    private static string? TryWrite(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
