namespace CspSim.Scenarios.Text;

/// <summary>A piece of text. What it means is decided by the key it stands under, never by its looks.</summary>
/// <param name="source">The text that wrote it.</param>
/// <param name="start">The first character.</param>
/// <param name="end">The place right after the last one.</param>
/// <param name="value">The text, without quotes.</param>
/// <param name="isPlain">Whether it stands there without quotes.</param>
public sealed class ScalarNode(SourceText source, TextMark start, TextMark end, string value, bool isPlain = true)
    : Node(source, start, end)
{
    /// <summary>The text, without quotes.</summary>
    public string Value => value;

    /// <summary>Whether it stands there without quotes.</summary>
    public bool IsPlain => isPlain;

    /// <inheritdoc/>
    public override int Size => 1;

    /// <inheritdoc/>
    public override int Height => 1;

    /// <inheritdoc/>
    public override bool IsNull => isPlain && (value is "" or "~" or "null");

    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : $"the text '{value}'";

    /// <summary>The same place with another text.</summary>
    internal ScalarNode With(string text) => new(Source, Start, End, text, IsPlain) { Overrides = Overrides };

    /// <summary>The same value, known to replace another one.</summary>
    internal ScalarNode Over(Node lower) => new(Source, Start, End, value, isPlain) { Overrides = lower };

    /// <inheritdoc/>
    public override string ToString() => value;
}
