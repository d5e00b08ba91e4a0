using CspSim.Model.Runs;
using CspSim.Model.Programme;

namespace CspSim.Scenarios.Building;

/// <summary>Warns of a link on which nothing arrives in time.</summary>
internal static class LinkCheck
{
    /// <summary>Judges the link of one arm.</summary>
    public static void Judge(WorldPlan world, Reading root)
    {
        ProgrammeUse use = new(world);
        Reading link = root.Below(LinkKeys.Link);
        double least = world.Link.LatencyHours.Minimum;
        if (use.NoMessages is null && world.Link.Resilience?.AttemptTimeout is { } timeout && least >= timeout.Hours)
        {
            link.Warning("CS104", LinkKeys.Timeout,
                $"every attempt takes {QuantityFormat.Duration(least)} or more and is given up after {link.Text(LinkKeys.Timeout)}: no "
                    + $"message ever arrives",
                $"timeout: more than {QuantityFormat.Duration(least)}, or a shorter latency");
        }

        if (use.NoReports is null)
        {
            Waits(world.Programme, root.Below(ProgrammeKeys.Csp), least);
        }
    }

    private static void Waits(ProgrammePlan programme, Reading csp, double latencyHours)
    {
        Delay translation = programme.TranslationDelay;

        // A business day of the calendar can be nearly over when it begins to count.
        double days = translation.Length.Minimum;
        double hours = latencyHours + (translation.InBusinessDays ? Math.Max(0, days - 1) * 24 : days);
        WarnOf(ProgrammeKeys.WaitForPartner, programme.WaitForPartner, "report");
        if (programme.Protocol.WaitsForDrafts)
        {
            WarnOf(ProgrammeKeys.WaitForDraft, programme.WaitForDraft, "draft");
        }

        void WarnOf(KeyEntry key, SimDuration? wait, string what)
        {
            if (wait is { } limit && limit.Hours <= hours)
            {
                Node place = csp.Has(key) ? csp.PlaceOf(key) : csp.PlaceOf(ProgrammeKeys.Mode);
                csp.Warning("CS105", place,
                    $"an office waits {csp.Text(key)} for its partner's {what}, which is under way and translated for "
                        + $"{QuantityFormat.Duration(hours)} or more: it always comes too late",
                    $"{key.Name}: more than {QuantityFormat.Duration(hours)}");
            }
        }
    }
}
