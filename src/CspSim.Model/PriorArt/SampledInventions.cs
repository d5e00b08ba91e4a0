using CspSim.Engine.Random;
using CspSim.Model.Filings;

namespace CspSim.Model.PriorArt;

/// <summary>Inventions of a seed with the documents against them, drawn once for many examinations.</summary>
public sealed class SampledInventions
{
    private readonly Document[] _documents;
    private readonly int[] _firsts;

    /// <summary>Draws inventions.</summary>
    /// <param name="priorArt">The documents against them.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="seed">Their seed.</param>
    public SampledInventions(PriorArtPlan priorArt, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(priorArt);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Draws = new KeyedDraws(seed, 0);
        DocumentSource source = new(priorArt, Draws);
        Document[] room = new Document[PriorArtPlan.DocumentsMax];
        List<Document> documents = [];
        _firsts = new int[count + 1];
        for (int invention = 0; invention < count; invention++)
        {
            Array.Clear(room);
            int found = source.Draw(KeyOf(invention), 1, room);
            documents.AddRange(room.AsSpan(0, found));
            _firsts[invention + 1] = documents.Count;
        }

        _documents = [.. documents];
    }

    /// <summary>How many there are.</summary>
    public int Count => _firsts.Length - 1;

    internal KeyedDraws Draws { get; }

    /// <summary>The key of an invention, that of a family of its own.</summary>
    internal static ulong KeyOf(int invention) => EntityKey.Family(0, invention + 1);

    /// <summary>The documents against an invention.</summary>
    internal ReadOnlySpan<Document> DocumentsOf(int invention) => _documents.AsSpan(_firsts[invention].._firsts[invention + 1]);
}
