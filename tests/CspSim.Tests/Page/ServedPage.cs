using System.Net;
using System.Text.Json.Nodes;
using CspSim.Link;
using CspSim.Page.Serving;
using CspSim.Page.WhatIf;
using CspSim.Reporting;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Tests.Page;

/// <summary>The page of a scenario as a browser sees it: served, and asked over HTTP.</summary>
internal sealed class ServedPage : IAsyncDisposable
{
    private readonly PageServer _server;
    private readonly HttpClientHandler _handler = new() { CookieContainer = new CookieContainer() };

    private ServedPage(PageServer server)
    {
        _server = server;
        Browser = new HttpClient(_handler) { BaseAddress = server.Root };
    }

    /// <summary>A browser that keeps cookies.</summary>
    public HttpClient Browser { get; }

    /// <summary>The address that opens it once.</summary>
    public Uri Address => _server.Address;

    /// <summary>Where it is served.</summary>
    public Uri Root => _server.Root;

    /// <summary>Serves a scenario, not opened yet.</summary>
    /// <param name="text">The scenario.</param>
    public static async Task<ServedPage> OfAsync(string text)
    {
        WhatIfScenario scenario = ScenarioOf(text);
        WhatIfSession session = new(scenario, new() { Threads = 2, LinkFactory = new PollyLinkFactory() });
        return new(await PageServer.StartAsync(scenario, session, cancel: TestContext.Current.CancellationToken));
    }

    /// <summary>Serves a scenario and opens the page.</summary>
    /// <param name="text">The scenario.</param>
    public static async Task<ServedPage> OpenAsync(string text)
    {
        ServedPage page = await OfAsync(text);
        (await page.Browser.GetAsync(page.Address, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return page;
    }

    /// <summary>All answers to a question.</summary>
    /// <param name="query">The question, such as <c>set=csp.share=20%25</c>.</param>
    public async Task<IReadOnlyList<JsonNode>> AnswersAsync(string query)
    {
        string text = await Browser.GetStringAsync($"answers?{query}", TestContext.Current.CancellationToken);
        return [.. text.Split('\n').Where(static line => line.StartsWith("data: {", StringComparison.Ordinal))
            .Select(static line => JsonNode.Parse(line["data: ".Length..])!)];
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        _handler.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>The scenario that the page of a text is about.</summary>
    public static WhatIfScenario ScenarioOf(string text) => new()
    {
        Scenario = Load(text, []).Scenario!,
        LoadWith = settings => Load(text, settings),
        ProvenanceOf = static scenario => new()
        {
            Version = "1", ScenarioText = scenario.ResolvedText, WallClock = new(DateTimeOffset.UnixEpoch, "here", 1, TimeSpan.Zero),
        },
        Command = "cspsim run a.yaml",
        File = "a.yaml",
    };

    private static LoadResult Load(string text, IReadOnlyList<string> settings) =>
        ScenarioLoader.LoadText(text, "a.yaml", new LoadOptions { Sets = settings }, new DiskFiles());
}
