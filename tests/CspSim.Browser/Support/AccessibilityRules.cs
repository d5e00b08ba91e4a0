namespace CspSim.Browser.Support;

/// <summary>The rules of axe-core, asked of a page as a reader has it, with everything opened.</summary>
internal static class AccessibilityRules
{
    /// <summary>The rules that a page breaks, each with the first place; skipped where the rules cannot be had.</summary>
    /// <param name="tab">The page.</param>
    public static async Task<string[]> BrokenInAsync(IPage tab)
    {
        string packages = NodePackages.Install("tests/CspSim.Browser/web");
        string rules = await File.ReadAllTextAsync(
            Path.Combine(packages, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await tab.EvaluateExpressionAsync(rules + ";document.querySelectorAll('details').forEach(e => e.open = true)");
        return await tab.EvaluateFunctionAsync<string[]>(
            "async () => (await axe.run()).violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`)");
    }
}
