using CspSim.Scenarios.Reference;


namespace CspSim.Tests.Scenarios.Reference;

/// <summary>A word that a table prints is explained, and a misspelt one is met with the word that was meant.</summary>
public sealed class WordReferenceTests
{
    [Theory]
    [InlineData("programme")]
    [InlineData("outside")]
    [InlineData("asked")]
    [InlineData("ordinary")]
    [InlineData("waiting")]
    [InlineData("everybody")]
    [InlineData("all")]
    [InlineData("granted")]
    [InlineData("cohort")]
    [InlineData("unfinished")]
    [InlineData("acted alone")]
    [InlineData("controls")]
    [InlineData("half-width")]
    [InlineData("better")]
    [InlineData("worse")]
    [InlineData("none")]
    [InlineData("case-months")]
    [InlineData("measured-from")]
    [InlineData("measured-until")]
    [InlineData("drift")]
    [InlineData("load")]
    public void A_word_of_the_tables_is_explained(string word) =>
        Assert.Contains(ReferenceCatalog.Find(word), entry => string.Equals(entry.Name, word, StringComparison.Ordinal));

    [Theory]
    [InlineData("acted-alone", "acted alone")]
    [InlineData("case months", "case-months")]
    [InlineData("Half width", "half-width")]
    public void Hyphens_and_blanks_and_capitals_do_not_matter(string written, string word) =>
        Assert.Contains(ReferenceCatalog.Find(written), entry => string.Equals(entry.Name, word, StringComparison.Ordinal));

    [Fact]
    public void The_old_word_points_to_the_new_ones()
    {
        string text = Assert.Single(ReferenceCatalog.Find("controls")).Text;

        Assert.Contains("'asked'", text, StringComparison.Ordinal);
        Assert.Contains("'ordinary'", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("program", "programme")]
    [InlineData("ordinry", "ordinary")]
    [InlineData("unfinishd", "unfinished")]
    [InlineData("halfwidth", "half-width")]
    [InlineData("casemonths", "case-months")]
    [InlineData("evrybody", "everybody")]
    public void A_misspelt_word_is_met_with_the_near_one(string written, string word)
    {
        Assert.Empty(ReferenceCatalog.Find(written));
        Assert.Equal(word, ReferenceCatalog.Nearest(written));
    }

    [Fact]
    public void No_word_is_there_twice_and_each_has_a_sentence()
    {
        Assert.Equal(
            WordReference.Topic.Entries.Count,
            WordReference.Topic.Entries.Select(static entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(WordReference.Topic.Entries, static entry => Assert.EndsWith(".", entry.Text, StringComparison.Ordinal));
    }
}
