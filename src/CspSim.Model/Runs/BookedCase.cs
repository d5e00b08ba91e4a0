using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>Where a case or a family stands in the books.</summary>
internal readonly record struct BookedCase
{
    /// <summary>Index of the office; the number of offices for a family.</summary>
    public required int Office { get; init; }

    /// <summary>Programme, outside, eligible or ordinary.</summary>
    public required CaseGroup Group { get; init; }

    /// <summary>Index of the lane by which it entered.</summary>
    public int Lane { get; init; }

    /// <summary>Whether it is measured.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Whether it was waiting when measuring began.</summary>
    public bool Waited { get; init; }

    /// <summary>Its entry in the ledger; -1 for none.</summary>
    public required int Entry { get; init; }

    /// <summary>Its cell in the table.</summary>
    public int Cell => MeasureTable.CellOf(Group, Lane, Waited);
}
