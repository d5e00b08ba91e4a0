using System.Reflection;
using System.Runtime.InteropServices;

namespace CspSim.Worker;

/// <summary>Which program this is and where it runs, as results and crash files record it.</summary>
internal static class ProgramInfo
{
    /// <summary>The version with its commit, such as 0.1.0+1a2b3c4.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>The machine in words.</summary>
    public static string Machine { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, "
            + $"{RuntimeInformation.FrameworkDescription}");

    private static string ReadVersion()
    {
        string version = typeof(ProgramInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0";
        int plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus >= 0 && version.Length > plus + 8 ? version[..(plus + 8)] : version;
    }
}
