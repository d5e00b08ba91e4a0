using System.Xml.Linq;

namespace CspSim.Tests.Architecture;

/// <summary>The file by which others cite the program.</summary>
public sealed class CitationTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "CITATION.cff"));

    [Fact]
    public void Its_version_is_that_of_the_program() => Assert.Equal(
        XElement.Load(Path.Combine(SourceTree.Root, "Directory.Build.props")).Descendants("Version").Single().Value,
        ValueOf("version"));

    [Theory]
    [InlineData("cff-version", "1.2.0")]
    [InlineData("title", "CspSim")]
    [InlineData("type", "software")]
    [InlineData("  - name", "The CspSim authors")]
    public void It_has_what_the_format_asks_for(string key, string value) => Assert.Equal(value, ValueOf(key));

    [Fact]
    public void It_says_how_to_cite() => Assert.NotEmpty(ValueOf("message"));

    private static string ValueOf(string key) =>
        Assert.Single(s_lines, line => line.StartsWith(key + ": ", StringComparison.Ordinal))[(key.Length + 2)..];
}
