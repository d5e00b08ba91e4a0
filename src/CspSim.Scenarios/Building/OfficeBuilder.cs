using CspSim.Engine.Working;
using CspSim.Model.Filings;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of one office.</summary>
internal sealed class OfficeBuilder(TimeAxis axis, CalendarBuilder calendars, ArrivalBuilder arrivals, DocumentBuilder documents)
{
    private const double RateTolerance = 1e-9;

    // Stands for examiners that are given wrongly and were reported: with so many nothing else is wrong.
    private static readonly List<ExaminerStep> s_many = [new(SimTime.Zero, (int)OfficeKeys.Examiners.Most)];

    /// <summary>What others need to know of the office first.</summary>
    public OfficeDraft Draft(ScalarNode name, Reading office)
    {
        WorkingCalendar calendar = calendars.Build(office);
        IReadOnlyList<LanePlan> lanes = new LaneBuilder(axis).Build(office);
        return new OfficeDraft(name, office, calendar, lanes, arrivals.Build(office, calendar, lanes));
    }

    /// <summary>The plan.</summary>
    /// <param name="draft">The office.</param>
    /// <param name="familyRequests">Requests an hour that families bring.</param>
    public OfficePlan Build(OfficeDraft draft, RateSteps familyRequests)
    {
        Reading office = draft.Section;
        BacklogPlan? backlog = Backlog(draft, familyRequests);
        foreach (OfficeStream stream in draft.Streams)
        {
            DatedArrivals.WarnOutside(stream, backlog, office, axis);
        }

        return new OfficePlan
        {
            Name = draft.Name.Value,
            CountryCode = office.Text(OfficeKeys.Country),
            Calendar = draft.Calendar,
            CaseTimeShare = office.Read(OfficeKeys.CaseTimeShare),
            Examiners = Examiners(office, draft.Name.Value),
            Lanes = draft.Lanes,
            FurtherActionLane = LaneBuilder.Find(draft.Lanes, office.Read(OfficeKeys.FurtherActions), office.Path, office),
            Arrivals = Own(draft, familyRequests),
            Backlog = backlog,
            RequestDelayHours = office.Read(OfficeKeys.RequestDelay),
            Outflow = OutflowBuilder.Build(office),
            Clock = office.Read(OfficeKeys.Clock),
            SearchEffortHours = office.Read(OfficeKeys.Search),
            SearchPower = documents.SearchPower(office, draft.Name),
            FirstActionEffortHours = office.Read(OfficeKeys.FirstAction),
            ActsRightAfterSearch = office.Read(OfficeKeys.ActsRightAfterSearch),
            Desks = DeskBuilder.Build(draft, axis),
            Outcome = documents.Outcome(office),
        };
    }

    /// <summary>Reports an office that a run would never give a case.</summary>
    /// <param name="draft">The office.</param>
    /// <param name="familyRequests">Requests an hour that families bring.</param>
    public static void CheckSupply(OfficeDraft draft, RateSteps familyRequests)
    {
        if (draft.Streams.Count == 0 && !draft.Section.Has(OfficeKeys.Backlog) && familyRequests.IsZero)
        {
            draft.Section.Error("CS011", draft.Name,
                $"office {draft.Name.Value} has no 'arrivals' and no 'backlog': it would never receive a case",
                "add e.g. arrivals: {poisson: {rate: 8280 / year}}");
        }
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
                Node place = draft.Section.Checks.Blame(draft.Section.KeyOf(ArrivalKeys.Arrivals), FamilyKeys.Families.Path);
                draft.Section.Error("CS059", place,
                    $"{draft.Name.Value} receives {PerYear(all)} requests a year, families alone bring {PerYear(families.At(step.From))}",
                    "arrivals count cross-filed requests as well: raise them, or lower the rate of families");
                return;
            }
        }
    }

    private static string PerYear(double perHour) => QuantityFormat.Number(perHour * (SimDuration.DaysPerYear * 24));

    private static BacklogPlan? Backlog(OfficeDraft draft, RateSteps familyRequests)
    {
        Reading office = draft.Section;
        if (!office.Has(OfficeKeys.Backlog))
        {
            return null;
        }

        if (office.Read(OfficeKeys.Backlog) is not { } quantity)
        {
            Reading parts = office.Below(OfficeKeys.Backlog);
            return new BacklogPlan
            {
                Cases = parts.Read(OfficeKeys.BacklogCases),
                Depth = parts.Read(OfficeKeys.BacklogOldest),
                Lane = LaneBuilder.Find(draft.Lanes, parts.Read(OfficeKeys.BacklogLane), office.Path, parts),
                FirstActionsPerHour = FirstActionsPerHour(parts),
            };
        }

        double perHour = (draft.Streams.Count > 0 ? draft.Requests : familyRequests).At(SimTime.Zero);
        bool isDuration = quantity.Kind == QuantityKind.Duration;
        double depthHours = isDuration ? quantity.Value : quantity.Value > 0 ? quantity.Value / perHour : 0;
        if (perHour <= 0 && quantity.Value > 0)
        {
            office.Error("CS011", OfficeKeys.Backlog,
                $"the backlog of {draft.Name.Value} needs the rate of arrivals at the start, and there is none",
                "backlog: {cases: 7600, oldest: 11 months}");
        }
        else if (depthHours > SimDuration.Longest.Hours)
        {
            office.Error("CS094", OfficeKeys.Backlog,
                $"{office.Text(OfficeKeys.Backlog)} would have come in over {QuantityFormat.Duration(depthHours)} at the rate of arrivals; "
                + "at most 10000 years are possible",
                "backlog: {cases: 7600, oldest: 11 months}, or more arrivals");
        }

        return new BacklogPlan
        {
            Cases = isDuration ? quantity.Value * perHour : quantity.Value,
            Depth = SimDuration.FromHours(Math.Min(depthHours, SimDuration.Longest.Hours)),
        };
    }

    private static double FirstActionsPerHour(Reading backlog)
    {
        if (backlog.Read(OfficeKeys.BacklogFirstActions) is not { } rate)
        {
            return 0;
        }

        if (rate.Kind == QuantityKind.BusinessRate)
        {
            backlog.Error("CS022", OfficeKeys.BacklogFirstActions, "first actions before the start are counted by the year",
                OfficeKeys.BacklogFirstActions.Example!);
        }

        return rate.Value;
    }

    private List<ExaminerStep> Examiners(Reading office, string name)
    {
        if (office.Given(OfficeKeys.Examiners) is ScalarNode)
        {
            return [new ExaminerStep(SimTime.Zero, office.Read(OfficeKeys.Examiners))];
        }

        Reading series = office.Below(OfficeKeys.Examiners);
        if (!StaffBuilder.IsOneForm(series))
        {
            return s_many;
        }

        if (series.Has(StaffKeys.Start))
        {
            return StaffBuilder.Build(series, axis);
        }

        IReadOnlyList<PeriodFigure> years = PeriodSeries.ByYear(series, OfficeKeys.ExaminersByYear, OfficeKeys.ExaminersInYear, axis);
        if (years.Count == 0)
        {
            office.Error("CS011", OfficeKeys.Examiners, $"the examiners of {name} are given for no year",
                "examiners: {by-year: {2019: 866, 2020: 900}}");
            return s_many;
        }

        PeriodSeries.WarnOfGaps(years, "the examiners", series, series.PlaceOf(OfficeKeys.ExaminersByYear), axis);
        return [.. years.Select(
            (year, index) => new ExaminerStep(index == 0 ? SimTime.Min(SimTime.Zero, year.From) : year.From, (int)year.Value))];
    }
}
