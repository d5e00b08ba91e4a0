namespace CspSim.Browser.Support;

/// <summary>A report in a tab of its own, with all that the browser complains about.</summary>
public sealed class ShownPage : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-page-").FullName;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private ShownPage(IPage tab) => Tab = tab;

    /// <summary>The tab.</summary>
    public IPage Tab { get; }

    /// <summary>Errors and warnings of the console, those of scripts and of the policy included.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What the page asked for, itself included.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Opens a report.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="html">The page.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="theme">What the reader's system prefers: light or dark.</param>
    /// <param name="language">The language that is chosen.</param>
    /// <param name="withScripts">Whether scripts run.</param>
    public static async Task<ShownPage> OpenAsync(
        IBrowser browser, string html, int width = 1440, string theme = "light", string language = "en", bool withScripts = true)
    {
        ArgumentNullException.ThrowIfNull(browser);
        ShownPage page = new(await browser.NewPageAsync());
        page.Tab.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error or ConsoleType.Warning)
            {
                page._complaints.Add(said.Message.Text);
            }
        };
        page.Tab.PageError += (_, failed) => page._complaints.Add(failed.Message);
        page.Tab.Request += (_, asked) => page._requests.Add(asked.Request.Url);
        string file = Path.Combine(page._folder, "report.html");
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        await page.Tab.SetJavaScriptEnabledAsync(withScripts);
        await page.Tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.PreferAsync(MediaFeature.PrefersColorScheme, theme);
        await page.Tab.GoToAsync(new Uri(file).AbsoluteUri);
        await page.ChooseAsync("lang", language);
        return page;
    }

    /// <summary>Sets what the reader's system prefers.</summary>
    public Task PreferAsync(MediaFeature feature, string value) =>
        Tab.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = feature, Value = value }]);

    /// <summary>Chooses a language or a theme as a reader does.</summary>
    public Task ChooseAsync(string what, string choice) => Tab.ClickAsync($"label[for={what}-{choice}]");

    /// <summary>What an expression of JavaScript gives.</summary>
    public Task<T> AskAsync<T>(string expression) => Tab.EvaluateExpressionAsync<T>(expression);

    public async ValueTask DisposeAsync()
    {
        await Tab.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
