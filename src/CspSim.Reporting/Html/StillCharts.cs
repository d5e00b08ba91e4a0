using System.Text.RegularExpressions;
using CspSim.Reporting.Charts;
using Jint;
using Jint.Native;

namespace CspSim.Reporting.Html;

/// <summary>Charts as pictures that need no script: drawn by the code that draws in a browser, which runs in an interpreter.</summary>
internal sealed partial class StillCharts : IDisposable
{
    private const int WideWidth = 1392;
    private const int HalfWidth = 672;

    private readonly Action<int>? _drawn;
    private readonly Jint.Engine _engine = new();
    private readonly JsValue _draw;
    private readonly JsValue _colours;
    private int _count;

    /// <summary>Reads the code that draws, which takes a second.</summary>
    /// <param name="drawn">Called with the number of pictures drawn so far after each; null: not.</param>
    public StillCharts(Action<int>? drawn)
    {
        _drawn = drawn;
        // A still picture waits for nothing.
        _engine.Execute("globalThis.setTimeout = globalThis.clearTimeout = () => 0;").Execute(WebFiles.Charts);
        _draw = _engine.Evaluate(
            "(option, width, language, colours) => CspCharts.svg(JSON.parse(option), width, language, JSON.parse(colours))");
        string members = string.Join(',', Palette.All.Select(static colour => $"\"{colour.Name}\":\"{colour.Light}\""));
        _colours = $$"""{"font":"sans-serif",{{members}}}""";
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <summary>The picture of a chart in a language: marks of SVG whose colours are those of the page around it.</summary>
    public string Of(Chart chart, string language)
    {
        int width = ChartPart.IsHalf(chart) ? HalfWidth : WideWidth;
        string drawn = _engine.Invoke(_draw, OptionText.Of(chart.Option), width, language, _colours).AsString();
        _drawn?.Invoke(++_count);
        string plain = Style().Replace(drawn, "");
        string attributed = Declarations().Replace(plain, static match => string.Concat(match.Groups["all"].Value
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(static each => each.Split(':', 2))
            .Where(static each => each is ["font-size" or "font-weight" or "font-style", _])
            .Select(static each => $" {each[0]}=\"{each[1]}\"")));
        return Palette.All.Aggregate(
            attributed,
            static (text, colour) => text.Replace($"\"{colour.Light}\"", $"\"var(--{colour.Name})\"", StringComparison.OrdinalIgnoreCase));
    }

    // The policy of the page lets in neither styles nor declarations of elements; what they say of letters are attributes as well.
    [GeneratedRegex("<style.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(" style=\"(?<all>[^\"]*)\"")]
    private static partial Regex Declarations();
}
