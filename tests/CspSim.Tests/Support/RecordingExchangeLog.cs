using CspSim.Model.Exchange;

namespace CspSim.Tests.Support;

/// <summary>Keeps every line of the exchange log.</summary>
public sealed class RecordingExchangeLog : IExchangeLog
{
    private readonly List<ExchangeEvent> _lines = [];

    public IReadOnlyList<ExchangeEvent> Lines => _lines;

    public bool Takes(long family) => true;

    public void Write(in ExchangeEvent line) => _lines.Add(line);
}
