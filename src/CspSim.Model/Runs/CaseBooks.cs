using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>
/// The books: enters what happens to cases, pairs and offices under the measures. Only records; nothing is done or sent from here.
/// </summary>
internal sealed class CaseBooks
{
    private readonly RunClock _clock;
    private readonly RunTables _tables;
    private readonly Findings _findings;
    private readonly IOutcomeCourse[] _courses;
    private readonly MeasuredWindow _window;
    private readonly OfficeState[] _offices;
    private readonly RowPool<Application> _applications;
    private readonly RowPool<Family> _families;
    private readonly RunBooks _books;
    private readonly ICaseLog? _log;
    private readonly bool _needsAllowance;
    private readonly bool _keepsFamilies;

    public CaseBooks(RunParts run)
    {
        _clock = run.Clock;
        _tables = run.Tables;
        _findings = run.Findings;
        _courses = run.Courses;
        _window = run.Window;
        _offices = run.Tables.Offices;
        _applications = run.Tables.Applications;
        _families = run.Tables.Families;
        _books = new RunBooks(run.Options.Measures, run.World);
        _log = run.Options.CaseLog;
        _keepsFamilies = run.Options.KeepsFamilies;
        _needsAllowance = run.World.Programme.Protocol.NeedsAllowance;
    }

    /// <summary>Measured cases that have no first action yet.</summary>
    public int WithoutFirstAction => _books.WithoutFirstAction;

    /// <summary>Measured cases that have not ended yet.</summary>
    public int NotEnded => _books.NotEnded;

    public MeasureTable Table => _books.Table;

    public MeasuredCases Cases => _books.Cases;

    public CaseLedger Ledger => _books.Ledger;

    /// <summary>An application is requested.</summary>
    public void Request(ref Application application, bool asks)
    {
        application.CohortMonth = (short)_window.Month;
        if (application.Measured != MeasuredAs.LeftOut && _books.IsInWindow(_clock.Now))
        {
            application.Measured = MeasuredAs.Requested;
            _books.Begin(application.Key, MeasuredAs.Requested, asks);
        }

        OfficeState office = _offices[application.Office];
        office.ChangeBacklog(_clock.Now, 1);
        office.Counts.Request(application.EntryLane);
        if (office.Month is { } month)
        {
            month.Requests++;
        }
    }

    /// <summary>An application waits for its first action when measuring begins.</summary>
    public void Waits(ref Application application)
    {
        application.Measured = MeasuredAs.Waiting;
        _books.Begin(application.Key, MeasuredAs.Waiting, application.Family >= 0 && _families[application.Family].Asks);
    }

    /// <summary>A first action goes out.</summary>
    public void FirstAction(int row, OfficeState office)
    {
        ref Application application = ref _applications[row];
        CaseFacts facts = FactsOf(row, SimTime.Never);
        office.FirstActions++;
        _books.FirstAction(facts, Booked(application));
        _window.StopWhenDone();
        double months = (_clock.Now - facts.ClockStart).Months;
        office.Month?.Act(months);
        if (application.CohortMonth >= 0 && application.CohortMonth < office.Months.Count)
        {
            office.Months[application.CohortMonth].CohortFirstActions++;
            office.Months[application.CohortMonth].PendencySumByCohort += months;
        }
    }

    /// <summary>The last first action of a family is out.</summary>
    public void Pair(int row)
    {
        ref Family family = ref _families[row];
        if (!family.IsLeftOut && _books.IsInWindow(family.LastRequestedAt))
        {
            _books.Pair(PairFactsOf(row, _clock.Now), BookedPair(family));
        }
    }

    /// <summary>A message has been delivered or given up; it counts for the office that sent it.</summary>
    public void Message(in MessageFacts facts, in Family family, int fromLeg) =>
        _books.Message(facts, BookedFamily(family) with { Office = _tables.OfficeOf(family, fromLeg).Index });

    /// <summary>An application ends.</summary>
    /// <param name="row">The application.</param>
    /// <param name="ending">How, as far as that is known.</param>
    public void End(int row, Ending ending)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        office.Month?.End(ending, (_clock.Now - ClockStart(application)).Months);
        office.Counts.End(ending);
        bool isMeasured = application.IsMeasured;
        if ((isMeasured && _books.TakesEnds) || _log is not null)
        {
            CaseFacts facts = FactsOf(row, _clock.Now) with { Ending = ending };
            BookedCase booked = Booked(application);
            if (isMeasured)
            {
                _books.Ended(facts, booked);
            }

            Write(application, booked.Group, facts);
        }
        else if (isMeasured)
        {
            _books.EndedUncounted();
        }

