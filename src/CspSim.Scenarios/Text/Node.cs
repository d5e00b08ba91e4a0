namespace CspSim.Scenarios.Text;

/// <summary>One value of a scenario text: a mapping, a sequence or a scalar, with its place. Immutable.</summary>
public abstract class Node
{
    private protected Node(SourceText source, TextMark start, TextMark end)
    {
        Source = source;
        Start = start;
        End = end;
    }

    /// <summary>The text that wrote this value.</summary>
    public SourceText Source { get; }

    /// <summary>The first character.</summary>
    public TextMark Start { get; }

    /// <summary>The place right after the last character.</summary>
    public TextMark End { get; }

    /// <summary>The number of values in it, itself included, with aliases counted as often as they are used.</summary>
    public abstract int Size { get; }

    /// <summary>The number of levels in it; 1 for a scalar.</summary>
    public abstract int Height { get; }

    /// <summary>Whether this is an empty plain value or <c>null</c>, which removes an inherited key.</summary>
    public virtual bool IsNull => false;

    /// <summary>The value of a lower file that this one replaces; null when it replaces none.</summary>
    internal Node? Overrides { get; init; }

    /// <summary>What it is, in the words of a message.</summary>
    public abstract string Kind { get; }
}
