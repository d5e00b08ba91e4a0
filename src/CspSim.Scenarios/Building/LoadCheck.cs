using System.Globalization;

using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Computes the load of an office before anything runs, and warns when it can never keep up.</summary>
internal static class LoadCheck
{
    private const double HoursPerYear = SimDuration.DaysPerYear * 24;

    // A load of exactly 1 computed from rounded figures must not come out as just below it.
    private const double Tolerance = 1e-9;

    public static OfficeLoad Measure(string arm, OfficePlan plan, OfficeDraft draft, RateSteps familyRequests, TimeAxis axis)
    {
        SimTime end = SimTime.Zero + axis.Length;
        RateSteps requests = draft.Streams.Count > 0 ? draft.Requests : familyRequests;
        double perHour = requests.Mean(SimTime.Zero, end);
        if (draft.Streams.Any(stream => stream.Pattern == Model.Filings.ArrivalPattern.Dated))
        {
            perHour += familyRequests.Mean(SimTime.Zero, end);
        }

        double further = plan.Outcome.MeanFurtherActions * plan.Outcome.FurtherActionEffortHours.Mean;
        double effort = plan.SearchEffortHours.Mean + plan.FirstActionEffortHours.Mean + further;
        (double examiners, double hours) = Capacity(plan, axis.Length);
        return new OfficeLoad(arm, plan.Name, perHour * HoursPerYear, effort, examiners, hours / axis.Length.Hours * HoursPerYear);
    }

    public static void Warn(OfficeLoad load, OfficeDraft draft)
    {
        if (!(load.Ratio >= 1 - Tolerance) || load.CasesPerYear <= 0)
        {
            return;
        }

        double needed = load.Ratio * load.Examiners;
        string help = double.IsFinite(needed)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(needed - Tolerance)} examiners bring the load to {needed / Math.Ceiling(needed - Tolerance):0.00} and {Math.Ceiling(needed / 0.95)} to {needed / Math.Ceiling(needed / 0.95):0.00}; or say run.overload: intended")
            : "give it examiners; or say run.overload: intended";
        string ratio = double.IsFinite(load.Ratio) ? load.Ratio.ToString("0.00", CultureInfo.InvariantCulture) : "endless";
        Node place = draft.Section.PlaceOf("examiners");
        draft.Section.Checks.Bag.Warning(
            "CS050",
            place,
            $"{load.Office} is offered {ratio} hours of work for each hour its {load.Examiners.ToString("0.#", CultureInfo.InvariantCulture)} examiners have: the queue grows without end and means depend on run.length",
            help,
            draft.Section.Path + ".examiners");
    }

    /// <summary>The mean number of examiners and their hours for cases in the whole run.</summary>
    private static (double Examiners, double Hours) Capacity(OfficePlan plan, SimDuration length)
    {
        double personHours = 0;
        double hours = 0;
        SimTime end = SimTime.Zero + length;
        for (int i = 0; i < plan.Examiners.Count; i++)
        {
            SimTime from = i == 0 ? SimTime.Zero : SimTime.Max(SimTime.Zero, plan.Examiners[i].From);
            SimTime to = i + 1 < plan.Examiners.Count ? SimTime.Min(end, plan.Examiners[i + 1].From) : end;
            if (to > from)
            {
                personHours += plan.Examiners[i].Count * (to - from).Hours;
                hours += plan.Examiners[i].Count * plan.Calendar.WorkingTimeBetween(from, to).Hours;
            }
        }

        return (personHours / length.Hours, hours * plan.CaseTimeShare);
    }
}
