using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>What must hold in every exchange log. Each rule gives the first line that breaks it, or null.</summary>
internal static class ExchangeRules
{
    public static string? TimeNeverGoesBack(SimRun run)
    {
        SimTime before = SimTime.Always;
        foreach (ExchangeEvent line in run.Log)
        {
            if (line.At < before)
            {
                return $"{line} stands after {before}";
            }

            before = line.At;
        }

        return null;
    }

    public static string? EachMessageIsRequestedOnceAndHasOneEndAtMost(SimRun run, bool isOver)
    {
        foreach (var lines in run.Log.Where(line => line.MessageNumber > 0).GroupBy(line => line.MessageNumber))
        {
            int requested = lines.Count(line => line.Kind == ExchangeEventKind.MessageRequested);
            List<ExchangeEvent> ends = [.. lines.Where(
                line => line.Kind is ExchangeEventKind.MessageDelivered or ExchangeEventKind.MessageAbandoned)];
            if (requested != 1 || ends.Count > 1 || (isOver && ends.Count == 0))
            {
                return $"message {lines.Key} was requested {requested} times and ended {ends.Count} times";
            }

            int attempts = lines.Count(line => line.Kind == ExchangeEventKind.MessageAttempted);
            if (ends.Count == 1 && ends[0].Attempt != attempts)
            {
                return $"message {lines.Key} ended after {ends[0].Attempt} attempts, and the log has {attempts}";
            }

            if (lines.Select(line => (line.Office, line.Partner, line.Message)).Distinct().Count() > 1)
            {
                return $"message {lines.Key} has lines of several kinds of message";
            }

            if (ends.Count == 0 || ends[0].Kind == ExchangeEventKind.MessageAbandoned)
            {
                if (lines.Any(line => line.Kind is ExchangeEventKind.LateReportArrived or ExchangeEventKind.DuplicateIgnored))
                {
                    return $"message {lines.Key} never arrived, and yet a copy of it did";
                }
            }
        }

        return null;
    }

    public static string? OnlyOfficesOfTheProgrammeSendMessages(SimRun run, IReadOnlyList<int> offices)
    {
        foreach (ExchangeEvent line in run.Lines(ExchangeEventKind.MessageRequested))
        {
            if (offices.Count > 0 && (!offices.Contains(line.Office) || !offices.Contains(line.Partner)))
            {
                return $"{line} is not between offices of the programme";
            }
        }

        return null;
    }

    /// <summary>What is read has been sent, and is read once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isPassive">Whether offices look into files, so that nothing is sent.</param>
    /// <param name="readsDrafts">Whether a draft is read as a report is, besides the merged result that comes later.</param>
    public static string? AReportIsUsedOnceAtMost(SimRun run, bool isPassive, bool readsDrafts)
    {
        foreach (var leg in run.Lines(ExchangeEventKind.PartnerReportRead).GroupBy(line => (line.Family, line.Office)))
        {
            int read = leg.Sum(line => line.KnownResults);
            int senders = isPassive
                ? run.Cases.Select(row => row.Office).Distinct().Count() - 1
                : run.Lines(ExchangeEventKind.MessageDelivered)
                    .Where(line => line.Family == leg.Key.Family && line.Partner == leg.Key.Office)
                    .Where(line => line.Message is MessageKind.SearchReport or MessageKind.CombinedReport
                        || (readsDrafts && line.Message == MessageKind.DraftAction))
                    .Select(line => (line.Office, IsDraft: line.Message == MessageKind.DraftAction)).Distinct().Count();
            if (read > senders)
            {
                return $"family {leg.Key.Family} in office {leg.Key.Office} read {read} reports of {senders} senders";
            }
        }

        return null;
    }

    public static string? EveryPetitionIsGrantedOrOutsideOrOpen(SimRun run, bool isOver)
    {
        var asked = run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Family).ToHashSet();
        List<long> granted = [.. run.Lines(ExchangeEventKind.ProgrammeGranted).Select(line => line.Family)];
        ILookup<bool, long> outside = run.Lines(ExchangeEventKind.StayedOutside)
            .ToLookup(static line => line.Reason == OutsideReason.NotEligible, static line => line.Family);
        List<long> left = [.. outside[false]];
        if (outside[true].FirstOrDefault(asked.Contains) is > 0 and var family)
        {
            return $"family {family} petitioned and was not eligible";
        }

