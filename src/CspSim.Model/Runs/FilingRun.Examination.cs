using System.Numerics;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <content>Lanes, examiners and the jobs they do.</content>
public sealed partial class FilingRun
{
    /// <summary>The application whose examiner has just searched it and could go straight on; -1 for none.</summary>
    private int _atHand = -1;

    /// <summary>A long lane's next rows are in no cache: they are fetched a few places before their turn.</summary>
    private const int PlacesFetchedAhead = 4;

    private void ScheduleExaminers(int office)
    {
        IReadOnlyList<ExaminerStep> steps = _offices[office].Plan.Examiners;
        for (int step = 0; step < steps.Count; step++)
        {
            bool replacedBeforeStart = step + 1 < steps.Count && steps[step + 1].From <= SimTime.Zero;
            if (!replacedBeforeStart)
            {
                Schedule(SimTime.Max(steps[step].From, SimTime.Zero), RunEvent.ExaminersChange, office, (ushort)step);
            }
        }
    }

    private void OnExaminersChange(int office, int step)
    {
        OfficeState state = _offices[office];
        state.SetExaminers(_now, state.Plan.Examiners[step].Count);
        GiveOutWork(state);
    }

    /// <summary>An application is ready for its next job: an idle examiner at work takes it, or it joins its lane.</summary>
    private void Enqueue(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        bool isIdle = office.Busy < office.Examiners;
        if (isIdle && office.HasOpened(_now))
        {
            double hours = BeginJob(row);
            Schedule(office.Occupy(_now, hours), RunEvent.JobDone, row);
            return;
        }

        LanePlan lane = office.Lanes[application.Lane];
        application.Place = office.Join(application.Lane, LaneKey(lane, application), row);
        if (isIdle)
        {
            HandOutWhenOpen(office);
        }
    }

    private long LaneKey(LanePlan lane, in Application application) => lane.Order switch
    {
        LaneOrder.OldestRequest => application.RequestedAt.Ticks,
        LaneOrder.FirstCome => _now.Ticks,
        _ => ((application.Job == JobKind.FurtherAction ? _now : application.RequestedAt) + lane.DueAfter).Ticks,
    };

    private void LeaveLane(ref Application application)
    {
        if (application.Place != 0)
        {
            application.Place = 0;
            _offices[application.Office].Leave(application.Lane);
        }
    }

    /// <summary>Idle examiners take the next jobs, now or when the office opens.</summary>
    private void GiveOutWork(OfficeState office)
    {
        if (office.HasOpened(_now))
        {
            HandOut(office);
        }
        else if (office.Busy < office.Examiners && office.Waiting > 0)
        {
            HandOutWhenOpen(office);
        }
    }

    private void HandOut(OfficeState office)
    {
        while (office.Busy < office.Examiners && office.TryTakeEntry(out LaneEntry entry, out int lane))
        {
            ref Application application = ref _applications[entry.Application];
            int ahead = _applications.Made > RowsOfCache ? office.ApplicationAhead(lane, PlacesFetchedAhead) : -1;
            if (ahead >= 0)
            {
                _applications.FetchAhead(ahead);
            }

            if (application.Place == entry.Sequence && application.Office == office.Index)
            {
                application.Place = 0;
                office.Leave(lane);
                double hours = BeginJob(entry.Application);
                Schedule(office.Occupy(_now, hours), RunEvent.JobDone, entry.Application);
            }
        }
    }

    /// <summary>An examiner begins the application's job; returns its effort in hours.</summary>
    private double BeginJob(int row)
    {
        ref Application application = ref _applications[row];
        return application.Job switch
        {
            JobKind.Search => BeginSearch(ref application),
            JobKind.FirstAction => BeginFirstAction(ref application),
            _ => BeginFurtherAction(ref application),
        };
    }

    private double BeginSearch(ref Application application)
    {
        OfficeState office = _offices[application.Office];
        _draws.UniformPair(application.Key, DrawPurpose.SearchAndFirstActionEffort, 0, out double search, out double firstAction);
        application.SearchStartedAt = _now;
        application.SearchHours = office.SearchEffortHours.Quantile(search);
        application.ActionHours = office.FirstActionEffortHours.Quantile(firstAction);
        return application.Family >= 0 ? BeginSearchOfLeg(ref application) : application.SearchHours;
    }

    private double BeginSearchOfLeg(ref Application application)
    {
        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        family.States[leg] = LegState.Searching;
        application.SearchHours *= SelectionOf(application).EffortScale;
        bool isOpen = _programme.Protocol.NeedsPetition || _now >= _programme.From;
        int known = isOpen ? ProtocolOf(family, leg).KnownPartners(application.Family, leg, this) : 0;
        if (known != 0)
        {
            double saving = _programme.SearchSavingShare.Quantile(_draws.Uniform(application.Key, DrawPurpose.SearchSaving, 0));
            application.SearchHours *= 1 - Math.Clamp(saving, 0, 1);
            ReadReports(application, known);
        }

        Tell(family, new ExchangeEvent
        {
            Kind = ExchangeEventKind.SearchStarted,
            At = _now,
            Office = application.Office,
            KnownResults = BitOperations.PopCount((uint)known),
            EffortHours = application.SearchHours,
            InProgramme = IsInProgramme(family, application.Leg),
        });
        return application.SearchHours + family.ReadingHours[leg];
    }

