using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Runs;

/// <content>What follows an action: responses, further actions, and the end.</content>
public sealed partial class FilingRun
{
    private void AwaitApplicant(int row)
    {
        ref Application application = ref _applications[row];
        OfficeState office = _offices[application.Office];
        if (_examinations[application.Office] is { } examination)
        {
            Conclude(row, examination);
            return;
        }

        if (office.HasFurtherActions)
        {
            uint action = (uint)(application.Actions - 1);
            _draws.UniformPair(application.Key, DrawPurpose.Response, action, out double uniform, out double delay);
            if (office.Responds(uniform, SelectionOf(application).ResponseScale))
            {
                ScheduleResponse(row, delay);
                return;
            }
        }

        End(row);
    }

    private SimTime After(Delay delay, OfficePlan office, double uniform)
    {
        double length = delay.Length.Quantile(uniform);
        return delay.InBusinessDays
            ? office.Calendar.AddBusinessDays(_now, (int)Math.Round(Math.Min(length, SimDuration.Longest.Days)))
            : _now + SimDuration.FromHours(length);
    }

    private void OnResponse(int row)
    {
        ref Application application = ref _applications[row];
        application.Job = JobKind.FurtherAction;
        bool keepsPriority = application.Lane != application.EntryLane;
        if (!keepsPriority)
        {
            application.Lane = (byte)(_offices[application.Office].Plan.FurtherActionLane ?? application.EntryLane);
        }

        Enqueue(row);
    }

    private void OnFurtherAction(int row)
    {
        AssessFurther(row);
        _applications[row].Actions++;
        AwaitApplicant(row);
    }

    private void End(int row)
    {
        ref Application application = ref _applications[row];
        _ended++;
        RecordEnd(row);
        int family = application.Family;
        if (family >= 0)
        {
            _families[family].Applications[application.Leg] = Ended;
            KeepEnding(row);
            EndLeg(family);
        }

        _applications.Remove(row);
        if (family >= 0)
        {
            FreeWhenDone(family);
        }
    }

    private void EndLeg(int row)
    {
        ref Family family = ref _families[row];
        family.OpenLegs--;
        if (family.OpenLegs == 0)
        {
            RecordOutcomes(row);
        }

        if (family.OpenLegs == 0 && family.Petitioned && !family.Granted)
        {
            Leave(row, LeaveReason.ExaminationBegun);
        }
    }
}
