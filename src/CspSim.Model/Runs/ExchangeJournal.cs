using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>Writes what happens between the offices to the exchange log, if one is kept.</summary>
internal sealed class ExchangeJournal(IExchangeLog? log, RunTables tables, RunClock clock)
{
    /// <summary>Whether the story of a family is written.</summary>
    /// <param name="family">Its number.</param>
    /// <param name="isOfProgramme">Whether it asks for the programme or shares.</param>
    public bool Takes(long family, bool isOfProgramme) =>
        log is not null && (isOfProgramme || log.TakesEveryFamily) && log.Takes(family);

    /// <summary>Something has happened to a family.</summary>
    public void Write(in Family family, in ExchangeEvent line)
    {
        if (family.Logged)
        {
            log!.Write(line with { Family = family.Number });
        }
    }

    /// <summary>Something has happened on the link, whose messages are of all families.</summary>
    public void WriteLinkEvent(in ExchangeEvent line) => log?.Write(line with { Family = -1 });

    /// <summary>Something has happened to a message.</summary>
    public void WriteMessageEvent(
        ExchangeEventKind kind,
        in MessageRow message,
        int attempt = 0,
        SimTime startedAt = default,
        LinkOutcome outcome = LinkOutcome.Ok,
        SimDuration pause = default)
    {
        ref Family family = ref tables.Families[message.Family];
        if (!family.Logged)
        {
            return;
        }

        log!.Write(new ExchangeEvent
        {
            Kind = kind,
            At = clock.Now,
            Family = family.Number,
            Office = tables.OfficeOf(family, message.FromLeg).Index,
            Partner = tables.OfficeOf(family, message.ToLeg).Index,
            MessageNumber = message.Number,
            Message = message.Kind,
            Attempt = attempt,
            Outcome = outcome,
            StartedAt = startedAt,
            Length = pause,
            DueAt = message.DueAt,
            InProgramme = family.Granted,
        });
    }
}
