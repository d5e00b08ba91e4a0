using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>
/// Cells of months and offices, coloured by classes of their value; a panel for each arm, or one of all where they show the same.
/// </summary>
/// <param name="result">The result.</param>
/// <param name="valueOf">The value of a cell; null where there is none.</param>
/// <param name="decimals">Decimals with which values are shown and classed.</param>
/// <param name="classes">From few to many.</param>
internal sealed class MonthGrid(ResultJson result, Func<MonthJson, double?> valueOf, int decimals, IReadOnlyList<HeatClass> classes)
{
    private const int RowHeight = 26;
    private const int Label = 12;

    private static readonly LocalText s_all = new("all arms", "모든 대안", "すべての選択肢");

    /// <summary>The arms that have values, with those of their months that the window holds as a whole.</summary>
    public ArmJson[] Arms { get; } =
    [
        .. result.Arms.Select(arm => arm with { Months = [.. arm.Months.Where(month => IsWhole(result, arm.Name, month.Month))] })
            .Where(arm => arm.Months.Any(month => valueOf(month) is not null)),
    ];

    /// <summary>The months of all arms, <c>yyyy-MM</c>.</summary>
    public string[] Months => field ??= [.. Arms.SelectMany(static arm => arm.Months).Select(static month => month.Month)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ArmJson[] Panels => field ??= Array.TrueForAll(Arms, arm => Cells(arm).SequenceEqual(Cells(Arms[0]))) ? Arms[..1] : Arms;

    /// <summary>The chart's option.</summary>
    public JsonObject Option()
    {
        JsonObject option = OptionParts.Panels(
            1,
            96,
            24,
            [.. Panels.Select(arm => new Panel(
                Panels.Length < Arms.Length ? s_all : (LocalText)arm.Name,
                result.Offices.Count * RowHeight,
                OptionParts.Columns(Months),
                OptionParts.Rows(result.Offices.Select(static office => (LocalText)office))))],
            Panels.SelectMany(SeriesOf));
        option["legend"] = OptionParts.Legend(classes.Select(static JsonNode (each) => JsonValue.Create(each.Name)));
        return option;
    }

    /// <summary>The same numbers as a table: months and offices down, arms across.</summary>
    public ChartTable Table()
    {
        // Found by month and office: a result may have the months of thousands of years.
        Dictionary<(string Month, string Office), MonthJson>[] byPlace =
            [.. Arms.Select(static arm => arm.Months.ToDictionary(static month => (month.Month, month.Office)))];
        return new(
            [new("month", "월", "月"), Terms.Office, .. Arms.Select(static arm => (LocalText)arm.Name)],
            [
                .. result.Offices.SelectMany(office => Months.Select(month => (IReadOnlyList<ChartCell>)
                    [month, office, .. byPlace.Select(arm => (ChartCell)Shown(arm.GetValueOrDefault((month, office))))])),
            ]);
    }

    private IEnumerable<JsonObject> SeriesOf(ArmJson arm, int panel) => classes
        .Select((each, at) => (each.Name, each.Colour, Cells: arm.Months.Where(month => ClassOf(month) == at).ToArray()))
        .Where(static each => each.Cells.Length > 0)
        .Select(each =>
        {
            JsonObject cells = OptionParts.Series("heatmap", panel, each.Name, each.Cells.Select(month => OptionParts.List(
                Array.BinarySearch(Months, month.Month, StringComparer.Ordinal),
                result.Offices.ToList().IndexOf(month.Office),
                Math.Round(valueOf(month)!.Value, decimals))));
            cells["decimals"] = decimals;
            cells["itemStyle"] = new JsonObject { ["color"] = "$" + each.Colour, ["borderColor"] = "$paper", ["borderWidth"] = 1 };
            cells["label"] = new JsonObject { ["show"] = true, ["color"] = "$ink", ["fontSize"] = Label };
            return cells;
        });

    private IEnumerable<(string Month, string Office, string Value)> Cells(ArmJson arm) =>
        arm.Months.Select(month => (month.Month, month.Office, Shown(month)));

    private int ClassOf(MonthJson month) => valueOf(month) is not { } value
        ? -1
        : classes.ToList().FindLastIndex(each => each.Least <= Math.Round(value, decimals));

    private string Shown(MonthJson? month) =>
        month is not null && valueOf(month) is { } value ? Numbers.Of(value, decimals) : Numbers.Missing;

    // Of a month of which the window holds some days a ratio says nothing: what goes out has its days, what comes in has others.
    private static bool IsWhole(ResultJson result, string arm, string month)
    {
        if (result.Windows.FirstOrDefault(each => string.Equals(each.Arm, arm, StringComparison.Ordinal)) is not { } window)
        {
            return true;
        }

        DateTime begins = DateTimeOffset.Parse(window.Start, CultureInfo.InvariantCulture).DateTime;
        DateTime first = DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
        return first >= begins && first.AddMonths(1) <= begins.AddDays(window.LengthDays);
    }
}

/// <summary>Values from one on, up to the next class, and their colour.</summary>
/// <param name="Name">As the legend has it.</param>
/// <param name="Colour">Its name in the palette.</param>
/// <param name="Least">The least value.</param>
internal sealed record HeatClass(string Name, string Colour, double Least);
