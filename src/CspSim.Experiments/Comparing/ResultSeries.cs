using System.Globalization;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Comparing;

/// <summary>A result as far as it can be compared with another: what was drawn, and what every replication found.</summary>
public sealed record ResultSeries
{
    /// <summary>The random numbers it was made with.</summary>
    public required RandomNumbers Random { get; init; }

    /// <summary>The numbers of its replications, 1 or more and ascending; at least one.</summary>
    public required IReadOnlyList<int> Numbers { get; init; }

    /// <summary>How many replications it has; 1 or more.</summary>
    public int Replications => Numbers.Count;

    /// <summary>The confidence level of its intervals; null when none were wanted.</summary>
    public required double? Confidence { get; init; }

    /// <summary>Its measures, in the order of results.</summary>
    public required IReadOnlyList<MeasureLabel> Measures { get; init; }

    /// <summary>Its arms, in the order of results; at least one.</summary>
    public required IReadOnlyList<ArmSeries> Arms { get; init; }

    /// <summary>The measure of a name; null when it has none of that name.</summary>
    public MeasureLabel? FindMeasure(string name) =>
        Measures.FirstOrDefault(measure => string.Equals(measure.Name, name, StringComparison.Ordinal));

    /// <summary>The arm of a name; null when it has none of that name.</summary>
    public ArmSeries? FindArm(string name) => Arms.FirstOrDefault(arm => string.Equals(arm.Name, name, StringComparison.Ordinal));
}

/// <summary>One arm of a result as series of replication values.</summary>
/// <param name="Name">The arm's name.</param>
/// <param name="Figures">Its figures, in the order of the result.</param>
public sealed record ArmSeries(string Name, IReadOnlyList<FigureSeries> Figures)
{
    /// <summary>The fingerprint of the cases that each replication has measured, in their order.</summary>
    /// <value>Empty when the result does not say.</value>
    public IReadOnlyList<MeasuredCases> Cases { get; init; } = [];

    /// <summary>How far its runs went on after the measured window.</summary>
    /// <value>Default: not at all, as when the result does not say.</value>
    public FollowUp Follow { get; init; }
}

/// <summary>One figure with the mean of every replication.</summary>
/// <param name="Label">What it speaks of.</param>
/// <param name="Means">One mean a replication, in their order; NaN where nothing was counted.</param>
public sealed record FigureSeries(FigureLabel Label, IReadOnlyList<double> Means)
{
    /// <summary>The share of measured cases that were unfinished when their run stopped; 0 to 1.</summary>
    public double UnfinishedShare { get; init; }
}

/// <summary>What a figure of a stored result speaks of, in names.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Office">The office; null: all together.</param>
/// <param name="Group">The group, as results write it, such as <c>programme</c>.</param>
/// <param name="Lane">The entry lane inside the ordinary group; null: all lanes.</param>
public sealed record FigureLabel(string Measure, string? Office, string Group, string? Lane);

/// <summary>A measure as a stored result describes it; this version of the program need not know it.</summary>
/// <param name="Name">Its name, such as <c>first-action-pendency</c>.</param>
/// <param name="Title">A short title.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Preference">Which direction is welcome.</param>
public sealed record MeasureLabel(string Name, string Title, string Unit, Preference Preference)
{
    /// <summary>What one value belongs to; null: not known to this version, or not reported.</summary>
    public MeasureScope? Scope { get; init; }
}

/// <summary>
/// Which random numbers a result was made with. Two results with equal ones met the same draws, replication by replication.
/// </summary>
/// <param name="Generator">The name of the generator.</param>
/// <param name="KeyVersion">The version of the keys: it moves when a draw gets another key, so that a seed gives other draws.</param>
/// <param name="Seed">The seed.</param>
public sealed record RandomNumbers(string Generator, int KeyVersion, ulong Seed)
{
    /// <summary>Why two results do not share their draws, as part of a sentence; null when they do.</summary>
    public string? WhyNotSharedWith(RandomNumbers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!string.Equals(Generator, other.Generator, StringComparison.Ordinal))
        {
            return $"their generators are {Generator} and {other.Generator}";
        }

        if (KeyVersion != other.KeyVersion)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"their draws have other keys (versions {KeyVersion} and {other.KeyVersion})");
        }

        return Seed == other.Seed ? null : string.Create(CultureInfo.InvariantCulture, $"their seeds are {Seed} and {other.Seed}");
    }
}
