using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Keeps the cases of one replication until their turn to be written comes.</summary>
/// <remarks>Applications of one office alone belong to no family; a sample takes them by their own number.</remarks>
internal sealed class RecordedCases(LogScope scope) : ICaseLog
{
    private readonly List<CaseRow> _rows = [];

    public IReadOnlyList<CaseRow> Rows => _rows;

    public void Write(in CaseRow row)
    {
        if (scope.Takes(row.Family >= 0 ? row.Family : row.Application))
        {
            _rows.Add(row);
        }
    }
}
