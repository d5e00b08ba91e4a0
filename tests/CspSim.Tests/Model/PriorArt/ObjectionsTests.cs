using CspSim.Model.PriorArt;

namespace CspSim.Tests.Model.PriorArt;

public sealed class ObjectionsTests
{
    // Documents 0 and 1 replace each other (ground 0, X); 2 is Y of ground 1; 3 and 4 are Y of ground 2; 5 is background.
    private static readonly Document[] s_documents =
    [
        Of(0, DocumentKind.X), Of(0, DocumentKind.X), Of(1, DocumentKind.Y), Of(2, DocumentKind.Y), Of(2, DocumentKind.Y), Of(
            3,
            DocumentKind.A),
    ];

    [Theory]
    [InlineData(0b000000, 0, 0b000000)]
    [InlineData(0b100000, 0, 0b000000)]
    [InlineData(0b000010, 0, 0b000010)]
    [InlineData(0b000100, 0, 0b000000)]
    [InlineData(0b011000, 0, 0b000000)]
    [InlineData(0b001100, 0, 0b001100)]
    [InlineData(0b111111, 0, 0b011111)]
    [InlineData(0b111111, 0b000011, 0b011100)]
    [InlineData(0b111111, 0b000111, 0b000000)]
    public void An_X_defeats_alone_and_Y_of_two_grounds_together(int known, int overcome, int defeating) =>
        Assert.Equal((uint)defeating, Objections.Defeating(s_documents, (uint)known, (uint)overcome));

    // Own documents first, then one for each ground that is left; background and formalities are not cited.
    [Theory]
    [InlineData(0b011111, 0b000000, 0b001101)]
    [InlineData(0b011111, 0b000010, 0b001110)]
    [InlineData(0b011111, 0b010010, 0b010110)]
    [InlineData(0b011111, 0b011111, 0b001101)]
    [InlineData(0b000010, 0b000001, 0b000010)]
    [InlineData(0b000000, 0b111111, 0b000000)]
    public void One_document_for_each_ground_is_cited_the_offices_own_if_it_has_one(int objected, int found, int cited) => Assert.Equal(
        (uint)cited, Objections.Citing(s_documents, (uint)objected | Objections.Formal, (uint)found | Objections.Formal));

    [Theory]
    [InlineData(0b000000, 0b001101)]
    [InlineData(0b000010, 0b001100)]
    [InlineData(0b010000, 0b000101)]
    [InlineData(0b100000, 0b001101)]
    [InlineData(0b010110, 0b000000)]
    public void Of_a_draft_is_needed_what_has_no_substitute_among_the_known(int known, int needed) =>
        Assert.Equal((uint)needed, Objections.Needed(s_documents, 0b001101, (uint)known));

    [Fact]
    public void Overcoming_a_document_overcomes_its_substitutes()
    {
        Assert.Equal(0b000011u, Objections.WithSubstitutes(s_documents, 0b000001));
        Assert.Equal(0b011000u, Objections.WithSubstitutes(s_documents, 0b010000));
        Assert.Equal(0b011011u, Objections.WithSubstitutes(s_documents, 0b001010));
    }

    private static Document Of(byte ground, DocumentKind kind) => new() { Ground = ground, Kind = kind };
}
