using System.Runtime.InteropServices;

namespace CspSim.Worker.Terminals;

/// <summary>Writes to an open descriptor of a Unix system, each to its own.</summary>
/// <remarks>
/// The streams of <see cref="Console"/> share one lock: while nobody reads standard output, a word on standard error waits as well,
/// and an interrupt could neither be answered nor be followed. A file would be written at a position of its own, over what another
/// program appends to the same file.
/// </remarks>
/// <param name="descriptor">The number of the descriptor; it stays open.</param>
internal sealed class DescriptorStream(int descriptor) : WriteStream
{
    // The same number on every Unix that .NET runs on; that of "try again" differs.
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;
    private const short CanBeWritten = 4;

    private static readonly int s_tryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    /// <summary>Writes all of it, however long that takes. Where nobody can read it any more, it is let go.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <exception cref="IOException">It cannot be written, such as on a full disk.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            nint written = Write(descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            int error = Marshal.GetLastPInvokeError();
            if (error == BrokenPipe)
            {
                return;
            }

            if (error == s_tryAgain)
            {
                Awaited awaited = new() { Descriptor = descriptor, Events = CanBeWritten };
                _ = Poll(ref awaited, 1, -1);
            }
            else if (error != Interrupted)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }
        }
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref Awaited awaited, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Awaited
    {
        public int Descriptor;
        public short Events;
        public short Found;
    }
}
