using System.Text.Json.Nodes;

namespace CspSim.Reporting.Charts;

/// <summary>Parts of the options of charts, which every chart uses alike.</summary>
internal static class OptionParts
{
    /// <summary>The height of a row of a chart whose rows are named, in pixels.</summary>
    public const int RowHeight = 22;

    private const int TextSize = 14;
    private const int DaysOfMonths = 150;

    /// <summary>The options of a chart that is made of panels.</summary>
    /// <param name="columns">Panels beside each other where the page is wide enough.</param>
    /// <param name="left">Room for the names of rows or values, in pixels.</param>
    /// <param name="right">Room for labels behind lines, in pixels.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="series">What is drawn.</param>
    public static JsonObject Panels(int columns, int left, int right, IReadOnlyList<Panel> panels, IEnumerable<JsonObject> series)
    {
        bool hasNames = panels.Any(static panel => panel.X.ContainsKey("name"));
        bool hasTitles = panels.Any(static panel => panel.Title.En.Length > 0);
        return new()
        {
            ["useUTC"] = true,
            ["panels"] = new JsonObject
            {
                ["columns"] = columns, ["left"] = left, ["right"] = right, ["top"] = hasTitles ? 36 : 8, ["bottom"] = hasNames ? 56 : 36,
            },
            ["grid"] = Array(panels.Select(static panel => new JsonObject { ["height"] = panel.Height })),
            ["title"] = Array(panels.Select(static panel => new JsonObject
            {
                ["text"] = panel.Title.ToJson(),
                ["textStyle"] = new JsonObject { ["fontSize"] = TextSize, ["fontWeight"] = 600, ["color"] = "$ink" },
            })),
            ["xAxis"] = Array(panels.Select((panel, at) => OfPanel(panel.X, at))),
            ["yAxis"] = Array(panels.Select((panel, at) => OfPanel(panel.Y, at))),
            ["series"] = Array(series),
        };
    }

    /// <summary>An axis of numbers from left to right.</summary>
    /// <param name="name">What the numbers are.</param>
    public static JsonObject Across(LocalText name)
    {
        JsonObject axis = Up();
        axis["name"] = name.ToJson();
        axis["nameLocation"] = "middle";
        axis["nameGap"] = 28;
        axis["nameTextStyle"] = new JsonObject { ["color"] = "$soft", ["fontSize"] = TextSize };
        return axis;
    }

    /// <summary>An axis of numbers from bottom to top; the title of its panel says what they are.</summary>
    public static JsonObject Up() => new()
    {
        ["type"] = "value",
        ["splitNumber"] = 4,
        ["axisLine"] = new JsonObject { ["show"] = false },
        ["axisLabel"] = Soft(),
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = "$rule" } },
    };

    /// <summary>An axis of time from left to right.</summary>
    /// <param name="length">How much time it shows: with a few months or less its labels name the day; null: more.</param>
    public static JsonObject Times(TimeSpan? length = null) => new()
    {
        ["type"] = "time",
        ["splitNumber"] = 4,
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = "$rule" } },
        ["axisLabel"] = Soft(new()
        {
            ["hideOverlap"] = true, ["formatter"] = length?.TotalDays < DaysOfMonths ? "{yyyy}-{MM}-{dd}" : "{yyyy}-{MM}",
        }),
    };

    /// <summary>An axis of named rows, the first on top.</summary>
    public static JsonObject Rows(IEnumerable<LocalText> names) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["data"] = Array(names.Select(static name => name.ToJson())),
        ["axisLine"] = new JsonObject { ["show"] = false },
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLabel"] = new JsonObject { ["color"] = "$ink", ["fontSize"] = TextSize, ["interval"] = 0 },
    };

    /// <summary>An axis of named columns, the first on the left.</summary>
    public static JsonObject Columns(IEnumerable<string> names) => new()
    {
        ["type"] = "category",
        ["data"] = Array(names.Select(static JsonNode? (name) => JsonValue.Create(name))),
        ["axisLine"] = new JsonObject { ["show"] = false },
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLabel"] = Soft(),
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
        series["encode"] = renderer switch
        {
            "message" => Encode([0, 2], [1, 3]),
            "band" => Encode([0, 2], [1, 3, 4, 5]),
            _ => Encode([0, 1], [2]),
        };
        return series;
    }

    /// <summary>An item of data, and what it says when it is pointed at.</summary>
    /// <param name="colour">The name of its colour; null: that of its series.</param>
    /// <param name="said">What it says; null: nothing.</param>
    /// <param name="values">Its numbers.</param>
    public static JsonObject Item(string? colour, LocalText? said, params ReadOnlySpan<double?> values)
    {
        JsonObject item = new() { ["value"] = List(values) };
        if (colour is not null)
        {
            item["itemStyle"] = Colour(colour);
        }

        if (said is not null)
        {
            item["tooltip"] = new JsonObject { ["formatter"] = said.ToJson() };
        }

        return item;
    }

    /// <summary>How something looks that has one colour.</summary>
    /// <param name="name">The colour's name.</param>
    public static JsonObject Colour(string name) => new() { ["color"] = "$" + name };

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

    /// <summary>A line of an arm, with its name beside it.</summary>
    /// <param name="panel">The panel's index.</param>
    /// <param name="arm">The arm's name.</param>
    /// <param name="style">How the arm looks.</param>
    /// <param name="points">Its points.</param>
    /// <param name="named">The point at which it is named; null: behind its end, in the margin.</param>
    public static JsonObject Line(int panel, string arm, ArmStyle style, IReadOnlyList<JsonNode?> points, int? named = null)
    {
        JsonObject line = Series("line", panel, arm, points);
        line["showSymbol"] = false;
        line["lineStyle"] = style.Line();
        line["itemStyle"] = Colour(style.Colour);
        line["named"] = new JsonObject { ["index"] = named ?? points.Count - 1, ["margin"] = named is null };
        return line;
    }

    /// <summary>The names of what is drawn, above the panels: for parts of a whole, which have no end to carry a label.</summary>
    /// <param name="names">Those that are listed; null: all.</param>
    public static JsonObject Legend(IEnumerable<JsonNode>? names = null)
    {
        JsonObject legend = new()
        {
            ["left"] = 0, ["top"] = 0, ["itemWidth"] = 14, ["itemHeight"] = 10, ["itemGap"] = 16, ["selectedMode"] = false,
            ["textStyle"] = new JsonObject { ["color"] = "$ink", ["fontSize"] = TextSize },
        };
        if (names is not null)
        {
            legend["data"] = Array(names);
        }

        return legend;
    }

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

    private static JsonObject Encode(int[] across, int[] up) => new()
    {
        ["x"] = Array(across.Select(static JsonNode? (at) => JsonValue.Create(at))),
        ["y"] = Array(up.Select(static JsonNode? (at) => JsonValue.Create(at))),
    };

    private static JsonObject Soft(JsonObject? more = null)
    {
        JsonObject label = more ?? [];
        label["color"] = "$soft";
        label["fontSize"] = TextSize;
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
