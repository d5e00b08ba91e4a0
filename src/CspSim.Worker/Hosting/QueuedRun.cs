namespace CspSim.Worker.Hosting;

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
