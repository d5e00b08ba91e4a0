using CspSim.Tests.Page;

namespace CspSim.Browser.Support;

/// <summary>The what-if page in a tab, with all that the browser asks for and complains about.</summary>
internal sealed class WhatIfTab : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<Uri> _requests = [];

    private WhatIfTab(ServedPage served, IPage tab)
    {
        Served = served;
        Tab = tab;
    }

    /// <summary>The program behind it.</summary>
    public ServedPage Served { get; }

    /// <summary>The tab.</summary>
    public IPage Tab { get; }

    /// <summary>Errors and warnings of the console.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What the page asked for.</summary>
    public IReadOnlyList<Uri> Requests => _requests;

    /// <summary>Serves a scenario, opens its page and waits for the last answer.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="scenario">The text of the scenario.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="theme">What the reader's system prefers: light or dark.</param>
    public static async Task<WhatIfTab> OpenAsync(IBrowser browser, string scenario, int width = 1440, string theme = "light")
    {
        WhatIfTab page = new(await ServedPage.OfAsync(scenario), await browser.NewPageAsync());
        page.Tab.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error or ConsoleType.Warning)
            {
                page._complaints.Add(said.Message.Text);
            }
        };
        page.Tab.PageError += (_, failed) => page._complaints.Add(failed.Message);
        page.Tab.Request += (_, asked) => page._requests.Add(new(asked.Request.Url));
        await page.Tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.Tab.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = theme }]);
        await page.Tab.GoToAsync(page.Served.Address.AbsoluteUri);
        await page.SettleAsync();
        return page;
    }

    /// <summary>What an expression of JavaScript gives.</summary>
    public Task<T> AskAsync<T>(string expression) => Tab.EvaluateExpressionAsync<T>(expression);

    /// <summary>Moves a slider as a hand does, without waiting for an answer.</summary>
    /// <param name="path">Which.</param>
    /// <param name="value">Where to.</param>
    public Task MoveAsync(string path, double value) => Tab.EvaluateFunctionAsync(
        """
        (path, value) => {
          const range = document.querySelector(`[data-path="${path}"] input[type=range]`);
          range.value = value;
          range.dispatchEvent(new Event("input", { bubbles: true }));
        }
        """,
        path,
        value);

    /// <summary>Waits until the last answer is on the page and drawn.</summary>
    public async Task SettleAsync()
    {
        // A question goes out a moment after the move.
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await Tab.WaitForFunctionAsync(
            "() => document.getElementById('state').innerText.includes('command line') "
                + "&& document.querySelector('#charts[aria-busy=false]')");
    }

    public async ValueTask DisposeAsync()
    {
        await Tab.DisposeAsync();
        await Served.DisposeAsync();
    }
}
