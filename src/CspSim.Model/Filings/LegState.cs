namespace CspSim.Model.Filings;

/// <summary>Where one leg of a family stands before its first action, and after.</summary>
public enum LegState : byte
{
    /// <summary>Not yet requested for examination.</summary>
    Unfiled,

    /// <summary>Waiting in its lane for an examiner to search.</summary>
    Queued,

    /// <summary>Kept from being searched until the partner's result is in.</summary>
    Held,

    /// <summary>Being searched.</summary>
    Searching,

    /// <summary>Searched; waiting for the partner's report.</summary>
    AwaitingPartner,

    /// <summary>Waiting for an examiner to draft the first action, or being drafted.</summary>
    Drafting,

    /// <summary>Drafted; waiting for the partner's draft.</summary>
    AwaitingDraft,

    /// <summary>Drafted and settled; the first action waits for its approval and its dispatch.</summary>
    GoingOut,

    /// <summary>The first action has been issued.</summary>
    Acted,

    /// <summary>Withdrawn by the applicant before a search began.</summary>
    Withdrawn,
}

/// <summary>The states that a leg can go to from each state.</summary>
internal static class LegMoves
{
    // By the state it is in: a bit for each that may follow.
    private static readonly int[] s_next =
    [
        Next(LegState.Queued, LegState.Acted),
        // Unfiled; acted on before the run when it was requested before the oldest case of the backlog.
        Next(LegState.Held, LegState.Searching, LegState.Withdrawn), // Queued
        Next(LegState.Queued, LegState.Withdrawn), // Held
        Next(LegState.AwaitingPartner, LegState.Drafting), // Searching
        Next(LegState.Drafting), // AwaitingPartner
        Next(LegState.AwaitingDraft, LegState.GoingOut, LegState.Acted), // Drafting
        Next(LegState.GoingOut, LegState.Acted), // AwaitingDraft
        Next(LegState.Acted), // GoingOut
        Next(), // Acted
        Next(), // Withdrawn
    ];

    /// <summary>Whether a leg can go from one state to another at once.</summary>
    public static bool IsLegal(LegState from, LegState to) => (s_next[(int)from] & (1 << (int)to)) != 0;

    private static int Next(params ReadOnlySpan<LegState> states)
    {
        int bits = 0;
        foreach (LegState state in states)
        {
            bits |= 1 << (int)state;
        }

        return bits;
    }
}
