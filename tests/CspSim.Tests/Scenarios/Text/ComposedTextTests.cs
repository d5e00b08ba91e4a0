using System.Globalization;
using System.Text;
using CspSim.Scenarios.Text;


namespace CspSim.Tests.Scenarios.Text;

public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\u30AB\u3099", "ガ")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\uF914", "樂")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("KIPO 特許 카드", "KIPO 特許 카드")]
    public void A_character_and_its_marks_become_one(string written, string composed) =>
        Assert.Equal(composed, ComposedText.Of(written), StringComparer.Ordinal);

    [Fact]
    public void Very_many_marks_behind_one_letter_are_put_in_order_at_once()
    {
        const int count = 200_000;

        string composed = ComposedText.Of("a" + Marks(count));

        // The dots below, whose class is lower, come before the acutes; the first one goes into the letter and blocks no other.
        // The platform agrees, but its time grows with the square of the count.
        Assert.Equal(Ordered(count), composed, StringComparer.Ordinal);
        Assert.Equal(("a" + Marks(100)).Normalize(NormalizationForm.FormC), Ordered(100), StringComparer.Ordinal);

        static string Marks(int count) => string.Concat(Enumerable.Repeat("\u0301\u0323", count));
        static string Ordered(int count) => "\u1EA1" + new string('\u0323', count - 1) + new string('\u0301', count);
    }

    // The test's own platform has the tables of Unicode that the program runs without.
    [Fact]
    public void Every_character_composes_as_the_platform_says()
    {
        for (int value = 0; value <= 0x2FFFF; value++)
        {
            if (!Rune.IsValid(value) || Rune.GetUnicodeCategory(new Rune(value)) is UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            string text = new Rune(value).ToString();
            string composed = text.Normalize(NormalizationForm.FormC);
            bool isSame = string.Equals(composed, ComposedText.Of(text), StringComparison.Ordinal)
                && string.Equals(composed, ComposedText.Of(text.Normalize(NormalizationForm.FormD)), StringComparison.Ordinal);
            Assert.True(isSame, value.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Any_sequence_of_letters_and_marks_composes_as_the_platform_says()
    {
        const string letters = "aAeEoOuUnsdkКИоΑωカハホウ가각\u1100\u1161\u11A8\u0915\u09C7\u0B47";
        const string marks =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u031B\u0323\u0327"
            + "\u0328\u0331\u0345\u3099\u309A\u093C\u09BE\u0B3E\u11A8\u1161";
        Random random = new(20260105);
        for (int i = 0; i < 20_000; i++)
        {
            StringBuilder text = new();
            for (int length = random.Next(1, 8); length > 0; length--)
            {
                string from = random.Next(3) == 0 ? letters : marks;
                text.Append(from[random.Next(from.Length)]);
            }

            string written = text.ToString();
            Assert.Equal(written.Normalize(NormalizationForm.FormC), ComposedText.Of(written), StringComparer.Ordinal);
        }
    }
}
