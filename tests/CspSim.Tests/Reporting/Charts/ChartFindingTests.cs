using System.Text.Json.Nodes;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Charts;

/// <summary>Charts say and draw the numbers of the result: those of <see cref="HandMadeResult"/>, worked out by hand.</summary>
public sealed class ChartFindingTests
{
    // 16 - 4n - 2o months for arm n and office o.
    [Fact]
    public void Waits_are_the_means_of_baseline_and_answer() => Assert.Equal(
        "Mean, in months: KIPO: no-programme 16.0, parallel 8.00; JPO: no-programme 14.0, parallel 6.00.", Find("waits").Finding.En);

    // Two offices, two arms, two groups: programme better, ordinary not shown.
    [Fact]
    public void Differences_are_counted_by_verdict() =>
        Assert.Equal("Of 8 differences 4 are better, 0 worse, 4 not shown.", Find("differences").Finding.En);

    // The p-th percentile is p/10 + n + o months: 12 months or more from p = 120 - 10 (n + o) on, which no percentile reaches; arm 2 at
    // office 1 reaches 12 months at p = 90.
    [Fact]
    public void Those_who_still_wait_after_a_year_are_those_beyond_the_percentile_of_twelve_months() => Assert.Equal(
        "A year after the request still wait, of cases that ask for it: KIPO no-programme 0 %, parallel 0 %; "
            + "JPO no-programme 0 %, parallel 10 %.",
        Find("waiting").Finding.En);

    // 1000 (o + 1) - 10 m - n.
    [Fact]
    public void A_backlog_goes_from_its_first_month_to_its_last() => Assert.Equal(
        "From 2026-01 to 2026-12, in cases: KIPO: no-programme 990 → 880, parallel 988 → 878; "
            + "JPO: no-programme 1,990 → 1,880, parallel 1,988 → 1,878.",
        Find("backlog").Finding.En);

    // 0.9 + 0.002 m - 0.1 o in months 2 to 12: the first is no whole month.
    [Fact]
    public void The_use_of_examiners_goes_from_its_least_month_to_its_most() => Assert.Equal(
        "Of their case time, examiners spend on cases: KIPO 90.4 % – 92.4 %; JPO 80.4 % – 82.4 %.", Find("use").Finding.En);

    // All arms have the same use, so there is one panel: 2 offices x 11 months.
    [Fact]
    public void Arms_that_are_used_alike_share_a_panel() =>
        Assert.Equal(22, Series("use", "heatmap").Sum(static cells => cells["data"]!.AsArray().Count));

    // 0.6 - 0.02 n - 0.1 o of searching, 0.02 n of reading, 0.3 of drafting.
    [Fact]
    public void Each_part_of_the_time_has_its_bar()
    {
        Assert.Equal(
            "Examiners search in KIPO: no-programme 60.0 %, parallel 56.0 %; JPO: no-programme 50.0 %, parallel 46.0 % of their case time.",
            Find("time").Finding.En);
        double[] first = [.. Series("time", "bar").Select(static bars => bars["data"]![0]!["value"]!.GetValue<double>())];
        Assert.Equal([60, 0, 30, 10, 50, 0, 30, 20], first.Select(static share => Math.Round(share, 3)));
    }

    // 120 and 108 in three replications; begun 6, over the cap 4, no consent 2.
    [Fact]
    public void Petitions_are_told_for_one_replication() => Assert.Equal(
        "With parallel, 36 of 40 petitions are granted; most others: examination begun (2.0).", Find("petitions").Finding.En);

    [Fact]
    public void Messages_are_told_with_their_median() => Assert.Equal(
        "With parallel, 196 of 200 messages are received, half within 3.00 hours, 95 % within 10.0.", Find("exchange").Finding.En);

    // Twice 50 + 40 at once, 5 + 3 later, 2 lost: 100 in all.
    [Fact]
    public void Attempts_tell_what_came_at_once_later_and_never() => Assert.Equal(
        "With parallel, 90.0 % of 200 messages are received at the first attempt, 16 at a later one, 4 are lost.",
        Find("attempts").Finding.En);

    [Fact]
    public void Only_what_did_not_come_at_once_is_drawn_as_percent() => Assert.Equal(
        ["attempt 2: 5 5", "attempt 4: 3 3", "lost: 2 2"],
        Series("attempts", "bar").Select(static bars =>
            $"{bars["name"]!["en"]}: {string.Join(' ', bars["data"]!.AsArray().Select(static value => value!.ToString()))}"),
        StringComparer.Ordinal);

    [Fact]
    public void Where_every_message_came_at_once_nothing_is_said_of_attempts() => Assert.DoesNotContain(
        ChartCatalog.Of(HandMadeResult.Whole with { MessageAttempts = [new("parallel", "search-report", [40], 0)] }),
        static chart => chart.Name == "attempts");

    [Fact]
    public void A_load_below_one_is_said_to_be_so() =>
        Assert.Equal("Every load is below 1; the highest is JPO, no-programme: 0.938.", Find("load").Finding.En);

