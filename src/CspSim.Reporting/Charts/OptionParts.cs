using System.Text.Json.Nodes;

namespace CspSim.Reporting.Charts;

/// <summary>Parts of the options of charts, which every chart uses alike.</summary>
internal static class OptionParts
{
    /// <summary>The height of a row of a chart whose rows are named, in pixels.</summary>
    public const int RowHeight = 22;

    /// <summary>The options of a chart that is made of panels.</summary>
    /// <param name="columns">Panels beside each other where the page is wide enough.</param>
    /// <param name="left">Room for the names of rows or values, in pixels.</param>
    /// <param name="right">Room for labels behind lines, in pixels.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="series">What is drawn.</param>
    public static JsonObject Panels(int columns, int left, int right, IReadOnlyList<Panel> panels, IEnumerable<JsonObject> series)
    {
        bool hasTitles = panels.Any(static panel => panel.Title.En.Length > 0);
        return new()
        {
            ["useUTC"] = true,
            ["panels"] = new JsonObject
            {
                ["columns"] = columns, ["left"] = left, ["right"] = right, ["top"] = hasTitles ? 30 : 8, ["bottom"] = 52,
            },
            ["grid"] = Array(panels.Select(static panel => new JsonObject { ["height"] = panel.Height })),
            ["title"] = Array(panels.Select(static panel => new JsonObject
            {
                ["text"] = panel.Title.ToJson(),
                ["textStyle"] = new JsonObject { ["fontSize"] = 14, ["fontWeight"] = 600, ["color"] = "$ink" },
            })),
            ["xAxis"] = Array(panels.Select((panel, at) => OfPanel(panel.X, at))),
            ["yAxis"] = Array(panels.Select((panel, at) => OfPanel(panel.Y, at))),
            ["series"] = Array(series),
        };
    }

    /// <summary>An axis of numbers.</summary>
    /// <param name="name">What the numbers are.</param>
    /// <param name="isAcross">Whether it runs from left to right.</param>
    public static JsonObject Values(LocalText name, bool isAcross = true) => new()
    {
        ["type"] = "value",
        ["name"] = name.ToJson(),
        ["nameLocation"] = isAcross ? "middle" : "end",
        ["nameGap"] = isAcross ? 28 : 10,
        ["nameTextStyle"] = new JsonObject { ["color"] = "$soft", ["align"] = isAcross ? "center" : "left" },
        ["splitNumber"] = 4,
        ["axisLine"] = new JsonObject { ["show"] = false },
        ["axisLabel"] = Soft(),
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = "$rule" } },
    };

    /// <summary>An axis of time from left to right.</summary>
    public static JsonObject Times() => new()
    {
        ["type"] = "time",
        ["splitNumber"] = 4,
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = "$rule" } },
        ["axisLabel"] = Soft(new() { ["hideOverlap"] = true, ["formatter"] = "{yyyy}-{MM}" }),
    };

    /// <summary>An axis of named rows, the first on top.</summary>
    public static JsonObject Rows(IEnumerable<LocalText> names) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["data"] = Array(names.Select(static name => name.ToJson())),
        ["axisLine"] = new JsonObject { ["show"] = false },
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLabel"] = new JsonObject { ["color"] = "$ink", ["interval"] = 0 },
    };

    /// <summary>Something drawn in a panel.</summary>
    /// <param name="type">Its type, as ECharts names it.</param>
    /// <param name="panel">The panel's index.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="data">Its data.</param>
    public static JsonObject Series(string type, int panel, LocalText name, IEnumerable<JsonNode?> data) => new()
    {
        ["type"] = type,
        ["name"] = name.ToJson(),
        ["xAxisIndex"] = panel,
        ["yAxisIndex"] = panel,
        ["data"] = Array(data),
    };

    /// <summary>Something drawn by one of the renderers of <c>charts.js</c>.</summary>
    public static JsonObject Drawn(string renderer, int panel, LocalText name, IEnumerable<JsonNode?> data)
    {
        JsonObject series = Series("custom", panel, name, data);
        series["renderItem"] = renderer;
        series["clip"] = true;
        return series;
    }

    /// <summary>An item of data with its colour, and what it says when it is pointed at.</summary>
    public static JsonObject Item(string colour, LocalText? said, params ReadOnlySpan<double?> values)
    {
        JsonObject item = new()
        {
            ["value"] = List(values),
            ["itemStyle"] = new JsonObject { ["color"] = "$" + colour },
        };
        if (said is not null)
        {
            item["tooltip"] = new JsonObject { ["formatter"] = said.ToJson() };
        }

        return item;
    }

    /// <summary>Numbers as a list; what is not finite is no number.</summary>
    public static JsonArray List(params ReadOnlySpan<double?> values)
    {
        JsonArray list = [];
        foreach (double? value in values)
        {
            list.Add((JsonNode?)(value is { } known && double.IsFinite(known) ? JsonValue.Create(known) : null));
        }

        return list;
    }

    /// <summary>The label at the end of a line: its name.</summary>
    public static JsonObject EndLabel(ArmStyle style) => new()
    {
        ["show"] = true, ["formatter"] = "{a}", ["color"] = "$" + style.Colour, ["distance"] = 6,
    };

    /// <summary>Labels that would cover each other are moved apart.</summary>
    public static JsonObject MovedApart() => new() { ["moveOverlap"] = "shiftY" };

    /// <summary>A line through a panel at a value of its axis from left to right.</summary>
    public static JsonObject Mark(double at, LocalText? label = null) => new()
    {
        ["silent"] = true,
        ["symbol"] = "none",
        ["lineStyle"] = new JsonObject { ["color"] = "$ink", ["type"] = "solid", ["width"] = 1 },
        ["label"] = label is null
            ? new JsonObject { ["show"] = false }
            : new JsonObject { ["formatter"] = label.ToJson(), ["color"] = "$soft" },
        ["data"] = new JsonArray(new JsonObject { ["xAxis"] = at }),
    };

    /// <summary>A list of nodes.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    /// <summary>An instant as an axis of time takes it: its wall clock, so that no zone of a reader moves it.</summary>
    public static double? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant)
            ? new DateTimeOffset(instant.DateTime, TimeSpan.Zero).ToUnixTimeMilliseconds()
            : null;

    private static JsonObject Soft(JsonObject? more = null)
    {
        JsonObject label = more ?? [];
        label["color"] = "$soft";
        return label;
    }

    private static JsonObject OfPanel(JsonObject axis, int panel)
    {
        axis["gridIndex"] = panel;
        return axis;
    }
}

/// <summary>One pair of axes of a chart.</summary>
/// <param name="Title">What stands above it; empty: nothing.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="X">The axis from left to right.</param>
/// <param name="Y">The axis from bottom to top.</param>
internal sealed record Panel(LocalText Title, int Height, JsonObject X, JsonObject Y);
