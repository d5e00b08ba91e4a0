using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Notes which figures of an arm change nothing in it, because of what other figures say.</summary>
internal static class EffectCheck
{
    private const string Remove = "remove it, or change what makes it idle";
    private const string Families = "add families: {shared: 12%}, or remove it";

    /// <summary>Notes the figures of one arm.</summary>
    public static void Note(WorldPlan world, IReadOnlyList<OfficeDraft> drafts, Reading root, EffectLedger ledger)
    {
        ProgrammeUse use = new(world);
        OfProgramme(world.Programme, root.Below("csp"), use, world.PriorArt is not null, ledger);
        OfFamilies(world, root.Below("families"), ledger);
        foreach (string key in new[] { "latency", "timeout", "faults", "resilience" })
        {
            ledger.Note(root.Below("link"), key, use.NoMessages, Remove);
        }

        for (int office = 0; office < drafts.Count; office++)
        {
            bool takesPart = world.Programme.Offices.Count == 0 || world.Programme.Offices.Contains(office);
            string? noPetition = takesPart ? use.NoPetitions : $"{drafts[office].Name.Value} does not take part in the programme";
            ledger.Note(drafts[office].Section, "eligibility", noPetition, Remove);
            OfOffice(world.Offices[office], drafts[office], ledger);
        }
    }

    private static void OfProgramme(ProgrammePlan programme, Reading csp, ProgrammeUse use, bool hasDocuments, EffectLedger ledger)
    {
        ledger.Note(csp, "share", use.NoPairs, Families);
        Note(["ramp-up", "selection"], use.NobodyAsks);
        Note(["petition-gap", "petition-window", "eligibility", "grant-share", "cap"], use.NoPetitions);
        Note(["priority"], programme.Priority ? use.NoPetitions : null);
        Note(["notices"], programme.Notices ? use.NoPetitions : null);
        Note(["cap-year"], use.NoPetitions ?? (programme.YearlyCap is null ? "there is no csp.cap" : null));
        Note(["priority-until", "lane"], use.NoPetitions ?? (programme.Priority ? null : "csp.priority is none"));
        Note(hasDocuments ? ["reading", "uptake", "search-saving"] : ["reading", "search-saving"], use.NothingShared);
        Note(["translation", "wait-for-partner"], use.NoReports);
        bool hasDraft = programme.Payload == ReportPayload.CitationsAndDraft;
        bool savesNothing = hasDraft && !hasDocuments && programme.DraftSavingShare.Maximum <= 0;
        Note(["payload"], use.NoReports ?? (savesNothing ? "there is no prior-art and no csp.draft-saving" : null));
        Note(["draft-saving"], use.NoReports ?? (hasDraft ? null : "csp.payload is citations"));
        Note(["contributions"], use.NoReports ?? (programme.Protocol.Name is "cs-and-e" ? null : $"csp.mode is {programme.Protocol.Name}"));
        Note(["wait-for-draft"], use.NoReports ?? (programme.Protocol.Name is "parallel-drafts" ? null : $"csp.mode is {programme.Protocol.Name}"));
        void Note(string[] keys, string? because)
        {
            foreach (string key in keys)
            {
                ledger.Note(csp, key, because, Remove);
            }
        }
    }

    private static void OfFamilies(WorldPlan world, Reading families, EffectLedger ledger)
    {
        (ScalarNode Name, Reading Value)[] streams = [.. families.Named("streams")];
        foreach (string key in new[] { "filing-lag", "lane" })
        {
            bool isOverridden = streams.Length > 0 && Array.TrueForAll(streams, stream => stream.Value.Has(key));
            ledger.Note(families, key, world.Families.Count == 0 ? "there are no families" : isOverridden ? $"every stream has its own {key}" : null, Families);
        }
    }

    private static void OfOffice(OfficePlan office, OfficeDraft draft, EffectLedger ledger)
    {
        Reading section = draft.Section;
        string? noFurther = office.Outcome is GeometricOutcome { ResponseProbability: <= 0 } ? "no action draws a response" : null;
        ledger.Note(section, "further-actions", noFurther, Remove);
        ledger.Note(section.Below("outcome").Below("geometric"), "response", noFurther, Remove);
        ledger.Note(section.Below("outcome").Below("geometric"), "further-action", noFurther, Remove);
        (ScalarNode Name, Reading Value)[] lanes = [.. section.Named("lanes")];
        bool haveOrders = lanes.Length > 0 && Array.TrueForAll(lanes, static lane => lane.Value.Has("order"));
        ledger.Note(section, "queue", haveOrders ? "every lane has its own order" : null, Remove);
        bool sharesCount = draft.Streams.Any(static stream => stream.Lane is null) || office.Backlog is { Lane: null };
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            ledger.Note(lanes[lane].Value, "due", office.Lanes[lane].Order == LaneOrder.DueDate ? null : "the order of the lane is not due-date", "order: due-date, or remove it");
            ledger.Note(lanes[lane].Value, "share", sharesCount ? null : "every stream of arrivals names its lane", Remove);
        }
    }
}
