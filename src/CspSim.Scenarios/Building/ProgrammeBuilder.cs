using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the rules of the programme.</summary>
internal sealed class ProgrammeBuilder(TimeAxis axis, IReadOnlyList<OfficeDraft> offices)
{
    /// <summary>The offices that take part, the office of first filing first.</summary>
    public IReadOnlyList<int> Offices(Reading csp) => csp.Has(ProgrammeKeys.Offices)
        ? OfficeNames.FindDifferent(offices, csp, ProgrammeKeys.Offices, 1, "csp.offices needs different offices")
        : [.. Enumerable.Range(0, offices.Count)];

    /// <summary>The rules.</summary>
    public ProgrammePlan Build(Reading csp, IReadOnlyList<int> taking, IReadOnlyList<FamilyStreamPlan> families)
    {
        IExchangeProtocol protocol = csp.Read(ProgrammeKeys.Mode);
        bool isShared = !ReferenceEquals(protocol, ProtocolCatalog.None);
        if (isShared && (taking.Count < 2 || taking.Count > protocol.OfficeCountMax))
        {
            csp.Error("CS015", ProgrammeKeys.Mode,
                $"mode {protocol.Name} joins {Span(protocol)} offices, here are {QuantityFormat.Number(taking.Count)}",
                "offices: [KIPO, JPO]");
        }

        bool hasPriority = csp.Read(ProgrammeKeys.Priority);
        Reading selection = csp.Below(ProgrammeKeys.Selection);
        Delay eligibility = csp.Read(ProgrammeKeys.Eligibility);
        return new ProgrammePlan
        {
            Protocol = protocol,
            Offices = csp.Has(ProgrammeKeys.Offices) ? taking : [],
            Priority = hasPriority,
            PriorityToTheEnd = csp.Read(ProgrammeKeys.PriorityToTheEnd),
            Lanes = Lanes(csp, taking, hasPriority && (isShared || csp.Has(ProgrammeKeys.Lane))),
            InsteadLanes = InsteadLanes(csp, taking),
            Sharing = csp.Read(ProgrammeKeys.Sharing),
            Share = csp.Read(ProgrammeKeys.Share),
            RampUp = csp.Read(ProgrammeKeys.RampUp),
            Selection = new SelectionPlan(
                selection.Read(ProgrammeKeys.SelectedEffort),
                selection.Read(ProgrammeKeys.SelectedResponse),
                selection.Read(ProgrammeKeys.SelectedGrounds)),
            EarlyRequestShare = csp.Read(ProgrammeKeys.EarlyRequests),
            Routes = Routes(csp, families),
            HoldsWhileDeciding = csp.Read(ProgrammeKeys.HoldWhileDeciding),
            From = axis.BeginOf(csp, ProgrammeKeys.From, csp.Read(ProgrammeKeys.From)) ?? SimTime.Zero,
            Until = Until(csp),
            PetitionGapHours = csp.Read(ProgrammeKeys.PetitionGap),
            PetitionWindow = csp.Read(ProgrammeKeys.PetitionWindow),
            Eligibility = [.. offices.Select(office => office.Section.Read(OfficeKeys.Eligibility) ?? eligibility)],
            GrantShare = csp.Read(ProgrammeKeys.GrantShare),
            ConsentShare = csp.Read(ProgrammeKeys.Consent),
            WithdrawalShare = csp.Read(ProgrammeKeys.Withdrawal),
            WithdrawalHours = csp.Read(ProgrammeKeys.WithdrawalAfter),
            YearlyCap = YearlyCount.Of(csp, ProgrammeKeys.Cap),
            CapsByProgrammeYear = csp.Read(ProgrammeKeys.CapsByProgrammeYear),
            WaitForPartner = WaitForPartner(csp),
            WaitCountsFrom = csp.Read(ProgrammeKeys.WaitCountsFrom),
            FirstActionTime = csp.Read(ProgrammeKeys.FirstActionDue),
            WaitForDraft = csp.Read(ProgrammeKeys.WaitForDraft),
            ContributionsNeeded = csp.Read(ProgrammeKeys.Contributions),
            TranslationDelay = csp.Read(ProgrammeKeys.Translation),
            ReadingEffortHours = csp.Read(ProgrammeKeys.ReportReading),
            Uptake = csp.Read(ProgrammeKeys.Uptake),
            Payload = csp.Read(ProgrammeKeys.Payload),
            DraftSavingShare = csp.Read(ProgrammeKeys.DraftSaving),
            SearchSavingShare = csp.Read(ProgrammeKeys.SearchSaving),
            Notices = csp.Read(ProgrammeKeys.Notices),
        };
    }

