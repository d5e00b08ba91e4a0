namespace CspSim.Browser;

/// <summary>The year of a report, played: what is on the screen at an instant is what the result holds of it.</summary>
public sealed class ReplayTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Texts = "[...document.querySelectorAll('#replay .scene text')].map((text) => text.textContent)";
    private const string Day = "86400";

    private static readonly string s_page = ReportPage.Of(HandMadeResult.Whole);

    [Fact]
    public async Task Queues_stand_as_the_log_has_them()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);
        string[] first = await page.AskAsync<string[]>(Texts);

        // 1 June to 1 September are 92 days.
        await GoToAsync(page, 91);
        string[] before = await page.AskAsync<string[]>(Texts);
        await GoToAsync(page, 92);
        string[] after = await page.AskAsync<string[]>(Texts);

        Assert.Equal(["", "KIPO", "100 wait", "10 granted", "JPO", "200 wait", "20 granted"], first);
        Assert.Equal(first, before);
        Assert.Equal(["", "KIPO", "90 wait", "9 granted", "JPO", "180 wait", "18 granted"], after);
    }

    [Fact]
    public async Task A_message_moves_from_its_sender_to_its_receiver()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        List<double> places = [];
        foreach (int day in (int[])[11, 15, 19])
        {
            await GoToAsync(page, day);
            places.Add(await page.AskAsync<double>("Number(document.querySelector('#replay .message').getAttribute('cx'))"));
        }

        await GoToAsync(page, 21);
        int arrived = await page.AskAsync<int>("document.querySelectorAll('#replay .message').length");

        // A tenth of the way is as long everywhere.
        Assert.True(places[0] < places[1] && places[1] < places[2]);
        Assert.Equal(places[1] - places[0], places[2] - places[1], 6);
        Assert.Equal(0, arrived);
    }

    [Fact]
    public async Task The_next_outage_is_a_click_away()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        await page.Tab.ClickAsync("#replay .player button:nth-of-type(2)");

        Assert.Equal("2026-07-01", await page.AskAsync<string>("document.querySelector('#replay output').textContent"));
        Assert.Equal("link down", (await page.AskAsync<string[]>(Texts))[0]);
        await GoToAsync(page, 31);
        Assert.Equal("link down, breaker: open", (await page.AskAsync<string[]>(Texts))[0]);
        Assert.Equal(1, await page.AskAsync<int>("document.querySelectorAll('#replay .lost').length"));
        await page.ChooseAsync("lang", "ko");
        Assert.Equal("링크 장애, 차단기: open", (await page.AskAsync<string[]>(Texts))[0]);
    }

    [Fact]
    public async Task It_plays_and_stops()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);
        const string Now = "Number(document.querySelector('#replay input[type=range]').value)";

        await page.Tab.ClickAsync("#replay .player button");
        await page.Tab.WaitForFunctionAsync($"() => {Now} > 3 * {Day}");
        await page.Tab.ClickAsync("#replay .player button");
        double stopped = await page.AskAsync<double>(Now);
        await page.Tab.EvaluateFunctionAsync("() => new Promise((done) => setTimeout(done, 100))");

        Assert.Equal(stopped, await page.AskAsync<double>(Now));
        Assert.Empty(page.Complaints);
    }

    private static Task<object> GoToAsync(ShownPage page, int day) => page.AskAsync<object>(
        $"(() => {{ const when = document.querySelector('#replay input[type=range]'); when.value = {day} * {Day}; "
            + "when.dispatchEvent(new Event('input')); })()");
}
