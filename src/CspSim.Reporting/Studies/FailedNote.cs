using CspSim.Experiments.Results;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>What the text of a study says of replications that failed.</summary>
internal static class FailedNote
{
    /// <summary>Their number; nothing where there are none.</summary>
    /// <param name="failures">The replications.</param>
    public static IEnumerable<string> Of(IReadOnlyList<ReplicationFailure> failures) =>
        failures.Count == 0 ? [] : [$"{NumberText.Counted(failures.Count, "replication")} failed: what rests on them is left out"];
}
