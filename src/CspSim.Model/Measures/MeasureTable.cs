using CspSim.Engine.Collectors;

namespace CspSim.Model.Measures;

/// <summary>The tallies of one replication: measure by office by group, and by entry lane inside the ordinary group.</summary>
/// <remarks>
/// Cells are made when first used. Values of pairs stand under the office index <see cref="OfficeCount"/>, which stands for all
/// offices together; values of offices stand under <see cref="CaseGroup.Everybody"/>.
/// </remarks>
public sealed class MeasureTable
{
    private readonly int _lanesMax;
    private readonly Tally?[] _ended;
    private readonly Tally?[] _censored;
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
        CellsPerOffice = 3 + lanesMax;
        _ended = new Tally?[measures.Count * (officeCount + 1) * CellsPerOffice];
        _censored = new Tally?[_ended.Length];
        _outcomes = new OutcomeCounts?[measures.Any(static measure => measure is OutcomeCountMeasure) ? CellsPerOffice : 0];
    }

    /// <summary>The measures kept, in the order of results.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Offices of the world; also the index that stands for all of them.</summary>
    public int OfficeCount { get; }

    private int CellsPerOffice { get; }

    /// <summary>The tally of a group; null when nothing was counted.</summary>
    /// <param name="measure">Index in <see cref="Measures"/>.</param>
    /// <param name="office">Index of the office, or <see cref="OfficeCount"/> for all together.</param>
    /// <param name="group">The group; ordinary and everybody are put together from their parts.</param>
    public Tally? Find(int measure, int office, CaseGroup group) => Find(_ended, measure, office, group);

    /// <summary>Like <see cref="Find(int, int, CaseGroup)"/>, for the ages of cases unfinished at the end of the run.</summary>
    public Tally? FindCensored(int measure, int office, CaseGroup group) => Find(_censored, measure, office, group);

    /// <summary>The tally of ordinary applications that entered by one lane; null when nothing was counted.</summary>
    public Tally? FindLane(int measure, int office, int lane) => _ended[Index(measure, office, 3 + lane)];

    /// <summary>Like <see cref="FindLane"/>, for the ages of cases unfinished at the end of the run.</summary>
    public Tally? FindCensoredLane(int measure, int office, int lane) => _censored[Index(measure, office, 3 + lane)];

    /// <summary>How two offices have ended the families of a group, all offices together; null when nothing was counted.</summary>
    /// <param name="group">The group.</param>
    /// <remarks>Kept only when an <see cref="OutcomeCountMeasure"/> is.</remarks>
    public OutcomeCounts? FindOutcomes(CaseGroup group)
    {
        (int first, int end) = group switch
        {
            CaseGroup.Programme => (0, 1),
            CaseGroup.Controls => (1, 2),
            CaseGroup.Ordinary => (3, _outcomes.Length),
            _ => (0, _outcomes.Length),
        };
        OutcomeCounts sum = new();
        for (int cell = first; cell < Math.Min(end, _outcomes.Length); cell++)
        {
            if (_outcomes[cell] is { } part)
            {
                sum.Merge(part);
            }
        }

        return sum.Total > 0 ? sum : null;
    }

    internal OutcomeCounts Outcomes(int cell) => _outcomes[cell] ??= new OutcomeCounts();

    internal Tally Cell(int measure, int office, int cell) => _ended[Index(measure, office, cell)] ??= new Tally();

    internal Tally CensoredCell(int measure, int office, int cell) => _censored[Index(measure, office, cell)] ??= new Tally();

    /// <summary>The cell of an application: 0 programme, 1 controls, 2 values of whole offices, 3 and on ordinary by lane.</summary>
    internal static int CellOf(CaseGroup group, int lane) => group switch
    {
        CaseGroup.Programme => 0,
        CaseGroup.Controls => 1,
        CaseGroup.Everybody => 2,
        _ => 3 + lane,
    };

    private int Index(int measure, int office, int cell) => (((measure * (OfficeCount + 1)) + office) * CellsPerOffice) + cell;

    private Tally? Find(Tally?[] cells, int measure, int office, CaseGroup group)
    {
        Tally? sum = null;
        int firstOffice = office == OfficeCount ? 0 : office;
        for (int at = firstOffice; at <= office; at++)
        {
            switch (group)
            {
                case CaseGroup.Programme:
                    Add(ref sum, cells[Index(measure, at, 0)]);
                    break;
                case CaseGroup.Controls:
                    Add(ref sum, cells[Index(measure, at, 1)]);
                    break;
                default:
                    AddRange(ref sum, cells, measure, at, group == CaseGroup.Ordinary ? 3 : 0);
                    break;
            }
        }

        return sum;
    }

    private void AddRange(ref Tally? sum, Tally?[] cells, int measure, int office, int firstCell)
    {
        for (int cell = firstCell; cell < 3 + _lanesMax; cell++)
        {
            Add(ref sum, cells[Index(measure, office, cell)]);
        }
    }

    private static void Add(ref Tally? sum, Tally? part)
    {
        if (part is null || part.Count == 0)
        {
            return;
        }

        sum ??= new Tally();
        sum.Merge(part);
    }
}
