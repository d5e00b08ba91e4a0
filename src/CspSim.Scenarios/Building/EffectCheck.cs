using CspSim.Model.Runs;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;

using static CspSim.Scenarios.Keys.ProgrammeKeys;

namespace CspSim.Scenarios.Building;

/// <summary>Notes which figures of an arm change nothing in it, because of what other figures say.</summary>
internal static class EffectCheck
{
    private const string Remove = "remove it, or change what makes it idle";
    private const string AddFamilies = "add families: {shared: 12%}, or remove it";

    /// <summary>Notes the figures of one arm.</summary>
    public static void Note(WorldPlan world, IReadOnlyList<OfficeDraft> drafts, Reading root, EffectLedger ledger)
    {
        ProgrammeUse use = new(world);
        OfProgramme(world, drafts, root.Below(Csp), use, ledger);
        OfFamilies(world, root, ledger);
        OfLink(world, root.Below(LinkKeys.Link), use, ledger);
        OfRun(root.Below(RunKeys.Run), ledger);

        for (int office = 0; office < drafts.Count; office++)
        {
            string? noPetition = TakesPart(office, world.Programme)
                ? use.NoPetitions
                : $"{drafts[office].Name.Value} does not take part in the programme";
            ledger.Note(drafts[office].Section, OfficeKeys.Eligibility, noPetition, Remove);
            bool hasFamilies = world.Families.Any(families => families.Offices.Contains(office));
            OfOffice(world.Offices[office], drafts[office], hasFamilies, ledger);
            StaffBuilder.Note(drafts[office].Section.Below(OfficeKeys.Examiners), world.Window, ledger, Remove);
        }
    }

    private static bool TakesPart(int office, ProgrammePlan programme) =>
        programme.Offices.Count == 0 || programme.Offices.Contains(office);

    private static void OfProgramme(WorldPlan world, IReadOnlyList<OfficeDraft> drafts, Reading csp, ProgrammeUse use, EffectLedger ledger)
    {
        ProgrammePlan programme = world.Programme;
        bool hasDocuments = world.PriorArt is not null;
        bool isOverridden = !drafts.Where((draft, office) => TakesPart(office, programme) && !draft.Section.Has(OfficeKeys.Eligibility))
            .Any();
        ledger.Note(csp, Share, use.NoPairs, AddFamilies);
        Note([RampUp, Selection, EarlyRequests, Routes], use.NobodyAsks);
        Note([Instead], programme.HasPetitions ? $"csp.mode is {programme.Protocol.Name}" : use.NobodyAsks);
        Note([HoldWhileDeciding], programme.HoldsWhileDeciding ? null : use.NoPetitions);
        Note([From, Until], programme.Protocol.NeedsPetition ? use.NobodyAsks : use.NoPairs);
        Note([Sharing], programme.Sharing ? use.NoUse : null);
        Note([PetitionGap, PetitionWindow], use.NoPetitions);
        Note([Eligibility], use.NoPetitions ?? (isOverridden ? "every office that takes part has its own" : null));
        Note([GrantShare, Consent, Cap], use.NoPetitions);
        string? decided = GrantCheck.DecidesBeforeWithdrawal(world) ? "every petition is decided before it would be withdrawn" : null;
        Note([Withdrawal], use.NoPetitions ?? decided);
        Note([WithdrawalAfter], use.NoPetitions ?? (programme.WithdrawalShare <= 0 ? "there is no csp.withdrawal" : null));
        Note([Priority], programme.Priority ? use.NoPetitions : null);
        Note([Notices], programme.Notices ? use.NoPetitions : null);
        Note([CapsByProgrammeYear], use.NoPetitions ?? (programme.YearlyCap is null ? "there is no csp.cap" : null));
        Note([PriorityToTheEnd, Lane], use.NoPetitions ?? (programme.Priority ? null : "csp.priority is none"));
        Note(hasDocuments ? [ReportReading, Uptake, SearchSaving] : [ReportReading, SearchSaving], use.NothingShared);
        Note([Translation, WaitForPartner, FirstActionDue], use.NoReports);
        Note([WaitCountsFrom], use.NoReports ?? (programme.WaitForPartner is null ? "csp.wait-for-partner is none" : null));
        bool hasDraft = programme.Payload == ReportPayload.CitationsAndDraft;
        bool savesNothing = hasDraft && !hasDocuments && programme.DraftSavingShare.Maximum <= 0;
        Note([Payload], use.NoReports ?? (savesNothing ? "there is no prior-art and no csp.draft-saving" : null));
        Note([DraftSaving], use.NoReports ?? (hasDraft ? null : "csp.payload is citations"));
        string otherMode = $"csp.mode is {programme.Protocol.Name}";
        Note([Contributions], use.NoReports ?? (programme.Protocol.CountsContributions ? null : otherMode));
        Note([WaitForDraft], use.NoReports ?? (programme.Protocol.WaitsForDrafts ? null : otherMode));

        void Note(KeyEntry[] keys, string? because)
        {
            foreach (KeyEntry key in keys)
            {
                ledger.Note(csp, key, because, Remove);
            }
        }
    }

