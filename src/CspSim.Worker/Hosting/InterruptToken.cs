namespace CspSim.Worker.Hosting;

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
