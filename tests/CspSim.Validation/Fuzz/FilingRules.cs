using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>What must hold for the applications of every run. Each rule gives the first thing that breaks it, or null.</summary>
internal static class FilingRules
{
    public static string? WhatComesInEndsOrIsInside(SimRun run, bool isOver)
    {
        FilingBalance balance = run.Result.Balance;
        return balance.In != balance.Ended + balance.Inside || balance.In != run.Cases.Count || (isOver && run.Result.NotEnded != 0)
            ? $"{balance}"
            : null;
    }

    public static string? StampsAscend(SimRun run)
    {
        foreach (CaseRow row in run.Cases)
        {
            CaseFacts facts = row.Facts;
            if (facts.Ending == Ending.Withdrawn)
            {
                if (facts.SearchStartedAt != SimTime.Never || facts.Actions > 0 || facts.EndedAt < facts.RequestedAt
                    || facts.EndedAt < SimTime.Zero || row.Measured != MeasuredAs.LeftOut)
                {
                    return $"{row} is withdrawn although somebody has begun, before its time or measured";
                }

                continue;
            }

            SimTime[] stamps = [facts.FiledAt, facts.RequestedAt, facts.SearchStartedAt, facts.FirstActionAt, facts.EndedAt];
            for (int i = 1; i < stamps.Length; i++)
            {
                if (stamps[i] < stamps[i - 1])
                {
                    return $"{row} goes back in time";
                }
            }

            bool acted = facts.FirstActionAt != SimTime.Never;
            if (facts.BlockedTime < SimDuration.Zero || acted != (facts.Actions > 0) || (facts.EndedAt != SimTime.Never && !acted))
            {
                return $"{row} does not fit together";
            }
        }

        return null;
    }

    /// <summary>An hour with a job is one of those that there were, and one of a job that has begun in the window.</summary>
    public static string? HoursAddUp(SimRun run, WorldPlan world)
    {
        const double Rounding = 1e-3;
        for (int office = 0; office < world.Offices.Count; office++)
        {
            double busy = 0;
            double begun = 0;
            foreach (OfficeMonth month in run.Result.Months[office])
            {
                busy += month.BusyHours;
                begun += month.SearchHours + month.ReadingHours + month.DraftingHours;
                if (month.BusyHours > month.AvailableHours + Rounding || busy > begun + Rounding)
                {
                    return $"office {office}, {month.Month:yyyy-MM}: busy {month.BusyHours} of {month.AvailableHours} h, "
                        + $"so far {busy} of {begun} h";
                }
            }
        }

        return null;
    }

    public static string? MonthsAddUp(SimRun run, WorldPlan world)
    {
        for (int office = 0; office < world.Offices.Count; office++)
        {
            long backlog = run.Cases.Count(
                row => row.Office == office && row.Facts.RequestedAt < SimTime.Zero && row.Facts.FirstActionAt >= SimTime.Zero);
            foreach (OfficeMonth month in run.Result.Months[office])
            {
                backlog += month.Requests - month.FirstActions - month.Withdrawn;
                if (month.Backlog != backlog)
                {
                    return $"office {office}, {month.Month:yyyy-MM}: backlog {month.Backlog}, by the books {backlog}";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// No office begins a search while its examiners are all on jobs. Jobs that can be seen from outside: searches until their
    /// effort has passed at least, and the whole first job of own applications where the examiner goes straight on.
    /// </summary>
    public static string? NoExaminerIsOnTwoJobs(SimRun run, WorldPlan world)
    {
        for (int office = 0; office < world.Offices.Count; office++)
        {
            OfficePlan plan = world.Offices[office];
            if (plan.Outcome is DocumentOutcome { TopUpEffortHours.Maximum: > 0 })
            {
                // What is known in the end is the effort of all searches of an application, not when each was made.
                continue;
            }

            var changes = new List<(SimTime At, int By)>();
            foreach (CaseRow row in run.Cases.Where(
                row => row.Office == office && row.Facts.SearchStartedAt >= SimTime.Zero && row.Facts.SearchStartedAt != SimTime.Never))
            {
                changes.Add((row.Facts.SearchStartedAt, 1));
                changes.Add((JobEnd(plan, row), -1));
            }

            int busy = 0;
            foreach ((SimTime at, int by) in changes.OrderBy(change => change.At).ThenBy(change => change.By))
            {
                busy += by;
                if (by > 0 && busy > ExaminersAt(plan, at))
                {
                    return $"office {office} has {busy} examiners on searches at {at}, of {ExaminersAt(plan, at)}";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// An own application is searched no earlier than its lane's decision can be made; where the decision always takes as long, no
    /// lane's order can change that.
    /// </summary>
    public static string? NobodySearchesBeforeTheLaneIsDecided(SimRun run, WorldPlan world)
    {
        foreach (CaseRow row in run.Cases.Where(row => row.Family < 0 && row.Facts.SearchStartedAt >= SimTime.Zero))
        {
            Delay decision = world.Offices[row.Office].Lanes[row.Lane].DecisionDelay;
            SimTime earliest = decision.InBusinessDays
                ? world.Offices[row.Office].Calendar.AddBusinessDays(row.Facts.RequestedAt, (int)Math.Round(decision.Length.Minimum))
                : row.Facts.RequestedAt + SimDuration.FromHours(decision.Length.Minimum);
            if (!decision.IsNone && row.Facts.SearchStartedAt < earliest)
            {
                return $"{row} is searched before {earliest}, when its lane can be decided at the earliest";
            }
        }

        return null;
    }

    private static SimTime JobEnd(OfficePlan plan, CaseRow row)
    {
        bool goesOutAtOnce = plan.Desks is not { Approval: not null } and not { Dispatch.IsNone: false };
        if (row.Family < 0 && plan.ActsRightAfterSearch && goesOutAtOnce)
        {
            return row.Facts.FirstActionAt;
        }

        // One tick less: the run rounds to whole ticks.
        long ticks = (long)(row.Facts.SearchHours / plan.CaseTimeShare * SimDuration.TicksPerHour) - 1;
        return ticks <= 0 ? row.Facts.SearchStartedAt : plan.Calendar.Finish(row.Facts.SearchStartedAt, new SimDuration(ticks));
    }

    // At the very instant of a change both numbers are right.
    private static int ExaminersAt(OfficePlan plan, SimTime at)
    {
        int now = 0;
        int before = 0;
        foreach (ExaminerStep step in plan.Examiners)
        {
            now = step.From <= at ? step.Count : now;
            before = step.From < at ? step.Count : before;
        }

        return Math.Max(now, before);
    }
}
