using CspSim.Model.Measures;

namespace CspSim.Experiments.Plans;

/// <summary>One line of what a scenario expects of its results.</summary>
public sealed record Expectation
{
    /// <summary>The line as written.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The statistic: <c>mean</c>, <c>count</c>, <c>min</c>, <c>max</c>, or a percentile such as <c>p90</c>. A share of cases is the mean
    /// of a measure of its own.
    /// </summary>
    public required string Statistic { get; init; }

    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Index of the office; null: all together.</summary>
    public int? Office { get; init; }

    /// <summary>Index of the arm; null: every arm must meet it.</summary>
    public int? Arm { get; init; }

    /// <summary>The group.</summary>
    public CaseGroup Group { get; init; } = CaseGroup.Everybody;

    /// <summary>The entry lane inside the ordinary group, by name; null: all.</summary>
    public string? Lane { get; init; }

    /// <summary>
    /// The calendar year in which a year of the office starts, as its published series counts; null: the whole measured time. With a
    /// year, the statistic is the mean of the first-action pendency of everybody at one office that has a series.
    /// </summary>
    public int? Year { get; init; }

    /// <summary>The smallest value that meets it, in the unit of the measure; null: none.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Whether <see cref="AtLeast"/> itself does not meet it (written <c>&gt;</c>).</summary>
    public bool AboveOnly { get; init; }

    /// <summary>The largest value that meets it, in the unit of the measure; null: none.</summary>
    public double? AtMost { get; init; }

    /// <summary>Whether <see cref="AtMost"/> itself does not meet it (written <c>&lt;</c>).</summary>
    public bool BelowOnly { get; init; }
}
