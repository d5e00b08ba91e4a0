namespace CspSim.Model.Exchange;

/// <summary>Takes the exchange log of one replication, in the order of simulated time. A run without one pays nothing.</summary>
public interface IExchangeLog
{
    /// <summary>Whether this family is logged; asked once per family, so that a sample can be taken by key.</summary>
    bool Takes(long family);

    /// <summary>Writes one event.</summary>
    void Write(in ExchangeEvent happening);
}
