using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>The measured part of a run: where it begins and ends, its months, and when nothing is left to wait for.</summary>
internal sealed class MeasuredWindow(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly OfficeState[] _offices = run.Tables.Offices;
    private readonly RowPool<Application> _applications = run.Tables.Applications;
    private readonly RunWindow _window = run.World.Window;
    private bool _isOver;

    /// <summary>The present month of the run; -1 before its start.</summary>
    public int Month { get; private set; } = -1;

    /// <summary>Enters the ends of the months.</summary>
    public void ScheduleMonths()
    {
        DateTimeOffset start = _window.Start;
        DateTimeOffset end = start.AddTicks(_window.Length.Ticks);
        var boundary = new DateTimeOffset(start.Year, start.Month, 1, 0, 0, 0, start.Offset);
        _clock.Schedule(SimTime.Zero, RunEvent.MonthEnd, -1);
        for (int month = 0; boundary < end; month++)
        {
            foreach (OfficeState office in _offices)
            {
                office.Months.Add(new OfficeMonth { Month = DateOnly.FromDateTime(boundary.DateTime) });
            }

            boundary = boundary.AddMonths(1);
            SimTime at = SimTime.Min(new SimTime((boundary - start).Ticks), _window.End);
            _clock.Schedule(at, RunEvent.MonthEnd, month);
        }
    }

    /// <summary>Enters the beginning and the end of measuring.</summary>
    public void ScheduleBounds()
    {
        _clock.Schedule(_window.MeasuredFrom, RunEvent.MeasuringStarts, 0);
        _clock.Schedule(_window.End, RunEvent.WindowEnds, 0);
    }

    public void OnMonthEnd(int month)
    {
        Month = month + 1;
        foreach (OfficeState office in _offices)
        {
            if (month >= 0)
            {
                office.Months[month].Backlog = office.Backlog;
            }

            office.BeginMonth(_clock.Now, Month < office.Months.Count ? office.Months[Month] : null);
        }
    }

    /// <summary>Measuring begins: cases that wait for a first action are measured.</summary>
    public void OnStart()
    {
        foreach (OfficeState office in _offices)
        {
            office.Restart(_clock.Now);
        }

        for (int row = 0; row < _applications.Made; row++)
        {
            ref Application application = ref _applications[row];
            if (application.InUse && application.FirstActionAt == SimTime.Never && application.Measured == MeasuredAs.Not)
            {
                run.Books.Waits(ref application);
            }
        }
    }

    /// <summary>The window ends: requests that come in later are not measured.</summary>
    public void OnEnd()
    {
        var facts = new OfficeFacts[_offices.Length];
        foreach (OfficeState office in _offices)
        {
            office.Book(_clock.Now);
            facts[office.Index] = office.Facts((_clock.Now - _window.MeasuredFrom).Months) with
            {
                Withdrawals = run.Outflow.CountsOf(office.Index),
            };
        }

        run.Books.Offices(facts);
        _isOver = true;
        StopWhenDone();
    }

    /// <summary>Stops the run when the window is over and every measured case has what it needs.</summary>
    public void StopWhenDone()
    {
        if (!_isOver)
        {
            return;
        }

        bool isDone = _window.Follow == FollowUp.Decisions
            ? run.Books.NotEnded + run.Messages.Open == 0
            : run.Books.WithoutFirstAction == 0;
        if (isDone)
        {
            _clock.StopNow();
        }
    }
}
