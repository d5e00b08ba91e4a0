using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of one office.</summary>
internal sealed class OfficeBuilder(TimeAxis axis, CalendarBuilder calendars, ArrivalBuilder arrivals, DocumentBuilder documents)
{
    private const double RateTolerance = 1e-9;

    /// <summary>What others need to know of the office first; null after reporting that it is wrong.</summary>
    public OfficeDraft? Draft(ScalarNode name, Reading office)
    {
        WorkingCalendar? calendar = calendars.Build(office);
        IReadOnlyList<LanePlan>? lanes = LaneBuilder.Build(office);
        return calendar is null || lanes is null ? null : new OfficeDraft(name, office, calendar, lanes, arrivals.Build(office, calendar, lanes));
    }

    /// <summary>The plan; null after reporting that it is wrong.</summary>
    /// <param name="draft">The office.</param>
    /// <param name="familyRequests">Requests an hour that families bring.</param>
    public OfficePlan? Build(OfficeDraft draft, RateSteps familyRequests)
    {
        Reading office = draft.Section;
        IReadOnlyList<ArrivalStreamPlan> own = Own(draft, familyRequests);
        int? further = office.Scalar("further-actions") is { } lane ? LaneBuilder.Find(draft.Lanes, lane, office.Path, office) : null;
        if (!TryBacklog(draft, familyRequests, out BacklogPlan? backlog))
        {
            return null;
        }

        foreach (OfficeStream stream in draft.Streams)
        {
            DatedArrivals.WarnOutside(stream, backlog, office, axis);
        }

        if (!documents.TrySearchPower(office, draft.Name, out SearchPowerPlan? power) || documents.Outcome(office) is not { } outcome)
        {
            return null;
        }

        return new OfficePlan
        {
            Name = draft.Name.Value,
            CountryCode = office.Text("country") ?? "",
            Calendar = draft.Calendar,
            CaseTimeShare = office.Number("case-time-share") ?? 1,
            Examiners = Examiners(office),
            Lanes = draft.Lanes,
            FurtherActionLane = further,
            Arrivals = own,
            Backlog = backlog,
            RequestDelayHours = office.Law("request-delay"),
            Clock = office.Is("clock", "filing") ? PendencyClock.Filing : PendencyClock.Request,
            SearchEffortHours = office.Law("search"),
            SearchPower = power,
            FirstActionEffortHours = office.Law("first-action"),
            ActsRightAfterSearch = office.Is("acts-right-after-search", "true"),
            Outcome = outcome,
        };
    }

    /// <summary>Whether a run of the office has cases and examiners; reports what is missing.</summary>
    /// <param name="draft">The office.</param>
    /// <param name="familyRequests">Requests an hour that families bring.</param>
    public bool IsSupplied(OfficeDraft draft, RateSteps familyRequests)
    {
        if (draft.Section.Given("examiners") is MappingNode && PeriodSeries.ByYear(draft.Section.Below("examiners"), axis).Count == 0)
        {
            draft.Section.Error("CS011", "examiners", $"the examiners of {draft.Name.Value} are given for no year",
                "examiners: {by-year: {2019: 866, 2020: 900}}");
            return false;
        }

        if (draft.Streams.Count > 0 || draft.Section.Has("backlog") || !familyRequests.IsZero)
        {
            return true;
        }

        draft.Section.Error("CS011", draft.Name,
            $"office {draft.Name.Value} has no 'arrivals' and no 'backlog': it would never receive a case",
            "add e.g. arrivals: {poisson: {rate: 8280 / year}}");
        return false;
    }

