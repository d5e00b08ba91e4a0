using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>What one replication of one arm recorded.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
/// <param name="Exchanges">The exchange log in simulated time; empty when none was kept.</param>
/// <param name="Cases">One row an application, in the order in which they ended; empty when none were kept.</param>
public sealed record ReplicationRecords(
    int Arm, int Replication, IReadOnlyList<ExchangeEvent> Exchanges, IReadOnlyList<CaseRow> Cases);
