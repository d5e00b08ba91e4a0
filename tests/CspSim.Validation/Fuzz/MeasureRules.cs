using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>What measures must say of every run, by its cases. Each rule gives the first thing that breaks it, or null.</summary>
internal static class MeasureRules
{
    private static readonly ShareBound[] s_bounds =
    [
        new(0.1, IsAbove: true, "0.1 months"), new(0.1, IsAbove: false, "0.1 months"), new(1, IsAbove: true, "1 month"),
        new(1, IsAbove: false, "1 month"),
    ];

    /// <summary>Shares that every run keeps besides the measures of the catalog.</summary>
    public static IReadOnlyList<Measure> Shares { get; } =
    [
        .. s_bounds.SelectMany(static bound => new[] { "first-action-pendency", "total-pendency" }
            .Select(name => MeasureCatalog.Find(name)!.ShareBeyond(bound)!)),
    ];

    public static string? AShareIsWhatTheCasesSay(SimRun run, WorldPlan world)
    {
        foreach (Measure share in Shares)
        {
            for (int office = 0; office < world.Offices.Count; office++)
            {
                (long decided, long counted, long undecided) = Count(run, share, office);
                Tally? ended = run.Measure(share.Name, office, CaseGroup.Everybody);
                Tally? unfinished = run.Unfinished(share.Name, office, CaseGroup.Everybody);
                if ((decided, counted, undecided) != (ended?.Count ?? 0, (long)(ended?.Sum ?? 0), unfinished?.Count ?? 0))
                {
                    return $"{share.Name} of office {office} is {ended?.Sum} of {ended?.Count} and {unfinished?.Count} undecided, by its "
                        + $"cases {counted} of {decided} and {undecided}";
                }
            }
        }

        return null;
    }

    public static string? GrantsAndRefusalsAreThoseOfTheWindow(SimRun run, WorldPlan world)
    {
        double years = (world.Window.End - world.Window.MeasuredFrom).Days / 365.25;
        foreach ((string name, Ending ending) in new[] { ("grants", Ending.Allowed), ("refusals", Ending.Refused) })
        {
            for (int office = 0; office < world.Offices.Count; office++)
            {
                int count = run.Cases.Count(row => row.Office == office && row.Facts.Ending == ending
                    && row.Facts.EndedAt >= world.Window.MeasuredFrom && row.Facts.EndedAt < world.Window.End);
                double? found = run.Measure(name, office, CaseGroup.Everybody)?.Mean;
                bool isExpected = world.Offices[office].Outcome.TellsEndings && run.Result.StoppedAt >= world.Window.End;
                if (isExpected && !(Math.Abs((found ?? double.NaN) - (count / years)) < 1e-6 * (1 + (count / years))))
                {
                    return $"office {office} has {found} {name} a year, by its cases {count / years}";
                }
            }
        }

        return null;
    }

    // Into a lane people go over when another office has allowed, and into that of the programme.
    public static string? EntriesOfAllLanesAreTheRequestsAndThoseWhoGoOver(SimRun run, WorldPlan world)
    {
        double years = (world.Window.End - world.Window.MeasuredFrom).Days / 365.25;
        for (int office = 0; run.Result.StoppedAt >= world.Window.End && office < world.Offices.Count; office++)
        {
            CaseRow[] requested = [.. run.Cases.Where(row => row.Office == office
                && row.Facts.RequestedAt >= world.Window.MeasuredFrom && row.Facts.RequestedAt < world.Window.End)];
            double found = run.Measure("lane-entries", office, CaseGroup.Everybody)!.Mean * years;
            if (Math.Abs(found - requested.Length) > 1e-6)
            {
                return $"office {office} has {found} requests, by its cases {requested.Length}";
            }

            for (int lane = 0; lane < world.Offices[office].Lanes.Count; lane++)
            {
                int own = requested.Count(row => row.Lane == lane);
                double entries = run.MeasureOfLane("lane-entries", office, lane)!.Mean * years;
                bool isOfProgramme = world.Programme.Lanes.ElementAtOrDefault(office) == lane;
                bool isGoneOverTo = isOfProgramme || world.Offices[office].Lanes[lane].OpensOnAllowance;
                double most = isGoneOverTo ? own + run.Cases.Count(row => row.Office == office && row.Family >= 0) : own;
                if (entries < own - 1e-6 || entries > most + 1e-6)
                {
                    return $"lane {lane} of office {office} has {entries} entries, by its cases {own} and up to {most - own} more";
                }
            }
        }

        return null;
    }

    public static string? AnAuditFindsOnlyWhatWasMissed(SimRun run)
    {
        foreach (CaseRow row in run.Cases.Where(static row => row.Facts.Art.FailsAudit))
        {
            if (row.Facts is not { Ending: Ending.Allowed, Art.HasMissedArt: true })
            {
                return $"{row} fails an audit and has missed nothing";
            }
        }

        return null;
    }

    public static string? ReadingTakesNoMoreThanTheCasesSay(SimRun run, WorldPlan world)
    {
        double years = (world.Window.End - world.Window.MeasuredFrom).Days / 365.25;
        for (int office = 0; office < world.Offices.Count; office++)
        {
            double hours = run.Cases.Where(row => row.Office == office).Sum(static row => row.Facts.ReadingHours);
            double found = (run.Measure("programme-hours", office, CaseGroup.Everybody)?.Mean ?? 0) * years;
            if (!(found >= 0 && found <= hours + (1e-9 * (1 + hours))))
            {
                return $"office {office} reads {found} h in the window, by its cases {hours} h in all";
            }
        }

        return null;
    }

    private static (long Decided, long Counted, long Undecided) Count(SimRun run, Measure share, int office)
    {
        (long decided, long counted, long undecided) = (0, 0, 0);
        foreach (CaseRow row in run.Cases.Where(row => row.Office == office && row.Measured is MeasuredAs.Requested or MeasuredAs.Waiting))
        {
            SimTime reached = share.Scope == MeasureScope.CaseAtEnd ? row.Facts.EndedAt : row.Facts.FirstActionAt;
            bool isKnown = reached != SimTime.Never;
            double months = ((isKnown ? reached : run.Result.StoppedAt) - row.Facts.ClockStart).Months;
            ShareBound bound = share.Bound!.Value;
            bool isBeyond = bound.IsAbove ? months > bound.Value : months < bound.Value;

            // Time goes on: what is above stays above, and what is no longer below never will be.
            bool isDecided = isKnown || isBeyond == bound.IsAbove;
            decided += isDecided ? 1 : 0;
            counted += isDecided && isBeyond ? 1 : 0;
            undecided += isDecided ? 0 : 1;
        }

        return (decided, counted, undecided);
    }
}
