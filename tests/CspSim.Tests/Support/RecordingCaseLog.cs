using CspSim.Model.Runs;

namespace CspSim.Tests.Support;

/// <summary>Keeps every case.</summary>
public sealed class RecordingCaseLog : ICaseLog
{
    private readonly List<CaseRow> _rows = [];

    public IReadOnlyList<CaseRow> Rows => _rows;

    public void Write(in CaseRow row) => _rows.Add(row);
}
