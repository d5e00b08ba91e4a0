using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Link;
using CspSim.Model.Measures;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// A small world run in all its arms: replication means, and 99.9 % intervals of them and of paired differences between arms.
/// </summary>
internal sealed class SmallWorld
{
    private const double Confidence = 0.999;
    private const double HoursPerMonth = 730.5;
    private const double HoursPerDay = 24;

    private readonly ExperimentResult _result;

    private SmallWorld(ExperimentResult result)
    {
        _result = result;
    }

    public static SmallWorld Of(string text)
    {
        LoadResult loaded = ScenarioLoader.Load("a.yaml", LoadOptions.None, new MemoryFiles().With("a.yaml", text));
        Assert.Empty(loaded.Diagnostics.Where(static one => one.Severity == Severity.Error).Select(DiagnosticText.Concise));
        ExperimentOptions options = new() { LinkFactory = new PollyLinkFactory() };
        return new(WholeRun.Of(loaded.Scenario!.Plan, options));
    }

    /// <summary>The mean over replications; measures of time in hours, whatever their unit.</summary>
    public Interval Mean(string measure, string arm, int? office = null, CaseGroup group = CaseGroup.Programme) =>
        IntervalOf(Values(measure, arm, office, group));

    /// <summary>The mean of an office's own applications that came by one lane.</summary>
    public Interval MeanOfLane(string measure, string arm, string lane, int office = 0)
    {
        Figure figure = _result.Arms.Single(each => each.Name == arm).Find(MeasureCatalog.Find(measure)!, office, CaseGroup.Ordinary, lane)
            ?? throw new InvalidOperationException($"{arm} has no {measure} of {lane}.");
        double scale = HoursIn(figure.Key.Measure.Unit);
        return IntervalOf([.. figure.Means.ToArray().Select(mean => mean * scale)]);
    }

    /// <summary>One arm less another, replication by replication.</summary>
    public Interval Difference(string measure, string arm, string baseline, int? office = null, CaseGroup group = CaseGroup.Programme) =>
        IntervalOf(Less(Values(measure, arm, office, group), Values(measure, baseline, office, group)));

    /// <summary>One mean a replication, in their order; measures of time in hours.</summary>
    public double[] Values(string measure, string arm, int? office = null, CaseGroup group = CaseGroup.Programme)
    {
        Figure figure = Find(measure, arm, office, group);
        double scale = HoursIn(figure.Key.Measure.Unit);
        return [.. figure.Means.ToArray().Select(mean => mean * scale)];
    }

    /// <summary>The median over replications of their 95th percentile, in hours for measures of time.</summary>
    public Interval P95(string measure, string arm, int? office = null, CaseGroup group = CaseGroup.Programme)
    {
        Figure figure = Find(measure, arm, office, group);
        double scale = HoursIn(figure.Key.Measure.Unit);
        return IntervalOf([.. figure.Replications.Select(each => each.P95 * scale)]);
    }

    /// <summary>The largest value of all replications, in hours for measures of time.</summary>
    public double Largest(string measure, string arm, int? office = null, CaseGroup group = CaseGroup.Programme)
    {
        Figure figure = Find(measure, arm, office, group);
        return figure.Maximum * HoursIn(figure.Key.Measure.Unit);
    }

    public static Interval IntervalOf(double[] values) => Estimate.OfMean(values, Confidence).Interval;

    public static double[] Less(double[] values, double[] others) => [.. values.Zip(others, static (value, other) => value - other)];

    /// <summary>
    /// The interval contains the exact value, and its half-width is below a share of it: a wide interval would pass anything.
    /// </summary>
    public static void AssertExact(double exact, double shareMost, Interval interval)
    {
        Assert.True(interval.Contains(exact), $"{exact} is not in {interval.Low} to {interval.High}");
        Assert.True(interval.HalfWidth < shareMost * exact, $"the half-width {interval.HalfWidth} is not below {shareMost} of {exact}");
    }

    private Figure Find(string measure, string arm, int? office, CaseGroup group) =>
        _result.Arms.Single(each => each.Name == arm).Find(MeasureCatalog.Find(measure)!, office, group)
        ?? throw new InvalidOperationException($"{arm} has no {measure} of {group}.");

    private static double HoursIn(string unit) => unit switch
    {
        "months" => HoursPerMonth,
        "days" => HoursPerDay,
        _ => 1,
    };
}
