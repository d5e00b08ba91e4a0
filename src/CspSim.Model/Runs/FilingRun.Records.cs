using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;

namespace CspSim.Model.Runs;

/// <content>The books, the months and the exchange log.</content>
public sealed partial class FilingRun
{
    private int _month = -1;
    private bool _windowIsOver;

    private void ScheduleMonths()
    {
        DateTimeOffset start = _world.Window.Start;
        DateTimeOffset end = start.AddTicks(_world.Window.Length.Ticks);
        var boundary = new DateTimeOffset(start.Year, start.Month, 1, 0, 0, 0, start.Offset);
        Schedule(SimTime.Zero, RunEvent.MonthEnd, -1);
        for (int month = 0; boundary < end; month++)
        {
            foreach (OfficeState office in _offices)
            {
                office.Months.Add(new OfficeMonth { Month = DateOnly.FromDateTime(boundary.DateTime) });
            }

            boundary = boundary.AddMonths(1);
            SimTime at = SimTime.Min(new SimTime((boundary - start).Ticks), _world.Window.End);
            Schedule(at, RunEvent.MonthEnd, month);
        }
    }

    private void OnMonthEnd(int month)
    {
        _month = month + 1;
        foreach (OfficeState office in _offices)
        {
            if (month >= 0)
            {
                office.Months[month].Backlog = office.Backlog;
            }

            office.Month = _month < office.Months.Count ? office.Months[_month] : null;
        }
    }

    private void OnMeasuringStarts()
    {
        foreach (OfficeState office in _offices)
        {
            office.Restart(_now);
        }

        for (int row = 0; row < _applications.Made; row++)
        {
            ref Application application = ref _applications[row];
            if (application.InUse && application.FirstActionAt == SimTime.Never && application.Measured == MeasuredAs.Not)
            {
                application.Measured = MeasuredAs.Waiting;
                _books.Begin(application.Key, MeasuredAs.Waiting, application.Family >= 0 && _families[application.Family].Asks);
            }
        }
    }

    private void OnWindowEnds()
    {
        var facts = new OfficeFacts[_offices.Length];
        foreach (OfficeState office in _offices)
        {
            office.Book(_now);
            facts[office.Index] = office.Facts((_now - _world.Window.MeasuredFrom).Months);
        }

        _books.Offices(facts);
        _windowIsOver = true;
        StopWhenDone();
    }

    // From here on nothing is measured any more: events of this instant still happen, later ones do not.
    private void StopWhenDone()
    {
        int open = _world.Window.Follow == FollowUp.Decisions ? _books.NotEnded + _exchanges.Count : _books.WithoutFirstAction;
        if (_windowIsOver && open == 0)
        {
            _stop = _now;
        }
    }

    private void RecordFirstAction(int row, OfficeState office)
    {
        ref Application application = ref _applications[row];
        CaseFacts facts = FactsOf(row, SimTime.Never);
        office.FirstActions++;
        _books.FirstAction(facts, Booked(application));
        StopWhenDone();
        double months = (_now - facts.ClockStart).Months;
        if (_offices[application.Office].Month is { } month)
        {
            month.FirstActions++;
            month.PendencySumByAction += months;
        }

        if (application.CohortMonth >= 0 && application.CohortMonth < office.Months.Count)
        {
            office.Months[application.CohortMonth].CohortFirstActions++;
            office.Months[application.CohortMonth].PendencySumByCohort += months;
        }

        if (application.Family >= 0)
        {
            RecordFirstActionOfLeg(application, facts);
        }
    }

    private void RecordFirstActionOfLeg(in Application application, in CaseFacts facts)
    {
        ref Family family = ref _families[application.Family];
        bool first = family.FirstActedAt == SimTime.Never;
        family.FirstActedAt = first ? _now : family.FirstActedAt;
        family.Acted |= (byte)(1 << application.Leg);
        family.States[application.Leg] = Exchange.Protocols.LegState.Acted;
        if (application.ActedAlone)
        {
            _totals.ActedAlone++;
        }

        Tell(family, new ExchangeEvent
        {
            Kind = ExchangeEventKind.FirstActionIssued,
            At = _now,
            Office = application.Office,
            InProgramme = IsInProgramme(family, application.Leg),
            ActedAlone = application.ActedAlone,
            KnownResults = family.ReportsReadCount[application.Leg],
            Length = family.Blocked[application.Leg],
            Pendency = _now - facts.ClockStart,
        });

        // A family one of whose offices acted before the run is no pair of this run: nothing is known of that action's day.
        int legs = (1 << family.LegCount) - 1;
        if (family.Acted == legs && family.Requested == legs)
        {
            if (_books.IsInWindow(family.LastRequestedAt))
            {
                _books.Pair(PairFactsOf(application.Family, _now), BookedPair(family));
            }

            Tell(family, new ExchangeEvent { Kind = ExchangeEventKind.PairClosed, At = _now, Office = -1, InProgramme = family.Granted, Pendency = _now - family.FirstActedAt });
        }

        if (family.Sharing && IsInProgramme(family, application.Leg))
        {
            SendNotices(application.Family, application.Leg, MessageKind.FirstActionResult);
        }
    }

