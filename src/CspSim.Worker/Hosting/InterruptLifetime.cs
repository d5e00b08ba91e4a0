using Microsoft.Extensions.Hosting;

namespace CspSim.Worker.Hosting;

/// <summary>Ends the program gently at the first interrupt and at once at the second.</summary>
/// <remarks>Gently: the host stops, and what has been found is written and marked partial.</remarks>
internal sealed class InterruptLifetime(IHostApplicationLifetime application, Action? onFirst) : IHostLifetime, IDisposable
{
    private InterruptSignals? _signals;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals = new InterruptSignals(OnInterrupt);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals?.Dispose();

    private void OnInterrupt()
    {
        onFirst?.Invoke();
        application.StopApplication();
    }
}
