using CspSim.Engine;
using CspSim.Experiments.Loads;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Results;

/// <summary>What all replications of one arm found.</summary>
public sealed class ArmResult
{
    private readonly Dictionary<FigureKey, Figure> _byKey;

    internal ArmResult(string name, IReadOnlyList<Figure> figures)
    {
        Name = name;
        Figures = figures;
        _byKey = figures.ToDictionary(figure => figure.Key);
    }

    /// <summary>The arm's name.</summary>
    public string Name { get; }

    /// <summary>Every figure with a value in some arm: by measure, office (all together last), group, lane.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Which cases each replication has measured, in their order.</summary>
    public required IReadOnlyList<MeasuredCases> Cases { get; init; }

    /// <summary>Measured cases, over all replications, that had no first action when their run stopped.</summary>
    public required long WithoutFirstAction { get; init; }

    /// <summary>Measured cases, over all replications, that had not ended when their run stopped.</summary>
    public required long NotEnded { get; init; }

    /// <summary>The latest instant at which a replication stopped; the start of the run without any.</summary>
    public required SimTime StoppedAt { get; init; }

    /// <summary>The load of every office.</summary>
    public required IReadOnlyList<OfficeLoad> Loads { get; init; }

    /// <summary>
    /// By office, how fast its backlog changed from the start of the run to the end of its window, which is the span of its load: cases
    /// a month, mean over replications; NaN without one.
    /// </summary>
    public required IReadOnlyList<double> BacklogDrifts { get; init; }

    /// <summary>Counts of the exchange over all replications.</summary>
    public required ExchangeTotals Exchange { get; init; }

    /// <summary>Where the applications went, over all replications.</summary>
    public required FilingBalance Balance { get; init; }

    /// <summary>By office, the calendar months in order.</summary>
    public required IReadOnlyList<IReadOnlyList<MonthFigure>> Months { get; init; }

    /// <summary>Whole years beside what was published, one entry for each series of the plan.</summary>
    public IReadOnlyList<YearSeries> Years { get; init; } = [];

    /// <summary>Events taken from the calendar, over all replications.</summary>
    public required long EventCount { get; init; }

    /// <summary>A figure; null when nothing was counted in any arm.</summary>
    public Figure? Find(FigureKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>A figure; null when nothing was counted in any arm.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="office">Index of the office; null: all together.</param>
    /// <param name="group">The group.</param>
    /// <param name="lane">Name of an entry lane inside the ordinary group; null: all.</param>
    public Figure? Find(Measure measure, int? office, CaseGroup group, string? lane = null) =>
        Find(new FigureKey(measure, office, group, lane));
}
