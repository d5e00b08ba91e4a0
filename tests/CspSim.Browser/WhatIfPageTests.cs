namespace CspSim.Browser;

/// <summary>The what-if page in a browser: moved by hand, by keys, on a phone, and when the program is gone.</summary>
public sealed class WhatIfPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Examiners = "offices.KIPO.examiners";
    private const string Answer = "document.getElementById('answer').innerText";
    private const string Picture = "document.querySelector('#waits .chart').innerHTML.replaceAll(/zr\\d+|ec_\\w+/g, '')";
    private const string Numbers = "[...document.querySelectorAll('#waits [data-value]')].map((cell) => cell.dataset.value).join()";
    private const string OverflowOfPage = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // 3000 cases of 9 h a year at each office are 27,000 h; three examiners who never close have 26,298 h, four have 35,064 h.
    private const string Scenario = """
        cspsim: 1
        parameters: {both: {title: Families in both offices, default: 30%, range: 0% to 100%}}
        offices:
          KIPO: {calendar: always, examiners: {value: 4, low: 2, high: 12, assumed: true, note: so many as keep up},
                arrivals: {poisson: {rate: 3000 / year}}, search: 5 h, first-action: 4 h}
          JPO: {calendar: always, examiners: 4, arrivals: {poisson: {rate: 3000 / year}}, search: 5 h, first-action: 4 h}
        families: {shared: '${both}'}
        arms: {alone: {csp: {mode: none}}, together: {}}
        run: {length: 4 months, replications: 3}

        """;

    [Fact]
    public async Task A_move_changes_the_answer_and_the_numbers_of_its_table()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        string before = await page.AskAsync<string>(Numbers);

        await page.MoveAsync(Examiners, 6);
        await page.SettleAsync();

        Assert.NotEqual(before, await page.AskAsync<string>(Numbers), StringComparer.Ordinal);
        Assert.StartsWith("3 / 3", await page.AskAsync<string>("document.getElementById('state').innerText"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
        Assert.All(page.Requests, asked => Assert.True(
            asked.Scheme is "data" or "blob" || asked.Authority == page.Served.Root.Authority, asked.AbsoluteUri));
    }

    [Fact]
    public async Task A_chart_is_saved_as_it_is_shown()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.MoveAsync(Examiners, 6);
        await page.SettleAsync();
        string[] shown = await page.AskAsync<string[]>(
            "[...document.querySelectorAll('#waits tbody tr:first-child [data-value]')]"
                + ".map((cell) => String(Number(cell.dataset.value) * Number(cell.dataset.factor ?? 1)))");

        (string table, string root, int bytes) = await SavedFiles.OfWaitsAsync(page.Tab);

        Assert.NotEmpty(shown);
        Assert.Subset(table.Split("\r\n")[1].Split(',').ToHashSet(StringComparer.Ordinal), shown.ToHashSet(StringComparer.Ordinal));
        Assert.Equal("svg", root);
        Assert.True(bytes > 5000);
    }

    [Fact]
    public async Task Twenty_quick_moves_leave_the_answer_of_the_last()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.MoveAsync(Examiners, 7);
        await page.SettleAsync();
        string wanted = await page.AskAsync<string>(Numbers);

        for (int move = 0; move < 20; move++)
        {
            await page.MoveAsync(Examiners, 2 + (move % 9));
            await Task.Delay(15, TestContext.Current.CancellationToken);
        }

        await page.MoveAsync(Examiners, 7);
        await page.SettleAsync();

        Assert.Equal(wanted, await page.AskAsync<string>(Numbers));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Back_at_the_default_the_picture_is_the_first()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.Tab.ClickAsync("#ghost");
        string picture = await page.AskAsync<string>(Picture);
        string answer = await page.AskAsync<string>(Answer);

        await page.MoveAsync(Examiners, 9);
        await page.SettleAsync();
        string other = await page.AskAsync<string>(Picture);
        await page.Tab.ClickAsync("#reset");
        await page.SettleAsync();

        Assert.NotEqual(picture, other, StringComparer.Ordinal);
        Assert.Equal((answer, picture), (await page.AskAsync<string>(Answer), await page.AskAsync<string>(Picture)));
    }

    [Fact]
    public async Task The_run_before_stays_pale_behind_and_a_click_goes_back_to_it()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        string first = await page.AskAsync<string>(Numbers);
        await page.MoveAsync(Examiners, 3);
        await page.SettleAsync();

        int pale = await page.AskAsync<int>(
            "document.querySelectorAll('#waits svg [fill-opacity=\"0.22\"], #waits svg [opacity=\"0.22\"]').length");
        await page.Tab.ClickAsync("#runs li:first-child button");
        await page.SettleAsync();

        Assert.True(pale > 0, "no mark of the run before");
        Assert.Equal(first, await page.AskAsync<string>(Numbers));
        Assert.Equal("4", await page.AskAsync<string>($"document.querySelector('[data-path=\"{Examiners}\"] input[type=number]').value"));
    }

    [Fact]
    public async Task Stacked_bars_of_the_run_before_begin_and_end_where_those_of_this_one_do()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.MoveAsync(Examiners, 3);
        await page.SettleAsync();
        await page.AskAsync<object>("document.getElementById('time').scrollIntoView()");
        await page.Tab.WaitForFunctionAsync("() => document.querySelector('#time svg path[fill-opacity=\"0.22\"]')");

        // The time of an examiner is 100 % in both runs. A path with an arc is a swatch of the legend, and that is not pale.
        double[][] ends = await page.AskAsync<double[][]>(
            """
            ['[fill-opacity="0.22"]', ':not([fill-opacity])']
              .map((which) => [...document.querySelectorAll('#time svg path[fill^="#"]:not([d*="A"])' + which)]
                .map((bar) => bar.getBoundingClientRect()))
              .map((boxes) => [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))])
            """);

        Assert.Equal(ends[1][0], ends[0][0], 1.0);
        Assert.Equal(ends[1][1], ends[0][1], 1.0);
        int[] swatches = await page.AskAsync<int[]>(
            """['', '[fill-opacity]'].map((which) => document.querySelectorAll('#time svg path[fill^="#"][d*="A"]' + which).length)""");
        Assert.Equal([4, 0], swatches);
    }

    [Fact]
    public async Task Keys_move_a_slider_and_say_what_they_did()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.Tab.FocusAsync($"[data-path='{Examiners}'] input[type=range]");

        await page.Tab.Keyboard.PressAsync("End");
        await page.Tab.Keyboard.PressAsync("ArrowLeft");
        await page.SettleAsync();

        Assert.Equal("11", await page.AskAsync<string>($"document.querySelector('[data-path=\"{Examiners}\"] input[type=number]').value"));
        Assert.Equal(
            await page.AskAsync<string>(Answer), await page.AskAsync<string>("document.getElementById('said').textContent"));
    }

    [Fact]
    public async Task A_slider_says_where_the_backlog_doubles()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.Tab.FocusAsync($"[data-path='{Examiners}'] input[type=range]");

        await page.MoveAsync(Examiners, 2);
        await page.Tab.WaitForFunctionAsync($"() => document.querySelector('[data-path=\"{Examiners}\"] .load').innerText !== ''");

        string load = await page.AskAsync<string>($"document.querySelector('[data-path=\"{Examiners}\"] .load').innerText");
        Assert.Contains("load KIPO", load, StringComparison.Ordinal);
        Assert.Contains("backlog", load, StringComparison.Ordinal);
        Assert.True(await page.AskAsync<int>($"document.querySelectorAll('[data-path=\"{Examiners}\"] .track .over').length") > 0);
    }

    [Fact]
    public async Task What_was_moved_is_copied_as_a_command_and_as_a_scenario()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);
        await page.AskAsync<object>("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }");
        await page.MoveAsync(Examiners, 6);
        await page.MoveAsync("parameters.both.default", 60);

        // A load of 1 is said below a slider once the answer is there, and moves what stands further down.
        await page.SettleAsync();
        await page.Tab.ClickAsync("#copy-command");
        string command = await page.AskAsync<string>("window.copied");
        await page.Tab.ClickAsync("#copy-yaml");

        Assert.Equal("cspsim run a.yaml --set parameters.both.default=60% --set offices.KIPO.examiners=6", command);
        Assert.Equal(
            "cspsim: 1\nextends: a.yaml\nparameters:\n  both:\n    default: 60%\noffices:\n  KIPO:\n    examiners: 6\n",
            await page.AskAsync<string>("window.copied"));
    }

    [Fact]
    public async Task When_the_program_is_gone_the_page_says_so()
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario);

        await page.Served.DisposeAsync();
        await page.MoveAsync(Examiners, 6);
        await page.Tab.WaitForFunctionAsync("() => !document.getElementById('trouble').hidden");

        Assert.Contains(
            "Start cspsim serve again",
            await page.AskAsync<string>("document.getElementById('trouble').innerText"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light", "en")]
    [InlineData("dark", "ja")]
    [InlineData("light", "ko")]
    public async Task It_keeps_to_the_rules_of_accessibility(string theme, string language)
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario, theme: theme);
        await page.Tab.ClickAsync($"label[for=lang-{language}]");

        string[] broken = await AccessibilityRules.BrokenInAsync(page.Tab);

        Assert.Empty(broken);
        Assert.Equal(language, await page.AskAsync<string>("document.documentElement.lang"));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    public async Task Nothing_has_to_be_scrolled_sideways(int width)
    {
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, Scenario, width);

        await page.AskAsync<object>("document.querySelectorAll('details').forEach(e => e.open = true)");

        Assert.Equal(0, await page.AskAsync<int>(OverflowOfPage));
    }

    [Fact]
    public async Task A_name_that_looks_like_a_mark_is_a_name()
    {
        string hostile = Scenario
            .Replace("title: Families in both offices", "title: \"<b>Families</b>\"", StringComparison.Ordinal)
            .Replace("note: so many as keep up", "note: \"<img src=x onerror=alert(1)>\"", StringComparison.Ordinal);
        await using WhatIfTab page = await WhatIfTab.OpenAsync(chromium.Browser, hostile);

        await page.AskAsync<object>("document.querySelectorAll('details').forEach(e => e.open = true)");
        Assert.Equal(0, await page.AskAsync<int>("document.querySelectorAll('img, label b').length"));
        Assert.Contains("<img src=x", await page.AskAsync<string>("document.body.innerText"), StringComparison.Ordinal);
        Assert.Contains("<b>Families</b>", await page.AskAsync<string>("document.body.innerText"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }
}
