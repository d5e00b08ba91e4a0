using CspSim.Experiments.Replication;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Worker.Hosting;

/// <summary>Takes the records of a run while it goes on and writes them to the files of its folder.</summary>
internal sealed class RunRecords(ExchangeLogFile? log, CasesCsv? cases, Stream? casesFile) : IExperimentRecords
{
    /// <summary>Writes the records of one replication of one arm.</summary>
    public void Take(ReplicationRecords records)
    {
        log?.Write(records.Arm, records.Replication, records.Events);
        cases?.Write(records);
    }

    /// <summary>Writes what is held and closes the files.</summary>
    /// <returns>Why that failed; null when it did not.</returns>
    public Exception? Close()
    {
        Exception?[] failures = [Close(log), Close(cases), Close(casesFile)];
        return failures.FirstOrDefault(static failure => failure is not null);
    }

    private static Exception? Close(IDisposable? file)
    {
        try
        {
            file?.Dispose();
            return null;
        }
        catch (Exception failure) when (WriteFailure.Is(failure))
        {
            return failure;
        }
    }
}
