using CspSim.Model;

namespace CspSim.Experiments.Plans;

/// <summary>What an office published year by year, to be held against what a run of those years finds.</summary>
public sealed record PublishedSeries
{
    /// <summary>The name that the scenario gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Index of the office.</summary>
    public required int Office { get; init; }

    /// <summary>What was published.</summary>
    public PublishedFigure Figure { get; init; }

    /// <summary>Whether the published figures are counts of cases, and not months.</summary>
    public bool IsCount => Figure is PublishedFigure.Grants or PublishedFigure.Refusals;

    /// <summary>The month in which the office's year starts.</summary>
    /// <value>1 (January, default) to 12; fiscal 2017 from April is 4 and covers April 2017 to March 2018.</value>
    public int FirstMonth { get; init; } = 1;

    /// <summary>The published years, ascending.</summary>
    public required IReadOnlyList<PublishedYear> Years { get; init; }

    /// <summary>The first day of a year as this office counts it.</summary>
    /// <param name="year">The calendar year in which it starts.</param>
    public DateOnly StartOf(int year) => new(year, FirstMonth, 1);

    /// <summary>
    /// The first days of the years that lie wholly in the run: one that the run cuts would be averaged over a part of it.
    /// </summary>
    /// <param name="window">The run.</param>
    public IEnumerable<DateOnly> WholeYears(RunWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        DateTime start = window.Start.DateTime;
        DateTime end = start.AddTicks(window.Length.Ticks);
        return Enumerable.Range(start.Year, end.Year - start.Year + 1)
            .Where(static year => year < DateOnly.MaxValue.Year)
            .Select(StartOf)
            .Where(first => first.ToDateTime(TimeOnly.MinValue) >= start && first.AddYears(1).ToDateTime(TimeOnly.MinValue) <= end);
    }
}

/// <summary>One published figure.</summary>
/// <param name="Year">The calendar year in which the office's year starts.</param>
/// <param name="Value">Months, or a number of cases.</param>
/// <param name="Use">Whether it judges the run.</param>
public sealed record PublishedYear(int Year, double Value, PublishedUse Use);

/// <summary>What an office published year by year.</summary>
public enum PublishedFigure
{
    /// <summary>Mean pendency of the first actions issued in the year, months.</summary>
    FirstActionPendency,

    /// <summary>Mean pendency of the applications that ended in the year after a first action, months.</summary>
    TotalPendency,

    /// <summary>Applications allowed in the year.</summary>
    Grants,

    /// <summary>Applications finally refused in the year.</summary>
    Refusals,
}

/// <summary>What a published figure may say of a run.</summary>
public enum PublishedUse
{
    /// <summary>It was kept out of every input: its distance from the run is an error of the model.</summary>
    Judges,

    /// <summary>An input was found from it; that the run comes near it proves nothing.</summary>
    Input,

    /// <summary>It is named, but nobody has confirmed it.</summary>
    Unverified,
}
