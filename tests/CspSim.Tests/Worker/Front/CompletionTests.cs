using CspSim.Worker.Commands;
using CspSim.Worker.Front;
using CspSim.Worker.Templates;

namespace CspSim.Tests.Worker.Front;

public sealed class CompletionTests
{
    [Fact]
    public void The_first_word_is_a_command() =>
        Assert.Equal(["validate"], Asked("val"), StringComparer.Ordinal);

    [Fact]
    public void Nothing_typed_yet_shows_every_command() =>
        Assert.Superset(
            CommandCatalog.All.Select(static command => command.Name).ToHashSet(StringComparer.Ordinal),
            Asked("").ToHashSet(StringComparer.Ordinal));

    [Theory]
    [InlineData("--re", "--replications,--results,--replications-csv", "run", "a.yaml")]
    [InlineData("f", "first", "run", "--log")]
    [InlineData("co", "concise", "validate", "a.yaml", "--format")]
    [InlineData("--log=s", "--log=sample", "run")]
    [InlineData("z", "zsh", "completions")]
    [InlineData("first-action-pendency-b", "first-action-pendency-by-action-date", "explain")]
    [InlineData("ex", "explain", "help")]
    public void A_word_begun_goes_on_as_what_may_stand_there(string begun, string expected, params string[] before) =>
        Assert.Equal(expected.Split(','), Asked([.. before, begun]), StringComparer.Ordinal);

    [Fact]
    public void A_shell_that_splits_at_the_equals_sign_gets_the_words_of_the_option()
    {
        Assert.Equal(["none", "first", "all", "sample"], Asked("run", "--log", "="), StringComparer.Ordinal);
        Assert.Equal(["sample"], Asked("run", "--log", "=", "s"), StringComparer.Ordinal);
    }

    [Fact]
    public void Init_offers_what_it_can_start_from() =>
        Assert.Equal(TemplateCatalog.Names, Asked("init", "--from", ""), StringComparer.Ordinal);

    [Theory]
    [InlineData("run", "sce")]
    [InlineData("run", "a.yaml", "")]
    [InlineData("run", "--results", "")]
    [InlineData("run", "--", "--lo")]
    [InlineData("frobnicate", "")]
    public void Files_are_left_to_the_shell(params string[] words) => Assert.Empty(Asked(words));

    [Fact]
    public void Only_the_directive_asks()
    {
        Assert.True(Completion.IsAsked(["[suggest]", "run"]));
        Assert.False(Completion.IsAsked(["run", "[suggest]"]));
        Assert.False(Completion.IsAsked([]));
    }

    private static IReadOnlyList<string> Asked(params string[] words) => Completion.Of([Completion.Directive, .. words]);
}
