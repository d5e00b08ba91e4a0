using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Tables;

/// <summary>Small pictures of a line of text, that mean the same on every terminal: ranges as bars, courses as sparklines.</summary>
internal static class BarText
{
    /// <summary>What the signs of <see cref="Difference"/> mean.</summary>
    public const string DifferenceSigns = "| 0, o difference";

    /// <summary>Columns of a bar.</summary>
    public const int Width = 16;

    private const string Heights = "▁▂▃▄▅▆▇█";
    private const string HeightsInAscii = "_.-:=+*#";

    /// <summary>A range on a scale, with the places of values.</summary>
    /// <param name="from">One end of the range.</param>
    /// <param name="to">The other end.</param>
    /// <param name="least">Where the scale begins.</param>
    /// <param name="most">Where it ends.</param>
    /// <param name="marks">Values with the sign that stands at each, the later over the earlier.</param>
    public static string Range(double from, double to, double least, double most, params ReadOnlySpan<(double Value, char Sign)> marks)
    {
        int PlaceOf(double value) => most > least ? (int)Math.Round((value - least) / (most - least) * (Width - 1)) : 0;
        (int first, int last) = (PlaceOf(Math.Min(from, to)), PlaceOf(Math.Max(from, to)));
        char[] bar = [.. Enumerable.Repeat('.', Width)];
        Array.Fill(bar, '=', first, last - first + 1);
        foreach ((double value, char sign) in marks)
        {
            bar[PlaceOf(value)] = sign;
        }

        return new string(bar);
    }

    /// <summary>The interval of a difference on a scale, with zero and the difference marked.</summary>
    /// <param name="interval">The interval; one that exists.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="least">Where the scale begins; at most 0.</param>
    /// <param name="most">Where it ends; at least 0.</param>
    public static string Difference(Interval interval, double difference, double least, double most) =>
        Range(interval.Low, interval.High, least, most, (0, '|'), (difference, 'o'));

    /// <summary>A course of values, one character each, from the lowest sign at the least to the highest at the most.</summary>
    /// <param name="values">The values.</param>
    /// <param name="least">What the lowest sign stands for.</param>
    /// <param name="most">What the highest stands for.</param>
    public static string Sparkline(IEnumerable<double> values, double least, double most) => string.Concat(values.Select(
        value => Heights[most > least ? (int)Math.Round((value - least) / (most - least) * (Heights.Length - 1)) : 0]));

    /// <summary>A text with the signs of sparklines in ASCII, for a terminal without the others.</summary>
    public static string InAscii(string text) => Heights.Zip(HeightsInAscii).Aggregate(
        text, static (written, pair) => written.Replace(pair.First, pair.Second));
}