    private static void OfLink(WorldPlan world, Reading link, ProgrammeUse use, EffectLedger ledger)
    {
        foreach (KeyEntry key in new[] { LinkKeys.Latency, LinkKeys.Timeout, LinkKeys.Faults, LinkKeys.Resilience })
        {
            ledger.Note(link, key, use.NoMessages, Remove);
        }

        // Where nothing is sent at all, the whole section is reported.
        foreach (KeyEntry key in use.NoMessages is null ? new[] { LinkKeys.Retry, LinkKeys.CircuitBreaker } : [])
        {
            string? neverFails = world.Link.CanFail ? null : "the link has neither faults nor a time-out, so no attempt fails";
            ledger.Note(link.Below(LinkKeys.Resilience), key, neverFails, Remove);
        }
    }

    private static void OfRun(Reading run, EffectLedger ledger)
    {
        ledger.Note(run, RunKeys.FollowAtMost, run.Read(RunKeys.Follow) == FollowUp.None ? "run.follow is none" : null, Remove);
        ledger.Note(run, RunKeys.FollowToTheEnd, run.Has(RunKeys.Follow) ? "run.follow is given" : null, Remove);
    }

    private static void OfFamilies(WorldPlan world, Reading root, EffectLedger ledger)
    {
        Reading families = root.Below(FamilyKeys.Families);
        string? none = world.Families.Count == 0 ? "there are no families" : null;
        string? noDocuments = world.Offices.Any(static office => office.Outcome.Documents is not null)
            ? null
            : "no outcome follows from documents";
        ledger.Note(root.Below(PriorArtKeys.PriorArt), PriorArtKeys.SameResponse, none ?? noDocuments, Remove);
        ledger.Note(
            root.Below(PriorArtKeys.PriorArt), PriorArtKeys.Audit, AsksForAudits(root) ? null : "no measure asks for audits",
            "compare: {measures: [missed-art, audited-missed-art]}");
        Reading[] streams = [.. families.Named(FamilyKeys.Streams).Select(static stream => stream.Value)];
        Note(FamilyKeys.FilingLag, FamilyKeys.FilingLagOfStream);
        Note(FamilyKeys.Lane, FamilyKeys.LaneOfStream);

        void Note(KeyEntry key, KeyEntry ofStream)
        {
            bool isOverridden = streams.Length > 0 && Array.TrueForAll(
                streams, stream => stream.Has(ofStream) || (key == FamilyKeys.FilingLag && stream.Has(FamilyKeys.Routes)));
            ledger.Note(families, key, none ?? (isOverridden ? $"every stream has its own {key.Name}" : null), AddFamilies);
        }
    }

    // A calibration may ask too; its figures are read where it is made.
    private static bool AsksForAudits(Reading root)
    {
        Reading compare = root.Below(ExperimentKeys.Compare);
        IEnumerable<string> named = compare.Items(ExperimentKeys.Measures).Concat(root.Items(ExperimentKeys.Expect))
            .Select(static text => text.Value);
        bool asksForAll = compare.Given(ExperimentKeys.Measures) is ScalarNode
            && compare.Read(ExperimentKeys.Measures).Any(static measure => measure.NeedsAudit);
        string[] audits = [.. MeasureCatalog.All.Where(static measure => measure.NeedsAudit).Select(static measure => measure.Name)];
        return asksForAll
            || root.Has(CalibrationKeys.Calibration)
            || named.Any(text => Array.Exists(audits, name => text.Contains(name, StringComparison.Ordinal)));
    }

