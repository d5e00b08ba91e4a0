using CspSim.Engine;
using CspSim.Model.Filings;

namespace CspSim.Model.Runs;

/// <summary>
/// When the first actions of a programme are due: some time after the searches are shared, that is after an office has searched and holds
/// the reports that its protocol waits for. Who acts without them has no due date.
/// </summary>
internal sealed class FirstActionDates(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly ExchangeTotals _totals = run.Totals;
    private readonly SimDuration? _time = run.World.Programme.FirstActionTime;

    /// <summary>A report of a partner can be read; it was received before, if it had to be translated.</summary>
    public void OnReport(ref Family family, int leg, SimTime receivedAt)
    {
        if (_time is { } time)
        {
            family.FirstActionDue[leg] = SimTime.Max(family.FirstActionDue[leg], receivedAt + time);
        }
    }

    /// <summary>A leg that has searched goes on to its first action; its state is still the one before.</summary>
    public void OnGoingOn(ref Family family, int leg, bool alone)
    {
        if (_time is not { } time)
        {
            return;
        }

        // Who waits for a partner has searched when the wait began.
        SimTime searchedAt = family.States[leg] == LegState.AwaitingPartner ? family.WaitingSince[leg] : _clock.Now;
        bool isShared = !alone && family.IsInProgramme(leg) && family.Reports[leg] != 0;
        family.FirstActionDue[leg] = isShared ? SimTime.Max(family.FirstActionDue[leg], searchedAt + time) : SimTime.Never;
    }

    /// <summary>When the first action of a leg that has gone on to it is due; <see cref="SimTime.Never"/> without a due date.</summary>
    public SimTime Of(in Family family, int leg) => _time is null ? SimTime.Never : family.FirstActionDue[leg];

    /// <summary>Counts a first action that goes out now; returns when it was due.</summary>
    public SimTime Count(in Family family, int leg)
    {
        SimTime due = Of(family, leg);
        _totals.FirstActionsDue += due < SimTime.Never ? 1 : 0;
        _totals.FirstActionsOverdue += due < _clock.Now ? 1 : 0;
        return due;
    }
}
