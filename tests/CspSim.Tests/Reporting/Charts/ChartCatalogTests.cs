using System.Text.Json.Nodes;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Languages;
using CspSim.Tests.Architecture;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Charts;

/// <summary>What every chart keeps to.</summary>
public sealed class ChartCatalogTests
{
    public static TheoryData<string> Names => [.. ChartCatalog.Of(HandMadeResult.Whole).Select(static chart => chart.Name)];

    [Fact]
    public void Every_chart_is_in_the_catalog() => Assert.Equal(
        ProductTypes.Concrete<IChart>().ToHashSet(), ChartCatalog.All.Select(static chart => chart.GetType()).ToHashSet());

    [Fact]
    public void A_result_with_every_part_has_every_chart_and_each_a_name_of_its_own()
    {
        Assert.Equal(ChartCatalog.All.Count, Names.Count);
        Assert.Equal(
            Names.Count, ChartCatalog.Of(HandMadeResult.Whole).DistinctBy(static chart => chart.Name, StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_chart_whose_numbers_are_missing_is_left_out() => Assert.Equal(
        ["waits", "differences", "backlog", "pendency", "load", "use", "time", "inflow", "petitions", "exchange", "search"],
        ChartCatalog.Of(HandMadeResult.Bare).Select(static chart => chart.Name),
        StringComparer.Ordinal);

    // As results of earlier versions have them.
    [Fact]
    public void Without_hours_of_months_nothing_is_said_of_the_use_of_examiners()
    {
        ResultJson without = HandMadeResult.Whole with
        {
            Arms = [.. HandMadeResult.Whole.Arms.Select(static arm => arm with
            {
                Months = [.. arm.Months.Select(static month => month with { Utilisation = null })],
                Loads = [.. arm.Loads.Select(static load => load with { Time = null })],
            })],
        };

        Assert.DoesNotContain(ChartCatalog.Of(without), static chart => chart.Name is "use" or "time");
    }

    [Fact]
    public void A_result_without_cases_has_no_chart_of_cases()
    {
        ResultJson empty = HandMadeResult.Bare with
        {
            Measures = [],
            Comparisons = [],
            Arms = [.. HandMadeResult.Bare.Arms.Select(static arm => arm with { Figures = [], Months = [], Loads = [] })],
        };

        Assert.Equal("petitions", Assert.Single(ChartCatalog.Of(empty)).Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_speaks_every_language(string name)
    {
        Chart chart = Find(name);
        LocalText[] texts = [chart.Title, chart.Finding, chart.Definition, .. chart.Table.Columns];

        Assert.All(texts, text => Assert.All(LocalText.Languages, language => Assert.NotEmpty(text.In(language))));
        Assert.Matches("[가-힣]", chart.Title.Ko);
        Assert.Matches("[ぁ-ん]", chart.Title.Ja);
        Assert.All(Objects(chart.Option).Where(static each => each.ContainsKey("en")), static each => Assert.Equal(3, each.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_of_its_table_has_a_cell_for_each_column(string name)
    {
        Chart chart = Find(name);

        Assert.NotEmpty(chart.Table.Rows);
        Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_colours_are_those_of_the_themes(string name)
    {
        HashSet<string> known = [.. Palette.All.Select(static colour => "$" + colour.Name)];

        Assert.All(
            Objects(Find(name).Option).SelectMany(static each => each).Select(static member => member.Value).OfType<JsonValue>()
                .Where(static value => value.TryGetValue(out string? text) && text.StartsWith('$')),
            value => Assert.Contains(value.GetValue<string>(), known));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_drawn_is_in_a_panel_that_there_is(string name)
    {
        JsonObject option = Find(name).Option;
        int panels = option["grid"]!.AsArray().Count;

        Assert.All(["title", "xAxis", "yAxis"], member => Assert.Equal(panels, option[member]!.AsArray().Count));
        Assert.All(option["series"]!.AsArray(), series => Assert.InRange(series!["xAxisIndex"]!.GetValue<int>(), 0, panels - 1));
    }

    [Fact]
    public void Colours_of_arms_stand_out_from_the_paper_of_both_themes() => Assert.All(Palette.Arms, static arm =>
    {
        Assert.True(Contrast(arm.Light, Palette.Page[0].Light) >= 4.5, arm.Name);
        Assert.True(Contrast(arm.Dark, Palette.Page[0].Dark) >= 4.5, arm.Name);
    });

    [Fact]
    public void Numbers_stand_out_from_the_colours_behind_them() => Assert.All(Palette.Heat, static heat =>
    {
        ThemeColour ink = Palette.Page.Single(static colour => colour.Name == "ink");
        Assert.True(Contrast(heat.Light, ink.Light) >= 4.5, heat.Name);
        Assert.True(Contrast(heat.Dark, ink.Dark) >= 4.5, heat.Name);
    });

    // A picture without a script finds its colours by their values.
    [Fact]
    public void No_two_colours_of_the_light_theme_are_the_same() => Assert.Equal(
        Palette.All.Count, Palette.All.Select(static colour => colour.Light).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Two_arms_of_up_to_six_look_alike_neither_by_colour_nor_by_line()
    {
        ArmStyle[] styles = [ArmStyle.Baseline, .. Enumerable.Range(0, 5).Select(ArmStyle.At)];

        Assert.Equal(6, styles.Select(static style => style.Colour).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(15, Enumerable.Range(0, 15).Select(static at => ArmStyle.At(at).Colour + string.Join(',', ArmStyle.At(at).Dash))
            .Distinct(StringComparer.Ordinal).Count());
    }

    private static Chart Find(string name) => ChartCatalog.Of(HandMadeResult.Whole).Single(chart => chart.Name == name);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject each => each.SelectMany(static member => Objects(member.Value)).Prepend(each),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    // As the Web Content Accessibility Guidelines 2.2 define contrast.
    private static double Contrast(string one, string other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            double value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
