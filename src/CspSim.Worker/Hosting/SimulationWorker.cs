using Microsoft.Extensions.Hosting;

namespace CspSim.Worker.Hosting;

/// <summary>Takes runs from the queue, one after the other, and hands over a report of each.</summary>
/// <remarks>
/// Replications of one run go side by side, so runs need not. When the host stops, what has been found is written and marked partial;
/// runs that still wait are reported as not started.
/// </remarks>
public sealed class SimulationWorker(PendingRuns runs, RunExecution execution) : BackgroundService
{
    /// <summary>Works until the host stops.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (QueuedRun run in runs.ReadAll(stoppingToken))
            {
                run.Complete(await Task.Run(() => execution.Execute(run.Request, stoppingToken), CancellationToken.None));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The wait for the next run was all that was cancelled.
        }
        finally
        {
            runs.Close();
        }
    }
}
