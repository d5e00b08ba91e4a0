using CspSim.Scenarios.Reference;
using CspSim.Tests.Data;
using CspSim.Tests.Worker.Support;
using CspSim.Tests.Worker.Terminals;

namespace CspSim.Tests.Worker.Commands;

/// <summary>The tables of a forecast in the page about scenarios are those of the program.</summary>
public sealed class HandbookPlanTests
{
    private const string Marker = "plan";
    private const string Renewal = "CSPSIM_RENEW=1 dotnet test tests/CspSim.Tests --filter FullyQualifiedName~" + nameof(HandbookPlanTests);

    // With a clock that stands still the pilot runs replication 1 of every arm to its end, so that nothing is scaled.
    [Fact]
    public async Task The_tables_of_the_page_are_those_of_the_command()
    {
        Called plan = await Called.WithAsync(new HandClock(), "plan", ScenarioFolder.Path("kr-jp-csp.yaml"));
        string[] parts = plan.Output.Split("\n\n");
        string text = $"\n```\n{parts[1]}\n\n{parts[2]}\n```\n\n";
        string path = ScenarioFolder.Path("README.md");
        string page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        string renewed = ReferenceMarkdown.Renew(page, [(Marker, text)]);
        if (Environment.GetEnvironmentVariable("CSPSIM_RENEW") is "1")
        {
            await File.WriteAllTextAsync(path, renewed, TestContext.Current.CancellationToken);
            page = renewed;
        }

        Assert.Contains("\npilot     replication 1 of every arm was run to its end", plan.Output, StringComparison.Ordinal);
        Assert.Contains($"<!-- {Marker} -->\n{text}<!-- /{Marker} -->", renewed, StringComparison.Ordinal);
        Assert.True(string.Equals(renewed, page, StringComparison.Ordinal), "The forecast has changed. Renew the page: " + Renewal);
    }
}
