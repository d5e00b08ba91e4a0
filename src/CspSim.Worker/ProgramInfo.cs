using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CspSim.Engine;
using CspSim.Experiments.Replication;
using CspSim.Link;
using CspSim.Model.Runs;

namespace CspSim.Worker;

/// <summary>Which program this is and where it runs, as results and crash files record it.</summary>
internal static class ProgramInfo
{
    private const int BuildDigits = 12;

    /// <summary>The version with its commit, such as 0.1.0+1a2b3c4.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>
    /// Tells builds apart whose simulations may differ: the identities that the compiler gave the libraries that simulate, mixed. Equal
    /// sources compiled alike give equal ones.
    /// </summary>
    public static string Build { get; } = ReadBuild();

    /// <summary>The machine in words.</summary>
    public static string Machine { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, "
            + $"{RuntimeInformation.FrameworkDescription}");

    private static string ReadBuild()
    {
        Type[] ofEach = [typeof(SimTime), typeof(FilingRun), typeof(PollyLinkFactory), typeof(ExperimentRunner)];
        byte[] all = [.. ofEach.SelectMany(static type => type.Module.ModuleVersionId.ToByteArray())];
        return Convert.ToHexStringLower(SHA256.HashData(all))[..BuildDigits];
    }

    private static string ReadVersion()
    {
        string version = typeof(ProgramInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0";
        int plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus >= 0 && version.Length > plus + 8 ? version[..(plus + 8)] : version;
    }
}
