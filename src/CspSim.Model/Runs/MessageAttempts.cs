using CspSim.Model.Exchange;

namespace CspSim.Model.Runs;

/// <summary>How many attempts settled messages took, by what they say; one that was given up is lost.</summary>
public sealed class MessageAttempts : IEquatable<MessageAttempts>
{
    /// <summary>So many attempts are told apart; the last count holds those with more, too.</summary>
    public const int Most = 10;

    // By kind: those lost, then those received at each attempt.
    private const int Width = 1 + Most;
    private static readonly int s_length = Width * Enum.GetValues<MessageKind>().Length;

    private readonly long[] _counts;

    /// <summary>None.</summary>
    public MessageAttempts()
        : this(new long[s_length])
    {
    }

    private MessageAttempts(long[] counts) => _counts = counts;

    /// <summary>Messages of a kind that were given up.</summary>
    /// <param name="kind">What they say.</param>
    public long Lost(MessageKind kind) => _counts[Width * (int)kind];

    /// <summary>Messages of a kind that were received, by the number of the attempt: from the first to the last that brought one.</summary>
    /// <param name="kind">What they say.</param>
    public IReadOnlyList<long> Received(MessageKind kind)
    {
        ReadOnlySpan<long> counts = _counts.AsSpan((Width * (int)kind) + 1, Most);
        return counts[..(counts.LastIndexOfAnyExcept(0) + 1)].ToArray();
    }

    /// <summary>The sum of these and others.</summary>
    public MessageAttempts Plus(MessageAttempts others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new([.. _counts.Zip(others._counts, static (ours, theirs) => ours + theirs)]);
    }

    /// <summary>Writes all counts.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (long count in _counts)
        {
            writer.Write7BitEncodedInt64(count);
        }
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="reader">Where from.</param>
    public static MessageAttempts Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        MessageAttempts read = new();
        for (int at = 0; at < s_length; at++)
        {
            read._counts[at] = reader.Read7BitEncodedInt64();
        }

        return read;
    }

    /// <inheritdoc/>
    public bool Equals(MessageAttempts? other) => other is not null && _counts.AsSpan().SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageAttempts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_counts[0], _counts[1]);

    internal void CountReceived(MessageKind kind, int attempts) => _counts[(Width * (int)kind) + Math.Clamp(attempts, 1, Most)]++;

    internal void CountLost(MessageKind kind) => _counts[Width * (int)kind]++;
}
