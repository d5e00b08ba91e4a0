using System.Runtime.InteropServices;

namespace CspSim.Worker.Terminals;

/// <summary>The standard streams of this process.</summary>
/// <remarks>
/// When one was closed as the program began, its number went to the first thing that the runtime opened: text would end in the
/// runtime's own pipes. What a program opens by itself is closed on exec, and what it was started with is not.
/// </remarks>
internal static class ProcessStream
{
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Standard output; null when it was closed as the program began.</summary>
    public static Stream? Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : OfDescriptor(1);

    /// <summary>Standard error; null when it was closed as the program began.</summary>
    public static Stream? Error() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : OfDescriptor(2);

    private static DescriptorStream? OfDescriptor(int descriptor) => IsInherited(descriptor) ? new(descriptor) : null;

    private static bool IsInherited(int descriptor)
    {
        int flags = Control(descriptor, GetDescriptorFlags);
        return flags >= 0 && (flags & CloseOnExec) == 0;
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command);
}
