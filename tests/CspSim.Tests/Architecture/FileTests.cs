using System.Text.RegularExpressions;
using Xunit;

namespace CspSim.Tests.Architecture;

/// <summary>Rules of the house that can be read off the text.</summary>
public sealed partial class FileTests
{
    private const int LinesMax = 400;

    [Fact]
    public void A_source_file_declares_one_public_type()
    {
        IEnumerable<string> crowded = SourceTree.SourceFiles
            .Where(static file => PublicType().Count(File.ReadAllText(file)) > 1)
            .Select(SourceTree.Relative);

        Assert.Empty(crowded);
    }

    [Fact]
    public void A_public_type_lives_in_the_file_of_its_name()
    {
        IEnumerable<string> misplaced = SourceTree.SourceFiles
            .SelectMany(static file => PublicType().Matches(File.ReadAllText(file)).Select(match => (File: file, Type: match.Groups["name"].Value)))
            .Where(static found => !string.Equals(Path.GetFileName(found.File).Split('.')[0], found.Type, StringComparison.Ordinal))
            .Select(static found => $"{SourceTree.Relative(found.File)}: {found.Type}");

        Assert.Empty(misplaced);
    }

    [Fact]
    public void A_file_can_be_read_in_one_sitting()
    {
        IEnumerable<string> longOnes = SourceTree.SourceFiles.Concat(SourceTree.TestFiles)
            .Where(static file => File.ReadLines(file).Count() > LinesMax)
            .Select(SourceTree.Relative);

        Assert.Empty(longOnes);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        IEnumerable<string> unfinished = SourceTree.SourceFiles.Concat(SourceTree.TestFiles)
            .Where(static file => Unfinished().IsMatch(File.ReadAllText(file)))
            .Select(SourceTree.Relative)
            .Except(["tests/CspSim.Tests/Architecture/FileTests.cs"], StringComparer.Ordinal);

        Assert.Empty(unfinished);
    }

    [Fact]
    public void No_test_is_skipped()
    {
        IEnumerable<string> skipping = SourceTree.TestFiles
            .Where(static file => Skipped().IsMatch(File.ReadAllText(file)))
            .Select(SourceTree.Relative)
            .Except(["tests/CspSim.Tests/Architecture/FileTests.cs"], StringComparer.Ordinal);

        Assert.Empty(skipping);
    }

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX|NotImplementedException)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip(?:When|Unless)?\s*=|Assert\.Skip", RegexOptions.CultureInvariant)]
    private static partial Regex Skipped();
}
