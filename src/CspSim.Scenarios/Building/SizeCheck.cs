using CspSim.Experiments.Loads;

namespace CspSim.Scenarios.Building;

/// <summary>Estimates the applications of one replication, and refuses what no machine could hold or finish.</summary>
internal static class SizeCheck
{
    /// <summary>Above this a run is refused: a row of 100 bytes for each would be 200 GB.</summary>
    public const double ApplicationsMost = 2e9;

    /// <summary>Above this a run is allowed, with a warning that says how large it is.</summary>
    public const double ApplicationsManyFrom = 1e8;

    /// <summary>Judges one office.</summary>
    /// <param name="plan">The office.</param>
    /// <param name="draft">Its section, for the place of a message.</param>
    /// <param name="load">Its load, for the requests that it gets.</param>
    /// <param name="length">The length of the run.</param>
    public static void Judge(OfficePlan plan, OfficeDraft draft, OfficeLoad load, SimDuration length)
    {
        double arrivals = load.RequestsPerYear * length.Hours / (SimDuration.DaysPerYear * 24);
        double acted = (plan.Backlog?.FirstActionsPerHour ?? 0) * SimDuration.DaysPerYear * 24;
        double backlog = (plan.Backlog?.Cases ?? 0) + acted;
        double all = arrivals + backlog;
        if (!(all > ApplicationsManyFrom))
        {
            return;
        }

        string message = $"{plan.Name} gets about {Words(all)} applications in one replication ({Words(arrivals)} arrive, "
            + $"{Words(backlog)} wait at the start{(acted > 0 ? " or were acted on in the year before it" : "")})";
        Reading section = draft.Section;
        Node given = section.PlaceOf(backlog > arrivals ? OfficeKeys.Backlog : ArrivalKeys.Arrivals);
        Node place = section.Checks.Blame(given, RunKeys.Length.Path);
        const string help = "lower the rates, or shorten the run";
        if (all > ApplicationsMost)
        {
            section.Error("CS082", place, $"{message}: more than the {Words(ApplicationsMost)} that can be held", help);
        }
        else
        {
            section.Warning("CS082", place, message + ": this takes long", help);
        }
    }

    private static string Words(double count) => count switch
    {
        >= 1e9 => (count / 1e9).ToString("G4", CultureInfo.InvariantCulture) + " billion",
        >= 1e6 => (count / 1e6).ToString("G4", CultureInfo.InvariantCulture) + " million",
        _ => count.ToString("0", CultureInfo.InvariantCulture),
    };
}
