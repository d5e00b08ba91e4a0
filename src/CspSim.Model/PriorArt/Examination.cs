using System.Numerics;
using CspSim.Engine.Random;
using CspSim.Model.Runs;

namespace CspSim.Model.PriorArt;

/// <summary>What one office makes of the documents it knows: objections, grants, refusals. Runs and estimates use the same.</summary>
internal sealed class Examination(DocumentOutcome outcome, KeyedDraws draws)
{
    public DocumentOutcome Outcome => outcome;

    /// <summary>What the first action objects to.</summary>
    public void AssessFirst(ref ArtCase art, ulong application, ReadOnlySpan<Document> documents)
    {
        art.Relevant = (byte)documents.Length;
        art.KnownAtFirst = art.Known;
        art.FoundAtFirst = art.Found;
        bool formal = outcome.FormalObjectionShare > 0 && draws.Uniform(application, DrawPurpose.FormalObjection, 0) < outcome.FormalObjectionShare;
        art.Known |= formal ? Objections.Formal : 0;
        Object(ref art, documents);
    }

    /// <summary>The response is assessed, what a further search has found is added, and what is left stands in the next action.</summary>
    /// <param name="art">The application.</param>
    /// <param name="application">Its key.</param>
    /// <param name="actions">Actions that have gone out.</param>
    /// <param name="documents">All documents of the invention.</param>
    /// <param name="found">Those that all search so far has found.</param>
    public void AssessFurther(ref ArtCase art, ulong application, int actions, ReadOnlySpan<Document> documents, uint found)
    {
        Respond(ref art, application, actions, documents);
        art.Found |= found;
        art.Known |= art.Found;
        uint before = art.Objected;
        Object(ref art, documents);
        art.HasNewObjection = (art.Objected & ~before) != 0;
    }

    /// <summary>An action has gone out: whether a response comes, and otherwise how the application has ended.</summary>
    /// <param name="art">The application; its ending is set unless a response comes.</param>
    /// <param name="application">Its key.</param>
    /// <param name="actions">Actions that have gone out, this one included.</param>
    /// <param name="giveUpScale">Factor on the probability of giving up.</param>
    /// <param name="delay">The uniform number of the time to the response.</param>
    public bool IsAnswered(ref ArtCase art, ulong application, int actions, double giveUpScale, out double delay)
    {
        delay = 0;
        if (art.Objected == 0)
        {
            art.Ending = Ending.Granted;
            return false;
        }

        uint action = (uint)(actions - 1);
        if (action > 0 && !art.HasNewObjection && draws.Uniform(application, DrawPurpose.Refusal, action) < outcome.RefusalShare)
        {
            draws.UniformPair(application, DrawPurpose.Reexamination, action, out double asks, out delay);
            bool isReexamined = !art.IsReexamined && asks < outcome.ReexaminationShare;
            art.IsReexamined |= isReexamined;
            art.Ending = isReexamined ? Ending.None : Ending.Refused;
            return isReexamined;
        }

        draws.UniformPair(application, DrawPurpose.Response, action, out double responds, out delay);
        bool isAnswered = outcome.Responds(responds, giveUpScale);
        art.Ending = isAnswered ? Ending.None : Ending.Abandoned;
        return isAnswered;
    }

    private static void Object(ref ArtCase art, ReadOnlySpan<Document> documents)
    {
        art.Objected = Objections.Defeating(documents, art.Known, art.Overcome) | (art.Known & ~art.Overcome & Objections.Formal);
        art.HasMissedArt = art.Objected == 0 && Objections.Defeating(documents, uint.MaxValue, art.Overcome) != 0;
    }

    private void Respond(ref ArtCase art, ulong application, int actions, ReadOnlySpan<Document> documents)
    {
        uint tried = 0;
        for (uint rest = art.Objected; rest != 0; rest &= rest - 1)
        {
            int at = BitOperations.TrailingZeroCount(rest);
            bool formal = (1u << at) == Objections.Formal;
            int ground = formal ? at : documents[at].Ground;
            if ((tried & (1u << ground)) != 0)
            {
                continue;
            }

            tried |= 1u << ground;
            uint index = ((uint)actions << 8) | (uint)ground;
            if (draws.Uniform(application, DrawPurpose.Amendment, index) < outcome.OvercomeShare)
            {
                art.Overcome |= formal ? Objections.Formal : Objections.WithSubstitutes(documents, 1u << at);
            }
        }
    }
}
