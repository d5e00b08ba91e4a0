using System.Net;
using System.Text.Json.Nodes;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Page.Serving;
using CspSim.Page.WhatIf;
using CspSim.Reporting;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios;

namespace CspSim.Tests.Page;

public sealed class PageServerTests
{
    private static readonly string s_short = Sample.TwoOffices
            .Replace(
                "cspsim: 1",
                "cspsim: 1\nparameters: {both: {title: In both, default: 30%, range: 0% to 100%}}",
                StringComparison.Ordinal)
            .Replace("length: 2 years", "length: 2 months, replications: 5", StringComparison.Ordinal)
            .Replace("examiners: 40", "examiners: {value: 40, low: 30, high: 50}", StringComparison.Ordinal)
        + "families: {shared: '${both}'}\narms: {alone: {csp: {mode: none}}, late: {csp: {mode: serial}}, together: {}}\n";

    [Fact]
    public async Task The_last_answer_has_the_numbers_of_a_run_with_the_same_settings()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        IReadOnlyList<JsonNode> answers = await page.AnswersAsync("set=offices.KIPO.examiners%3D35");

        LoadedScenario moved = Sample.LoadRight(s_short, null, "offices.KIPO.examiners=35");
        ExperimentResult run = new ExperimentRunner(moved.Plan, new() { Threads = 1, LinkFactory = new PollyLinkFactory() })
            .Run(TestContext.Current.CancellationToken);
        Provenance provenance = new()
        {
            Version = "1", ScenarioText = moved.ResolvedText, WallClock = new(DateTimeOffset.UnixEpoch, "here", 1, TimeSpan.Zero),
        };
        AnswerFrame expected = AnswerFrame.Of(new(new ExperimentReport(run, provenance), 5, IsLast: true, null));
        Assert.NotEmpty(expected.Charts);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(PageJson.TextOf(expected)), answers[^1]));
    }

    [Fact]
    public async Task Answers_come_from_more_and_more_replications_and_the_first_speaks_of_two_arms()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        IReadOnlyList<JsonNode> answers = await page.AnswersAsync("");

        Assert.Equal([1, 1, 2, 4, 5], answers.Select(static each => (int)each["made"]!));
        Assert.Equal([false, false, false, false, true], answers.Select(static each => (bool)each["isLast"]!));
        Assert.DoesNotContain("late", (string)answers[0]["charts"]![0]!["html"]!, StringComparison.Ordinal);
        Assert.Contains("late", (string)answers[1]["charts"]![0]!["html"]!, StringComparison.Ordinal);
    }

    // Rounds of the first steps, which expect nothing, are those of the last one, which does.
    [Fact]
    public async Task A_measure_that_is_expected_and_not_compared_is_in_every_answer()
    {
        await using ServedPage page = await ServedPage.OpenAsync(
            s_short + "compare: {measures: [first-action-pendency]}\nexpect: [\"mean(lane-entries, office=KIPO) > 0\"]\n");

        IReadOnlyList<JsonNode> answers = await page.AnswersAsync("");
        IReadOnlyList<JsonNode> moved = await page.AnswersAsync("set=offices.KIPO.examiners%3D35");

        Assert.Equal([1, 1, 2, 4, 5], answers.Select(static each => (int)each["made"]!));
        Assert.Equal([1, 1, 2, 4, 5], moved.Select(static each => (int)each["made"]!));
        Assert.True((bool)moved[^1]["isLast"]!);
    }

    [Fact]
    public async Task A_question_is_answered_after_one_that_ended_by_a_fault()
    {
        WhatIfScenario scenario = ServedPage.ScenarioOf(s_short);
        using WhatIfSession session = new(
            scenario with { LoadWith = static _ => throw new InvalidOperationException("a fault") },
            new() { Threads = 2, LinkFactory = new PollyLinkFactory() });
        async Task<List<WhatIfAnswer>> AskAsync(params string[] settings) =>
            await session.AskAsync(new Question(settings, []), TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync("csp.share=20%"));

        Assert.True((await AskAsync())[^1].IsLast);
    }

    // One replication has no interval, and so neither bounds nor a verdict.
    [Fact]
    public async Task The_first_answer_claims_no_more_than_one_replication_knows()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        string first = (string)(await page.AnswersAsync(""))[0]["answer"]!;

        Assert.DoesNotContain("+–", first, StringComparison.Ordinal);
        Assert.DoesNotContain("as long as before", first, StringComparison.Ordinal);
        Assert.DoesNotContain("差が示されない", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_says_what_its_figure_is_and_how_it_was_found()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        IReadOnlyList<JsonNode> answers = await page.AnswersAsync("");

        Assert.Contains("One replication gives no interval.", (string)answers[0]["why"]!, StringComparison.Ordinal);
        Assert.Matches(
            "From the office.*clock start .* minus .* over the same cases, .* replications of this answer.*"
                + "cspsim explain first-action-pendency",
            (string)answers[^1]["why"]!);
    }

    [Fact]
    public async Task Arms_that_are_not_ticked_are_left_out()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        IReadOnlyList<JsonNode> answers = await page.AnswersAsync("arm=alone&arm=late");

        Assert.All(answers, static answer => Assert.DoesNotContain(
            "together", (string)answer["charts"]![0]!["html"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_at_the_first_question_the_answer_is_the_first_byte_for_byte()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        string first = (await page.AnswersAsync(""))[^1].ToJsonString();
        string other = (await page.AnswersAsync("set=parameters.both.default%3D60%25"))[^1].ToJsonString();

        Assert.NotEqual(first, other, StringComparer.Ordinal);
        Assert.Equal(first, (await page.AnswersAsync(""))[^1].ToJsonString());
    }

    [Fact]
    public async Task Of_twenty_quick_questions_only_the_last_is_answered_to_its_end()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);
        string last = (await page.AnswersAsync("set=offices.KIPO.examiners%3D49"))[^1].ToJsonString();

        List<Task<IReadOnlyList<JsonNode>>> asked = [];
        for (int at = 30; at < 50; at++)
        {
            asked.Add(page.AnswersAsync($"set=offices.KIPO.examiners%3D{at}"));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        IReadOnlyList<JsonNode>[] answered = await Task.WhenAll(asked);
        Assert.Equal(last, answered[^1][^1].ToJsonString());
        Assert.All(answered[..^1], static answers => Assert.True(answers.Count == 0 || answers[^1]["trouble"] is null));
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_so_is_explained()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        JsonNode answer = Assert.Single(await page.AnswersAsync("set=offices.KIPO.examiners%3Dmany"));

        Assert.Contains("examiners", (string)answer["trouble"]!, StringComparison.Ordinal);
    }

    /// <summary>
    /// 8280 cases of 9 h a year and a third of JPO's families are 74,520 h and more; 40 examiners who never close have 350,640 h, and 8
    /// have 70,128 h.
    /// </summary>
    [Fact]
    public async Task A_slider_says_where_an_office_cannot_keep_up()
    {
        string text = Sample.TwoOffices.Replace("examiners: 40", "examiners: {value: 40, low: 8, high: 48}", StringComparison.Ordinal);
        await using ServedPage page = await ServedPage.OpenAsync(text);

        JsonNode loads = JsonNode.Parse(await page.Browser.GetStringAsync(
            "loads?path=offices.KIPO.examiners", TestContext.Current.CancellationToken))!;

        JsonArray steps = loads["steps"]!.AsArray();
        Assert.Equal(21, steps.Count);
        Assert.Equal((8.0, 48.0), ((double)steps[0]!["value"]!, (double)steps[^1]!["value"]!));
        Assert.Equal(8280 * 9 / (8 * 8766.0), (double)steps[0]!["loads"]![0]!["ratio"]!, 9);
        Assert.Equal(8280 - (8 * 8766 / 9.0), (double)steps[0]!["loads"]![0]!["growthPerYear"]!, 6);
        Assert.Equal([true, false], ((JsonNode?[])[steps[0], steps[1]]).Select(static step => (bool)step!["loads"]![0]!["isOverload"]!));
    }

    [Fact]
    public async Task The_scenario_lists_its_arms_and_what_may_be_moved()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        JsonNode scenario = JsonNode.Parse(await page.Browser.GetStringAsync("scenario", TestContext.Current.CancellationToken))!;

        Assert.Equal(["alone", "late", "together"], scenario["arms"]!.AsArray().Select(static arm => (string)arm!), StringComparer.Ordinal);
        Assert.Equal(
            ["parameters.both.default", "offices.JPO.examiners", "offices.KIPO.examiners"],
            scenario["sliders"]!.AsArray().Select(static slider => (string)slider!["path"]!),
            StringComparer.Ordinal);
        JsonNode both = scenario["sliders"]![0]!;
        Assert.Equal(
            ("In both", 30.0, 0.0, 100.0, "%"),
            ((string)both["title"]!, (double)both["value"]!, (double)both["low"]!, (double)both["high"]!, (string)both["unit"]!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task Without_the_token_nobody_gets_in(string query)
    {
        await using ServedPage page = await ServedPage.OfAsync(s_short);

        HttpResponseMessage answer = await page.Browser.GetAsync(query, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_opens_the_page_once()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);
        using HttpClient other = new();

        Assert.Equal(
            HttpStatusCode.OK, (await page.Browser.GetAsync("", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await other.GetAsync(page.Address, TestContext.Current.CancellationToken)).StatusCode);
    }

    // A browser gives a cookie to every port of a computer.
    [Fact]
    public async Task Two_pages_in_one_browser_do_not_lock_each_other_out()
    {
        await using ServedPage first = await ServedPage.OpenAsync(s_short);
        await using ServedPage second = await ServedPage.OfAsync(s_short);

        await first.Browser.GetAsync(second.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await first.Browser.GetAsync(second.Root, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first.Browser.GetAsync(first.Root, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:80")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Who_was_led_here_by_another_page_is_refused(string header, string value)
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);
        using HttpRequestMessage request = new(HttpMethod.Get, "scenario");
        request.Headers.Add(header, value);

        HttpResponseMessage answer = await page.Browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_the_page_comes_from_elsewhere_and_nobody_frames_it()
    {
        await using ServedPage page = await ServedPage.OpenAsync(s_short);

        HttpResponseMessage answer = await page.Browser.GetAsync("", TestContext.Current.CancellationToken);

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
