using CspSim.Engine;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>What follows the work of an examiner: actions go out, applicants respond, applications end.</summary>
internal sealed class Prosecution(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly OfficeState[] _offices = run.Tables.Offices;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly IOutcomeCourse[] _courses = run.Courses;
    private readonly bool _hasDocuments = !run.Findings.AreIdle;
    private readonly CaseBooks _books = run.Books;
    private readonly Desks _desks = run.Desks;
    private readonly bool _priorityToTheEnd = run.World.Programme.PriorityToTheEnd;

    /// <summary>Applications that have ended.</summary>
    public long Ended { get; private set; }

    /// <summary>The first action goes out to the applicant.</summary>
    public void Issue(int row)
    {
        Row application = new(this, row);
        Await(row, ProsecutionOrder.FirstAction(ref application, out double delay), delay);
    }

    /// <summary>A first action went out before the run, now being its instant; nothing is booked or scheduled.</summary>
    /// <param name="row">The application.</param>
    /// <param name="at">When what comes next is there.</param>
    /// <returns>What comes next.</returns>
    public NextStep IssueBeforeRun(int row, out SimTime at)
    {
        Row application = new(this, row);
        NextStep next = ProsecutionOrder.FirstAction(ref application, out double delay);
        at = EndOf(next, row, delay);
        return next;
    }

    /// <summary>Goes on with an application before the run, as <see cref="IssueBeforeRun"/> has begun.</summary>
    /// <param name="stage">What has come now.</param>
    /// <param name="row">The application.</param>
    /// <param name="at">When what comes next is there.</param>
    /// <returns>What comes next.</returns>
    public NextStep ContinueBeforeRun(NextStep stage, int row, out SimTime at)
    {
        Row application = new(this, row);
        NextStep next = ProsecutionOrder.Continue(stage, ref application, out double delay);
        at = EndOf(next, row, delay);
        return next;
    }

    /// <summary>The event with which a stage is over.</summary>
    public static ushort EventOf(NextStep stage) => stage switch
    {
        NextStep.Response => RunEvent.Response,
        NextStep.Silence => RunEvent.Silence,
        NextStep.BoardDecision => RunEvent.BoardDecision,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Nothing comes after the end."),
    };

    /// <summary>
    /// The applicant has responded: the application joins the lane of further actions or waits until it is due, unless it keeps its
    /// priority.
    /// </summary>
    public void OnResponse(int row)
    {
        ref Application application = ref _applications[row];
        application.Job = JobKind.FurtherAction;
        bool keepsPriority = application.Lane != application.EntryLane;
        if (!keepsPriority)
        {
            OfficeState office = _offices[application.Office];
            application.Lane = (byte)(office.Plan.FurtherActionLane ?? application.EntryLane);
            if (run.Dockets.TryWaitUntilDue(office, row))
            {
                return;
            }
        }

        _desks.Enqueue(row);
    }

    /// <summary>A further action goes out.</summary>
    public void OnFurtherAction(int row) => Continue(row, NextStep.Response);

    /// <summary>The board has decided on an appeal.</summary>
    public void OnBoardDecision(int row) => Continue(row, NextStep.BoardDecision);

    /// <summary>The applicant has not answered in time.</summary>
    public void OnSilence(int row) => Continue(row, NextStep.Silence);

    /// <summary>The applicant has withdrawn the application, which is in no lane any more.</summary>
    public void Withdraw(int row) => End(row, isWithdrawn: true);

    private void Continue(int row, NextStep stage)
    {
        Row application = new(this, row);
        Await(row, ProsecutionOrder.Continue(stage, ref application, out double delay), delay);
    }

    private void OnFirstAction(int row)
    {
        ref Application application = ref _applications[row];
        if (_clock.Now < SimTime.Zero)
        {
            // Under way at the start: neither in the backlog nor measured.
            application.FirstActionAt = _clock.Now;
            return;
        }

        OfficeState office = _offices[application.Office];
        if (application.Family >= 0)
        {
            run.Programme.OnActing(application.Family, application.Leg);
        }

        application.FirstActionAt = _clock.Now;
        office.ChangeBacklog(_clock.Now, -1);
        _books.FirstAction(row, office);
        if (application.Family >= 0)
        {
            OnFirstActionOfLeg(application);
        }

        if (!_priorityToTheEnd)
        {
            application.Lane = application.EntryLane;
        }
    }

    private void OnFirstActionOfLeg(in Application application)
    {
        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        family.Move(leg, LegState.Acted);
        family.FirstActedAt = SimTime.Min(family.FirstActedAt, _clock.Now);
        family.Acted |= (byte)(1 << leg);
        run.Totals.ActedAlone += application.ActedAlone ? 1 : 0;
        SimTime due = run.FirstActionDates.Count(family, leg);
        if (family.Logged)
        {
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.FirstActionIssued,
                At = _clock.Now,
                Office = application.Office,
                InProgramme = family.IsInProgramme(leg),
                ActedAlone = application.ActedAlone,
                KnownResults = family.ReportsReadCount[leg],
                Length = family.Blocked[leg],
                DueAt = due,
                Pendency = _clock.Now - _books.ClockStart(application),
            });
        }

        // A family one of whose offices acted before the run is no pair of this run: nothing is known of that action's day.
        if (family.Acted == family.AllLegs && family.Requested == family.AllLegs)
        {
            _books.Pair(application.Family);
            if (family.Logged)
            {
                run.Journal.Write(family, new ExchangeEvent
                {
                    Kind = ExchangeEventKind.PairClosed,
                    At = _clock.Now,
                    Office = -1,
                    InProgramme = family.Granted,
                    Pendency = _clock.Now - family.FirstActedAt,
                });
            }
        }

        if (family.Sharing && family.IsInProgramme(leg))
        {
            run.Messages.SendNotices(application.Family, leg, MessageKind.FirstActionResult);
        }
    }

    /// <summary>A stage is over: a response, a board or the end comes next.</summary>
    private void Await(int row, NextStep next, double delay)
    {
        if (next == NextStep.End)
        {
            End(row);
        }
        else
        {
            _clock.Schedule(EndOf(next, row, delay), EventOf(next), row);
        }
    }

    // What a response will bring is drawn while it is waited for.
    private SimTime EndOf(NextStep stage, int row, double delay)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        switch (stage)
        {
            case NextStep.Response:
                run.Jobs.DrawFurtherAction(ref application, office);
                return office.After(_clock.Now, office.ResponseDelay, delay);
            case NextStep.Silence:
                return office.After(_clock.Now, _courses[application.Office].SilenceDelay, delay);
            case NextStep.BoardDecision:
                return office.AfterInHours(_clock.Now, _courses[application.Office].BoardDelay, delay);
            default:
                return _clock.Now;
        }
    }

    private void End(int row, bool isWithdrawn = false)
    {
        ref Application application = ref _applications[row];
        int family = application.Family;
        Ending ending = isWithdrawn ? Ending.Withdrawn
            : _offices[application.Office].TellsEndings ? _courses[application.Office].EndingOf(row)
            : Ending.None;
        Ended++;
        _books.End(row, ending);
        if (family >= 0)
        {
            EndLeg(family, ref _families[family], application.Leg, ending);
        }

        _applications.Remove(row);
        if (family >= 0)
        {
            run.Tables.FreeWhenDone(family);
        }
    }

    private void EndLeg(int row, ref Family family, int leg, Ending ending)
    {
        family.Applications[leg] = Family.Ended;
        run.Findings.KeepEnding(row, leg, ending == Ending.Withdrawn ? Ending.None : ending);
        if (ending == Ending.Allowed)
        {
            run.Programme.OnAllowed(row, leg);
        }

        family.OpenLegs--;
        if (family.OpenLegs == 0)
        {
            _books.Outcomes(row);
            if (family.Petitioned && !family.Granted)
            {
                run.Programme.KeepOutside(row, OutsideReason.ExaminationBegun);
            }
        }
    }

    /// <summary>An application of the run, as <see cref="ProsecutionOrder"/> sees it.</summary>
    private readonly struct Row(Prosecution prosecution, int row) : IProsecuted
    {
        public int Actions
        {
            get => prosecution._applications[row].Actions;
            set => prosecution._applications[row].Actions = (ushort)value;
        }

        private IOutcomeCourse Course => prosecution._courses[prosecution._applications[row].Office];

        public void AssessFirst()
        {
            if (prosecution._hasDocuments)
            {
                Course.AssessFirst(row);
            }
        }

        public void OnFirstAction() => prosecution.OnFirstAction(row);

        public void AssessFurther()
        {
            if (prosecution._hasDocuments)
            {
                Course.AssessFurther(row);
            }
        }

        public NextStep DecideNext(out double delay) => Course.DecideNext(row, out delay);

        public void DecideAppeal() => Course.DecideAppeal(row);

        public void EndInSilence() => Course.EndInSilence(row);
    }
}
