using System.Text.Json.Nodes;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Charts;

/// <summary>Swim-lanes of stories that are made by hand.</summary>
public sealed class StoryChartTests
{
    // Lanes from the top: KIPO 0, the link 1, JPO 2.
    [Fact]
    public void The_link_has_a_lane_between_two_offices()
    {
        Chart chart = Draw(Story);

        Assert.Equal(["KIPO", "link", "JPO"], LanesOf(chart), StringComparer.Ordinal);
        Assert.Equal([0.0], Values(Find(chart, "waits for its partner"), 2));
        Assert.Equal([2.0], Values(Find(chart, "drafts"), 2)[1..]);
    }

    [Fact]
    public void Of_three_offices_each_neighbour_has_a_lane_of_the_link()
    {
        StoryJson story = Story with
        {
            Offices = [.. Story.Offices, Story.Offices[0] with { Office = "CNIPA" }],
            Messages = [new(1, "KIPO", "CNIPA", "search-report", At(4, 8), At(4, 9), "received", [new(At(4, 8), At(4, 9), "loss")])],
        };

        Chart chart = Draw(story);

        Assert.Equal(["KIPO", "link", "JPO", "link", "CNIPA"], LanesOf(chart), StringComparer.Ordinal);
        Assert.Equal([0, 4], Rows(Find(chart, "message")[0]));
        Assert.Equal([1.0], Values(Find(chart, "failed attempt"), 1));
    }

    [Fact]
    public void A_message_is_a_line_from_its_sender_when_sent_to_its_receiver_when_received()
    {
        JsonArray line = Assert.Single(Find(Draw(Story), "message"));

        Assert.Equal([0, 2], Rows(line));
        Assert.Equal(48 * 3600 * 1000.0, line[2]!.GetValue<double>() - line[0]!.GetValue<double>());
    }

    [Fact]
    public void A_message_that_is_never_received_ends_on_the_link_with_its_last_attempt()
    {
        JsonArray line = Assert.Single(Find(Draw(Story), "message never received"));

        Assert.Equal([2, 1], Rows(line));
        Assert.Equal(24 * 3600 * 1000.0, line[2]!.GetValue<double>() - line[0]!.GetValue<double>());
    }

    [Fact]
    public void Each_failed_attempt_is_a_cross_on_the_link_when_it_ended_and_a_row_of_the_table()
    {
        Chart chart = Draw(Story);

        Assert.Equal(
            [OptionParts.Instant(At(4, 9))!.Value, OptionParts.Instant(At(5, 9))!.Value], Values(Find(chart, "failed attempt"), 0));
        Assert.Equal([1.0, 1], Values(Find(chart, "failed attempt"), 1));
        Assert.Contains(
            "2026-04-08 09:00|2026-04-09 09:00|KIPO → JPO|search report, attempt 1 failed: no answer in time|", RowsOf(chart),
            StringComparer.Ordinal);
        Assert.Contains(
            "2026-04-08 09:00|2026-04-10 09:00|KIPO → JPO|search report: received, 2 attempts|", RowsOf(chart), StringComparer.Ordinal);
        Assert.Contains(
            "2026-05-08 09:00|–|JPO → KIPO|search report: the link was down, 1 attempt|", RowsOf(chart), StringComparer.Ordinal);
    }

    [Fact]
    public void Documents_are_stacked_by_who_found_them_and_stand_in_the_table()
    {
        StoryJson story = Story with
        {
            Offices =
            [
                Story.Offices[0] with { DocumentsOwn = 5, DocumentsBoth = 3, DocumentsPartner = 0 },
                Story.Offices[1] with { DocumentsOwn = 2, DocumentsBoth = 3, DocumentsPartner = 4 },
            ],
        };

        Chart chart = Draw(story);

        Assert.Equal([5.0, 2], Bars(chart, "found by the office alone"));
        Assert.Equal([3.0, 3], Bars(chart, "found by it and a partner"));
        Assert.Equal([0.0, 4], Bars(chart, "told by a partner"));
        Assert.Contains("2026-05-20 09:00|–|JPO|told by a partner|4", RowsOf(chart), StringComparer.Ordinal);
        Assert.EndsWith(
            "; documents: KIPO knew 8, 0 of them from a partner alone, JPO knew 9, 4 of them from a partner alone.",
            chart.Finding.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_documents_and_without_trouble_shows_neither()
    {
        StoryJson story = Story with
        {
            Offices = [.. Story.Offices.Select(static office => office with
            {
                DocumentsOwn = null, DocumentsBoth = null, DocumentsPartner = null,
            })],
            Messages = [Story.Messages[0] with { Attempts = [new(At(4, 8), At(4, 10), "ok")] }],
        };

        Chart chart = Draw(story);

        Assert.Single(chart.Option["grid"]!.AsArray());
        Assert.Equal(4, chart.Table.Columns.Count);
        Assert.DoesNotContain("documents", chart.Finding.En, StringComparison.Ordinal);
        Assert.Equal(
            ["waits for an examiner", "search", "waits for its partner", "reads", "drafts", "message"],
            chart.Option["legend"]!["data"]!.AsArray().Select(static name => name!["en"]!.GetValue<string>()),
            StringComparer.Ordinal);
    }

    private static StoryJson Story => HandMadeResult.Whole.Stories![0];

    private static string At(int month, int day) => FormattableString.Invariant($"2026-{month:00}-{day:00}T09:00:00+09:00");

    private static Chart Draw(StoryJson story) => new StoryChart("median").Of(HandMadeResult.Whole with { Stories = [story] })!;

    private static string[] LanesOf(Chart chart) =>
        [.. chart.Option["yAxis"]![0]!["data"]!.AsArray().Select(static name => (name is JsonObject ? name["en"] : name)!.ToString())];

    private static JsonNode SeriesOf(Chart chart, string name) => chart.Option["series"]!.AsArray()
        .Single(series => series!["name"] is JsonObject && series["name"]!["en"]!.GetValue<string>() == name)!;

    private static JsonArray[] Find(Chart chart, string name) =>
        [.. SeriesOf(chart, name)["data"]!.AsArray().Select(static item => item!["value"]!.AsArray())];

    private static double[] Bars(Chart chart, string name) =>
        [.. SeriesOf(chart, name)["data"]!.AsArray().Select(static value => (double)value!.GetValue<int>())];

    private static double[] Values(JsonArray[] items, int at) => [.. items.Select(item => item[at]!.GetValue<double>())];

    private static double[] Rows(JsonArray line) => [line[1]!.GetValue<double>(), line[3]!.GetValue<double>()];

    private static string[] RowsOf(Chart chart) =>
        [.. chart.Table.Rows.Select(static row => string.Join('|', row.Select(static cell => cell.Text.En)))];
}
