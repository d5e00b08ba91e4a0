using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CspSim.Acceptance.Support;

/// <summary>A terminal that nobody looks at (Unix): programs write to <see cref="Path"/>, the test reads what would be shown.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const int ReadAndWrite = 2;

    // The test must not get the terminal as its own, which would end it when the terminal is closed.
    private static readonly int s_notOurs = OperatingSystem.IsMacOS() ? 0x20000 : 0x100;

    private readonly FileStream _screen;
    private readonly SafeFileHandle _heldOpen;

    public PseudoTerminal()
    {
        int screen = Checked(OpenScreen(ReadAndWrite | s_notOurs));
        _ = Checked(Grant(screen));
        _ = Checked(Unlock(screen));
        Path = Marshal.PtrToStringUTF8(NameOf(screen))!;
        _heldOpen = new SafeFileHandle(Checked(Open(Encoding.UTF8.GetBytes(Path + "\0"), ReadAndWrite | s_notOurs)), ownsHandle: true);
        _screen = new FileStream(new SafeFileHandle(screen, ownsHandle: true), FileAccess.Read, bufferSize: 0);
        Decoder decoder = Encoding.UTF8.GetDecoder();
        byte[] bytes = new byte[1024];
        Shown = new GrowingText(characters => Read(bytes, decoder, characters));
    }

    /// <summary>The device that a program writes to.</summary>
    public string Path { get; }

    /// <summary>What has been shown.</summary>
    public GrowingText Shown { get; }

    /// <summary>Lets the reading end when the last program has.</summary>
    public void Release() => _heldOpen.Dispose();

    public void Dispose()
    {
        _heldOpen.Dispose();
        _screen.Dispose();
    }

    private int Read(byte[] bytes, Decoder decoder, char[] characters)
    {
        try
        {
            int count;
            do
            {
                count = _screen.Read(bytes);
                int made = decoder.GetChars(bytes, 0, count, characters, 0);
                if (made > 0)
                {
                    return made;
                }
            }
            while (count > 0);

            return 0;
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // Linux says so when the last program has closed the terminal.
            return 0;
        }
    }

    private static int Checked(int result) =>
        result >= 0
            ? result
            : throw new IOException(FormattableString.Invariant($"no pseudo-terminal: error {Marshal.GetLastPInvokeError()}"));

    [DllImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenScreen(int flags);

    [DllImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Grant(int screen);

    [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Unlock(int screen);

    [DllImport("libc", EntryPoint = "ptsname", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NameOf(int screen);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
