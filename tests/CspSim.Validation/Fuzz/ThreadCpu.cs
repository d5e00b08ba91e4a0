using System.Globalization;

namespace CspSim.Validation.Fuzz;

/// <summary>The processor time of the present thread: unlike the time on the wall it does not grow while others use the machine.</summary>
internal static class ThreadCpu
{
    private const string File = "/proc/thread-self/stat";
    private const double TicksPerSecond = 100;

    /// <summary>Seconds in user and kernel mode; 0 where the system does not know.</summary>
    public static double Seconds()
    {
        if (!System.IO.File.Exists(File))
        {
            return 0;
        }

        // The name of the thread stands in brackets and may hold blanks; the counts are the 12th and 13th field behind it.
        string line = System.IO.File.ReadAllText(File);
        string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture))
            / TicksPerSecond;
    }
}