        List<long> decided = [.. granted, .. left];
        if (decided.Distinct().Count() != decided.Count)
        {
            return "a family was both granted and outside, or twice";
        }

        return decided.Exists(each => !asked.Contains(each)) || (isOver && decided.Count != asked.Count)
            ? $"{asked.Count} families petitioned, {granted.Count} were granted, {left.Count} stayed outside"
            : null;
    }

    public static string? LegsAreSearchedAndActedOnOnce(SimRun run)
    {
        ExchangeEventKind[] kinds =
            [ExchangeEventKind.SearchStarted, ExchangeEventKind.SearchCompleted, ExchangeEventKind.FirstActionIssued];
        foreach (ExchangeEventKind kind in kinds)
        {
            var twice = run.Lines(kind).GroupBy(line => (line.Family, line.Office)).FirstOrDefault(leg => leg.Count() > 1);
            if (twice is not null)
            {
                return $"{kind} twice for family {twice.Key.Family} in office {twice.Key.Office}";
            }
        }

        return null;
    }

    /// <summary>A first action is due some time after the later of the own search and the last report that it could use.</summary>
    public static string? FirstActionsAreDueAfterTheSharing(SimRun run, SimDuration? time)
    {
        foreach (ExchangeEvent line in run.Lines(ExchangeEventKind.FirstActionIssued).Where(static line => line.DueAt < SimTime.Never))
        {
            SimTime searched = run.Lines(ExchangeEventKind.SearchCompleted)
                .Single(search => search.Family == line.Family && search.Office == line.Office).At;
            IEnumerable<SimTime> received = run.Lines(ExchangeEventKind.MessageDelivered)
                .Where(message => message.Family == line.Family && message.Partner == line.Office && message.At <= line.At)
                .Where(static message => message.Message is MessageKind.SearchReport or MessageKind.CombinedReport)
                .Select(static message => message.At);
            if (time is not { } length || !line.InProgramme || line.DueAt < searched + length
                || !received.Append(searched).Any(at => at + length == line.DueAt))
            {
                return $"{line} was searched at {searched} and has another due date";
            }
        }

        return null;
    }

    public static string? TotalsAreThoseOfTheLog(SimRun run)
    {
        ExchangeTotals totals = run.Result.Exchange;
        (string Name, long Logged, long Counted)[] pairs =
        [
            ("petitions", run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Family).Distinct().Count(), totals.Petitions),
            ("granted", run.Lines(ExchangeEventKind.ProgrammeGranted).Count, totals.Granted),
            ("outside", run.Lines(ExchangeEventKind.StayedOutside).Count, totals.Outside + totals.NotEligible),
            ("requested", run.Lines(ExchangeEventKind.MessageRequested).Count, totals.Requested),
            ("attempts", run.Lines(ExchangeEventKind.MessageAttempted).Count, totals.Attempts),
            ("delivered", run.Lines(ExchangeEventKind.MessageDelivered).Count, totals.Delivered),
            ("given up", run.Lines(ExchangeEventKind.MessageAbandoned).Count, totals.GivenUp),
            ("duplicates", run.Lines(ExchangeEventKind.DuplicateIgnored).Count, totals.Duplicates),
            ("late", run.Lines(ExchangeEventKind.LateReportArrived).Count, totals.Late),
            ("alone", run.Lines(ExchangeEventKind.FirstActionIssued).Count(line => line.ActedAlone), totals.ActedAlone),
            ("due", run.Lines(ExchangeEventKind.FirstActionIssued).Count(line => line.DueAt < SimTime.Never), totals.FirstActionsDue),
            ("overdue", run.Lines(ExchangeEventKind.FirstActionIssued).Count(line => line.DueAt < line.At), totals.FirstActionsOverdue),
            ("requested in all", totals.Delivered + totals.GivenUp + totals.InTransit, totals.Requested),
        ];
        foreach ((string name, long logged, long counted) in pairs)
        {
            if (logged != counted)
            {
                return $"{name}: the log has {logged}, the totals {counted}";
            }
        }

        return null;
    }
}
