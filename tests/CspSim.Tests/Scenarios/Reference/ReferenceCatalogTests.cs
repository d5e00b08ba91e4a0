using CspSim.Engine.Distributions;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Measures;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Quantities;
using CspSim.Scenarios.Reference;
using CspSim.Tests.Scenarios.Support;

namespace CspSim.Tests.Scenarios.Reference;

public sealed class ReferenceCatalogTests
{
    [Fact]
    public void Every_word_of_the_format_has_a_text_and_an_example()
    {
        string[] words =
        [
            .. KeyTable.All.Select(static entry => entry.Path),
            .. KeyTable.All.Select(static entry => entry.ExplainPath),
            .. TimeUnit.All.SelectMany(static unit => new[] { unit.Name, unit.Plural }),
            .. MeasureCatalog.All.Select(static measure => measure.Name),
            .. DistributionCatalog.All.Select(static kind => kind.Name),
            .. ProtocolCatalog.All.Select(static protocol => protocol.Name),
            .. ErrorCatalog.All.Select(static error => error.Code),
            "%", "cases", "/ year",
        ];

        foreach (string word in words)
        {
            IReadOnlyList<ReferenceEntry> found = ReferenceCatalog.Find(word);
            Assert.True(found.Count > 0, word);
            Assert.All(found, static entry => Assert.EndsWith(".", entry.Text, StringComparison.Ordinal));
            Assert.All(
                found.Where(static entry => !WordReference.Topic.Entries.Contains(entry)),
                static entry => Assert.NotEmpty(entry.Examples));
            Assert.All(found.SelectMany(static entry => entry.Examples), static example => Assert.NotEmpty(example.Text));
        }
    }

    [Fact]
    public void Every_example_of_a_unit_a_measure_a_distribution_and_a_mode_loads()
    {
        IEnumerable<ReferenceEntry> entries = ReferenceCatalog.All.Where(static topic => topic.Name is not ("keys" or "errors" or "words"))
            .SelectMany(static topic => topic.Entries);
        foreach (ReferenceEntry entry in entries)
        {
            string text = ExampleFiles.Around(entry.Examples.Single().Text);
            Assert.True(
                Sample.Load(text, ExampleFiles.All()).Scenario is not null,
                $"{entry.Name}: {string.Join("; ", Sample.Messages(text, ExampleFiles.All()))}");
        }
    }

    [Fact]
    public void Every_code_shows_what_is_wrong_and_what_is_right()
    {
        ReferenceTopic errors = ReferenceCatalog.FindTopic("errors")!;

        Assert.Equal(
            ErrorCatalog.All.Select(static error => error.Code),
            errors.Entries.Select(static entry => entry.Name),
            StringComparer.Ordinal);
        Assert.All(errors.Entries, static entry => Assert.Equal(
            ["Wrong", "Right"],
            entry.Examples.Select(static example => example.Heading),
            StringComparer.Ordinal));
        Assert.All(errors.Entries, static entry => Assert.NotEqual(entry.Examples[0].Text, entry.Examples[1].Text, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_shown_as_wrong_earns_its_code()
    {
        // What is too deep or too long cannot be shown whole, and an encoding or a setting not as a piece of a file; they have tests of
        // their own.
        foreach (ErrorExplanation error in ErrorCatalog.All
            .Where(static error => error.Code is not ("CS005" or "CS006" or "CS008" or "CS014")))
        {
            string piece = WrongExamples.Find(error.Code)!;
            string text = piece.StartsWith("cspsim:", StringComparison.Ordinal) ? piece + "\n" : ExampleFiles.Around(piece);
            IReadOnlyList<string> messages = Sample.Messages(text, ExampleFiles.All());

            Assert.True(
                messages.Any(message => message.Contains($"[{error.Code}]", StringComparison.Ordinal)),
                $"{error.Code}: {string.Join("; ", messages)}\n{text}");
        }
    }

    [Theory]
    [InlineData("offices.KIPO.search", "offices.NAME.search")]
    [InlineData("offices.search", "offices.NAME.search")]
    [InlineData("search-saving", "csp.search-saving")]
    [InlineData("months", "month")]
    [InlineData("cs050", "CS050")]
    public void A_word_is_found_as_users_type_it(string word, string name) =>
        Assert.Equal(name, Assert.Single(ReferenceCatalog.Find(word)).Name);

    [Fact]
    public void A_word_with_two_meanings_is_reported_with_both() =>
        Assert.Equal(
            ["backlog", "offices.NAME.backlog"],
            ReferenceCatalog.Find("backlog").Select(static entry => entry.Name),
            StringComparer.Ordinal);

    [Theory]
    [InlineData("offices.serch", "offices.search")]
    [InlineData("mont", "month")]
    [InlineData("lognorml", "lognormal")]
    [InlineData("first-action-pendancy", "first-action-pendency")]
    [InlineData("mesures", "measures")]
    public void A_misspelt_word_is_met_with_the_one_that_was_meant(string word, string meant)
    {
        Assert.Empty(ReferenceCatalog.Find(word));
        Assert.Equal(meant, ReferenceCatalog.Nearest(word));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void Prose_and_lists_fit_the_width(int width)
    {
        foreach (ReferenceTopic topic in ReferenceCatalog.All)
        {
            Assert.All(ReferenceText.Of(topic, width).Split('\n'), line => Fits(line, width));
            foreach (ReferenceEntry entry in topic.Entries)
            {
                string prose = ReferenceText.Of(entry with { Examples = [] }, width);
                Assert.All(prose.Split('\n'), line => Fits(line, width));
            }
        }

        static void Fits(string line, int width) =>
            Assert.True(TextWidth.Of(line) <= width || !line.Trim().Contains(' ', StringComparison.Ordinal), line);
    }

    [Fact]
    public void A_section_lists_the_keys_below_it_at_every_depth()
    {
        ReferenceEntry offices = Assert.Single(ReferenceCatalog.Find("offices"));

        Assert.Contains(offices.Parts, static part => part.Name is "NAME.search");
        Assert.DoesNotContain(offices.Parts, static part => part.Name is "NAME.calendar.hours");
        Assert.Contains(Assert.Single(ReferenceCatalog.Find("link.faults")).Parts, static part => part.Name is "[].kind");
    }
}
