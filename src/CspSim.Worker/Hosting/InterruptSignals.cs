using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CspSim.Worker.Hosting;

/// <summary>
/// Listens to what ends a program from outside: Ctrl-C (SIGINT), SIGTERM, and SIGHUP when the terminal is closed. The first one calls,
/// the second ends the program at once.
/// </summary>
/// <remarks>
/// Whoever ends a program often sends a signal to it and to its group, or SIGHUP from the terminal and from the shell: signals within
/// two seconds, in which replications may still end, are one. A limit on the size of files is no end either: the write fails as on a
/// full disk, and the rest is kept. Signals that the caller has had ignored, as nohup does, stay ignored.
/// </remarks>
internal sealed class InterruptSignals : IDisposable
{
    // The same number on every Unix that .NET runs on.
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

    private static readonly TimeSpan s_sameInterrupt = TimeSpan.FromSeconds(2);

    private readonly Action _onFirst;
    private readonly List<PosixSignalRegistration> _registrations;
    private readonly Lock _guard = new();
    private long? _firstAt;

    /// <summary>Begins to listen.</summary>
    /// <param name="onFirst">Called at the first interrupt, on a thread of its own.</param>
    public InterruptSignals(Action onFirst)
    {
        _onFirst = onFirst;
        PosixSignal[] interrupts = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = [.. interrupts.Select(signal => PosixSignalRegistration.Create(signal, OnInterrupt))];
        if (!OperatingSystem.IsWindows())
        {
            _registrations.Add(PosixSignalRegistration.Create(FileSizeExceeded, static context => context.Cancel = true));
        }
    }

    /// <summary>Listens no more.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void OnInterrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        long? firstAt;
        lock (_guard)
        {
            firstAt = _firstAt;
            _firstAt ??= Stopwatch.GetTimestamp();
        }

        if (firstAt is not { } first)
        {
            _onFirst();
        }
        else if (Stopwatch.GetElapsedTime(first) > s_sameInterrupt)
        {
            Environment.Exit(ExitCode.Interrupted);
        }
    }
}

/// <summary>A token that the first interrupt cancels; the second ends the program at once.</summary>
internal sealed class InterruptToken : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly InterruptSignals _signals;

    public InterruptToken() => _signals = new InterruptSignals(_source.Cancel);

    /// <summary>The token.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _signals.Dispose();
        _source.Dispose();
    }
}
