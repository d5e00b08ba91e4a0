using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Worker.Hosting;

/// <summary>Takes the records of a run while it goes on and writes them to the files of its folder.</summary>
internal sealed class RunRecords(ExchangeLogFile? log, CaseFiles? cases) : IExperimentRecords
{
    /// <summary>Writes the records of one replication of one arm.</summary>
    public void Take(ReplicationRecords records)
    {
        log?.Write(records.Arm, records.Replication, records.Events);
        cases?.Csv.Write(records);
        cases?.Parquet.Write(records);
    }

    /// <summary>Writes what is held and closes the files.</summary>
    /// <returns>Why that failed; null when it did not.</returns>
    public Exception? Close()
    {
        Exception?[] failures = [Close(log), .. cases?.All.Select(Close) ?? []];
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

/// <summary>The files that hold a row for each case, of the same rows and columns.</summary>
/// <param name="Csv">For people and spreadsheets.</param>
/// <param name="Parquet">For statistics programs.</param>
/// <param name="All">All that is to be closed, in order.</param>
internal sealed record CaseFiles(CasesCsv Csv, CasesParquet Parquet, IReadOnlyList<IDisposable> All)
{
    /// <summary>Begins both files.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="csvFile">The file of the one.</param>
    /// <param name="parquetFile">The file of the other.</param>
    public static CaseFiles Of(ExperimentPlan plan, Stream csvFile, Stream parquetFile)
    {
        CasesCsv csv = new(plan, csvFile);
        CasesParquet parquet = new(plan, parquetFile);
        return new(csv, parquet, [csv, csvFile, parquet, parquetFile]);
    }
}
