using CspSim.Engine.Collectors;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Measures;

/// <summary>The tallies of one replication: measure by office by group, and by entry lane inside the ordinary group.</summary>
/// <remarks>
/// Cells are made when first used. Values of pairs and of all offices' totals stand under the office index <see cref="OfficeCount"/>, which
/// stands for all offices together; values of offices stand under <see cref="CaseGroup.Everybody"/>, and those of their lanes in the cells
/// of the lanes.
/// </remarks>
public sealed class MeasureTable
{
    // The cells of one office: the asking groups twice (requested in the window, waiting at its opening), values of whole offices,
    // waiting, and by lane the ordinary cases that could not and that could have asked.
    private const int OutsideCell = 2;
    private const int OfficeCell = 4;
    private const int WaitingCell = 5;
    private const int FirstLaneCell = 6;
    private const int CellsOfLane = 2;

    private readonly int _lanesMax;
    private readonly Tally?[] _ended;
    private readonly Tally?[] _unfinished;
    private readonly OutcomeCounts?[] _outcomes;

    /// <summary>An empty table.</summary>
    /// <param name="measures">The measures kept, in the order of results.</param>
    /// <param name="officeCount">Offices of the world.</param>
    /// <param name="lanesMax">The largest number of lanes in an office.</param>
    public MeasureTable(IReadOnlyList<Measure> measures, int officeCount, int lanesMax)
    {
        Measures = measures;
        OfficeCount = officeCount;
        _lanesMax = lanesMax;
        CellsPerOffice = FirstLaneCell + (CellsOfLane * lanesMax);
        _ended = new Tally?[measures.Count * (officeCount + 1) * CellsPerOffice];
        _unfinished = new Tally?[_ended.Length];
        _outcomes = new OutcomeCounts?[measures.Any(static measure => measure is OutcomeCountMeasure) ? CellsPerOffice : 0];
    }

    /// <summary>The measures kept, in the order of results.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Offices of the world; also the index that stands for all of them.</summary>
    public int OfficeCount { get; }

    internal int CellsPerOffice { get; }

    /// <summary>The tally of a group; null when nothing was counted.</summary>
    /// <param name="measure">Index in <see cref="Measures"/>.</param>
    /// <param name="office">Index of the office, or <see cref="OfficeCount"/> for all together.</param>
    /// <param name="group">The group; sums are put together from their parts.</param>
    public Tally? Find(int measure, int office, CaseGroup group) => Find(_ended, measure, office, group);

    /// <summary>
    /// Like <see cref="Find(int, int, CaseGroup)"/>, for the measured cases unfinished when the run stopped: their times so far, or 0
    /// where they have no value.
    /// </summary>
    public Tally? FindUnfinished(int measure, int office, CaseGroup group) => Find(_unfinished, measure, office, group);

    /// <summary>
    /// The tally of ordinary applications that entered by one lane, of a measure of offices its value for the lane; null when nothing was
    /// counted.
    /// </summary>
    public Tally? FindLane(int measure, int office, int lane) => FindLane(_ended, measure, office, lane);

    /// <summary>Like <see cref="FindLane(int, int, int)"/>, for the cases unfinished when the run stopped.</summary>
    public Tally? FindUnfinishedLane(int measure, int office, int lane) => FindLane(_unfinished, measure, office, lane);

    /// <summary>How two offices have ended the families of a group, all offices together; null when nothing was counted.</summary>
    /// <param name="group">The group.</param>
    /// <remarks>Kept only when an <see cref="OutcomeCountMeasure"/> is.</remarks>
    public OutcomeCounts? FindOutcomes(CaseGroup group)
    {
        OutcomeCounts sum = new();
        for (int cell = 0; cell < _outcomes.Length; cell++)
        {
            if (Holds(group, cell) && _outcomes[cell] is { } part)
            {
                sum.Merge(part);
            }
        }

        return sum.Total > 0 ? sum : null;
    }

    /// <summary>Whether a group is made of the cases of a cell.</summary>
    internal static bool Holds(CaseGroup group, int cell) => group switch
    {
        CaseGroup.Programme => cell < OutsideCell,
        CaseGroup.Outside => cell is OutsideCell or OutsideCell + 1,
        CaseGroup.Asked => cell < OfficeCell,
        CaseGroup.Eligible => cell >= FirstLaneCell && (cell - FirstLaneCell) % CellsOfLane == 1,
        CaseGroup.Ordinary => cell >= FirstLaneCell,
        CaseGroup.Requested => cell is 0 or OutsideCell or >= FirstLaneCell,
        CaseGroup.Waiting => cell == WaitingCell,
        _ => true,
    };

    /// <summary>Whether a cell is one of the ordinary cases that entered by a lane.</summary>
    internal static bool IsOfLane(int lane, int cell) => cell >= FirstLaneCell && (cell - FirstLaneCell) / CellsOfLane == lane;

    /// <summary>The cell of a case.</summary>
    /// <param name="group">Programme, outside, eligible or ordinary.</param>
    /// <param name="lane">Index of the lane by which it entered.</param>
    /// <param name="waited">Whether it was waiting when measuring began.</param>
    internal static int CellOf(CaseGroup group, int lane, bool waited) => group switch
    {
        CaseGroup.Programme => waited ? 1 : 0,
        CaseGroup.Outside => waited ? OutsideCell + 1 : OutsideCell,
        _ when waited => WaitingCell,
        _ => FirstLaneCell + (CellsOfLane * lane) + (group == CaseGroup.Eligible ? 1 : 0),
    };

    internal OutcomeCounts Outcomes(int cell) => _outcomes[cell] ??= new OutcomeCounts();

    internal Tally Cell(int measure, int office, int cell) => _ended[Index(measure, office, cell)] ??= new Tally();

    internal Tally OfficeValue(int measure, int office) => Cell(measure, office, OfficeCell);

    internal Tally LaneValue(int measure, int office, int lane) => Cell(measure, office, FirstLaneCell + (CellsOfLane * lane));

    internal Tally UnfinishedCell(int measure, int office, int cell) => _unfinished[Index(measure, office, cell)] ??= new Tally();

    private Tally? FindLane(Tally?[] cells, int measure, int office, int lane) =>
        Sum(cells, measure, office, sum: null, cell => IsOfLane(lane, cell));

    private int Index(int measure, int office, int cell) => (((measure * (OfficeCount + 1)) + office) * CellsPerOffice) + cell;

    private Tally? Find(Tally?[] cells, int measure, int office, CaseGroup group)
    {
        if (Measures[measure].Scope == MeasureScope.Office)
        {
            return group == CaseGroup.Everybody ? cells[Index(measure, office, OfficeCell)] : null;
        }

        Tally? sum = null;
        for (int at = office == OfficeCount ? 0 : office; at <= office; at++)
        {
            sum = Sum(cells, measure, at, sum, cell => Holds(group, cell));
        }

        return sum;
    }

    private Tally? Sum(Tally?[] cells, int measure, int office, Tally? sum, Predicate<int> isPart)
    {
        for (int cell = 0; cell < CellsPerOffice; cell++)
        {
            if (isPart(cell) && cells[Index(measure, office, cell)] is { Count: > 0 } part)
            {
                sum ??= new Tally();
                sum.Merge(part);
            }
        }

        return sum;
    }
}
