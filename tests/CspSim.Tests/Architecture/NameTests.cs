using System.Reflection;
using System.Text.RegularExpressions;

namespace CspSim.Tests.Architecture;

/// <summary>An office is data: no type of the product carries the name of one.</summary>
public sealed partial class NameTests
{
    private static readonly HashSet<string> s_officeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Kipo", "Mopi", "Kipa", "Jpo", "Uspto", "Epo", "Cnipa", "Ukipo", "Korea", "Korean", "Japan", "Japanese", "China", "Chinese",
        "America", "American", "European",
    };

    private static readonly HashSet<string> s_emptyWords = new(StringComparer.Ordinal)
    {
        "Manager",
        "Helper",
        "Helpers",
        "Utils",
        "Util",
        "Base",
        "Impl",
    };

    [Fact]
    public void No_type_is_named_after_an_office() => Assert.Empty(TypesWith(s_officeWords));

    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing() => Assert.Empty(TypesWith(s_emptyWords));

    [Fact]
    public void Interfaces_begin_with_I_and_nothing_else_does() =>
        Assert.Empty(ProductTypes.All.Where(static type => type.IsInterface != InterfaceName().IsMatch(type.Name))
            .Select(static type => type.FullName));

    private static IEnumerable<string?> TypesWith(HashSet<string> words) =>
        ProductTypes.All.Where(type => WordPattern().Matches(type.Name).Any(match => words.Contains(match.Value)))
            .Select(static type => type.FullName);

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex("^I[A-Z][a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex InterfaceName();
}
