using System.Numerics;
using CspSim.Engine.Random;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>What one office makes of the documents it knows: objections, allowances, refusals. Runs and estimates use the same.</summary>
internal sealed class Examination(DocumentOutcome outcome, double sameResponseShare, KeyedDraws draws)
{
    // In the place of a ground, where one number decides on all of them.
    private const uint AllGrounds = 0xFF;

    public DocumentOutcome Outcome => outcome;

    /// <summary>What the first action objects to.</summary>
    public void AssessFirst(ref ArtCase art, ArtKey key, ReadOnlySpan<Document> documents)
    {
        art.Relevant = (byte)documents.Length;
        art.KnownAtFirst = art.Known;
        art.FoundAtFirst = art.Found;
        bool formal = outcome.FormalObjectionShare > 0
            && draws.Uniform(key.Application, DrawPurpose.FormalObjection, 0) < outcome.FormalObjectionShare;
        art.Known |= formal ? Objections.Formal : 0;
        Object(ref art, documents);
        art.CitedAtFirst = Objections.Citing(documents, art.Objected, art.Found);
    }

    /// <summary>
    /// The applicant responds: grounds of the notice are overcome or not. Returns what a further search can still find against it.
    /// </summary>
    /// <param name="art">The application.</param>
    /// <param name="key">Its keys.</param>
    /// <param name="actions">Actions that have gone out.</param>
    /// <param name="documents">All documents of the invention.</param>
    public uint Respond(ref ArtCase art, ArtKey key, int actions, ReadOnlySpan<Document> documents)
    {
        ulong lucky = IsShared(key, actions, out bool isOneAmendment) ? key.Invention : key.Application;
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
            uint index = ((uint)actions << 8) | (isOneAmendment ? AllGrounds : (uint)ground);
            if (draws.Uniform(lucky, DrawPurpose.Amendment, index) < outcome.OvercomeShare)
            {
                art.Overcome |= formal ? Objections.Formal : Objections.WithSubstitutes(documents, 1u << at);
            }
        }

        return OpenTo(art, documents);
    }

    /// <summary>
    /// What a further search can still turn against the application: what nobody here knows, is no mere background, and is not
    /// overcome.
    /// </summary>
    public static uint OpenTo(in ArtCase art, ReadOnlySpan<Document> documents)
    {
        uint open = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            open |= documents[i].Kind != DocumentKind.A ? 1u << i : 0;
        }

        return open & ~art.Known & ~art.Overcome;
    }

    /// <summary>
    /// Whether what an audit of an allowance has found stands against it, alone or together with what was known.
    /// </summary>
    /// <param name="art">The application, allowed.</param>
    /// <param name="documents">All documents of the invention.</param>
    /// <param name="found">Those that the audit has found.</param>
    public static bool StandsAgainst(in ArtCase art, ReadOnlySpan<Document> documents, uint found) =>
        Objections.Defeating(documents, art.Known | found, art.Overcome) != 0;

    /// <summary>What a further search has found is added, and what is left stands in the next action.</summary>
    /// <param name="art">The application, after the response.</param>
    /// <param name="documents">All documents of the invention.</param>
    /// <param name="found">Those that the further search has found; what was found before may be among them.</param>
    public static void AssessFurther(ref ArtCase art, ReadOnlySpan<Document> documents, uint found)
    {
        art.Found |= found;
        art.Known |= art.Found;
        uint before = art.Objected;
        Object(ref art, documents);
        art.HasNewObjection = (art.Objected & ~before) != 0;
    }

    /// <summary>An action has gone out: what comes next, or how the application has ended.</summary>
    /// <param name="art">The application; its ending is set unless something comes.</param>
    /// <param name="key">Its keys.</param>
    /// <param name="actions">Actions that have gone out, this one included.</param>
    /// <param name="giveUpScale">Factor on the probability of giving up.</param>
    /// <param name="delay">The uniform number of the time to what comes next.</param>
    public NextStep DecideNext(ref ArtCase art, ArtKey key, int actions, double giveUpScale, out double delay)
    {
        delay = 0;
        if (art.Objected == 0)
        {
            art.Ending = Ending.Allowed;
            return NextStep.End;
        }

        uint action = (uint)(actions - 1);
        if (action > 0 && !art.HasNewObjection && draws.Uniform(key.Application, DrawPurpose.Refusal, action) < outcome.RefusalShare)
        {
            return AfterRefusal(ref art, key, action, out delay);
        }

        draws.UniformPair(key.Application, DrawPurpose.Response, action, out double responds, out delay);
        responds = IsShared(key, actions, out _) ? draws.Uniform(key.Invention, DrawPurpose.Response, action) : responds;
        return outcome.Responds(responds, giveUpScale) ? NextStep.Response : OnSilence(ref art);
    }

    /// <summary>The applicant has not answered in time.</summary>
    public void EndInSilence(ref ArtCase art) => art.Ending = outcome.Silence.Ending;

    /// <summary>The board decides: it allows what was refused, or the refusal stands.</summary>
    public void DecideAppeal(ref ArtCase art, ArtKey key, ReadOnlySpan<Document> documents)
    {
        bool isReversed = draws.Uniform(key.Application, DrawPurpose.Appeal, 1) < outcome.Appeal!.ReversalShare;
        art.Ending = isReversed ? Ending.Allowed : Ending.Refused;
        if (isReversed)
        {
            art.Overcome |= Objections.WithSubstitutes(documents, art.Objected) | (art.Objected & Objections.Formal);
            Object(ref art, documents);
        }
    }

    private static void Object(ref ArtCase art, ReadOnlySpan<Document> documents)
    {
        art.Objected = Objections.Defeating(documents, art.Known, art.Overcome) | (art.Known & ~art.Overcome & Objections.Formal);
        art.HasMissedArt = art.Objected == 0 && Objections.Defeating(documents, uint.MaxValue, art.Overcome) != 0;
    }

    private NextStep OnSilence(ref ArtCase art)
    {
        if (!outcome.Silence.After.IsNone)
        {
            return NextStep.Silence;
        }

        EndInSilence(ref art);
        return NextStep.End;
    }

    private NextStep AfterRefusal(ref ArtCase art, ArtKey key, uint action, out double delay)
    {
        draws.UniformPair(key.Application, DrawPurpose.Reexamination, action, out double asks, out delay);
        if (art.ReexaminedAt == 0 && asks < outcome.ReexaminationShare)
        {
            art.ReexaminedAt = (ushort)action;
            return NextStep.Response;
        }

        if (outcome.Appeal is { } appeal)
        {
            draws.UniformPair(key.Application, DrawPurpose.Appeal, 0, out double appeals, out delay);
            if (appeals < appeal.Share)
            {
                return NextStep.BoardDecision;
            }
        }

        art.Ending = Ending.Refused;
        return NextStep.End;
    }

    // Both numbers belong to the invention, so that offices with the same shares treat the same responses alike.
    private bool IsShared(ArtKey key, int actions, out bool isOneAmendment)
    {
        isOneAmendment = false;
        if (sameResponseShare <= 0 && outcome.OneAmendmentShare <= 0)
        {
            return false;
        }

        draws.UniformPair(key.Invention, DrawPurpose.SharedResponse, (uint)actions, out double same, out double one);
        isOneAmendment = one < outcome.OneAmendmentShare;
        return same < sameResponseShare;
    }
}
