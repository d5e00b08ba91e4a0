using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Documents;

/// <summary>An event of the exchange log in a few words, for a reader who sees its time and its office beside it.</summary>
internal static class MomentText
{
    /// <summary>The office at which an event is told: of a message that comes, the receiver.</summary>
    /// <returns>Null: all of them.</returns>
    public static int? OfficeOf(in ExchangeEvent line) => line.Kind switch
    {
        ExchangeEventKind.MessageDelivered or ExchangeEventKind.ReportTranslated or ExchangeEventKind.DuplicateIgnored
            or ExchangeEventKind.LateReportArrived => line.Partner,
        ExchangeEventKind.ProgrammeGranted or ExchangeEventKind.StayedOutside or ExchangeEventKind.PairClosed => null,
        _ => line.Office,
    };

    /// <summary>The event in words.</summary>
    /// <param name="world">How offices are called.</param>
    /// <param name="line">The event.</param>
    public static string Of(StoryWorld world, in ExchangeEvent line) => line.MessageNumber > 0
        ? OfMessage(world, line)
        : line.Kind switch
        {
            ExchangeEventKind.PetitionFiled => "asks for the programme",
            ExchangeEventKind.ProgrammeGranted => $"in the programme, {DurationText.Of(line.At - line.StartedAt)} after the petition",
            ExchangeEventKind.StayedOutside => $"outside the programme: {Spaced(Names.Of(line.Reason))}",
            ExchangeEventKind.SearchStarted when line.KnownResults > 0 =>
                $"search begins, knowing {NumberText.Counted(line.KnownResults, "result")} of its partner",
            ExchangeEventKind.SearchStarted => "search begins",
            ExchangeEventKind.SearchCompleted => $"searched, {Hours(line.EffortHours)} of work",
            ExchangeEventKind.WaitEnded => $"waited {DurationText.Of(line.Length)} for its partner",
            ExchangeEventKind.WentAlone => "goes on without its partner",
            ExchangeEventKind.PartnerReportRead => $"reads {NumberText.Counted(line.KnownResults, "report")} for {Hours(line.EffortHours)}"
                + (world.HasDocuments ? $": {NumberText.Counted(line.NewDocuments, "new document")}" : ""),
            ExchangeEventKind.FirstActionStarted => "first action begun",
            ExchangeEventKind.FirstActionDrafted => $"first action drafted, {Hours(line.EffortHours)} of work",
            ExchangeEventKind.FirstActionIssued => $"first action, after {DurationText.Of(line.Pendency)}",
            ExchangeEventKind.PairClosed => $"all have acted, {DurationText.Of(line.Pendency)} apart",
            ExchangeEventKind.ApplicationWithdrawn => $"withdrawn, after {DurationText.Of(line.Pendency)}",
            _ => Spaced(Names.Of(line.Kind)),
        };

    private static string OfMessage(StoryWorld world, in ExchangeEvent line)
    {
        string what = Spaced(Names.Of(line.Message));
        string named = Invariant($"message {line.MessageNumber}");
        return line.Kind switch
        {
            ExchangeEventKind.MessageRequested => $"sends {what} to {world.Office(line.Partner)}, {named}",
            ExchangeEventKind.MessageAttempted => Invariant($"{named}, attempt {line.Attempt}: {Spaced(Names.Of(line.Outcome))}"),
            ExchangeEventKind.RetryScheduled => Invariant($"{named}, attempt {line.Attempt} in {DurationText.Of(line.Length)}: ")
                + Spaced(Names.Of(line.Outcome)),
            ExchangeEventKind.MessageDelivered => $"{what} of {world.Office(line.Office)} received, {named}",
            ExchangeEventKind.ReportTranslated => $"{named} can be read, {DurationText.Of(line.At - line.StartedAt)} after it came",
            ExchangeEventKind.DuplicateIgnored => $"a further copy of {named}",
            ExchangeEventKind.MessageAbandoned => $"{named} given up after {NumberText.Counted(line.Attempt, "attempt")}: "
                + Spaced(Names.Of(line.Outcome)),
            _ => $"{named} comes too late and is not used",
        };
    }

    private static string Hours(double hours) => DurationText.Of(SimDuration.FromHours(hours));

    private static string Spaced(string word) => word.Replace('-', ' ');
}
