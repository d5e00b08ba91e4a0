namespace CspSim.Reporting.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Cells">One text a column; empty where there is nothing to tell.</param>
public sealed record TableRow(string Name, IReadOnlyList<string> Cells)
{
    /// <summary>One tone a cell; empty: all plain.</summary>
    public IReadOnlyList<Tone> Tones { get; init; } = [];
}
