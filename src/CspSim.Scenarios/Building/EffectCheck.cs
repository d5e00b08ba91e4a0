using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

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
        OfProgramme(world, drafts, root.Below("csp"), use, ledger);
        OfFamilies(world, root, ledger);
        OfLink(world, root.Below("link"), use, ledger);
        OfRun(root.Below("run"), ledger);

        for (int office = 0; office < drafts.Count; office++)
        {
            string? noPetition = TakesPart(office, world.Programme) ? use.NoPetitions : $"{drafts[office].Name.Value} does not take part in the programme";
            ledger.Note(drafts[office].Section, "eligibility", noPetition, Remove);
            OfOffice(world.Offices[office], drafts[office], ledger);
        }
    }

    private static bool TakesPart(int office, ProgrammePlan programme) => programme.Offices.Count == 0 || programme.Offices.Contains(office);

    private static void OfProgramme(WorldPlan world, IReadOnlyList<OfficeDraft> drafts, Reading csp, ProgrammeUse use, EffectLedger ledger)
    {
        ProgrammePlan programme = world.Programme;
        bool hasDocuments = world.PriorArt is not null;
        bool isOverridden = !drafts.Where((draft, office) => TakesPart(office, programme) && !draft.Section.Has("eligibility")).Any();
        ledger.Note(csp, "share", use.NoPairs, Families);
        Note(["ramp-up", "selection"], use.NobodyAsks);
        Note(["from", "until"], programme.Protocol.NeedsPetition ? use.NobodyAsks : use.NoPairs);
        Note(["sharing"], programme.Sharing ? use.NoUse : null);
        Note(["petition-gap", "petition-window"], use.NoPetitions);
        Note(["eligibility"], use.NoPetitions ?? (isOverridden ? "every office that takes part has its own" : null));
        Note(["grant-share", "cap"], use.NoPetitions);
        Note(["withdrawal"], use.NoPetitions ?? (GrantCheck.DecidesBeforeWithdrawal(world) ? "every petition is decided before it would be withdrawn" : null));
        Note(["withdrawal-after"], use.NoPetitions ?? (programme.WithdrawalShare <= 0 ? "there is no csp.withdrawal" : null));
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
        string otherMode = $"csp.mode is {programme.Protocol.Name}";
        Note(["contributions"], use.NoReports ?? (programme.Protocol.CountsContributions ? null : otherMode));
        Note(["wait-for-draft"], use.NoReports ?? (programme.Protocol.WaitsForDrafts ? null : otherMode));
        void Note(string[] keys, string? because)
        {
            foreach (string key in keys)
            {
                ledger.Note(csp, key, because, Remove);
            }
        }
    }

    private static void OfLink(WorldPlan world, Reading link, ProgrammeUse use, EffectLedger ledger)
    {
        foreach (string key in new[] { "latency", "timeout", "faults", "resilience" })
        {
            ledger.Note(link, key, use.NoMessages, Remove);
        }

        // Where nothing is sent at all, the whole section is reported.
        foreach (string key in use.NoMessages is null ? new[] { "retry", "circuit-breaker" } : [])
        {
            string? neverFails = world.Link.CanFail ? null : "the link has neither faults nor a time-out, so no attempt fails";
            ledger.Note(link.Below("resilience"), key, neverFails, Remove);
        }
    }

    private static void OfRun(Reading run, EffectLedger ledger)
    {
        ledger.Note(run, "follow-at-most", run.Is("follow", "none") ? "run.follow is none" : null, Remove);
        ledger.Note(run, "follow-to-the-end", run.Has("follow") ? "run.follow is given" : null, Remove);
    }

    private static void OfFamilies(WorldPlan world, Reading root, EffectLedger ledger)
    {
        Reading families = root.Below("families");
        string? none = world.Families.Count == 0 ? "there are no families" : null;
        string? noDocuments = world.Offices.Any(static office => office.Outcome.Documents is not null) ? null : "no outcome follows from documents";
        ledger.Note(root.Below("prior-art"), "same-response", none ?? noDocuments, Remove);
        (ScalarNode Name, Reading Value)[] streams = [.. families.Named("streams")];
        foreach (string key in new[] { "filing-lag", "lane" })
        {
            bool isOverridden = streams.Length > 0 && Array.TrueForAll(streams, stream => stream.Value.Has(key));
            ledger.Note(families, key, none ?? (isOverridden ? $"every stream has its own {key}" : null), Families);
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
            LanePlan plan = office.Lanes[lane];
            string? notDue = plan.Order == LaneOrder.DueDate ? null : "the order of the lane is not due-date";
            ledger.Note(lanes[lane].Value, "due", notDue, "order: due-date, or remove it");
            bool isNamed = draft.Streams.Any(stream => stream.Lane == lane) || office.Backlog?.Lane == lane;
            string? noEntry = isNamed || (sharesCount && plan.Share > 0) ? null : "no application of the office's own enters by this lane";
            ledger.Note(lanes[lane].Value, "decision", noEntry, Remove);
            ledger.Note(lanes[lane].Value, "share", sharesCount ? null : "every stream of arrivals names its lane", Remove);
        }
    }
}