        _window.StopWhenDone();
    }

    /// <summary>All applications of a family have ended: whether its offices agree.</summary>
    public void Outcomes(int row)
    {
        ref Family family = ref _families[row];
        if (family.IsLeftOut || !_books.IsInWindow(family.LastRequestedAt))
        {
            return;
        }

        for (int first = 0; first < family.LegCount; first++)
        {
            for (int second = first + 1; second < family.LegCount; second++)
            {
                OutcomeFacts facts = new(_findings.EndingOf(row, first), _findings.EndingOf(row, second));
                int both = (1 << first) | (1 << second);

                // What an office has acted on before the run is no outcome of it, be it under way at the start.
                if (facts.First != Ending.None && facts.Second != Ending.None && (family.Requested & both) == both)
                {
                    ulong key = EntityKey.MessageOfFamily(family.Key, first, second, 0);
                    _books.Outcome(facts, BookedFamily(family) with { Entry = _keepsFamilies ? 0 : -1 }, key);
                }
            }
        }
    }

    /// <summary>The window ends for the offices.</summary>
    public void Offices(IReadOnlyList<OfficeFacts> facts) => _books.Offices(facts);

    /// <summary>Enters what is unfinished when the run stops.</summary>
    public void Close(SimTime stop)
    {
        for (int row = 0; row < _applications.Made; row++)
        {
            if (_applications[row].InUse)
            {
                CloseCase(row, stop);
            }
        }

        for (int row = 0; row < _families.Made; row++)
        {
            ref Family family = ref _families[row];
            if (family.InUse && !family.IsLeftOut && _books.IsInWindow(family.LastRequestedAt) && family.Requested == family.AllLegs)
            {
                ClosePair(row, stop);
            }
        }
    }

    /// <summary>From when on the pendency of an application counts: its filing or its request, by the clock of its office.</summary>
    public SimTime ClockStart(in Application application) =>
        _offices[application.Office].Plan.Clock == PendencyClock.Filing ? _tables.FiledAt(application) : application.RequestedAt;

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

        Write(application, booked.Group, facts);
    }

    private void ClosePair(int row, SimTime stop)
    {
        ref Family family = ref _families[row];
        if (family.Acted != family.AllLegs)
        {
            PairFacts soFar = PairFactsOf(row, stop);
            _books.WithoutPair(soFar with { FirstActedAt = SimTime.Min(soFar.FirstActedAt, stop) }, BookedPair(family));
        }

        if (family.OpenLegs > 0)
        {
            _books.WithoutOutcome(BookedFamily(family));
        }
    }

    /// <summary>Where a case stands; a case that is to be kept gets its entry in the ledger.</summary>
    private BookedCase Booked(in Application application)
    {
        var booked = new BookedCase
        {
            Office = application.Office,
            Group = CaseGroup.Ordinary,
            Lane = application.EntryLane,
            IsMeasured = application.IsMeasured,
            Waited = application.Measured == MeasuredAs.Waiting,
            Entry = -1,
        };
        if (application.Family < 0)
        {
            return booked;
        }

        ref Family family = ref _families[application.Family];
        booked = booked with { Group = family.TakesPart(application.Leg) ? GroupOf(family) : CaseGroup.Ordinary };
        if (_keepsFamilies && booked.IsMeasured && family.Entries[application.Leg] == 0)
        {
            family.Entries[application.Leg] = 1 + _books.Ledger.Add(new CaseLedger.Entry(application.Key, booked.Office, booked.Cell));
        }

        return booked with { Entry = family.Entries[application.Leg] - 1 };
    }

    private CaseGroup GroupOf(in Family family)
    {
        // Where a patent must be allowed before the petition, a case acted on until then has asked for nothing.
        bool asked = family.Asks && (_needsAllowance ? family.Petitioned : !family.CameTooLate);
        bool couldAsk = family.CouldAsk && family.IsComplete && !family.CameTooLate;
        return family.Granted ? CaseGroup.Programme
            : asked ? CaseGroup.Outside
            : couldAsk ? CaseGroup.Eligible : CaseGroup.Ordinary;
    }

    private BookedCase BookedFamily(in Family family) => new()
    {
        Office = _offices.Length,
        Group = GroupOf(family),
        Entry = -1,
    };

    private BookedCase BookedPair(in Family family)
    {
        BookedCase booked = BookedFamily(family);
        return _keepsFamilies
            ? booked with { Entry = _books.Ledger.Add(new CaseLedger.Entry(family.Key, booked.Office, booked.Cell)) }
            : booked;
    }

    private void Write(in Application application, CaseGroup group, in CaseFacts facts)
    {
        if (_log is not null)
        {
            long family = application.Family >= 0 ? _families[application.Family].Number : -1;
            _log.Write(
                new CaseRow(application.Number, family, application.Office, group, application.Measured, application.EntryLane, facts));
        }
    }

    private PairFacts PairFactsOf(int row, SimTime lastActedAt)
    {
        ref Family family = ref _families[row];
        PairFacts facts = new() { LastRequestedAt = family.LastRequestedAt, FirstActedAt = family.FirstActedAt, LastActedAt = lastActedAt };
        return _findings.Complete(facts, row);
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
            bool takesPart = family.TakesPart(application.Leg);
            granted = takesPart ? family.GrantedAt : SimTime.Never;
            petitioned = takesPart ? family.PetitionedAt : SimTime.Never;
            blocked = family.Blocked[application.Leg];
            readingHours = family.ReadingHours[application.Leg];
        }

        CaseFacts facts = new()
        {
            FiledAt = _tables.FiledAt(application),
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
        };
        if (_offices[application.Office].TellsEndings)
        {
            facts = facts with { IsAllowedAtOnce = application.Actions > 0 && _courses[application.Office].IsAllowedAtOnce(row) };
        }

        return _findings.AreIdle ? facts : facts with { Art = _courses[application.Office].FactsOf(application, row) };
    }
}