    private double BeginFirstAction(ref Application application)
    {
        if (application.Family < 0)
        {
            return application.ActionHours;
        }

        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        double readBefore = family.ReadingHours[leg];
        application.ActionHours *= SelectionOf(application).EffortScale;
        ReadReports(application, family.Reports[leg] & ~family.ReportsRead[leg]);
        if (_programme.Payload == ReportPayload.CitationsAndDraft && family.ReportsRead[leg] != 0)
        {
            double saving = _programme.DraftSavingShare.Quantile(_draws.Uniform(application.Key, DrawPurpose.DraftSaving, 0));
            application.ActionHours *= 1 - Math.Clamp(saving, 0, 1);
        }

        return application.ActionHours + family.ReadingHours[leg] - readBefore;
    }

    private double BeginFurtherAction(ref Application application)
    {
        double uniform = _draws.Uniform(application.Key, DrawPurpose.FurtherActionEffort, (uint)application.Actions);
        double hours = _offices[application.Office].FurtherActionEffortHours.Quantile(uniform) * SelectionOf(application).EffortScale;
        application.ActionHours += hours;
        if (_offices[application.Office].Documents is { } outcome)
        {
            double topUp = outcome.TopUpEffortHours.Quantile(_draws.Uniform(application.Key, DrawPurpose.TopUpEffort, application.Actions));
            application.SearchHours += topUp;
            hours += topUp;
        }

        return hours;
    }

    private void ReadReports(in Application application, int legs)
    {
        int count = BitOperations.PopCount((uint)legs);
        ref Family family = ref _families[application.Family];
        int leg = application.Leg;
        double before = family.ReadingHours[leg];
        for (int i = 0; i < count; i++)
        {
            double uniform = _draws.Uniform(application.Key, DrawPurpose.ReadingEffort, family.ReportsReadCount[leg]++);
            family.ReadingHours[leg] += _programme.ReadingEffortHours.Quantile(uniform);
        }

        family.ReportsRead[leg] = family.Reports[leg];
        if (count > 0)
        {
            int added = UseReports(application, legs);
            Tell(family, new ExchangeEvent
            {
                Kind = ExchangeEventKind.PartnerReportRead,
                At = _now,
                Office = application.Office,
                KnownResults = count,
                NewDocuments = added,
                EffortHours = family.ReadingHours[leg] - before,
                InProgramme = IsInProgramme(family, application.Leg),
            });
        }
    }

    private void OnJobDone(int row)
    {
        JobKind job = _applications[row].Job;
        OfficeState office = _offices[_applications[row].Office];
        switch (job)
        {
            case JobKind.Search:
                _atHand = office.ActsRightAfterSearch ? row : -1;
                OnSearchDone(row);
                bool stays = office.ActsRightAfterSearch && _atHand < 0;
                _atHand = -1;
                if (stays)
                {
                    return;
                }

                break;
            case JobKind.FirstAction:
                OnFirstActionDrafted(row);
                break;
            default:
                OnFurtherAction(row);
                break;
        }

        office.Release(_now);
        GiveOutWork(office);
    }

    private void OnSearchDone(int row)
    {
        FindDocuments(row);
        ref Application application = ref _applications[row];
        if (application.Family < 0)
        {
            GoOnToFirstAction(row);
            return;
        }

        ref Family family = ref _families[application.Family];
        Tell(family, new ExchangeEvent
        {
            Kind = ExchangeEventKind.SearchCompleted,
            At = _now,
            Office = application.Office,
            StartedAt = application.SearchStartedAt,
            EffortHours = application.SearchHours,
            InProgramme = IsInProgramme(family, application.Leg),
        });
        ProtocolOf(family, application.Leg).OnSearchCompleted(application.Family, application.Leg, this);
    }

    /// <summary>The searching examiner goes straight on when still at hand; otherwise the first action joins the lane.</summary>
    private void GoOnToFirstAction(int row)
    {
        ref Application application = ref _applications[row];
        application.Job = JobKind.FirstAction;
        if (_atHand == row)
        {
            _atHand = -1;
            GoStraightOn(row);
            return;
        }

        Enqueue(row);
    }

    /// <summary>The examiner who holds the application begins its first action, at the next opening when the search has ended with the hours.</summary>
    private void GoStraightOn(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        if (!IsPutOff(office, RunEvent.GoStraightOn, row))
        {
            double hours = BeginFirstAction(ref application);
            Schedule(office.Finish(_now, hours), RunEvent.JobDone, row);
        }
    }

    private void OnFirstActionDrafted(int row)
    {
        ref Application application = ref _applications[row];
        if (application.Family < 0)
        {
            Issue(row);
        }
        else
        {
            ProtocolOf(_families[application.Family], application.Leg).OnFirstActionDrafted(application.Family, application.Leg, this);
        }
    }

    /// <summary>The first action goes out to the applicant.</summary>
    private void Issue(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        application.FirstActionAt = _now;
        application.Actions = 1;
        AssessFirst(row);
        office.ChangeBacklog(_now, -1);
        RecordFirstAction(row, office);
        if (!_programme.PriorityToTheEnd)
        {
            application.Lane = application.EntryLane;
        }

        AwaitApplicant(row);
    }
}
