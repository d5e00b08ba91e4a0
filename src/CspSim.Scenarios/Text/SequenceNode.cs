namespace CspSim.Scenarios.Text;

/// <summary>A list of values.</summary>
public sealed class SequenceNode : Node
{
    internal SequenceNode(SourceText source, TextMark start, TextMark end, IReadOnlyList<Node> items)
        : base(source, start, end)
    {
        Items = items;
        Size = (int)Math.Min(int.MaxValue, 1 + items.Sum(item => (long)item.Size));
        Height = 1 + items.Select(item => item.Height).DefaultIfEmpty(0).Max();
    }

    /// <summary>The values in their order.</summary>
    public IReadOnlyList<Node> Items { get; }

    /// <inheritdoc/>
    public override int Size { get; }

    /// <inheritdoc/>
    public override int Height { get; }

    /// <inheritdoc/>
    public override string Kind => "a list";

    /// <summary>The same place with other items.</summary>
    internal SequenceNode With(IReadOnlyList<Node> items) => new(Source, Start, End, items) { Overrides = Overrides };
}