    private static void OfOffice(OfficePlan office, OfficeDraft draft, bool hasFamilies, EffectLedger ledger)
    {
        Reading section = draft.Section;
        string? noFurther = NoFurther(office.Outcome);
        OfOutcome(office.Outcome, section, noFurther, ledger);
        OutflowBuilder.Note(office.Outflow, section, ledger, Remove);
        Reading[] lanes = section.Has(OfficeKeys.Lanes) ? [.. section.Named(OfficeKeys.Lanes).Select(static lane => lane.Value)] : [];
        bool haveOrders = lanes.Length > 0 && Array.TrueForAll(lanes, static lane => lane.Has(OfficeKeys.OrderInLane));
        ledger.Note(section, OfficeKeys.Queue, haveOrders ? "every lane has its own order" : null, Remove);
        ledger.Note(section, DeskKeys.Desks, office.Desks is null ? "none of its parts is given" : null, "desks: {period: 1 month}");
        string? noPeriod = office.Desks?.Period is null ? $"{draft.Name.Value} has no desks.period" : null;
        ledger.Note(section.Below(DeskKeys.Desks), DeskKeys.ResponseDue, noPeriod ?? noFurther, "desks: {period: 1 month}, or remove it");
        string? noReexamination = office.Outcome is NoticesOutcome { ReexaminationShare: > 0 } or { Documents.ReexaminationShare: > 0 }
            ? null
            : "no applicant asks for re-examination";
        ledger.Note(
            section.Below(DeskKeys.Desks),
            DeskKeys.ReexaminationDue,
            noPeriod ?? noReexamination,
            noPeriod is null ? "outcome: {notices: {re-examination: 20%}}, or remove it" : "desks: {period: 1 month}, or remove it");
        string? noOutside = office.Desks?.OutsideSearch is null ? $"{draft.Name.Value} has no desks.outside-search" : null;
        ledger.Note(
            section.Below(DeskKeys.Desks).Below(DeskKeys.OutsideSearch),
            DeskKeys.OutsideShare,
            NobodyTakesShare(office, section, lanes) ? "every lane that sends cases out has its own" : null,
            "leave outside-search out of a lane");
        bool sharesCount = draft.Streams.Any(static stream => stream.Lane is null) || office.Backlog is { Lane: null };
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            LanePlan plan = office.Lanes[lane];
            string? notDue = plan.Order == LaneOrder.DueDate ? null : "the order of the lane is not due-date";
            ledger.Note(lanes[lane], OfficeKeys.DueAfter, notDue, "order: due-date, or remove it");
            bool isNamed = draft.Streams.Any(stream => stream.Lane == lane) || office.Backlog?.Lane == lane;
            bool isEntered = isNamed || (sharesCount && plan.Share > 0) || plan.Families is not null;
            string? noEntry = isEntered ? null : "no application enters by this lane but those of the programme";
            ledger.Note(lanes[lane], OfficeKeys.LaneFamilies, hasFamilies ? null : "no family is filed in this office", AddFamilies);
            ledger.Note(lanes[lane], OfficeKeys.LaneDecision, noEntry, Remove);
            ledger.Note(lanes[lane], OfficeKeys.Urgent, plan.IsUrgent ? noPeriod : null, "desks: {period: 1 month}, or remove it");
            ledger.Note(lanes[lane], OfficeKeys.LaneOutsideSearch, noOutside, "desks: {outside-search: {...}}, or remove it");
            ledger.Note(lanes[lane], OfficeKeys.LaneShare, sharesCount ? null : "every stream of arrivals names its lane", Remove);
        }
    }

    private static bool NobodyTakesShare(OfficePlan office, Reading section, Reading[] lanes)
    {
        Reading outside = section.Below(DeskKeys.Desks).Below(DeskKeys.OutsideSearch);
        string[] named = [.. outside.Items(DeskKeys.OutsideLanes).Select(static lane => lane.Value)];
        return lanes.Length > 0 && lanes.Index().All(lane => lane.Item.Has(OfficeKeys.LaneOutsideSearch)
            || (named.Length > 0 && !named.Contains(office.Lanes[lane.Index].Name, StringComparer.Ordinal)));
    }

    private static string? NoFurther(IOutcomeRule outcome) =>
        outcome.Documents is null && outcome.MeanFurtherActions <= 0 ? "no action draws a response" : null;

    private static void OfOutcome(IOutcomeRule outcome, Reading section, string? noFurther, EffectLedger ledger)
    {
        ledger.Note(section, OfficeKeys.FurtherActions, noFurther, Remove);
        Reading rules = section.Below(OutcomeKeys.Outcome);
        foreach (Reading rule in new[] { rules.Below(OutcomeKeys.Geometric), rules.Below(OutcomeKeys.Notices) })
        {
            ledger.Note(rule, OutcomeKeys.Response, noFurther, Remove);
            ledger.Note(rule, OutcomeKeys.FurtherAction, noFurther, Remove);
        }

        ledger.Note(
            rules.Below(OutcomeKeys.Notices),
            OutcomeKeys.ReExamination,
            noFurther ?? (outcome is NoticesOutcome { AllowanceShare: >= 1 } ? "every response is allowed" : null),
            Remove);
        double givesUp = outcome is NoticesOutcome notices ? notices.GiveUpShare : outcome.Documents?.GiveUpShare ?? 0;
        foreach (Reading rule in new[] { rules.Below(OutcomeKeys.Notices), rules.Below(OutcomeKeys.Documents) })
        {
            ledger.Note(rule, OutcomeKeys.Silence, givesUp <= 0 ? "no applicant gives up" : null, Remove);
        }
    }
}
