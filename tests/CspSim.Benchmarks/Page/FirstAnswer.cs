using System.Diagnostics;
using System.Globalization;
using PuppeteerSharp;

namespace CspSim.Benchmarks.Page;

/// <summary>
/// How long after a move of a slider the first answer is on the screen: the program serves the headline scenario in a process of its own,
/// Chromium shows its page, and a frame is painted after the answer has changed.
/// </summary>
internal static class FirstAnswer
{
    private const int Warm = 5;

    // As people do it: they look at the page before they move something, and read an answer before they move on.
    private static readonly TimeSpan s_looking = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_reading = TimeSpan.FromSeconds(1);

    // A frame after the sentence has changed it is on the screen.
    private const string Move = """
        (path, value) => new Promise((done) => {
          const range = document.querySelector(`[data-path="${path}"] input[type=range]`);
          const answer = document.getElementById("answer");
          const from = performance.now();
          const seen = new MutationObserver(() => {
            seen.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
          });
          seen.observe(answer, { childList: true, subtree: true, characterData: true });
          range.value = value;
          range.dispatchEvent(new Event("input", { bubbles: true }));
        })
        """;

    /// <summary>Measures moves of one input, each to a value that was not asked before.</summary>
    /// <param name="program">The program: <c>cspsim.dll</c> or a native <c>cspsim</c>.</param>
    /// <param name="moves">How many are counted.</param>
    public static async Task MeasureAsync(string program, int moves)
    {
        bool isManaged = program.EndsWith(".dll", StringComparison.Ordinal);
        using Process served = Process.Start(new ProcessStartInfo(
            isManaged ? "dotnet" : program, [.. isManaged ? [program] : (string[])[], "serve", "scenarios/kr-jp-csp.yaml", "--quiet"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        try
        {
            string address = (await served.StandardOutput.ReadLineAsync())!;
            await using IBrowser browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"],
            });
            await using IPage page = await browser.NewPageAsync();
            await page.SetViewportAsync(new ViewPortOptions { Width = 1440, Height = 900 });
            await page.GoToAsync(address);
            await page.WaitForFunctionAsync("() => document.querySelector('#charts svg')");
            await Task.Delay(s_looking);
            double[] times = new double[Warm + moves];
            for (int move = 0; move < times.Length; move++)
            {
                times[move] = await page.EvaluateFunctionAsync<double>(Move, "csp.consent", 95 + (0.02 * (move + 1)));
                await Task.Delay(s_reading);
            }

            double[] counted = [.. times.Skip(Warm).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"first answer on the screen: median {counted[moves / 2]:0} ms, {counted[0]:0} to {counted[^1]:0} ms, {moves} moves"));
        }
        finally
        {
            served.Kill();
        }
    }
}
