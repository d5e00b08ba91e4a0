using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>Writes what happens between the offices to the exchange log, if one is kept.</summary>
internal sealed class ExchangeJournal(IExchangeLog? log, RunTables tables, RunClock clock)
{
    /// <summary>Whether the story of a family is written.</summary>
    public bool Takes(long family) => log is not null && log.Takes(family);

    /// <summary>Something has happened to a family.</summary>
    public void Tell(in Family family, in ExchangeEvent happening)
    {
        if (family.Logged)
        {
            log!.Write(happening with { Family = family.Number });
        }
    }

    /// <summary>Something has happened on the link, whose messages are of all families.</summary>
    public void TellLink(in ExchangeEvent happening) => log?.Write(happening with { Family = -1 });

    /// <summary>Something has happened to a message.</summary>
    public void TellMessage(
        ExchangeEventKind kind,
        in ExchangeRow message,
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
            Exchange = message.Number,
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
