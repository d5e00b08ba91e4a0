namespace CspSim.Reporting.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Head">Its head; a line feed between lines.</param>
/// <param name="Cells">One text a row; empty where there is nothing to tell.</param>
internal sealed record TableColumn(string Head, IReadOnlyList<string> Cells)
{
    /// <summary>What it belongs to together with its neighbours; empty: to nothing.</summary>
    public string Group { get; init; } = "";

    /// <summary>One tone a cell; empty: all plain.</summary>
    public IReadOnlyList<Tone> Tones { get; init; } = [];
}
