using System.Runtime.InteropServices;

namespace CspSim.Worker.Terminals;

/// <summary>Says whether a standard stream was open when the program began.</summary>
/// <remarks>
/// When it was closed, its number went to the first thing that the runtime opened: text would end in the runtime's own pipes. What
/// a program opens by itself is closed on exec, and what it was started with is not.
/// </remarks>
internal static class ProcessStream
{
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Whether the stream is that of whoever started the program; where this cannot be said, yes.</summary>
    /// <param name="descriptor">1 for standard output, 2 for standard error.</param>
    public static bool IsInherited(int descriptor)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        int flags = Control(descriptor, GetDescriptorFlags);
        return flags >= 0 && (flags & CloseOnExec) == 0;
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command);
}
