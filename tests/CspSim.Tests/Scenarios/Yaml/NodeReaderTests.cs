using System.Text;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;
using CspSim.Scenarios.Yaml;


namespace CspSim.Tests.Scenarios.Yaml;

public sealed class NodeReaderTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_of_200000_levels_is_refused_with_a_place(string opening)
    {
        Diagnostic diagnostic = Refused(string.Concat(Enumerable.Repeat(opening, 200_000)));

        Assert.Equal(("CS005", 1), (diagnostic.Code, diagnostic.Line));
        Assert.Equal(1 + (64 * opening.Length), diagnostic.Column);
    }

    [Fact]
    public void An_alias_bomb_is_refused_with_a_place()
    {
        StringBuilder text = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level <= 9; level++)
        {
            string below = $"*a{(level - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat(below, 10))}]\n");
        }

        Diagnostic diagnostic = Refused(text.ToString());

        Assert.Equal(("CS006", 5), (diagnostic.Code, diagnostic.Line));
    }

    [Theory]
    [InlineData("", "CS011", 1, 1)]
    [InlineData("# only a remark\n", "CS011", 1, 1)]
    [InlineData("a: 1\n---\nb: 2\n", "CS009", 2, 1)]
    [InlineData("a: {b: 1\nc: 2\n", "CS001", 1, 4)]
    [InlineData("base: &x {a: 1}\nc:\n  <<: *x\n", "CS007", 3, 3)]
    [InlineData("a: !replace 1\n", "CS007", 1, 4)]
    [InlineData("a: *nowhere\n", "CS001", 1, 4)]
    [InlineData("a: {search: lognormal(mean=5 h, cv=0.6)}\n", "CS004", 1, 33)]
    [InlineData("? [a]\n: b\n", "CS001", 1, 5)]
    [InlineData("이름: 1\n이름: 2\n", "CS003", 2, 1)]
    [InlineData("a: {\"😀한\": 1, b}\n", "CS004", 1, 14)]
    public void Text_that_means_something_else_than_it_seems_is_refused_at_its_place(string text, string code, int line, int column)
    {
        Diagnostic diagnostic = Refused(text);

        Assert.Equal((code, line, column), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void A_word_that_older_readers_take_for_a_boolean_stays_text()
    {
        MappingNode root = Assert.IsType<MappingNode>(NodeReader.Read(new SourceText("a.yaml", "a: NO\nb: off\n"), new DiagnosticBag()));

        Assert.Equal("NO off", string.Join(' ', root.Entries.Select(entry => ((ScalarNode)entry.Value).Value)));
    }

    private static Diagnostic Refused(string text)
    {
        DiagnosticBag bag = new();
        _ = NodeReader.Read(new SourceText("a.yaml", text), bag);
        Assert.True(bag.HasErrors);
        return bag.Sorted()[0];
    }
}
