using CspSim.Model.Exchange;

namespace CspSim.Experiments.Replication;

/// <summary>Keeps the exchange log of one replication until its turn to be written comes.</summary>
internal sealed class RecordedExchanges(LogScope scope) : IExchangeLog
{
    private readonly List<ExchangeEvent> _events = [];

    public IReadOnlyList<ExchangeEvent> Events => _events;

    public bool Takes(long family) => scope.Takes(family);

    public void Write(in ExchangeEvent happening) => _events.Add(happening);
}
