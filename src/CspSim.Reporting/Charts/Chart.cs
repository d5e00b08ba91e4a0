using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>A picture of a result: what it shows in a sentence, how it is to be read, how it is drawn, and its numbers.</summary>
/// <param name="Name">A word for addresses and files, such as <c>waiting</c>.</param>
/// <param name="Title">The question that it answers.</param>
/// <param name="Finding">What it shows, in one sentence computed from the result.</param>
/// <param name="Definition">How to read it, and what the numbers are.</param>
/// <param name="Option">
/// Options of ECharts 6, with three additions that <c>charts.js</c> resolves: a text may be an object with a member for each language, a
/// colour may be the name of one of a theme behind a <c>$</c>, and <c>panels</c> says how grids are placed.
/// </param>
/// <param name="Table">Every number of it.</param>
internal sealed record Chart(
    string Name, LocalText Title, LocalText Finding, LocalText Definition, JsonObject Option, ChartTable Table);

/// <summary>A chart of the shelf: every chart is listed in <see cref="ChartCatalog"/>.</summary>
internal interface IChart
{
    /// <summary>The chart of a result; null when the result has not what it shows.</summary>
    Chart? Of(ResultJson result);
}

/// <summary>The numbers of a chart.</summary>
/// <param name="Columns">The heads, that of the rows' names first.</param>
/// <param name="Rows">The rows, with a cell for each column.</param>
internal sealed record ChartTable(IReadOnlyList<LocalText> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);

/// <summary>A cell of a table: a text, a number, or nothing.</summary>
internal sealed record ChartCell
{
    private ChartCell()
    {
    }

    /// <summary>What is shown.</summary>
    public required LocalText Text { get; init; }

    /// <summary>The number as <c>results.json</c> holds it; null: no number.</summary>
    public double? Value { get; private init; }

    /// <summary>What the number is multiplied by where it is shown, such as 100 for percent.</summary>
    public double Factor { get; private init; } = 1;

    public static implicit operator ChartCell(LocalText text) => new() { Text = text };

    public static implicit operator ChartCell(string text) => new() { Text = text };

    /// <summary>A number; shown as a dash when there is none.</summary>
    /// <param name="value">The number as <c>results.json</c> holds it.</param>
    /// <param name="decimals">Decimals that are shown.</param>
    /// <param name="factor">What it is multiplied by.</param>
    public static ChartCell Number(double? value, int decimals, double factor = 1) => value is { } known && double.IsFinite(known)
        ? new() { Text = Numbers.Of(known * factor, decimals), Value = known, Factor = factor }
        : new() { Text = Numbers.Missing };
}
