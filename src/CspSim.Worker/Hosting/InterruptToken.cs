using System.Runtime.InteropServices;

namespace CspSim.Worker.Hosting;

/// <summary>A token that the first interrupt (SIGINT, SIGTERM) cancels; the second ends the program at once.</summary>
internal sealed class InterruptToken : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public InterruptToken() =>
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];

    /// <summary>The token.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_source.IsCancellationRequested)
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        _source.Cancel();
    }
}
