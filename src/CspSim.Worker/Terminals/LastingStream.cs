using CspSim.Reporting;

namespace CspSim.Worker.Terminals;

/// <summary>
/// A stream that goes on when what is behind it is closed or full: the first failure is kept, and nothing more is written.
/// </summary>
/// <remarks>A run must not be lost because its table cannot be shown; the program reports the failure in the end.</remarks>
internal sealed class LastingStream(Stream? stream) : WriteStream
{
    private const string Closed = "it is closed";

    /// <summary>Why not everything was written; null when it was.</summary>
    public string? Failure { get; private set; } = stream is null ? Closed : null;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            stream!.Write(buffer);
        }
        catch (Exception failure) when (WriteFailure.Is(failure) || failure is ObjectDisposedException)
        {
            Failure = WriteFailure.Reason(failure);
        }
    }
}
