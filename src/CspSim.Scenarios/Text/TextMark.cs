namespace CspSim.Scenarios.Text;

/// <summary>A place in a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1; counts characters, so that a Hangul syllable or an emoji is one.</param>
public readonly record struct TextMark(int Line, int Column) : IComparable<TextMark>
{
    /// <inheritdoc/>
    public int CompareTo(TextMark other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>Whether the first place comes earlier.</summary>
    public static bool operator <(TextMark left, TextMark right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first place comes later.</summary>
    public static bool operator >(TextMark left, TextMark right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first place does not come later.</summary>
    public static bool operator <=(TextMark left, TextMark right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first place does not come earlier.</summary>
    public static bool operator >=(TextMark left, TextMark right) => left.CompareTo(right) >= 0;

    /// <summary>This place some characters further on the same line.</summary>
    public TextMark Right(int characters) => new(Line, Column + characters);
}
