using System.Globalization;

using CspSim.Experiments.Forecasts;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Warns of an office that can never keep up, before anything runs.</summary>
internal static class LoadCheck
{
    // A load of exactly 1 computed from rounded figures must not come out as just below it.
    private const double Tolerance = 1e-9;

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
        Node place = draft.Section.Checks.Blame(draft.Section.PlaceOf("examiners"), draft.Section.Path, "families", "csp");
        draft.Section.Checks.Bag.Warning(
            "CS050",
            place,
            $"{load.Office} is offered {ratio} hours of work for each hour its {load.Examiners.ToString("0.#", CultureInfo.InvariantCulture)} examiners have: the queue grows without end and means depend on run.length",
            help,
            draft.Section.Path + ".examiners");
    }
}
