using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>
/// What must hold for every attempt to send a message, and for when it is due. Each rule gives the first line that breaks it.
/// </summary>
internal static class AttemptRules
{
    public static string? AttemptsCountFromOneToAsManyAsTheGatewayMakes(SimRun run, ResiliencePlan? gateway)
    {
        int most = (1 + (gateway?.Retry?.Attempts ?? 0)) * (1 + (gateway?.Hedge?.MostCopies ?? 0));
        HashSet<long> settled =
        [
            .. run.Lines(ExchangeEventKind.MessageDelivered).Concat(run.Lines(ExchangeEventKind.MessageAbandoned))
                .Select(line => line.MessageNumber),
        ];
        foreach (var attempts in run.Lines(ExchangeEventKind.MessageAttempted).GroupBy(line => line.MessageNumber))
        {
            // Logged as they end, copies out of order; a message on its way has some that have not ended.
            int[] numbers = [.. attempts.Select(line => line.Attempt).Order()];
            bool areAll = numbers.SequenceEqual(Enumerable.Range(1, numbers.Length));
            if (numbers[^1] > most || numbers.Distinct().Count() < numbers.Length || (settled.Contains(attempts.Key) && !areAll))
            {
                return $"message {attempts.Key} made attempts {string.Join(", ", numbers)}";
            }
        }

        return null;
    }

    public static string? EveryAttemptEndsAsTheLinkAllows(SimRun run, LinkPlan link)
    {
        foreach (ExchangeEvent line in run.Lines(ExchangeEventKind.MessageAttempted))
        {
            SimTime start = line.StartedAt;
            SimDuration took = line.At - start;
            SimDuration? limit = link.Resilience?.AttemptTimeout;
            bool fits = line.Outcome switch
            {
                LinkOutcome.Outage => took == SimDuration.Zero && (IsDown(link, start) || link.Faults.OfType<RandomOutage>().Any()),
                LinkOutcome.Timeout => limit is { } most && took >= most && took < most + SimDuration.FromHours(1.0 / 3600),
                LinkOutcome.Loss => limit is null && link.Faults.OfType<LossFault>().Any(fault => start >= fault.From && start < fault.To),
                LinkOutcome.Corruption => link.Faults.OfType<CorruptionFault>().Any(fault => start >= fault.From && start < fault.To),
                LinkOutcome.Overtaken => link.Resilience?.Hedge is not null,
                LinkOutcome.Ok => limit is null || took < limit + SimDuration.FromHours(1.0 / 3600),
                _ => false,
            };
            if (!fits || took < SimDuration.Zero || (line.Outcome != LinkOutcome.Outage && IsDown(link, start)))
            {
                return $"{line} does not fit the link";
            }
        }

        return null;
    }

    /// <summary>Two attempts of a message that cross take times of their own.</summary>
    public static string? EachAttemptTakesItsOwnTime(SimRun run, LinkPlan link)
    {
        if (link.LatencyHours is Constant)
        {
            return null;
        }

        var twice = run.Lines(ExchangeEventKind.MessageAttempted)
            .Where(line => line.Outcome is LinkOutcome.Ok or LinkOutcome.Corruption)
            .GroupBy(line => (line.MessageNumber, line.At - line.StartedAt))
            .FirstOrDefault(attempts => attempts.Count() > 1);
        return twice is null ? null : $"two attempts of message {twice.Key.MessageNumber} took the same time";
    }

    public static string? NoAttemptStartsAfterTheMessageIsDue(SimRun run)
    {
        var due = run.Lines(ExchangeEventKind.MessageRequested).ToDictionary(line => line.MessageNumber, line => line.DueAt);
        foreach (ExchangeEvent line in run.Log.Where(line => line.MessageNumber > 0 && line.Kind != ExchangeEventKind.DuplicateIgnored))
        {
            bool startsLate = line.Kind switch
            {
                ExchangeEventKind.MessageAttempted => line.StartedAt > due[line.MessageNumber],
                ExchangeEventKind.RetryScheduled => line.At + line.Length > due[line.MessageNumber],
                _ => false,
            };
            bool isMissed = line.Kind == ExchangeEventKind.MessageAbandoned && line.Outcome == LinkOutcome.DeadlineMissed;
            if (startsLate || (isMissed && due[line.MessageNumber] == SimTime.Never) || line.DueAt != due[line.MessageNumber])
            {
                return $"{line} does not fit its due date {due[line.MessageNumber]}";
            }
        }

        return null;
    }

    /// <summary>
    /// A report is due when the receiver's wait is over, counted from the grant, or from a decision since the last petition, at the
    /// earliest and from now at the latest; a notice never.
    /// </summary>
    public static string? ReportsAreDueWhenTheWaitIsOver(SimRun run, ProgrammePlan programme)
    {
        bool countsFromGrant = programme.WaitCountsFrom == WaitClock.Grant;
        var counted = run.Lines(countsFromGrant ? ExchangeEventKind.ProgrammeGranted : ExchangeEventKind.PetitionFiled)
            .GroupBy(static line => line.Family)
            .ToDictionary(static lines => lines.Key, static lines => lines.Max(static line => line.At));
        SimDuration wait = programme.WaitForPartner!.Value;
        SimDuration longest = wait + programme.WaitForDraft!.Value;
        foreach (ExchangeEvent line in run.Lines(ExchangeEventKind.MessageRequested))
        {
            bool fits = line.Message switch
            {
                MessageKind.SearchReport or MessageKind.CombinedReport =>
                    line.DueAt >= SimTime.Max(line.At, counted[line.Family] + wait) && line.DueAt <= line.At + wait,
                MessageKind.DraftAction => line.DueAt == SimTime.Never || (line.DueAt >= line.At && line.DueAt <= line.At + longest),
                _ => line.DueAt == SimTime.Never,
            };
            if (!fits)
            {
                return $"{line} does not fit a wait of {wait}";
            }
        }

        return null;
    }

    private static bool IsDown(LinkPlan link, SimTime at) => link.Faults.Any(fault => fault switch
    {
        FixedOutage once => at >= once.At && at < once.At + once.Lasts,
        RecurringOutage again => at >= again.First && (at - again.First).Ticks % again.Every.Ticks < again.Lasts.Ticks,
        _ => false,
    });
}
