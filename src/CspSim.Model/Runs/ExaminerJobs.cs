using System.Diagnostics;
using System.Numerics;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>
/// What an examiner does with an application: search, first action, further actions; what each takes, and where its end leads.
/// </summary>
/// <remarks>
/// What hangs on chance alone is drawn a stage ahead: a draw is one long chain of steps, of which a processor makes several at once when
/// nothing waits for them. Drawn where it is needed, that chain kept the next event waiting; 3 % of the reference model's processor time
/// (pairs of runs in turn).
/// </remarks>
internal sealed class ExaminerJobs(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly RunTables _tables = run.Tables;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly ProgrammePlan _programme = run.World.Programme;
    private readonly KeyedDraws _draws = run.Draws;
    private readonly Desks _desks = run.Desks;
    private readonly Findings _findings = run.Findings;
    private readonly bool _hasDocuments = !run.Findings.AreIdle;
    private readonly IOutcomeCourse[] _courses = run.Courses;

    /// <summary>An examiner begins the application's job; returns its effort in hours.</summary>
    public double Begin(int row, OfficeState office)
    {
        ref Application application = ref _applications[row];
        return application.Job switch
        {
            JobKind.FirstAction => BeginFirstAction(ref application),
            JobKind.FurtherAction => BeginFurtherAction(ref application, office),
            _ => BeginSearch(ref application, office),
        };
    }

    /// <summary>A response is on its way: draws the effort of the further action that it will bring, and what will follow that.</summary>
    public void DrawFurtherAction(ref Application application, OfficeState office)
    {
        double uniform = _draws.Uniform(application.Key, DrawPurpose.FurtherActionEffort, application.Actions);
        application.FurtherHours = office.FurtherActionEffortHours.Draw(uniform);
        _courses[office.Index].DrawAhead(ref application);
    }

    /// <summary>The job is done; returns whether its examiner is free.</summary>
    public bool Finish(int row, OfficeState office)
    {
        ref Application application = ref _applications[row];
        switch (application.Job)
        {
            case JobKind.Search:
                application.Job = office.ActsRightAfterSearch ? JobKind.AtHand : JobKind.Search;
                FinishSearch(row);

                // An office that must wait for a partner puts the file aside.
                application.Job = application.Job == JobKind.AtHand ? JobKind.Search : application.Job;
                return !(office.ActsRightAfterSearch && application.Job == JobKind.FirstAction);
            case JobKind.FirstAction:
                FinishFirstAction(row, office);
                return true;
            default:
                Debug.Assert(application.Job == JobKind.FurtherAction, "What is at hand is no job of its own.");
                run.Outgoing.SendFurther(row, office);
                return true;
        }
    }

    /// <summary>
    /// The first action is next: the searching examiner goes straight on when the file is still at hand, else it joins its lane.
    /// </summary>
    public void GoOnToFirstAction(int row)
    {
        ref Application application = ref _applications[row];
        bool isAtHand = application.Job == JobKind.AtHand;
        application.Job = JobKind.FirstAction;
        if (isAtHand)
        {
            GoStraightOn(row);
        }
        else
        {
            _desks.Enqueue(row);
        }
    }

    /// <summary>
    /// The examiner who holds the file begins its first action, at the next opening when the search has ended with the hours.
    /// </summary>
    public void GoStraightOn(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _tables.Offices[application.Office];
        if (!_desks.IsPutOff(office, RunEvent.GoStraightOn, row))
        {
            double hours = BeginFirstAction(ref application);
            _clock.Schedule(office.Finish(_clock.Now, hours), RunEvent.JobDone, row);
        }
    }

    /// <summary>A search begins: draws its effort, that of the first action, and what will follow that.</summary>
    public void DrawSearch(ref Application application, OfficeState office)
    {
        _draws.UniformPair(application.Key, DrawPurpose.SearchAndFirstActionEffort, 0, out double search, out double firstAction);
        _courses[office.Index].DrawAhead(ref application);
        application.SearchStartedAt = _clock.Now;
        application.SearchHours = office.SearchEffortHours.Draw(search);
        application.ActionHours = office.FirstActionEffortHours.Draw(firstAction);
    }

    private double BeginSearch(ref Application application, OfficeState office)
    {
        application.Job = JobKind.Search;
        DrawSearch(ref application, office);
        double hours = application.Family >= 0 ? BeginSearchOfLeg(ref application) : application.SearchHours;
        office.Month?.Search(application.SearchHours);
        return hours;
    }

    private double BeginSearchOfLeg(ref Application application)
    {
        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        family.Move(leg, LegState.Searching);
        application.SearchHours *= _tables.SelectionOf(application).EffortScale;
        bool isOpen = _programme.Protocol.NeedsPetition || _clock.Now >= _programme.From;
        int known = isOpen ? run.Sharing.ProtocolOf(family, leg).KnownPartners(application.Family, leg, run.Sharing) : 0;
        if (known != 0)
        {
            double saving = _programme.SearchSavingShare.Draw(_draws.Uniform(application.Key, DrawPurpose.SearchSaving, 0));
            application.SearchHours *= 1 - Math.Clamp(saving, 0, 1);
            ReadReports(application, known);
        }

        if (family.Logged)
        {
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.SearchStarted,
                At = _clock.Now,
                Office = application.Office,
                KnownResults = BitOperations.PopCount((uint)known),
                EffortHours = application.SearchHours,
                InProgramme = family.IsInProgramme(leg),
            });
        }

        return application.SearchHours + family.ReadingHours[leg];
    }

    private double BeginFirstAction(ref Application application)
    {
        OfficeMonth? month = _tables.Offices[application.Office].Month;
        if (application.Family < 0)
        {
            month?.Draft(application.ActionHours);
            return application.ActionHours;
        }

        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        double readBefore = family.ReadingHours[leg];
        application.ActionHours *= _tables.SelectionOf(application).EffortScale;
        ReadReports(application, family.Reports[leg] & ~family.ReportsRead[leg]);
        if (_programme.Payload == ReportPayload.CitationsAndDraft && family.ReportsRead[leg] != 0)
        {
            double saving = _programme.DraftSavingShare.Draw(_draws.Uniform(application.Key, DrawPurpose.DraftSaving, 0));
            application.ActionHours *= 1 - Math.Clamp(saving, 0, 1);
        }

        month?.Draft(application.ActionHours);
        WriteFirstAction(ExchangeEventKind.FirstActionStarted, family, application);
        return application.ActionHours + family.ReadingHours[leg] - readBefore;
    }

    private double BeginFurtherAction(ref Application application, OfficeState office)
    {
        double hours = application.FurtherHours * _tables.SelectionOf(application).EffortScale;
        application.ActionHours += hours;
        office.Month?.Draft(hours);
        if (_hasDocuments)
        {
            double topUp = _courses[office.Index].FurtherSearchHours(application);
            application.SearchHours += topUp;
            office.Month?.Search(topUp);
            hours += topUp;
        }

        return hours;
    }

    /// <summary>The examiner reads reports of partners, which takes time and adds what they name to what is known.</summary>
    private void ReadReports(in Application application, int legs)
    {
        int count = BitOperations.PopCount((uint)legs);
        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        double before = family.ReadingHours[leg];
        for (int i = 0; i < count; i++)
        {
            double uniform = _draws.Uniform(application.Key, DrawPurpose.ReadingEffort, family.ReportsReadCount[leg]++);
            family.ReadingHours[leg] += _programme.ReadingEffortHours.Draw(uniform);
        }

        family.ReportsRead[leg] = family.Reports[leg];
        if (count == 0)
        {
            return;
        }

        OfficeState office = _tables.Offices[application.Office];
        office.Counts.ReadingHours += family.ReadingHours[leg] - before;
        office.Month?.Read(family.ReadingHours[leg] - before);
        int added = _findings.UseReports(application, legs);
        if (family.Logged)
        {
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.PartnerReportRead,
                At = _clock.Now,
                Office = application.Office,
                KnownResults = count,
                NewDocuments = added,
                EffortHours = family.ReadingHours[leg] - before,
                InProgramme = family.IsInProgramme(leg),
            });
        }
    }

    private void FinishSearch(int row)
    {
        _findings.Find(row);
        ref Application application = ref _applications[row];
        if (application.Family < 0)
        {
            GoOnToFirstAction(row);
            return;
        }

        ref Family family = ref _families[application.Family];
        if (family.Logged)
        {
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.SearchCompleted,
                At = _clock.Now,
                Office = application.Office,
                StartedAt = application.SearchStartedAt,
                EffortHours = application.SearchHours,
                InProgramme = family.IsInProgramme(application.Leg),
            });
        }

        run.Sharing.ProtocolOf(family, application.Leg).OnSearchCompleted(application.Family, application.Leg, run.Sharing);
    }

    private void FinishFirstAction(int row, OfficeState office)
    {
        ref Application application = ref _applications[row];
        if (application.Family < 0)
        {
            run.Outgoing.SendFirst(row, office);
        }
        else
        {
            WriteFirstAction(ExchangeEventKind.FirstActionDrafted, _families[application.Family], application);
            run.Sharing.ProtocolOf(_families[application.Family], application.Leg)
                .OnFirstActionDrafted(application.Family, application.Leg, run.Sharing);
        }
    }

    private void WriteFirstAction(ExchangeEventKind kind, in Family family, in Application application)
    {
        if (family.Logged)
        {
            run.Journal.Write(family, new ExchangeEvent
            {
                Kind = kind,
                At = _clock.Now,
                Office = application.Office,
                EffortHours = application.ActionHours,
                InProgramme = family.IsInProgramme(application.Leg),
            });
        }
    }
}
