using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>One stream of requests as the scenario gives it, cross-filed ones included.</summary>
/// <param name="Name">The stream's name.</param>
/// <param name="Pattern">How arrivals are spread.</param>
/// <param name="Rate">The rate over time; the mean rate in the run for dated arrivals.</param>
/// <param name="Dates">The dates of dated arrivals; empty otherwise.</param>
/// <param name="Lane">The index of its lane; null: by the lanes' shares.</param>
internal sealed record OfficeStream(string Name, ArrivalPattern Pattern, RateSteps Rate, IReadOnlyList<SimTime> Dates, int? Lane)
{
    /// <summary>The file of dated arrivals as written; null otherwise.</summary>
    public ScalarNode? DatesFile { get; init; }
}
