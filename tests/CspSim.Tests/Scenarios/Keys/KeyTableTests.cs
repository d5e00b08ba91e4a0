using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;


namespace CspSim.Tests.Scenarios.Keys;

public sealed class KeyTableTests
{
    [Fact]
    public void Every_key_is_listed_once_and_says_what_it_means()
    {
        Assert.Equal(KeyTable.All.Count, KeyTable.All.Select(entry => entry.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.All(KeyTable.All, entry => Assert.EndsWith(".", entry.Summary, StringComparison.Ordinal));
        Assert.All(KeyTable.All, entry => Assert.Matches("^[a-z*.\\[\\]-]+$", entry.Path));
    }

    [Fact]
    public void No_word_of_the_format_is_a_boolean_to_older_readers()
    {
        string[] booleans = ["on", "off", "yes", "no", "y", "n"];

        Assert.Empty(KeyTable.All.SelectMany(entry => entry.Choices).Intersect(booleans, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_default_is_itself_a_value_that_the_key_allows()
    {
        foreach (KeyEntry entry in KeyTable.All.Where(entry => entry.Default.Length > 0 && entry.Allows(ValueForms.Choice)))
        {
            bool isQuantity = entry.Allows(ValueForms.Quantities);
            Assert.True(isQuantity || entry.Choices.Contains(entry.Default, StringComparer.Ordinal), entry.Path);
        }
    }

    [Theory]
    [InlineData("offices.KIPO.search", "offices.*.search")]
    [InlineData("offices.search", "offices.*.search")]
    [InlineData("offices.*.lanes.*.share", "offices.*.lanes.*.share")]
    [InlineData("link.faults[].kind", "link.faults[].kind")]
    [InlineData("link.faults.kind", "link.faults[].kind")]
    [InlineData("csp.share", "csp.share")]
    public void A_key_is_found_by_the_path_that_a_user_types(string path, string expected) =>
        Assert.Equal(expected, KeyTable.Find(path)?.Entry.Path);

    [Fact]
    public void Every_code_is_explained_once()
    {
        Assert.Equal(ErrorCatalog.All.Count, ErrorCatalog.All.Select(known => known.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ErrorCatalog.All, known => Assert.Matches("^CS[01][0-9]{2}$", known.Code));
        Assert.NotNull(ErrorCatalog.Find("cs050"));
    }
}
