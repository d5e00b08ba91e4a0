namespace CspSim.Tests.Worker.Support;

/// <summary>A stream on a full disk, with the words of the system.</summary>
internal sealed class FailingStream : MemoryStream
{
    /// <summary>How often somebody has tried to write.</summary>
    public int Attempts { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Attempts++;
        throw new IOException("No space left on device : '/somewhere/hidden'");
    }
}
