using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>Keeps the measures of a replication.</summary>
/// <remarks>Measures are sorted by scope once, so that a milestone asks only those that speak of it.</remarks>
internal sealed class RunBooks
{
    private readonly (CaseMeasure Measure, int Index)[] _atFirstAction;
    private readonly (CaseMeasure Measure, int Index)[] _atEnd;
    private readonly (CaseMeasure Measure, int Index)[] _ofActions;
    private readonly (PairMeasure Measure, int Index)[] _ofPair;
    private readonly (OutcomeMeasure Measure, int Index)[] _ofOutcome;
    private readonly bool _countsOutcomes;
    private readonly (MessageMeasure Measure, int Index)[] _ofMessage;
    private readonly (OfficeMeasure Measure, int Index)[] _ofOffice;
    private readonly SimTime _from;
    private readonly SimTime _end;
    private readonly SimTime _messagesEnd;
    private ulong _requestedCases;
    private ulong _waitingCases;
    private ulong _askedCases;

    public RunBooks(IReadOnlyList<Measure> measures, WorldPlan world)
    {
        Table = new MeasureTable(measures, world.Offices.Count, world.Offices.Max(office => office.Lanes.Count));
        Ledger = new CaseLedger(measures.Count);
        _atFirstAction = Of<CaseMeasure>(measures, MeasureScope.CaseAtFirstAction);
        _atEnd = Of<CaseMeasure>(measures, MeasureScope.CaseAtEnd);
        _ofActions = Of<CaseMeasure>(measures, MeasureScope.ActionInWindow);
        _ofPair = Of<PairMeasure>(measures, MeasureScope.Pair);
        _ofOutcome = Of<OutcomeMeasure>(measures, MeasureScope.PairAtEnd);
        _countsOutcomes = measures.Any(static measure => measure is OutcomeCountMeasure);
        _ofMessage = Of<MessageMeasure>(measures, MeasureScope.Message);
        _ofOffice = Of<OfficeMeasure>(measures, MeasureScope.Office);
        _from = world.Window.MeasuredFrom;
        _end = world.Window.End;
        _messagesEnd = world.Window.Follow == FollowUp.None ? _end : SimTime.Never;
    }

    public MeasureTable Table { get; }

    public CaseLedger Ledger { get; }

    /// <summary>The cases measured so far.</summary>
    public MeasuredCases Cases => new(_requestedCases, _waitingCases, _askedCases);

    /// <summary>Measured cases that have no first action yet.</summary>
    public int WithoutFirstAction { get; private set; }

    /// <summary>Measured cases that have not ended yet.</summary>
    public int NotEnded { get; private set; }

    /// <summary>Whether any measure speaks of applications that have ended.</summary>
    public bool TakesEnds => _atEnd.Length > 0;

    /// <summary>Whether a request that comes in now is measured.</summary>
    public bool IsInWindow(SimTime at) => at >= _from && at < _end;

    /// <summary>A case is measured from now on.</summary>
    public void Begin(ulong key, MeasuredAs measuredAs, bool asks)
    {
        ulong mixed = KeyMixing.Mix(key);
        unchecked
        {
            _requestedCases += measuredAs == MeasuredAs.Requested ? mixed : 0;
            _waitingCases += measuredAs == MeasuredAs.Waiting ? mixed : 0;
            _askedCases += asks ? mixed : 0;
        }

        WithoutFirstAction++;
        NotEnded++;
    }

    /// <summary>A first action goes out, of a measured case or not.</summary>
    public void FirstAction(in CaseFacts facts, in BookedCase booked)
    {
        if (IsInWindow(facts.FirstActionAt))
        {
            Add(_ofActions, facts, booked with { Waited = false, Entry = -1 });
        }

        if (booked.IsMeasured)
        {
            WithoutFirstAction--;
            Add(_atFirstAction, facts, booked);
        }
    }

    /// <summary>A measured case without first action when the run stops.</summary>
    /// <param name="soFar">Its facts, with the stop for what it has not reached.</param>
    /// <param name="booked">Where it stands.</param>
    public void WithoutAction(in CaseFacts soFar, in BookedCase booked) => AddUnfinished(_atFirstAction, soFar, booked);

    /// <summary>A measured case that has not ended when the run stops.</summary>
    public void WithoutEnd(in CaseFacts soFar, in BookedCase booked) => AddUnfinished(_atEnd, soFar, booked);

    /// <summary>A measured case has ended.</summary>
    public void Ended(in CaseFacts facts, in BookedCase booked)
    {
        NotEnded--;
        Add(_atEnd, facts, booked);
    }

    /// <summary>A measured case has ended, and no measure asks how.</summary>
    public void EndedUncounted() => NotEnded--;

