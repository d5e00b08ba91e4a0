using CspSim.Model;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the examiners of an office from its hires and leavers.</summary>
internal static class StaffBuilder
{
    private static readonly KeyEntry[] s_keys =
        [StaffKeys.Hires, StaffKeys.Leavers, StaffKeys.ContractsEnding, StaffKeys.Output, StaffKeys.Supervision];

    /// <summary>The examiners, one step for each month in which their number is another; as long as the run can be followed.</summary>
    /// <param name="staff">The mapping that gives them.</param>
    /// <param name="axis">The time of the run.</param>
    public static List<ExaminerStep> Build(Reading staff, TimeAxis axis)
    {
        Dictionary<DateTime, double> hires = Years(staff, StaffKeys.Hires, StaffKeys.HiresInYear);
        Dictionary<DateTime, double> contracts = Years(staff, StaffKeys.ContractsEnding, StaffKeys.ContractsEndingInYear);
        DateTime start = axis.Start.DateTime;
        var runFrom = new DateTime(start.Year, start.Month, 1);
        DateTime from = hires.Keys.Append(runFrom).Min();
        int months = (int)Math.Ceiling((axis.Length + RunWindow.UsualFollowAtMost).Months) + 1;
        StaffSeries series = new(
            staff.Read(StaffKeys.Start) ?? 0,
            staff.Read(StaffKeys.Leavers),
            staff.Read(StaffKeys.Output),
            staff.Read(StaffKeys.Supervision));
        IReadOnlyList<(DateTime From, int Count)> examiners = series.Of(from, runFrom, months, hires, contracts);
        if (series.RanOut)
        {
            staff.Error("CS171", StaffKeys.ContractsEnding,
                $"more contracts end than there are examiners of 'start' ({staff.Text(StaffKeys.Start)}, less those who leave before)",
                "give the years in which they end, such as contracts-ending: {2024: 100, 2025: 100}");
        }

        List<ExaminerStep> steps = [];
        foreach ((DateTime month, int count) in examiners)
        {
            if (steps.Count == 0 || steps[^1].Count != count)
            {
                steps.Add(new(steps.Count == 0 ? SimTime.Zero : axis.At(month), count));
            }
        }

        return steps;
    }

    /// <summary>Whether either 'start' and what goes with it or 'by-year' is given; reports what is mixed up.</summary>
    public static bool IsOneForm(Reading examiners)
    {
        if (!examiners.Has(StaffKeys.Start) && Array.Find(s_keys, examiners.Has) is { } stray)
        {
            examiners.Error("CS015", examiners.KeyOf(stray), $"'{stray.Name}' goes with 'start', which is not given",
                $"remove {stray.Name}, or give start: 900 and no by-year");
            return false;
        }

        if (examiners.Has(StaffKeys.Start) && examiners.Has(OfficeKeys.ExaminersByYear))
        {
            ScalarNode years = examiners.KeyOf(OfficeKeys.ExaminersByYear);
            examiners.Error("CS015", years, "the examiners are given twice, by 'start' and by 'by-year'", "keep one of them");
            return false;
        }

        return true;
    }

    /// <summary>Notes the figures that change nothing.</summary>
    public static void Note(Reading examiners, RunWindow window, EffectLedger ledger, string help)
    {
        if (!examiners.Has(StaffKeys.Start))
        {
            return;
        }

        DateTime end = window.DateOf(window.End).DateTime;
        Dictionary<DateTime, double> hires = Years(examiners, StaffKeys.Hires, StaffKeys.HiresInYear);
        string? nobody = hires.Any(year => year.Value > 0 && year.Key < end) ? null : "nobody is hired before the end of the run";
        ledger.Note(examiners, StaffKeys.Output, nobody, help);
        ledger.Note(examiners, StaffKeys.Supervision, nobody, help);

        // A year with 0 is there to take an inherited number away.
        ledger.Note(examiners, StaffKeys.Hires, hires.Keys.All(year => year >= end) ? nobody : null, help);
        bool noneEnds = Years(examiners, StaffKeys.ContractsEnding, StaffKeys.ContractsEndingInYear).Keys
            .All(year => year >= end || year.AddYears(1) <= window.Start.DateTime);
        ledger.Note(examiners, StaffKeys.ContractsEnding, noneEnds ? "no contract ends in the run" : null, help);
    }

    private static Dictionary<DateTime, double> Years(Reading staff, KeyEntry years, ValueKey<int> figure)
    {
        int month = staff.Read(YearStarts.Month);
        return staff.Below(years).Each(figure).ToDictionary(
            year => new DateTime(int.Parse(year.Name.Value, CultureInfo.InvariantCulture), month, 1), static year => (double)year.Value);
    }
}
