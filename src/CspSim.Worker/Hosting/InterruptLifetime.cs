using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace CspSim.Worker.Hosting;

/// <summary>Ends the program gently at the first interrupt (SIGINT, SIGTERM) and at once at the second.</summary>
/// <remarks>
/// Gently: the host stops, running replications are finished, and what has been found is written and marked partial.
/// </remarks>
internal sealed class InterruptLifetime(IHostApplicationLifetime application, Action? onFirst) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _interrupts;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _interrupts) > 1)
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        onFirst?.Invoke();
        application.StopApplication();
    }
}