    // 50 requests to 60 first actions in every month of every arm, so there is one panel. The window begins on the fifth of January, which
    // is no whole month.
    [Fact]
    public void A_month_in_which_less_comes_in_than_goes_out_is_below_one()
    {
        JsonNode[] cells = Series("inflow", "heatmap");

        Assert.Equal(
            "Of 11 months, those in which more came in than went out: KIPO: no-programme 0, parallel 0; JPO: no-programme 0, parallel 0.",
            Find("inflow").Finding.En);
        Assert.Equal(
            ["0.8 – 0.95"], cells.Select(static each => each["name"]!.GetValue<string>()),
            StringComparer.Ordinal);
        Assert.All(cells, static each => Assert.Equal(22, each["data"]!.AsArray().Count));
        Assert.Equal("[10,1,0.83]", cells[0]["data"]![21]!.ToJsonString());
        Assert.Equal(
            ["2026-12", "JPO", "0.83", "0.83", "0.83"], Find("inflow").Table.Rows[^1].Select(static cell => cell.Text.En),
            StringComparer.Ordinal);
    }

    // In a class are those at its lower end; 0.7961 is shown as 0.80 and stands among those.
    [Theory]
    [InlineData(79.61, "0.8 – 0.95")]
    [InlineData(79.4, "< 0.8")]
    [InlineData(94.4, "0.8 – 0.95")]
    [InlineData(95, "0.95 – 1.05")]
    [InlineData(105, "1.05 – 1.2")]
    [InlineData(119.4, "1.05 – 1.2")]
    [InlineData(300, "≥ 1.2")]
    public void A_cell_has_the_colour_of_the_number_that_it_shows(double requests, string name)
    {
        ArmJson arm = HandMadeResult.Whole.Arms[0];
        Chart chart = new InflowChart().Of(HandMadeResult.Whole with
        {
            Arms = [arm with { Months = [arm.Months[1] with { Requests = requests, FirstActions = 100 }] }],
        })!;

        Assert.Equal(name, Assert.Single(chart.Option["series"]!.AsArray())!["name"]!.GetValue<string>());
    }

    [Fact]
    public void A_month_without_first_actions_has_no_cell() => Assert.Null(new InflowChart().Of(HandMadeResult.Whole with
    {
        Arms = [.. HandMadeResult.Whole.Arms.Select(static arm => arm with
        {
            Months = [.. arm.Months.Select(static month => month with { FirstActions = 0 })],
        })],
    }));

    [Fact]
    public void A_story_counts_what_was_lost() => Assert.Equal(
        "parallel, replication 1, family 42: first action after KIPO 3.50 months, JPO 3.25 months; 2 messages, 1 of them never received, "
            + "2 failed attempts; documents: KIPO knew 4, 1 of them from a partner alone, JPO knew 4, 1 of them from a partner alone.",
        Find("story-median").Finding.En);

    [Fact]
    public void Doubt_names_the_input_that_makes_most_of_it() => Assert.Equal(
        "csp.share makes the largest part of it: 50.0 % of the variance of the answer.", Find("doubt").Finding.En);

    [Fact]
    public void Waits_are_drawn_where_their_means_are()
    {
        JsonNode[] means = [.. Series("waits", "scatter").SelectMany(static series => series["data"]!.AsArray()).OfType<JsonNode>()];

        Assert.Equal([16.0, 12, 8, 14, 10, 6], means.Select(static item => item["value"]![0]!.GetValue<double>()));
    }

    // 5, 25, 50, 75 and 95 % of p/10 + n + o.
    [Fact]
    public void A_box_holds_the_percentiles_of_single_cases() => Assert.Equal(
        [0.5, 2.5, 5, 7.5, 9.5],
        Series("waits", "boxplot")[0]["data"]![0]!["value"]!.AsArray().Select(static value => value!.GetValue<double>()));

    [Fact]
    public void An_outage_is_drawn_from_its_beginning_to_its_end()
    {
        JsonArray span = Series("link", "custom")[0]["data"]![0]!["value"]!.AsArray();

        Assert.Equal(7 * 24 * 3600 * 1000.0, span[1]!.GetValue<double>() - span[0]!.GetValue<double>());
    }

    [Fact]
    public void What_was_published_is_a_line_through_its_year()
    {
        JsonNode published = Series("pendency", "line").First(static series => series["name"]!.GetValue<string>() == "report-2026");
        JsonArray line = published["data"]!.AsArray();

        Assert.Equal([14.5, 14.5], line.Select(static point => point![1]!.GetValue<double>()));
    }

    [Fact]
    public void Fewer_figures_leave_no_wrong_sentence()
    {
        Chart waits = ChartCatalog.Of(HandMadeResult.Bare).Single(static chart => chart.Name == "waits");

        Assert.DoesNotContain(waits.Option["series"]!.AsArray(), static series => series!["type"]!.GetValue<string>() == "boxplot");
        Assert.Equal(Find("waits").Finding, waits.Finding);
    }

    private static Chart Find(string name) => ChartCatalog.Of(HandMadeResult.Whole).Single(chart => chart.Name == name);

    private static JsonNode[] Series(string chart, string type) =>
        [.. Find(chart).Option["series"]!.AsArray().OfType<JsonNode>().Where(series => series["type"]!.GetValue<string>() == type)];
}
