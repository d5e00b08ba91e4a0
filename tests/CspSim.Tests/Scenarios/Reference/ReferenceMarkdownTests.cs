using CspSim.Scenarios.Reference;
using CspSim.Tests.Data;
using CspSim.Worker.Commands;

namespace CspSim.Tests.Scenarios.Reference;

public sealed class ReferenceMarkdownTests
{
    private const string Renewal = "CSPSIM_RENEW=1 dotnet test tests/CspSim.Tests --filter FullyQualifiedName~"
        + nameof(ReferenceMarkdownTests);

    private static readonly (string Marker, string Text)[] s_parts =
    [
        .. ReferenceMarkdown.Parts,
        ("commands", ReferenceMarkdown.Table(
            ["command", "does"],
            CommandCatalog.All.Select(static command => new[] { $"`{command.Name}`", command.Summary }))),
    ];

    [Fact]
    public void The_tables_of_the_page_are_what_the_catalogs_give()
    {
        string path = ScenarioFolder.Path("README.md");
        string page = File.ReadAllText(path);
        string renewed = ReferenceMarkdown.Renew(page, s_parts);
        if (Environment.GetEnvironmentVariable("CSPSIM_RENEW") is "1")
        {
            File.WriteAllText(path, renewed);
            page = renewed;
        }

        Assert.All(
            s_parts,
            part => Assert.Contains($"<!-- {part.Marker} -->\n{part.Text}<!-- /{part.Marker} -->", renewed, StringComparison.Ordinal));
        Assert.True(string.Equals(renewed, page, StringComparison.Ordinal), "A catalog has changed. Renew the tables: " + Renewal);
    }
}
