using System.Text.RegularExpressions;

namespace CspSim.Tests.Architecture;

/// <summary>Rules of the house that can be read off the text.</summary>
public sealed partial class FileTests
{
    private const int LinesMax = 350;
    private const int BesideLinesMax = 80;
    private const int ColumnsMax = 140;

    [Fact]
    public void A_source_file_is_named_after_a_type_that_it_declares()
    {
        IEnumerable<string> misnamed = SourceTree.SourceFiles
            .Where(static file => TypesOf(file) is { Count: > 0 } types && !types.Exists(type => IsMain(file, type.Name)))
            .Select(SourceTree.Relative);

        Assert.Empty(misnamed);
    }

    [Fact]
    public void Types_that_share_a_file_are_small_but_the_one_it_is_named_after()
    {
        IEnumerable<string> large = SourceTree.SourceFiles
            .SelectMany(static file => TypesOf(file).Select(type => (File: file, type.Name, type.Lines)))
            .Where(static type => type.Lines > BesideLinesMax && !IsMain(type.File, type.Name))
            .Select(static type => $"{SourceTree.Relative(type.File)}: {type.Name}");

        Assert.Empty(large);
    }

    [Fact]
    public void A_file_can_be_read_in_one_sitting()
    {
        IEnumerable<string> longOnes = SourceTree.SourceFiles.Concat(SourceTree.TestFiles)
            .Where(static file => File.ReadLines(file).Count() > LinesMax)
            .Select(SourceTree.Relative);

        Assert.Empty(longOnes);
    }

    // The analyzer of the build passes lines that it cannot break: comments, and a literal that stands alone.
    [Fact]
    public void No_line_is_too_long()
    {
        IEnumerable<string> tooLong =
            from file in SourceTree.SourceFiles.Concat(SourceTree.TestFiles)
            from line in File.ReadLines(file).Index()
            where line.Item.Length > ColumnsMax
            select $"{SourceTree.Relative(file)}:{line.Index + 1}";

        Assert.Empty(tooLong);
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

    // Those of pages ask for a browser and for npm, which a machine that builds the product need not have.
    [Fact]
    public void No_test_is_skipped_but_for_want_of_a_browser()
    {
        IEnumerable<string> skipping = SourceTree.TestFiles
            .Where(static file => Skipped().IsMatch(File.ReadAllText(file)))
            .Select(SourceTree.Relative)
            .Where(static file => !file.StartsWith("tests/CspSim.Browser/Support/", StringComparison.Ordinal))
            .Except(["tests/CspSim.Tests/Architecture/FileTests.cs"], StringComparer.Ordinal);

        Assert.Empty(skipping);
    }

    private static bool IsMain(string file, string type) =>
        string.Equals(Path.GetFileName(file).Split('.')[0], type, StringComparison.Ordinal);

    // A type takes the lines to the next one's declaration.
    private static List<(string Name, int Lines)> TypesOf(string file)
    {
        string text = File.ReadAllText(file);
        Match[] declared = TopLevelType().Matches(text).ToArray();
        IEnumerable<int> ends = declared.Skip(1).Select(static next => next.Index).Append(text.Length);
        return [.. declared.Zip(ends, (type, end) => (type.Groups["name"].Value, text.AsSpan(type.Index, end - type.Index).Count('\n')))];
    }

    [GeneratedRegex(
        @"^(?:public|internal) (?:(?:sealed|static|abstract|readonly|partial|ref|unsafe) )*"
        + @"(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX|NotImplementedException)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip(?:When|Unless)?\s*=|Assert\.Skip", RegexOptions.CultureInvariant)]
    private static partial Regex Skipped();
}
