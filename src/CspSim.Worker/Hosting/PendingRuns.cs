using System.Threading.Channels;

namespace CspSim.Worker.Hosting;

/// <summary>Runs that wait for the worker, first come first served. Any front of the program may add to it.</summary>
public sealed class PendingRuns
{
    private readonly Channel<QueuedRun> _channel = Channel.CreateUnbounded<QueuedRun>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Adds a run.</summary>
    /// <returns>Ends with the run's report. It does not fail: what goes wrong is part of the report.</returns>
    public Task<RunReport> Add(RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        QueuedRun run = new(request);
        if (!_channel.Writer.TryWrite(run))
        {
            run.Complete(RunReport.NotStarted);
        }

        return run.Report;
    }

    /// <summary>Takes no more runs; those that still wait are reported as not started.</summary>
    internal void Close()
    {
        _channel.Writer.TryComplete();
        while (_channel.Reader.TryRead(out QueuedRun? run))
        {
            run.Complete(RunReport.NotStarted);
        }
    }

    /// <summary>The waiting runs, as they come.</summary>
    internal IAsyncEnumerable<QueuedRun> ReadAll(CancellationToken stop) => _channel.Reader.ReadAllAsync(stop);
}

/// <summary>A run in the queue, with the promise of its report.</summary>
internal sealed class QueuedRun(RunRequest request)
{
    private readonly TaskCompletionSource<RunReport> _promise = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is to be run.</summary>
    public RunRequest Request { get; } = request;

    /// <summary>Ends when the run has ended.</summary>
    public Task<RunReport> Report => _promise.Task;

    /// <summary>Hands over the report. Only the first one counts.</summary>
    public void Complete(RunReport report) => _promise.TrySetResult(report);
}