    /// <summary>The office's own streams: what it receives less what families bring, taken from its streams in proportion.</summary>
    private List<ArrivalStreamPlan> Own(OfficeDraft draft, RateSteps familyRequests)
    {
        RateSteps total = draft.Requests;
        bool isDated = draft.Streams.Any(stream => stream.Pattern == ArrivalPattern.Dated);
        if (draft.Streams.Count > 0 && !isDated && !familyRequests.IsZero)
        {
            CheckIsEnough(draft, total, familyRequests);
        }

        RateSteps share = isDated || familyRequests.IsZero
            ? RateSteps.Always(1)
            : total.With(familyRequests, (all, families) => all > 0 ? Math.Max(0, 1 - (families / all)) : 0);
        List<ArrivalStreamPlan> own = [];
        foreach (OfficeStream stream in draft.Streams)
        {
            RateSteps rate = familyRequests.IsZero ? stream.Rate : stream.Rate.With(share, (all, part) => all * part);
            ArrivalPlan plan = stream.Pattern == ArrivalPattern.Dated
                ? new ArrivalPlan { Pattern = stream.Pattern, Dates = stream.Dates }
                : new ArrivalPlan { Pattern = stream.Pattern, Rates = rate.Steps };
            own.Add(new ArrivalStreamPlan { Name = stream.Name, Arrivals = plan, Lane = stream.Lane });
        }

        return own;
    }

    private void CheckIsEnough(OfficeDraft draft, RateSteps total, RateSteps families)
    {
        SimTime end = SimTime.Zero + axis.Length;
        foreach (RateStep step in total.With(families, (all, part) => all - part).Steps.Where(step => step.From < end))
        {
            double all = total.At(step.From);
            if (step.PerHour < -RateTolerance * Math.Max(all, 1e-9))
            {
                Node place = draft.Section.Node.Find("arrivals")!.Key;
                const double hoursPerYear = SimDuration.DaysPerYear * 24;
                draft.Section.Error("CS059", draft.Section.Checks.Blame(place, "families"),
                    $"{draft.Name.Value} receives {QuantityFormat.Number(all * hoursPerYear)} requests a year, families alone bring {QuantityFormat.Number(families.At(step.From) * hoursPerYear)}",
                    "arrivals count cross-filed requests as well: raise them, or lower the rate of families");
                return;
            }
        }
    }

    private static bool TryBacklog(OfficeDraft draft, RateSteps familyRequests, out BacklogPlan? backlog)
    {
        backlog = null;
        Reading office = draft.Section;
        if (!office.Has("backlog"))
        {
            return true;
        }

        Reading parts = office.Below("backlog");
        if (office.Quantity("backlog") is not { } quantity)
        {
            int? lane = parts.Scalar("lane") is { } name ? LaneBuilder.Find(draft.Lanes, name, office.Path, parts) : null;
            backlog = new BacklogPlan { Cases = parts.Number("cases") ?? 0, Depth = parts.Duration("oldest") ?? SimDuration.Zero, Lane = lane };
            return true;
        }

        double perHour = (draft.Streams.Count > 0 ? draft.Requests : familyRequests).At(SimTime.Zero);
        if (perHour <= 0 && quantity.Value > 0)
        {
            office.Error("CS011", "backlog",
                $"the backlog of {draft.Name.Value} needs the rate of arrivals at the start, and there is none",
                "backlog: {cases: 7600, oldest: 11 months}");
            return false;
        }

        bool isDuration = quantity.Kind == QuantityKind.Duration;
        double depthHours = isDuration ? quantity.Value : quantity.Value > 0 ? quantity.Value / perHour : 0;
        if (depthHours > SimDuration.Longest.Hours)
        {
            office.Error("CS094", "backlog",
                $"{office.Text("backlog")} would have come in over {QuantityFormat.Duration(depthHours)} at the rate of arrivals; at most 10000 years are possible",
                "backlog: {cases: 7600, oldest: 11 months}, or more arrivals");
            return false;
        }

        backlog = new BacklogPlan { Cases = isDuration ? quantity.Value * perHour : quantity.Value, Depth = SimDuration.FromHours(depthHours) };
        return true;
    }

    private List<ExaminerStep> Examiners(Reading office)
    {
        if (office.Given("examiners") is ScalarNode)
        {
            return [new ExaminerStep(SimTime.Zero, office.Count("examiners"))];
        }

        Reading series = office.Below("examiners");
        IReadOnlyList<PeriodFigure> years = PeriodSeries.ByYear(series, axis);
        PeriodSeries.WarnOfGaps(years, "the examiners", series, series.PlaceOf("by-year"), axis);
        return [.. years.Select((year, index) => new ExaminerStep(index == 0 ? SimTime.Min(SimTime.Zero, year.From) : year.From, (int)year.Value))];
    }
}