    /// <summary>The last first action of a family is out.</summary>
    public void Pair(in PairFacts facts, in BookedCase booked)
    {
        foreach ((PairMeasure measure, int index) in _ofPair)
        {
            AddValue(index, booked, measure.ValueOf(facts));
        }
    }

    /// <summary>A family whose last first action is not out when the run stops.</summary>
    public void WithoutPair(in PairFacts soFar, in BookedCase booked)
    {
        foreach ((PairMeasure measure, int index) in _ofPair)
        {
            AddUnfinished(index, measure, booked, measure.ValueOf(soFar));
        }
    }

    /// <summary>A family that its offices have not ended when the run stops.</summary>
    public void WithoutOutcome(in BookedCase booked)
    {
        foreach ((OutcomeMeasure measure, int index) in _ofOutcome)
        {
            AddUnfinished(index, measure, booked, soFar: 0);
        }
    }

    /// <summary>Two offices have ended a family.</summary>
    public void Outcome(in OutcomeFacts facts, in BookedCase booked, ulong key)
    {
        foreach ((OutcomeMeasure measure, int index) in _ofOutcome)
        {
            AddValue(index, booked, measure.ValueOf(facts));
        }

        if (_countsOutcomes)
        {
            Table.Outcomes(booked.Cell).Add(facts);
            if (booked.Entry >= 0)
            {
                Ledger.Add(new CaseLedger.Outcome(key, booked.Cell, facts));
            }
        }
    }

    public void Message(in MessageFacts facts, in BookedCase booked)
    {
        if (facts.SettledAt < _from || facts.SettledAt >= _messagesEnd)
        {
            return;
        }

        foreach ((MessageMeasure measure, int index) in _ofMessage)
        {
            AddValue(index, booked, measure.ValueOf(facts));
        }
    }

    /// <summary>The window ends: the books of the offices, and of all together.</summary>
    public void Offices(IReadOnlyList<OfficeFacts> offices)
    {
        for (int office = 0; office < offices.Count; office++)
        {
            Office(offices[office], office);
        }

        Office(OfficeFacts.Total(offices), Table.OfficeCount);
    }

    private void Office(in OfficeFacts facts, int office)
    {
        foreach ((OfficeMeasure measure, int index) in _ofOffice)
        {
            double value = measure.ValueOf(facts);
            if (!double.IsNaN(value))
            {
                Table.OfficeValue(index, office).Add(value);
            }

            for (int lane = 0; measure.ValueOfLane is { } valueOfLane && lane < facts.LaneEntries.Count; lane++)
            {
                Table.LaneValue(index, office, lane).Add(valueOfLane(new LaneFacts(facts.LaneEntries[lane], facts.Years)));
            }
        }
    }

    private static (TMeasure Measure, int Index)[] Of<TMeasure>(IReadOnlyList<Measure> measures, MeasureScope scope)
        where TMeasure : Measure
    {
        var found = new List<(TMeasure, int)>();
        for (int i = 0; i < measures.Count; i++)
        {
            if (measures[i].Scope == scope)
            {
                found.Add(((TMeasure)measures[i], i));
            }
        }

        return [.. found];
    }

    private void Add((CaseMeasure Measure, int Index)[] measures, in CaseFacts facts, in BookedCase booked)
    {
        foreach ((CaseMeasure measure, int index) in measures)
        {
            AddValue(index, booked, measure.ValueOf(facts));
        }
    }

    private void AddValue(int measure, in BookedCase booked, double value)
    {
        if (double.IsNaN(value))
        {
            return;
        }

        Table.Cell(measure, booked.Office, booked.Cell).Add(value);
        if (booked.Entry >= 0)
        {
            Ledger.Set(booked.Entry, measure, value);
        }
    }

    private void AddUnfinished((CaseMeasure Measure, int Index)[] measures, in CaseFacts soFar, in BookedCase booked)
    {
        foreach ((CaseMeasure measure, int index) in measures)
        {
            AddUnfinished(index, measure, booked, measure.ValueOf(soFar));
        }
    }

    // What documents and endings say is not known before it is done; any other value that is missing will not come either.
    private void AddUnfinished(int index, Measure measure, in BookedCase booked, double soFar)
    {
        if (double.IsNaN(soFar) && !(measure.NeedsDocuments || measure.NeedsEndings))
        {
            return;
        }

        if (measure.Bound is { } bound && bound.IsDecided(soFar))
        {
            AddValue(index, booked, soFar);
            return;
        }

        double counted = measure.CountsUnfinished ? soFar : 0;
        Table.UnfinishedCell(index, booked.Office, booked.Cell).Add(counted);
        if (booked.Entry >= 0 && measure.IsOverUnfinished)
        {
            Ledger.Set(booked.Entry, index, counted);
        }
    }
}
