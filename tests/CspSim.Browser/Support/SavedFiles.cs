namespace CspSim.Browser.Support;

/// <summary>What the buttons of a chart save, kept in the page.</summary>
internal static class SavedFiles
{
    /// <summary>Presses the three buttons of the chart of waiting times and waits for what they save.</summary>
    /// <param name="tab">The page.</param>
    /// <returns>The table as text, the kind of the root of the vector picture, and the bytes of the other picture.</returns>
    public static async Task<(string Table, string VectorRoot, int PictureBytes)> OfWaitsAsync(IPage tab)
    {
        await tab.EvaluateExpressionAsync(
            "(window.saved = [], URL.createObjectURL = (blob) => (window.saved.push(blob), 'about:blank#'), "
                + "HTMLAnchorElement.prototype.click = () => {})");
        foreach (string kind in (string[])["csv", "svg", "png"])
        {
            await tab.ClickAsync($"#waits button[value={kind}]");
        }

        await tab.WaitForFunctionAsync("() => window.saved.length === 3");
        int size = await tab.EvaluateExpressionAsync<int>("window.saved.find(blob => blob.type === 'image/png').size");
        string table = await tab.EvaluateFunctionAsync<string>("() => window.saved.find(blob => blob.type === 'text/csv').text()");

        // Read in the page the picture falls under its policy, which it need not keep to by itself: that comes last.
        return (table, await tab.EvaluateFunctionAsync<string>(
            "async () => new DOMParser().parseFromString(await window.saved.find(blob => blob.type === 'image/svg+xml').text(), "
                + "'image/svg+xml').documentElement.nodeName"), size);
    }
}
