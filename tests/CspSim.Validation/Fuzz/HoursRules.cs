using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>What an office does, it does in its hours. Each rule gives the first thing that breaks it, or null.</summary>
internal static class HoursRules
{
    private static readonly ExchangeEventKind[] s_begun =
    [
        ExchangeEventKind.SearchStarted, ExchangeEventKind.PartnerReportRead, ExchangeEventKind.ReportTranslated,
        ExchangeEventKind.LateReportArrived,
    ];

    // What ends a job may end with the hours.
    private static readonly ExchangeEventKind[] s_done =
    [
        ExchangeEventKind.SearchCompleted, ExchangeEventKind.FirstActionIssued, ExchangeEventKind.WentAlone,
        ExchangeEventKind.MessageRequested,
    ];

    public static string? NothingIsBegunOutsideHours(SimRun run, WorldPlan world)
    {
        foreach (CaseRow row in run.Cases)
        {
            WorkingCalendar calendar = world.Offices[row.Office].Calendar;
            if (!IsOpen(calendar, row.Facts.SearchStartedAt) || !IsOpenOrClosing(calendar, row.Facts.FirstActionAt))
            {
                return $"{row} is searched or acted on outside hours";
            }
        }

        return null;
    }

    public static string? NoOfficeActsOutsideHours(SimRun run, WorldPlan world)
    {
        foreach (ExchangeEvent line in run.Log)
        {
            // A report is read and translated by its receiver.
            bool isReceived = line.Kind is ExchangeEventKind.ReportTranslated or ExchangeEventKind.LateReportArrived;
            int office = isReceived ? line.Partner : line.Office;
            if ((s_begun.Contains(line.Kind) && !IsOpen(world.Offices[office].Calendar, line.At))
                || (s_done.Contains(line.Kind) && !IsOpenOrClosing(world.Offices[office].Calendar, line.At)))
            {
                return $"{line} outside hours";
            }
        }

        return null;
    }

    public static string? SomebodyIsThereToGrant(SimRun run, WorldPlan world)
    {
        foreach (ExchangeEvent line in run.Lines(ExchangeEventKind.ProgrammeGranted))
        {
            if (!world.Offices.Any(office => IsOpen(office.Calendar, line.At)))
            {
                return $"{line} while all offices are closed";
            }
        }

        return null;
    }

    /// <summary>
    /// Of the own applications that have come while the office was closed, none waits on at the opening while a less urgent one is
    /// taken up.
    /// </summary>
    public static string? TheUrgentCaseOfTheNightGoesFirst(SimRun run, WorldPlan world)
    {
        for (int index = 0; index < world.Offices.Count; index++)
        {
            OfficePlan office = world.Offices[index];
            if (office.Desks is { Period: not null } or { OutsideSearch: not null })
            {
                // What comes in waits for a docket, or goes out of the house when its turn comes.
                continue;
            }

            CaseRow[] own = [.. run.Cases.Where(row => row.Office == index && row.Family < 0 && row.Facts.RequestedAt > SimTime.Zero)];
            CaseRow[] joining = [.. own.Where(row => office.Lanes[row.Lane].DecisionDelay.IsNone && row.Measured != MeasuredAs.LeftOut)];
            foreach (CaseRow waiting in joining.Where(row => !IsOpen(office.Calendar, row.Facts.RequestedAt)))
            {
                SimTime opening = office.Calendar.NextWorkingInstant(waiting.Facts.RequestedAt);
                if (waiting.Facts.SearchStartedAt > opening
                    && own.Any(row => row.Lane > waiting.Lane && row.Facts.SearchStartedAt == opening))
                {
                    return $"at {opening} a less urgent case goes before {waiting}";
                }
            }
        }

        return null;
    }

    private static bool IsOpen(WorkingCalendar calendar, SimTime at) => at == SimTime.Never || calendar.NextWorkingInstant(at) == at;

    private static bool IsOpenOrClosing(WorkingCalendar calendar, SimTime at) =>
        IsOpen(calendar, at) || IsOpen(calendar, at - new SimDuration(1));
}
