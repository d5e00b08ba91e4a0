namespace CspSim.Model.Exchange;

/// <summary>Makes the link of a replication when the plan asks for more than a plain delay.</summary>
/// <remarks>Shared by all replications and threads: no state that changes.</remarks>
public interface ILinkFactory
{
    /// <summary>A new link for one replication.</summary>
    ILink Create(LinkPlan plan, int officeCount, ILinkHost host);
}
