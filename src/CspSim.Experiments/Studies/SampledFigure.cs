using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Studies;

/// <summary>The figure of which a sampler gives the value in each replication.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Group">The group of cases.</param>
public sealed record SampledFigure(string Measure, CaseGroup Group)
{
    /// <summary>Index of the office.</summary>
    /// <value>Default: null, all together.</value>
    public int? Office { get; init; }

    /// <summary>The entry lane inside the ordinary group.</summary>
    /// <value>Default: null, all.</value>
    public string? Lane { get; init; }

    /// <summary>Whether it is the number of values and not their mean.</summary>
    /// <value>Default: false.</value>
    public bool IsCount { get; init; }

    /// <summary>Whether the undecided cases of a share count as in it; else as not in it.</summary>
    /// <value>Default: false.</value>
    public bool CountsUndecided { get; init; }

    /// <summary>Name of the arm from which the difference is taken, over the same cases.</summary>
    /// <value>Default: null, the level.</value>
    public string? Against { get; init; }

    /// <summary>What is run of the experiment for one arm.</summary>
    /// <param name="arm">Name of the arm.</param>
    public StudyKeep KeepOf(string arm) => new(Against is null ? [arm] : [Against, arm], IsOfAnswer: true) { Measure = Measure };

    /// <summary>The values of some replications.</summary>
    /// <param name="result">A result of <see cref="KeepOf"/>.</param>
    /// <param name="first">Number of the first replication.</param>
    /// <param name="count">How many; 1 or more.</param>
    /// <returns>NaN for a replication without a value, and for all where a difference may have no verdict.</returns>
    public double[] ValuesIn(ExperimentResult result, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(result);
        double[] values = [.. Enumerable.Repeat(double.NaN, count)];
        IReadOnlyList<double> made = MadeIn(result);
        for (int at = 0; at < made.Count; at++)
        {
            values[result.Numbers[at] - first] = made[at];
        }

        return values;
    }

    private IReadOnlyList<double> MadeIn(ExperimentResult result)
    {
        Measure measure = result.FindMeasure(Measure)!;
        return Against is null
            ? [.. result.Arms[^1].Find(measure, Office, Group, Lane)?.Replications.Select(ValueOf) ?? Missing(result)]
            : result.Comparisons[^1].Find(measure, Office, Group, Lane) is { WithheldFor: VerdictBar.None } found ? found.Differences : [];
    }

    // Where no arm has counted anything there is no figure: a count of nothing is 0, and a mean of nothing is none.
    private IEnumerable<double> Missing(ExperimentResult result) => Enumerable.Repeat(IsCount ? 0 : double.NaN, result.Replications);

    private double ValueOf(ReplicationFigure figure) => IsCount
        ? figure.Count
        : CountsUndecided && figure.Unfinished > 0
            ? figure.Mean + (figure.Unfinished / (double)(figure.Count + figure.Unfinished))
            : figure.Mean;
}
