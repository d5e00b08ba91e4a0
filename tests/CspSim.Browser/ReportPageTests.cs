using System.Globalization;
using System.Text;
using PuppeteerSharp.Media;
using UglyToad.PdfPig;

namespace CspSim.Browser;

/// <summary>A report in a browser: complete, quiet, and readable by everybody.</summary>
public sealed class ReportPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Phone = 320;

    private static readonly string s_page = ReportPage.Of(HandMadeResult.Whole);

    // Twice the size on a window of 1440 pixels is one of 720.
    private const string OverflowOfPage = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string Text = "document.querySelector('main').innerText";

    public static TheoryData<string, string> Views => new() { { "light", "en" }, { "dark", "en" }, { "light", "ko" }, { "dark", "ja" } };

    [Fact]
    public async Task Nothing_is_asked_of_a_network_and_nothing_goes_wrong()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);
        foreach (string language in (string[])["ko", "ja", "en"])
        {
            await page.ChooseAsync("lang", language);
        }

        await page.ChooseAsync("theme", "dark");

        Assert.Single(page.Requests);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Every_chart_is_drawn()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        string[] empty = await page.AskAsync<string[]>(
            "[...document.querySelectorAll('[data-chart]')].filter(e => e.querySelectorAll('svg path').length < 3)"
                + ".map(e => e.dataset.chart)");
        int all = await page.AskAsync<int>("document.querySelectorAll('[data-chart]').length");

        Assert.Empty(empty);
        Assert.Equal(18, all);
    }

    // Every number that a chart is drawn from is one of the table below it, in the unit of the chart, or an instant or place of a row.
    [Fact]
    public async Task What_is_drawn_stands_in_the_tables()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        string[] strangers = await page.AskAsync<string[]>(
            """
            (() => {
              const options = JSON.parse(document.getElementById('options').textContent);
              const strangers = [];
              for (const name of ['waits', 'differences', 'load', 'exchange', 'search', 'doubt']) {
                const cells = [...document.getElementById(name).querySelectorAll('[data-value]')]
                  .map((cell) => Number(cell.dataset.value) * Number(cell.dataset.factor ?? 1));
                for (const series of options[name].series) {
                  for (const item of series.data) {
                    const values = [item?.value ?? item].flat();
                    const numbers = series.type === 'bar' || series.type === 'boxplot' ? values : values.slice(0, -1);
                    for (const number of numbers) {
                      if (!cells.some((cell) => Math.abs(cell - number) < 1e-9 * Math.max(1, Math.abs(cell)))) {
                        strangers.push(`${name} ${number}`);
                      }
                    }
                  }
                }
              }
              return strangers;
            })()
            """);

        Assert.Empty(strangers);
    }

    [Fact]
    public async Task Marks_lie_where_their_axis_says()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        // The diamonds of the first panel: 16, 12 and 8 months, so that their distances are equal.
        double[] places = await page.AskAsync<double[]>(
            """
            [...document.querySelectorAll('#waits .chart svg path')]
              .filter((path) => /^M0 -1L1 0L0 1L-1 0Z$/.test(path.getAttribute('d')))
              .map((path) => path.getBoundingClientRect()).slice(0, 3).map((box) => box.x + box.width / 2)
            """);

        Assert.Equal(3, places.Length);
        Assert.True(places[0] > places[1] && places[1] > places[2]);
        Assert.Equal(places[0] - places[1], places[1] - places[2], 0.5);
    }

    [Fact]
    public async Task Without_scripts_every_number_is_there()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page, language: "ko", withScripts: false);

        string text = await page.AskAsync<string>(
            "(document.querySelectorAll('details').forEach(e => e.open = true), document.querySelector('main').innerText)");

        Assert.Contains("1차 심사처리기간", text, StringComparison.Ordinal);
        Assert.DoesNotContain("How long do", text, StringComparison.Ordinal);
        Assert.All(
            HandMadeResult.Whole.Arms.SelectMany(static arm => arm.Months).Select(static month => month.Backlog!.Value),
            backlog => Assert.Contains(backlog.ToString("N0", CultureInfo.InvariantCulture), text, StringComparison.Ordinal));
        Assert.Equal(0, await page.AskAsync<int>("document.querySelectorAll('.tools:not([hidden])').length"));
    }

    [Fact]
    public async Task Pictures_of_a_static_report_are_there_without_scripts_and_give_way_to_them()
    {
        string page = ReportPage.Of(HandMadeResult.Bare, hasPictures: true);
        const string Seen = "[...document.querySelectorAll('.chart svg')].filter(e => e.getBoundingClientRect().width > 0).length";
        await using ShownPage still = await ShownPage.OpenAsync(chromium.Browser, page, language: "ja", withScripts: false);
        await using ShownPage moving = await ShownPage.OpenAsync(chromium.Browser, page);

        Assert.Equal(11, await still.AskAsync<int>(Seen));
        Assert.Equal(11, await moving.AskAsync<int>("document.querySelectorAll('.chart svg').length"));
        Assert.Empty(still.Complaints);
        Assert.Empty(moving.Complaints);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task It_keeps_to_the_rules_of_accessibility(string theme, string language)
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page, theme: theme, language: language);

        string[] broken = await AccessibilityRules.BrokenInAsync(page.Tab);

        Assert.Empty(broken);
        Assert.Equal(language, await page.AskAsync<string>("document.documentElement.lang"));
    }

    [Theory]
    [InlineData(Phone, "en")]
    [InlineData(Phone, "ko")]
    [InlineData(Phone, "ja")]
    [InlineData(720, "en")]
    public async Task Nothing_has_to_be_scrolled_sideways(int width, string language)
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page, width, language: language);

        Assert.Equal(0, await page.AskAsync<int>(OverflowOfPage));
        await page.AskAsync<object>("document.querySelectorAll('details').forEach(e => e.open = true)");
        Assert.Equal(0, await page.AskAsync<int>(OverflowOfPage));
    }

    [Fact]
    public async Task The_first_screen_holds_the_answer_its_doubt_and_both_charts()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        double[] ends = await page.AskAsync<double[]>(
            "['.answer', '.facts', '#waits .chart', '#differences .chart']"
                + ".map(e => document.querySelector(e).getBoundingClientRect().bottom)");

        Assert.All(ends, static end => Assert.InRange(end, 1, 900));
    }

    [Fact]
    public async Task A_theme_changes_the_paper_and_the_charts()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);
        const string Colours = "[getComputedStyle(document.querySelector('.page')).backgroundColor, "
            + "document.querySelector('#waits svg text').getAttribute('fill')]";
        string[] light = await page.AskAsync<string[]>(Colours);

        await page.ChooseAsync("theme", "dark");

        Assert.Equal(["rgb(255, 255, 255)", "#57606A"], light, StringComparer.Ordinal);
        Assert.Equal(["rgb(20, 23, 28)", "#A5AFBA"], await page.AskAsync<string[]>(Colours), StringComparer.Ordinal);
    }

    [Fact]
    public async Task On_paper_it_is_light_and_shows_all()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page, theme: "dark");

        // What a browser does before it prints.
        await page.AskAsync<object>("dispatchEvent(new Event('beforeprint'))");
        await page.Tab.EmulateMediaTypeAsync(MediaType.Print);

        Assert.Equal(
            "rgb(255, 255, 255)", await page.AskAsync<string>("getComputedStyle(document.querySelector('.page')).backgroundColor"));
        Assert.Equal("#57606A", await page.AskAsync<string>("document.querySelector('#waits svg text').getAttribute('fill')"));
        Assert.Equal(0, await page.AskAsync<int>("document.querySelectorAll('details:not([open])').length"));
        Assert.Equal("none", await page.AskAsync<string>("getComputedStyle(document.querySelector('.switches')).display"));
        Assert.Contains(
            HandMadeResult.Whole.Answer!.Sentence, await page.AskAsync<string>(Text), StringComparison.Ordinal);
        byte[] pdf = await page.Tab.PdfDataAsync(new PdfOptions { Format = PaperFormat.A4 });
        using PdfDocument paper = PdfDocument.Open(pdf);
        string sheet = string.Join(' ', paper.GetPage(1).GetWords().Select(static word => word.Text));

        // A ligature of the font, such as fi, is one sign on paper.
        Assert.Contains(HandMadeResult.Whole.Answer!.Sentence, sheet.Normalize(NormalizationForm.FormKC), StringComparison.Ordinal);
    }

    // A glyph that no font has is drawn from the last resort, whose boxes are of one width: two rare signs that no font has tell it.
    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    public async Task Every_sign_has_a_glyph(string language)
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page, language: language);

        string missing = await page.AskAsync<string>(
            """
            (() => {
              const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const font = getComputedStyle(document.querySelector('.answer')).fontFamily;
              const drawn = (sign) => {
                pen.clearRect(0, 0, 300, 150);
                pen.font = `32px ${font}`;
                pen.fillText(sign, 10, 60);
                return pen.getImageData(0, 0, 64, 100).data.join();
              };
              const none = drawn('\u{10FFFE}');
              const signs = new Set([...document.querySelector('main').innerText].filter((sign) => sign.trim() !== ''));
              return [...signs].filter((sign) => drawn(sign) === none).join('');
            })()
            """);

        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_name_that_looks_like_a_mark_is_a_name()
    {
        string hostile = "<img src=x onerror=\"document.title='run'\">";
        string endless = new('W', 200);
        string page = ReportPage.Of(HandMadeResult.Of([hostile, "JPO"], ["no-programme", endless, "\u05d0\u05d1\u05d2 <b>"]));
        await using ShownPage shown = await ShownPage.OpenAsync(chromium.Browser, page, Phone);

        Assert.Equal(0, await shown.AskAsync<int>("document.querySelectorAll('img, .chart b, table b').length"));
        Assert.Equal("A result by hand - CspSim", await shown.Tab.GetTitleAsync(), StringComparer.Ordinal);
        Assert.Equal(0, await shown.AskAsync<int>(OverflowOfPage));
        Assert.Contains(hostile, await shown.AskAsync<string>(Text), StringComparison.Ordinal);
        Assert.Empty(shown.Complaints);
        Assert.Single(shown.Requests);
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);
        await page.PreferAsync(MediaFeature.PrefersReducedMotion, "reduce");

        Assert.Equal(0, await page.AskAsync<int>("document.getAnimations().length"));
        Assert.Equal(
            "none", await page.AskAsync<string>("getComputedStyle(document.querySelector('.switches label')).animationName"));
    }

    [Fact]
    public async Task A_chart_is_saved_as_picture_and_as_table()
    {
        await using ShownPage page = await ShownPage.OpenAsync(chromium.Browser, s_page);

        (string table, string root, int bytes) = await SavedFiles.OfWaitsAsync(page.Tab);

        Assert.Equal("no-programme,KIPO,16,15.5,16.5,0.5,2.5,5,7.5,9.5,300", table.Split("\r\n")[1]);
        Assert.Equal("svg", root);
        Assert.True(bytes > 5000);
    }
}
