using CspSim.Engine.Random;
using CspSim.Model.Filings;

namespace CspSim.Model.PriorArt;

/// <summary>Inventions of a seed with the documents against them, drawn once for many examinations.</summary>
public sealed class SampledInventions
{
    private const int PartOfSample = 2500;

    private readonly Document[] _documents;
    private readonly int[] _firsts;

    /// <summary>Draws inventions.</summary>
    /// <param name="priorArt">The documents against them.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="eachPart">
    /// Calls its second argument with every number below the first, in any order and on any threads; null: one after the other. The
    /// inventions are the same.
    /// </param>
    public SampledInventions(PriorArtPlan priorArt, int count, ulong seed, Action<int, Action<int>>? eachPart = null)
    {
        ArgumentNullException.ThrowIfNull(priorArt);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Draws = new KeyedDraws(seed, 0);
        _firsts = new int[count + 1];
        Document[][] parts = new Document[((count - 1) / PartOfSample) + 1][];
        (eachPart ?? OneByOne)(parts.Length, part => parts[part] = DrawPart(priorArt, part * PartOfSample));
        for (int invention = 0; invention < count; invention++)
        {
            _firsts[invention + 1] += _firsts[invention];
        }

        _documents = [.. parts.SelectMany(static part => part)];
    }

    private static void OneByOne(int count, Action<int> call)
    {
        for (int number = 0; number < count; number++)
        {
            call(number);
        }
    }

    // The counts of the part go to where the first places will stand.
    private Document[] DrawPart(PriorArtPlan priorArt, int first)
    {
        DocumentSource source = new(priorArt, Draws);
        Document[] room = new Document[PriorArtPlan.DocumentsMax];
        List<Document> documents = [];
        for (int invention = first; invention < Math.Min(Count, first + PartOfSample); invention++)
        {
            Array.Clear(room);
            int found = source.Draw(KeyOf(invention), 1, room);
            documents.AddRange(room.AsSpan(0, found));
            _firsts[invention + 1] = found;
        }

        return [.. documents];
    }

    /// <summary>How many there are.</summary>
    public int Count => _firsts.Length - 1;

    internal KeyedDraws Draws { get; }

    /// <summary>The key of an invention, that of a family of its own.</summary>
    internal static ulong KeyOf(int invention) => EntityKey.Family(0, invention + 1);

    /// <summary>The documents against an invention.</summary>
    internal ReadOnlySpan<Document> DocumentsOf(int invention) => _documents.AsSpan(_firsts[invention].._firsts[invention + 1]);
}
