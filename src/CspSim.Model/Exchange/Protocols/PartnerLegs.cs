namespace CspSim.Model.Exchange.Protocols;

/// <summary>What several protocols ask of a leg and all its partners.</summary>
internal static class PartnerLegs
{
    /// <summary>Sends a message from a leg to every partner.</summary>
    public static void SendToPartners(this IExchangeActions world, int family, int leg, MessageKind kind)
    {
        for (int to = 0; to < world.LegCount(family); to++)
        {
            if (world.IsPartner(family, leg, to))
            {
                world.Send(family, leg, to, kind);
            }
        }
    }

    /// <summary>Whether a leg has received a report of every partner.</summary>
    public static bool HasAllReports(this IExchangeActions world, int family, int leg)
    {
        for (int from = 0; from < world.LegCount(family); from++)
        {
            if (world.IsPartner(family, leg, from) && !world.HasReport(family, leg, from))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a leg has received the draft of every partner.</summary>
    public static bool HasAllDrafts(this IExchangeActions world, int family, int leg)
    {
        for (int from = 0; from < world.LegCount(family); from++)
        {
            if (world.IsPartner(family, leg, from) && !world.HasDraft(family, leg, from))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The next leg that takes part, in the order of filing; -1 after the last.</summary>
    public static int NextAfter(this IExchangeActions world, int family, int leg)
    {
        for (int next = leg + 1; next < world.LegCount(family); next++)
        {
            if (world.TakesPart(family, next))
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>The leg that takes part before this one, in the order of filing; -1 before the first.</summary>
    public static int LastBefore(this IExchangeActions world, int family, int leg)
    {
        for (int previous = leg - 1; previous >= 0; previous--)
        {
            if (world.TakesPart(family, previous))
            {
                return previous;
            }
        }

        return -1;
    }

    private static bool IsPartner(this IExchangeActions world, int family, int leg, int other) =>
        other != leg && world.TakesPart(family, other);
}
