using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>The run of the sample lasts two years of 365.25 days from 2026-01-05, to noon of 2028-01-05.</summary>
public sealed class TimeAxisTests
{
    private const string Documents = "prior-art: {classes: {all: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}";
    private const string Finders =
        "offices: {KIPO: {search-power: {all: 100%}, search-tau: 5 h}, JPO: {search-power: {all: 100%}, search-tau: 5 h}}";

    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Theory]
    [InlineData("csp: {share: 10%, from: DATE}", "'from'")]
    [InlineData(Documents + ", shared-classification: {share: 10%, from: DATE, ease: 150%}}\n" + Finders, "'from'")]
    [InlineData(
        Documents + "}\n" + Finders + "\nexaminer-visits: [{from: KIPO, to: JPO, examiners: 2, start: DATE, length: 3 months}]",
        "'start'")]
    public void What_begins_after_the_run_causes_a_warning(string lines, string key)
    {
        Assert.Contains(
            $"warning[CS089]: {key} is after the run, which ends on 2028-01-05: nothing comes of it",
            Warnings(lines, "2028-01-06"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("CS089", Warnings(lines, "2028-01-05"), StringComparison.Ordinal);
    }

    private static string Warnings(string lines, string date)
    {
        LoadResult result = Sample.Load(
            "cspsim: 1\nextends: base.yaml\n" + lines.Replace("DATE", date, StringComparison.Ordinal) + "\n",
            s_files);
        Assert.NotNull(result.Scenario);
        return string.Join('\n', result.Diagnostics.Select(DiagnosticText.Concise));
    }
}
