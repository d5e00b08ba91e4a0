using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;

namespace CspSim.Tests.Scenarios.Diagnostics;

/// <summary>Which of very many diagnostics are kept.</summary>
public sealed class DiagnosticBagTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData(25, 6)]
    [InlineData(10_001, 9_982)]
    public void Warnings_give_way_to_the_error_below_them(int warnings, int leftOut)
    {
        SourceText source = new("a.yaml", string.Concat(Enumerable.Repeat("key: 1\n", warnings + 1)));
        for (int line = 1; line <= warnings; line++)
        {
            TextMark start = new(line, 6);
            _bag.Warning("CS081", new ScalarNode(source, start, start.Right(1), "1"), $"warning {line}");
        }

        _bag.ErrorAt("CS002", source, new TextMark(warnings + 1, 1), "error");

        Assert.Equal(string.Join(", ", Enumerable.Range(1, 19).Select(static line => $"warning {line}").Append("error")), Messages());
        Assert.Equal(leftOut, _bag.LeftOut);
    }

    [Fact]
    public void Errors_fill_the_places_alone_where_they_are_enough()
    {
        SourceText source = new("a.yaml", string.Concat(Enumerable.Repeat("key: 1\n", 40)));
        for (int line = 1; line <= 40; line += 2)
        {
            TextMark start = new(line, 6);
            _bag.Warning("CS081", new ScalarNode(source, start, start.Right(1), "1"), $"warning {line}");
            _bag.ErrorAt("CS002", source, new TextMark(line + 1, 1), $"error {line + 1}");
        }

        Assert.Equal(string.Join(", ", Enumerable.Range(1, 20).Select(static each => $"error {2 * each}")), Messages());
        Assert.Equal(20, _bag.LeftOut);
    }

    private string Messages() => string.Join(", ", _bag.Sorted().Select(static each => each.Message));
}
