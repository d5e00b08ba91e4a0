using System.Globalization;
using CspSim.Experiments.Plans;

namespace CspSim.Experiments.Results;

/// <summary>Holds the expectations of a scenario against its results.</summary>
/// <remarks>
/// <c>mean</c> is the mean of the replications' means, <c>count</c> the mean number of values in a replication; <c>min</c>, <c>max</c>
/// and percentiles are taken over the cases of all replications put together. A value that is missing meets nothing, and a share of
/// cases meets only what it meets however its undecided cases turn out.
/// </remarks>
public static class ExpectationCheck
{
    /// <summary>Checks one expectation.</summary>
    /// <exception cref="ArgumentException">The statistic is none of those an expectation may name.</exception>
    public static ExpectationOutcome Check(Expectation expectation, IReadOnlyList<ArmResult> arms)
    {
        List<ExpectationValue> values = [];
        for (int arm = 0; arm < arms.Count; arm++)
        {
            if (expectation.Arm is null || expectation.Arm == arm)
            {
                double value = ValueOf(expectation, arms[arm]);
                double undecided = FigureOf(expectation, arms[arm])?.UndecidedShare ?? 0;
                values.Add(
                    new(arm, value, Meets(expectation, value) && Meets(expectation, value + undecided)) { Undecided = undecided });
            }
        }

        return new(expectation, values);
    }

    /// <summary>
    /// Whether a text names a statistic: <c>mean</c>, <c>count</c>, <c>min</c>, <c>max</c>, or a percentile from <c>p0</c> to
    /// <c>p100</c>, such as <c>p99.5</c>.
    /// </summary>
    public static bool IsStatistic(string text) => text is "mean" or "count" or "min" or "max" || ShareOf(text) is not null;

    /// <summary>The shares whose quantiles the expectations of a plan ask of a figure.</summary>
    internal static IReadOnlyList<double> SharesOf(ExperimentPlan plan, int arm, FigureKey key) =>
    [
        .. plan.Expectations
            .Where(each => (each.Arm is null || each.Arm == arm) && new FigureKey(each.Measure, each.Office, each.Group, each.Lane) == key)
            .Select(static each => ShareOf(each.Statistic)).OfType<double>().Distinct(),
    ];

    private static double ValueOf(Expectation expectation, ArmResult arm)
    {
        if (expectation.Year is { } year)
        {
            return arm.Years.FirstOrDefault(
                    series => series.Series.Office == expectation.Office && series.Series.Figure == PublishedFigure.FirstActionPendency)?
                .Years
                .FirstOrDefault(each => each.Start.Year == year)?
                .Pendency
                .Value ?? double.NaN;
        }

        return FigureOf(expectation, arm) is { } figure ? Measured(figure, expectation.Statistic) : Missing(expectation.Statistic);
    }

    private static Figure? FigureOf(Expectation expectation, ArmResult arm) =>
        arm.Find(expectation.Measure, expectation.Office, expectation.Group, expectation.Lane);

    private static double Missing(string statistic) => statistic == "count" ? 0 : double.NaN;

    private static double Measured(Figure figure, string statistic) => statistic switch
    {
        "mean" => figure.Mean.Value,
        "count" => figure.Count / (double)figure.Replications.Count,
        "min" => figure.Minimum,
        "max" => figure.Maximum,
        _ => ShareOf(statistic) is { } share
            ? figure.QuantileOfAllCases(share)
            : throw new ArgumentException($"'{statistic}' is no statistic of an expectation.", nameof(statistic)),
    };

    private static double? ShareOf(string statistic) =>
        statistic.StartsWith('p')
        && double.TryParse(statistic.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent)
        && percent <= 100
            ? percent / 100
            : null;

    private static bool Meets(Expectation expectation, double value)
    {
        bool high = expectation.AtLeast is not { } least || (expectation.AboveOnly ? value > least : value >= least);
        bool low = expectation.AtMost is not { } most || (expectation.BelowOnly ? value < most : value <= most);
        return high && low && !double.IsNaN(value);
    }
}

/// <summary>An expectation and what was found.</summary>
/// <param name="Expectation">The line of the scenario.</param>
/// <param name="Values">One value for each arm that it speaks of, in the order of the plan.</param>
public sealed record ExpectationOutcome(Expectation Expectation, IReadOnlyList<ExpectationValue> Values)
{
    /// <summary>Whether every arm that it speaks of meets it.</summary>
    public bool IsMet => Values.All(static value => value.IsMet);
}

/// <summary>What one arm says to an expectation.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Value">The value found, in the unit of the measure; NaN when nothing was counted.</param>
/// <param name="IsMet">Whether it lies where it was expected.</param>
public readonly record struct ExpectationValue(int Arm, double Value, bool IsMet)
{
    /// <summary>Of a share of cases: how much larger it could still be; otherwise 0.</summary>
    public double Undecided { get; init; }
}
