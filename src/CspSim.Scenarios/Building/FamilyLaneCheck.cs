using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Scenarios.Building;

/// <summary>Warns of lanes for families that never open, and of dates of theirs that decide about nobody.</summary>
internal static class FamilyLaneCheck
{
    public static void Judge(WorldPlan world, IReadOnlyList<OfficeDraft> drafts, Reading csp)
    {
        for (int office = 0; office < drafts.Count; office++)
        {
            foreach ((ScalarNode name, Reading lane) in drafts[office].Section.Named(OfficeKeys.Lanes))
            {
                int index = LaneBuilder.IndexOf(world.Offices[office].Lanes, name.Value);
                if (lane.Has(OfficeKeys.LaneFamilies) && world.Offices[office].Lanes[index].Families is { } families)
                {
                    JudgeDates(families, lane.Below(OfficeKeys.LaneFamilies), world, office);
                }
            }
        }

        JudgeInstead(world, csp);
    }

    // Whoever waits at the start of the run was requested within the depth of the backlog.
    private static void JudgeDates(FamilyLanePlan families, Reading section, WorldPlan world, int office)
    {
        RunWindow window = world.Window;
        SimTime first = SimTime.Zero - (world.Offices[office].Backlog?.Depth ?? SimDuration.Zero);
        string run = $"the run has requests from {Date(first)} to {Date(window.End)}";
        if (families.Until <= first || families.From >= window.End || families.Until <= families.From)
        {
            Warn(
                families.From >= window.End ? OfficeKeys.LaneFrom : OfficeKeys.LaneUntil,
                families.Until <= families.From ? "the lane closes before it opens" : run,
                "it is never open to families");
        }
        else if (section.Has(OfficeKeys.LaneFrom) && families.From <= first)
        {
            Warn(OfficeKeys.LaneFrom, run, "it is open from the first of them on, as without 'from'");
        }
        else if (section.Has(OfficeKeys.LaneUntil) && families.Until >= window.End)
        {
            Warn(OfficeKeys.LaneUntil, run, "it is open to the last of them, as without 'until'");
        }

        string Date(SimTime at) => window.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        void Warn(KeyEntry key, string because, string what) => section.Warning(
            "CS182",
            key,
            $"'{key.Name}' is {section.Text(key)}, and {because}: {what}",
            $"a date between {Date(first)} and {Date(window.End)}");
    }

    // The lane is there and open to families, which is checked where it is named; here whether anybody who asks may take it.
    private static void JudgeInstead(WorldPlan world, Reading csp)
    {
        ProgrammePlan programme = world.Programme;
        if (programme.InsteadLanes.Count == 0 || programme.HasPetitions)
        {
            return;
        }

        bool isTaken = world.Families.Any(stream => stream.Offices
            .Select((office, leg) => (Office: office, Leg: leg))
            .Where(each => programme.InsteadLanes[each.Office] >= 0)
            .Any(each => IsOpen(world.Offices[each.Office].Lanes[programme.InsteadLanes[each.Office]].Families!, each.Leg, world)));
        if (!isTaken)
        {
            csp.Warning(
                "CS182",
                ProgrammeKeys.Instead,
                $"no application of those who ask can take lane '{csp.Text(ProgrammeKeys.Instead)}': it is closed to them by filing or "
                    + "date",
                "another lane, or other filing, from and until of the lane");
        }
    }

    private static bool IsOpen(FamilyLanePlan families, int leg, WorldPlan world) =>
        families.Takes(leg) && families.Share > 0 && families.From < world.Window.End && families.Until > SimTime.Zero
        && families.From < families.Until;
}
