using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the desks of an office.</summary>
internal static class DeskBuilder
{
    private const double HoursPerMonth = SimDuration.DaysPerMonth * 24;
    private const int MonthsPerYear = 12;
    private const double Tolerance = 1e-9;

    /// <summary>The desks; null where no part of them is given.</summary>
    public static DeskPlan? Build(OfficeDraft office, TimeAxis axis)
    {
        Reading desks = office.Section.Below(DeskKeys.Desks);
        DeskPlan plan = new()
        {
            Period = Period(office, desks, axis),
            ResponseDue = desks.Read(DeskKeys.ResponseDue),
            ReexaminationDue = desks.Read(DeskKeys.ReexaminationDue),
            OutsideSearch = OutsideSearch(office, desks),
            Approval = Approval(desks),
            Dispatch = desks.Read(DeskKeys.Dispatch),
        };
        bool hasAny = plan.Period is not null || plan.OutsideSearch is not null || plan.Approval is not null || !plan.Dispatch.IsNone
            || plan.ResponseDue is not null || plan.ReexaminationDue is not null;
        return hasAny ? plan : null;
    }

    private static ProductionPeriod? Period(OfficeDraft office, Reading desks, TimeAxis axis)
    {
        if (desks.Read(DeskKeys.Period) is not { } length)
        {
            return null;
        }

        // No whole number of months up to a year is one of days.
        double months = Math.Round(length.Hours / HoursPerMonth);
        if (months < 1 || Math.Abs(length.Hours - (months * HoursPerMonth)) > Tolerance)
        {
            return ProductionPeriod.Of(length);
        }

        if (MonthsPerYear % (int)months != 0)
        {
            desks.Error("CS150", DeskKeys.Period,
                $"a period of {desks.Text(DeskKeys.Period)} does not fit into a year",
                "period: 1 month; 2, 3, 4, 6 or 12 months, or a length in weeks");
            return null;
        }

        return ProductionPeriod.OfMonths((int)months, OnTheClockOf(office, axis));
    }

    private static DateTimeOffset OnTheClockOf(OfficeDraft office, TimeAxis axis) => office.Calendar.IsAlways
        ? axis.Start
        : Instant.FromDateTimeOffset(axis.Start).InZone(CalendarBuilder.ZoneOf(office.Section)).ToDateTimeOffset();

    private static OutsideSearchPlan? OutsideSearch(OfficeDraft office, Reading desks)
    {
        if (!desks.Has(DeskKeys.OutsideSearch))
        {
            return null;
        }

        Reading outside = desks.Below(DeskKeys.OutsideSearch);
        HashSet<int> lanes = outside.Has(DeskKeys.OutsideLanes)
            ? [.. outside.Items(DeskKeys.OutsideLanes)
                .Select(name => LaneBuilder.Find(office.Lanes, name, office.Section.Path, outside))
                .OfType<int>()]
            : [.. Enumerable.Range(0, office.Lanes.Count)];
        double share = outside.Read(DeskKeys.OutsideShare);
        Reading[] own = office.Section.Has(OfficeKeys.Lanes)
            ? [.. office.Section.Named(OfficeKeys.Lanes).Select(static lane => lane.Value)]
            : [];
        double ShareOf(int lane) =>
            (lane < own.Length ? own[lane].Read(OfficeKeys.LaneOutsideSearch) : null) ?? (lanes.Contains(lane) ? share : 0);
        return new OutsideSearchPlan(
            [.. Enumerable.Range(0, office.Lanes.Count).Select(ShareOf)], outside.Read(DeskKeys.Turnaround));
    }

    private static ApprovalPlan? Approval(Reading desks)
    {
        if (!desks.Has(DeskKeys.Approval))
        {
            return null;
        }

        Reading approval = desks.Below(DeskKeys.Approval);
        return new ApprovalPlan(Math.Max(1, approval.Read(DeskKeys.Approvers)), approval.Read(DeskKeys.ApprovalEffort));
    }
}