    private void RecordEnd(int row)
    {
        ref Application application = ref _applications[row];
        if (_offices[application.Office].Month is { } month)
        {
            month.Ended++;
        }

        bool isMeasured = application.Measured != MeasuredAs.Not;
        if ((isMeasured && _books.TakesEnds) || _options.CaseLog is not null)
        {
            CaseFacts facts = FactsOf(row, _now);
            BookedCase booked = Booked(application);
            if (isMeasured)
            {
                _books.Ended(facts, booked);
            }

            WriteCase(application, booked.Group, facts);
        }
        else if (isMeasured)
        {
            _books.EndedUncounted();
        }

        StopWhenDone();
    }

    private void WriteCase(in Application application, CaseGroup group, in CaseFacts facts)
    {
        if (_options.CaseLog is { } log)
        {
            long family = application.Family >= 0 ? _families[application.Family].Number : -1;
            log.Write(new CaseRow(application.Number, family, application.Office, group, application.Measured, application.EntryLane, facts));
        }
    }

    private CaseFacts FactsOf(int row, SimTime endedAt)
    {
        ref Application application = ref _applications[row];
        SimTime granted = SimTime.Never;
        SimTime petitioned = SimTime.Never;
        SimDuration blocked = SimDuration.Zero;
        double readingHours = 0;
        if (application.Family >= 0)
        {
            ref readonly Family family = ref _families[application.Family];
            bool takesPart = TakesPart(family, application.Leg);
            granted = takesPart ? family.GrantedAt : SimTime.Never;
            petitioned = takesPart ? family.PetitionedAt : SimTime.Never;
            blocked = family.Blocked[application.Leg];
            readingHours = family.ReadingHours[application.Leg];
        }

        return new CaseFacts
        {
            FiledAt = FiledAt(application),
            RequestedAt = application.RequestedAt,
            GrantedAt = granted,
            PetitionedAt = petitioned,
            SearchStartedAt = application.SearchStartedAt,
            FirstActionAt = application.FirstActionAt,
            EndedAt = endedAt,
            Clock = _offices[application.Office].Plan.Clock,
            BlockedTime = blocked,
            SearchHours = application.SearchHours,
            ReadingHours = readingHours,
            ActionHours = application.Actions > 0 ? application.ActionHours : 0,
            Actions = application.Actions,
            ActedAlone = application.ActedAlone,
            Art = ArtFactsOf(application, row),
        };
    }

    private void Tell(in Family family, in ExchangeEvent happening)
    {
        if (family.Logged)
        {
            _log!.Write(happening with { Family = family.Number });
        }
    }

    private void TellPetition(in Family family, int leg) => Tell(family, new ExchangeEvent
    {
        Kind = ExchangeEventKind.PetitionFiled,
        At = _now,
        Office = OfficeOf(family, leg).Index,
    });

    private void TellLink(in ExchangeEvent happening) => _log?.Write(happening);

    private void TellExchange(
        ExchangeEventKind kind,
        in ExchangeRow exchange,
        int attempt = 0,
        SimTime startedAt = default,
        LinkOutcome outcome = LinkOutcome.Ok,
        SimDuration pause = default)
    {
        ref Family family = ref _families[exchange.Family];
        if (!family.Logged)
        {
            return;
        }

        _log!.Write(new ExchangeEvent
        {
            Kind = kind,
            At = _now,
            Family = family.Number,
            Office = OfficeOf(family, exchange.FromLeg).Index,
            Partner = OfficeOf(family, exchange.ToLeg).Index,
            Exchange = exchange.Number,
            Message = exchange.Kind,
            Attempt = attempt,
            Outcome = outcome,
            StartedAt = startedAt,
            Length = pause,
            DueAt = exchange.DueAt,
            InProgramme = family.Granted,
        });
    }
}
