using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Model.Measures;

namespace CspSim.Model.Runs;

/// <summary>Keeps the measures of a replication.</summary>
/// <remarks>Measures are sorted by scope once, so that a milestone asks only those that speak of it.</remarks>
internal sealed class RunBooks
{
    private readonly (CaseMeasure Measure, int Index)[] _atFirstAction;
    private readonly (CaseMeasure Measure, int Index)[] _ofCohort;
    private readonly (CaseMeasure Measure, int Index)[] _atEnd;
    private readonly (PairMeasure Measure, int Index)[] _ofPair;
    private readonly (OutcomeMeasure Measure, int Index)[] _ofOutcome;
    private readonly bool _countsOutcomes;
    private readonly (MessageMeasure Measure, int Index)[] _ofMessage;
    private readonly (OfficeMeasure Measure, int Index)[] _ofOffice;
    private readonly SimTime _from;
    private readonly SimTime _end;
    private readonly SimTime _cohortEnd;

    public RunBooks(IReadOnlyList<Measure> measures, WorldPlan world)
    {
        Table = new MeasureTable(measures, world.Offices.Count, world.Offices.Max(office => office.Lanes.Count));
        _atFirstAction = Of<CaseMeasure>(measures, MeasureScope.CaseAtFirstAction);
        _ofCohort = Of<CaseMeasure>(measures, MeasureScope.CaseOfCohort);
        _atEnd = Of<CaseMeasure>(measures, MeasureScope.CaseAtEnd);
        _ofPair = Of<PairMeasure>(measures, MeasureScope.Pair);
        _ofOutcome = Of<OutcomeMeasure>(measures, MeasureScope.PairAtEnd);
        _countsOutcomes = measures.Any(static measure => measure is OutcomeCountMeasure);
        _ofMessage = Of<MessageMeasure>(measures, MeasureScope.Message);
        _ofOffice = Of<OfficeMeasure>(measures, MeasureScope.Office);
        _from = world.Window.MeasuredFrom;
        _cohortEnd = world.Window.End;
        _end = world.Window.FollowToTheEnd ? SimTime.Never : world.Window.End;
    }

    public MeasureTable Table { get; }

    /// <summary>Whether any measure speaks of applications that have ended.</summary>
    public bool TakesEnds => _atEnd.Length > 0;

    public bool IsMeasured(SimTime at) => at >= _from && at < _end;

    public void FirstAction(in CaseFacts facts, int office, int cell)
    {
        if (IsMeasured(facts.FirstActionAt))
        {
            Add(_atFirstAction, facts, office, cell);
        }

        if (IsOfCohort(facts))
        {
            Add(_ofCohort, facts, office, cell);
        }
    }

    /// <summary>An application without first action when the run stops: its age is what is known of it.</summary>
    public void Unfinished(in CaseFacts factsSoFar, int office, int cell)
    {
        if (!IsOfCohort(factsSoFar))
        {
            return;
        }

        foreach ((CaseMeasure measure, int index) in _ofCohort)
        {
            Table.CensoredCell(index, office, cell).Add(measure.ValueOf(factsSoFar));
        }
    }

    public void Ended(in CaseFacts facts, int office, int cell)
    {
        if (IsMeasured(facts.EndedAt))
        {
            Add(_atEnd, facts, office, cell);
        }
    }

    public void Pair(in PairFacts facts, int cell)
    {
        if (!IsMeasured(facts.LastActedAt))
        {
            return;
        }

        foreach ((PairMeasure measure, int index) in _ofPair)
        {
            AddValue(index, Table.OfficeCount, cell, measure.ValueOf(facts));
        }
    }

    public void Outcome(in OutcomeFacts facts, int cell)
    {
        if (!IsMeasured(facts.EndedAt))
        {
            return;
        }

        foreach ((OutcomeMeasure measure, int index) in _ofOutcome)
        {
            AddValue(index, Table.OfficeCount, cell, measure.ValueOf(facts));
        }

        if (_countsOutcomes)
        {
            Table.Outcomes(cell).Add(facts);
        }
    }

    public void Message(in MessageFacts facts, int office, int cell)
    {
        if (!IsMeasured(facts.SettledAt))
        {
            return;
        }

        foreach ((MessageMeasure measure, int index) in _ofMessage)
        {
            AddValue(index, office, cell, measure.ValueOf(facts));
        }
    }

    public void Office(in OfficeFacts facts, int office)
    {
        int cell = MeasureTable.CellOf(CaseGroup.Everybody, 0);
        foreach ((OfficeMeasure measure, int index) in _ofOffice)
        {
            AddValue(index, office, cell, measure.ValueOf(facts));
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

    private bool IsOfCohort(in CaseFacts facts) => facts.RequestedAt >= _from && facts.RequestedAt < _cohortEnd;

    private void Add((CaseMeasure Measure, int Index)[] measures, in CaseFacts facts, int office, int cell)
    {
        foreach ((CaseMeasure measure, int index) in measures)
        {
            AddValue(index, office, cell, measure.ValueOf(facts));
        }
    }

    private void AddValue(int measure, int office, int cell, double value)
    {
        if (!double.IsNaN(value))
        {
            Tally tally = Table.Cell(measure, office, cell);
            tally.Add(value);
        }
    }
}
