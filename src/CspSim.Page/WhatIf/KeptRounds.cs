using CspSim.Experiments.Replication;

namespace CspSim.Page.WhatIf;

/// <summary>Rounds of the last questions, in memory: going back to one, or on to more replications, makes none of them again.</summary>
/// <remarks>Any thread may call it. What has not been asked for the longest gives way where all would be more than the limit.</remarks>
/// <param name="bytesMost">The most that is held.</param>
internal sealed class KeptRounds(long bytesMost) : IRoundStore
{
    /// <summary>
    /// What holds some fifteen questions about the headline scenario: a round takes 1.2 MB, and it asks for 20 of them.
    /// </summary>
    public const long UsualBytes = 400L << 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);
    private long _bytes;
    private long _turn;

    public bool Has(RoundKey key)
    {
        lock (_gate)
        {
            return _questions.TryGetValue(key.Point, out Question? question) && question.Rounds.ContainsKey(key);
        }
    }

    public byte[]? Find(RoundKey key)
    {
        lock (_gate)
        {
            if (!_questions.TryGetValue(key.Point, out Question? question))
            {
                return null;
            }

            question.AskedAt = ++_turn;
            return question.Rounds.GetValueOrDefault(key);
        }
    }

    public void Keep(RoundKey key, ReadOnlyMemory<byte> content)
    {
        byte[] copy = content.ToArray();
        lock (_gate)
        {
            if (!_questions.TryGetValue(key.Point, out Question? question))
            {
                question = new();
                _questions.Add(key.Point, question);
            }

            question.AskedAt = ++_turn;
            if (question.Rounds.TryAdd(key, copy))
            {
                question.Bytes += copy.Length;
                _bytes += copy.Length;
            }

            while (_bytes > bytesMost && _questions.Count > 1)
            {
                (string oldest, Question left) = _questions.MinBy(static each => each.Value.AskedAt);
                _questions.Remove(oldest);
                _bytes -= left.Bytes;
            }
        }
    }

    private sealed class Question
    {
        public Dictionary<RoundKey, byte[]> Rounds { get; } = [];

        public long Bytes { get; set; }

        public long AskedAt { get; set; }
    }
}
