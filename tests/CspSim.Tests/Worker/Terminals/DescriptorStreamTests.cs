using System.IO.Pipes;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Terminals;

/// <summary>Streams of descriptors, on pipes of this process; Unix only.</summary>
public sealed class DescriptorStreamTests
{
    // More than a pipe of any Unix holds by itself.
    private const int MoreThanAPipeHolds = 1 << 20;

    [Fact]
    public async Task A_stream_that_nobody_reads_does_not_hold_up_another()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using AnonymousPipeServerStream stuck = new(PipeDirection.Out);
        using AnonymousPipeServerStream other = new(PipeDirection.Out);
        using AnonymousPipeClientStream stuckReader = new(PipeDirection.In, stuck.GetClientHandleAsString());
        using AnonymousPipeClientStream otherReader = new(PipeDirection.In, other.GetClientHandleAsString());
        using DescriptorStream waiting = Of(stuck);
        Task writing = Task.Run(() => waiting.Write(new byte[MoreThanAPipeHolds]), TestContext.Current.CancellationToken);
        Assert.Equal(0, stuckReader.ReadByte());

        using DescriptorStream free = Of(other);
        free.Write([7]);

        Assert.Equal(7, otherReader.ReadByte());
        Assert.False(writing.IsCompleted);
        stuckReader.ReadExactly(new byte[MoreThanAPipeHolds - 1]);
        await writing;
    }

    [Fact]
    public void The_standard_streams_are_written_so() => Assert.All(
        (Stream?[])[ProcessStream.Output(), ProcessStream.Error()],
        static stream => Assert.True(OperatingSystem.IsWindows() || stream is DescriptorStream or null));

    [Fact]
    public void What_nobody_can_read_any_more_is_let_go()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using AnonymousPipeServerStream pipe = new(PipeDirection.Out);
        pipe.ClientSafePipeHandle.Dispose();
        using DescriptorStream stream = Of(pipe);

        stream.Write([1, 2, 3]);
    }

    [Fact]
    public void A_full_disk_is_said_in_the_words_of_the_system()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using FileStream full = new("/dev/full", FileMode.Open, FileAccess.Write);
        using DescriptorStream stream = new((int)full.SafeFileHandle.DangerousGetHandle());

        IOException failure = Assert.Throws<IOException>(() => stream.Write([1]));

        Assert.Equal("No space left on device", failure.Message);
    }

    private static DescriptorStream Of(AnonymousPipeServerStream pipe) => new((int)pipe.SafePipeHandle.DangerousGetHandle());
}