    private static string[] Routes(Reading csp, IReadOnlyList<FamilyStreamPlan> families)
    {
        string[] known = [.. families.SelectMany(static family => family.Routes).Select(static route => route.Name)
            .Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        ScalarNode[] taken = [.. csp.Items(ProgrammeKeys.Routes)];
        foreach (ScalarNode name in taken.Where(name => !known.Contains(name.Value, StringComparer.Ordinal)))
        {
            csp.Error("CS180", name, $"no stream of families has a route '{name.Value}'", known.Length > 0
                ? Nearest.Help(name.Value, known, "routes")
                : "give families.streams routes, such as routes: {paris: {share: 40%, filing-lag: 12 months}, ...}");
        }

        return [.. taken.Select(static name => name.Value)];
    }

    private SimTime Until(Reading csp)
    {
        SimTime? until = axis.EndOf(csp.Read(ProgrammeKeys.Until));
        SimTime opens = SimTime.Max(axis.At(csp.Read(ProgrammeKeys.From)) ?? SimTime.Zero, SimTime.Zero);
        SimTime end = SimTime.Zero + axis.Length;
        if (until <= opens)
        {
            csp.Error("CS140", ProgrammeKeys.Until,
                $"the programme closes on {csp.Text(ProgrammeKeys.Until)}, before it opens on {axis.DateOf(opens)}",
                $"until: {axis.DateOf(end)}");
        }
        else if (until > end)
        {
            csp.Warning("CS141", ProgrammeKeys.Until,
                $"'until' is after the measured window, which ends on {axis.DateOf(end)}: the programme closes with it",
                "a longer run.length, or no 'until'");
        }

        return until ?? SimTime.Never;
    }

    /// <summary>The lane of the programme in each office; the first one where it need not exist.</summary>
    private int[] Lanes(Reading csp, IReadOnlyList<int> taking, bool mustExist)
    {
        ScalarNode name = csp.Read(ProgrammeKeys.Lane);
        int[] lanes = new int[offices.Count];
        foreach (int index in taking)
        {
            int known = csp.Checks.Bag.ErrorCount;
            lanes[index] = mustExist
                ? LaneBuilder.FindOpen(offices[index], name, "pairs of the programme would go to", csp, ProgrammeKeys.Lane)
                : Math.Max(0, LaneBuilder.IndexOf(offices[index].Lanes, name.Value));
            if (csp.Checks.Bag.ErrorCount > known)
            {
                break;
            }
        }

        return lanes;
    }

    /// <summary>By office, the lane that those who ask take without a programme; -1 where it is not open to them.</summary>
    private int[] InsteadLanes(Reading csp, IReadOnlyList<int> taking)
    {
        if (csp.Read(ProgrammeKeys.Instead) is not { } name)
        {
            return [];
        }

        int[] lanes = [.. offices.Select((office, index) => taking.Contains(index) ? LaneBuilder.IndexOf(office.Lanes, name.Value) : -1)];
        if (!lanes.Where((lane, office) => lane >= 0 && offices[office].Lanes[lane].Families is not null).Any())
        {
            string[] open = [.. offices.SelectMany(static office => office.Lanes)
                .Where(static lane => lane.Families is not null).Select(static lane => lane.Name).Distinct(StringComparer.Ordinal)];
            csp.Error("CS181", name, $"no office of the programme opens a lane '{name.Value}' to families", open.Length > 0
                ? Nearest.Help(name.Value, open, "lanes open to families")
                : "open a lane: lanes: {accelerated: {families: {share: 10%}}, ...}");
        }

        return [.. lanes.Select((lane, office) => lane >= 0 && offices[office].Lanes[lane].Families is null ? -1 : lane)];
    }

    /// <summary>The wait limit. It counts calendar days; business days count as 7/5 of them, with a warning.</summary>
    private static SimDuration? WaitForPartner(Reading csp)
    {
        if (csp.Read(ProgrammeKeys.WaitForPartner) is not { } wait)
        {
            return null;
        }

        if (wait.Kind != QuantityKind.BusinessDays)
        {
            return SimDuration.FromHours(wait.Value);
        }

        double calendarDays = wait.Value * Delay.CalendarDaysPerBusinessDay;
        csp.Warning("CS057", ProgrammeKeys.WaitForPartner,
            $"{csp.Text(ProgrammeKeys.WaitForPartner)} are taken as {QuantityFormat.Number(calendarDays)} d: this limit counts "
                + $"calendar days",
            $"wait-for-partner: {QuantityFormat.Number(calendarDays)} d");
        return SimDuration.FromDays(calendarDays);
    }

    private static string Span(IExchangeProtocol protocol) => protocol.OfficeCountMax switch
    {
        int.MaxValue => "2 or more",
        2 => "2",
        int most => "2 to " + QuantityFormat.Number(most),
    };
}
