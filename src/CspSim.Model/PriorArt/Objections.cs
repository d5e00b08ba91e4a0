using System.Numerics;

namespace CspSim.Model.PriorArt;

/// <summary>What stands against an application, given the documents that are known and those that have been overcome.</summary>
internal static class Objections
{
    /// <summary>Stands for an objection that rests on no document, such as lack of clarity.</summary>
    public const uint Formal = 1u << 31;

    /// <summary>
    /// The known documents that defeat a claim: each X, and the Y of two grounds or more. Empty: nothing but
    /// formalities stands against an allowance.
    /// </summary>
    public static uint Defeating(ReadOnlySpan<Document> documents, uint known, uint overcome)
    {
        uint defeating = 0;
        uint ofY = 0;
        uint groundsOfY = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            uint bit = 1u << i;
            if ((known & ~overcome & bit) == 0)
            {
                continue;
            }

            if (documents[i].Kind == DocumentKind.X)
            {
                defeating |= bit;
            }
            else if (documents[i].Kind == DocumentKind.Y)
            {
                ofY |= bit;
                groundsOfY |= 1u << documents[i].Ground;
            }
        }

        bool several = (groundsOfY & (groundsOfY - 1)) != 0;
        return several ? defeating | ofY : defeating;
    }

    /// <summary>
    /// The fewest documents that carry what is objected to: one for each ground, and of its substitutes one that the office has found
    /// itself.
    /// </summary>
    /// <remarks>
    /// Which of several substitutes comes closest is a matter of the invention, so the first of them is the same for every office.
    /// </remarks>
    public static uint Citing(ReadOnlySpan<Document> documents, uint objected, uint found)
    {
        uint own = OnePerGround(documents, objected & found & ~Formal);
        return own | OnePerGround(documents, objected & ~Formal & ~WithSubstitutes(documents, own));
    }

    /// <summary>What a partner's draft cites that the own argument needs: of grounds on which nothing is known.</summary>
    public static uint Needed(ReadOnlySpan<Document> documents, uint drafted, uint known) =>
        drafted & ~WithSubstitutes(documents, known);

    /// <summary>All documents of the grounds to which some documents belong: what overcomes one overcomes its substitutes.</summary>
    public static uint WithSubstitutes(ReadOnlySpan<Document> documents, uint some)
    {
        uint grounds = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            grounds |= (some & (1u << i)) != 0 ? 1u << documents[i].Ground : 0;
        }

        uint all = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            all |= (grounds & (1u << documents[i].Ground)) != 0 ? 1u << i : 0;
        }

        return all;
    }

    private static uint OnePerGround(ReadOnlySpan<Document> documents, uint some)
    {
        uint first = 0;
        uint grounds = 0;
        for (uint rest = some; rest != 0; rest &= rest - 1)
        {
            int at = BitOperations.TrailingZeroCount(rest);
            uint ground = 1u << documents[at].Ground;
            first |= (grounds & ground) == 0 ? 1u << at : 0;
            grounds |= ground;
        }

        return first;
    }
}
