using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Offices;
using CspSim.Model.Programme;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the rules of the programme.</summary>
internal sealed class ProgrammeBuilder(TimeAxis axis, IReadOnlyList<OfficeDraft> offices)
{
    private const double HoursPerYear = SimDuration.DaysPerYear * 24;

    /// <summary>The offices that take part, the office of first filing first; null after reporting that a name is wrong.</summary>
    public IReadOnlyList<int>? Offices(Reading csp)
    {
        if (!csp.Has("offices"))
        {
            return [.. Enumerable.Range(0, offices.Count)];
        }

        int?[] indices = [.. csp.Items("offices").Select(item => OfficeNames.Find(offices, item, csp))];
        if (indices.Contains(null))
        {
            return null;
        }

        if (indices.Length == 0 || indices.Distinct().Count() < indices.Length)
        {
            csp.Error("CS015", "offices", "csp.offices needs different offices", "offices: [KIPO, JPO]");
            return null;
        }

        return [.. indices.Select(index => index!.Value)];
    }

    /// <summary>The rules; null after reporting that they are wrong.</summary>
    public ProgrammePlan? Build(Reading csp, IReadOnlyList<int> taking)
    {
        IExchangeProtocol protocol = ProtocolCatalog.All.First(known => csp.Is("mode", known.Name));
        bool isShared = !ReferenceEquals(protocol, ProtocolCatalog.None);
        if (isShared && (taking.Count < 2 || taking.Count > protocol.OfficeCountMax))
        {
            csp.Error("CS015", "mode", $"mode {protocol.Name} joins {Span(protocol)} offices, here are {Number(taking.Count)}",
                "offices: [KIPO, JPO]");
            return null;
        }

        bool hasPriority = csp.Is("priority", "ahead-of-queue");
        if (Lanes(csp, taking, hasPriority && (isShared || csp.Has("lane"))) is not { } lanes)
        {
            return null;
        }

        return new ProgrammePlan
        {
            Protocol = protocol,
            Offices = csp.Has("offices") ? taking : [],
            Priority = hasPriority,
            PriorityToTheEnd = csp.Is("priority-until", "end"),
            Lanes = lanes,
            Sharing = csp.Is("sharing", "true"),
            Share = csp.Number("share") ?? 0,
            RampUp = csp.Duration("ramp-up") ?? SimDuration.Zero,
            Selection = Selected(csp.Below("selection")),
            From = axis.BeginOf(csp, "from") ?? SimTime.Zero,
            Until = Until(csp),
            PetitionGapHours = csp.Law("petition-gap"),
            PetitionWindow = csp.Duration("petition-window"),
            Eligibility = [.. offices.Select(office => office.Section.Has("eligibility") ? office.Section.Delay("eligibility") : csp.Delay("eligibility"))],
            GrantShare = csp.Number("grant-share") ?? 1,
            WithdrawalShare = csp.Number("withdrawal") ?? 0,
            WithdrawalHours = csp.Law("withdrawal-after"),
            YearlyCap = Cap(csp),
            CapsByProgrammeYear = csp.Is("cap-year", "programme"),
            WaitForPartner = WaitForPartner(csp),
            WaitForDraft = csp.Duration("wait-for-draft"),
            ContributionsNeeded = (int?)csp.Number("contributions"),
            TranslationDelay = csp.Delay("translation"),
            ReadingEffortHours = csp.Law("reading"),
            Uptake = csp.Number("uptake") ?? 1,
            Payload = csp.Is("payload", "citations-and-draft") ? ReportPayload.CitationsAndDraft : ReportPayload.Citations,
            DraftSavingShare = csp.Law("draft-saving"),
            SearchSavingShare = csp.Law("search-saving"),
            Notices = csp.Is("notices", "true"),
        };
    }

    private SimTime Until(Reading csp)
    {
        SimTime? from = axis.At(csp.Text("from"));
        SimTime? until = axis.At(csp.Text("until"), endOfDay: true);
        SimTime opens = SimTime.Max(from ?? SimTime.Zero, SimTime.Zero);
        SimTime end = SimTime.Zero + axis.Length;
        if (until <= opens)
        {
            csp.Error("CS140", "until", $"the programme closes on {csp.Text("until")}, before it opens on {axis.DateOf(opens)}",
                $"until: {axis.DateOf(end)}");
        }
        else if (until > end)
        {
            csp.Warning("CS141", "until",
                $"'until' is after the measured window, which ends on {axis.DateOf(end)}: the programme closes with it",
                "a longer run.length, or no 'until'");
        }

        return until ?? SimTime.Never;
    }

    private static SelectionPlan Selected(Reading selection) =>
        new(selection.Number("effort") ?? 1, selection.Number("response") ?? 1, selection.Number("grounds") ?? 1);

    private int[]? Lanes(Reading csp, IReadOnlyList<int> taking, bool mustExist)
    {
        ScalarNode name = csp.Scalar("lane")!;
        int[] lanes = new int[offices.Count];
        foreach (int index in taking)
        {
            List<LanePlan> known = [.. offices[index].Lanes];
            int lane = known.FindIndex(one => string.Equals(one.Name, name.Value, StringComparison.Ordinal));
            if (lane < 0 && mustExist)
            {
                _ = LaneBuilder.Find(known, name, offices[index].Section.Path, csp);
                return null;
            }

            if (mustExist && !LaneBuilder.IsOpenToFamilies(known, lane, "pairs of the programme would go to", offices[index].Section.Path, csp))
            {
                return null;
            }

            lanes[index] = Math.Max(0, lane);
        }

        return lanes;
    }

    private static int? Cap(Reading csp)
    {
        if (csp.Quantity("cap") is not { } cap)
        {
            return null;
        }

        if (cap.Kind == QuantityKind.BusinessRate || cap.Value * HoursPerYear > int.MaxValue)
        {
            csp.Error("CS022", "cap", "the cap counts pairs in a year", "cap: 400 / year");
            return null;
        }

        return (int)Math.Round(cap.Value * HoursPerYear);
    }

    /// <summary>The wait limit. It counts calendar days; business days count as 7/5 of them, with a warning.</summary>
    private static SimDuration? WaitForPartner(Reading csp)
    {
        if (csp.Quantity("wait-for-partner") is { Kind: QuantityKind.BusinessDays } days)
        {
            double calendarDays = days.Value * Delay.CalendarDaysPerBusinessDay;
            csp.Warning("CS057", "wait-for-partner",
                $"{csp.Text("wait-for-partner")} are taken as {QuantityFormat.Number(calendarDays)} d: this limit counts calendar days",
                $"wait-for-partner: {QuantityFormat.Number(calendarDays)} d");
            return SimDuration.FromDays(calendarDays);
        }

        return csp.Duration("wait-for-partner");
    }

    private static string Span(IExchangeProtocol protocol) => protocol.OfficeCountMax == int.MaxValue ? "2 or more" : protocol.OfficeCountMax == 2 ? "2" : "2 to " + Number(protocol.OfficeCountMax);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
