using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <content>Where cases and families stand in the books, and what is entered for those that are unfinished.</content>
public sealed partial class FilingRun
{
    /// <summary>Where a case stands; a case that is to be kept gets its entry in the ledger.</summary>
    private BookedCase Booked(in Application application)
    {
        var booked = new BookedCase
        {
            Office = application.Office,
            Group = CaseGroup.Ordinary,
            Lane = application.EntryLane,
            IsMeasured = application.Measured != MeasuredAs.Not,
            Waited = application.Measured == MeasuredAs.Waiting,
            Entry = -1,
        };
        if (application.Family < 0)
        {
            return booked;
        }

        ref Family family = ref _families[application.Family];
        booked = booked with { Group = GroupOf(family, application.Leg) };
        if (family.IsKept && booked.IsMeasured && family.Entries[application.Leg] == 0)
        {
            family.Entries[application.Leg] = 1 + _books.Ledger.Add(new CaseLedger.Entry(application.Key, booked.Office, booked.Cell));
        }

        return booked with { Entry = family.Entries[application.Leg] - 1 };
    }

    private CaseGroup GroupOf(in Family family, int leg)
    {
        if (!TakesPart(family, leg))
        {
            return CaseGroup.Ordinary;
        }

        // Where a grant as a patent must come before the petition, a case acted on until then has asked for nothing.
        bool hasAsked = family.Asks && (family.Petitioned || !_programme.Protocol.NeedsAllowance);
        return family.Granted ? CaseGroup.Programme : hasAsked ? CaseGroup.Outside : CaseGroup.Ordinary;
    }

    private BookedCase BookedFamily(in Family family) => new()
    {
        Office = _offices.Length,
        Group = family.Granted ? CaseGroup.Programme : family.Asks ? CaseGroup.Outside : CaseGroup.Ordinary,
        Entry = -1,
    };

    private BookedCase BookedPair(in Family family)
    {
        BookedCase booked = BookedFamily(family);
        return family.IsKept ? booked with { Entry = _books.Ledger.Add(new CaseLedger.Entry(family.Key, booked.Office, booked.Cell)) } : booked;
    }

    private ReplicationResult Close()
    {
        // A run whose calendar has nothing left although measured cases are open has waited in vain until its horizon.
        SimTime stop = _stop == _world.Window.Horizon ? _stop : SimTime.Max(_now, _world.Window.End);
        for (int row = 0; row < _applications.Made; row++)
        {
            if (_applications[row].InUse)
            {
                CloseCase(row, stop);
            }
        }

        ClosePairs(stop);
        _totals.InTransit = _exchanges.Count - _unread;
        return new ReplicationResult
        {
            Replication = _options.Replication,
            Measures = _books.Table,
            Cases = _books.Cases,
            Ledger = _books.Ledger,
            WithoutFirstAction = _books.WithoutFirstAction,
            NotEnded = _books.NotEnded,
            StoppedAt = stop,
            Months = [.. _offices.Select(office => office.Months)],
            Balance = new FilingBalance(_filed, _ended, _applications.Count),
            Exchange = _totals,
            EventCount = _eventCount,
        };
    }

    private void CloseCase(int row, SimTime stop)
    {
        ref Application application = ref _applications[row];
        CaseFacts facts = FactsOf(row, SimTime.Never);
        BookedCase booked = Booked(application);
        if (booked.IsMeasured)
        {
            CaseFacts soFar = facts with
            {
                SearchStartedAt = SimTime.Min(facts.SearchStartedAt, stop),
                FirstActionAt = SimTime.Min(facts.FirstActionAt, stop),
                EndedAt = stop,
            };
            if (facts.FirstActionAt == SimTime.Never)
            {
                _books.WithoutAction(soFar, booked);
            }

            _books.WithoutEnd(soFar, booked);
        }

        WriteCase(application, booked.Group, facts);
    }

    private void ClosePairs(SimTime stop)
    {
        for (int row = 0; row < _families.Made; row++)
        {
            ref Family family = ref _families[row];
            int legs = (1 << family.LegCount) - 1;
            if (family.InUse && _books.IsInWindow(family.LastRequestedAt) && family.Requested == legs)
            {
                if (family.Acted != legs)
                {
                    PairFacts soFar = PairFactsOf(row, stop);
                    _books.WithoutPair(soFar with { FirstActedAt = SimTime.Min(soFar.FirstActedAt, stop) }, BookedPair(family));
                }

                if (family.OpenLegs > 0)
                {
                    _books.WithoutOutcome(BookedFamily(family));
                }
            }
        }
    }
}
