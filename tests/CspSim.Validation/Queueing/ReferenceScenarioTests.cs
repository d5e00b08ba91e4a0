using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Queueing;

/// <summary>
/// Goal: the shipped reference scenarios give the values that queueing theory gives, exactly as a user would get them. Method: load the
/// file as shipped (its own length, replications and seed), run it, and ask that the 99.9 % interval over replications contains the
/// exact value and that its half-width is below 1 % of it. A fixed tolerance alone would pass noise and fail precision.
/// </summary>
public sealed class ReferenceScenarioTests
{
    private const double HoursPerMonth = 730.5;

    /// <summary>File, measure, office, lane, exact value in hours; the formulas and their sources head each file.</summary>
    public static TheoryData<string, string, string?, string?, double> ExactValues => new()
    {
        { "md1", "queue-wait", null, null, 0.8 / (2 * (1 - 0.8)) },
        { "md1", "first-action-pendency", null, null, 1 + (0.8 / (2 * (1 - 0.8))) },
        { "fork-join", "pair-pendency", null, null, (12 - 0.5) / (8 * (1 - 0.5)) },
        { "fork-join", "first-action-pendency", "LEFT", null, 1 / (1 - 0.5) },
        { "jackson", "total-pendency", null, null, (2 * 5) + 100 },
        { "jackson", "actions-per-disposal", null, null, 2 },
    };

    /// <summary>The same of the files whose runs are long.</summary>
    public static TheoryData<string, string, string?, string?, double> ExactValuesOfLongRuns => new()
    {
        { "mm1", "queue-wait", null, null, 0.8 / (1 - 0.8) },
        { "mm1", "first-action-pendency", null, null, 1 / (1 - 0.8) },
        { "mmc", "first-action-pendency", null, null, 1 + (ErlangC(10, 9) / (10 - 9)) },
        { "mg1", "queue-wait", null, null, 0.7 * (1 + (1.5 * 1.5)) / (2 * (1 - 0.7)) },
        { "priority3", "queue-wait", "DESK", "first", 0.8 / 0.8 },
        { "priority3", "queue-wait", "DESK", "second", 0.8 / (0.8 * 0.5) },
        { "priority3", "queue-wait", "DESK", "third", 0.8 / (0.5 * 0.2) },
    };

    // The one without a formula of its own is run by the acceptance tests alone.
    [Fact]
    public void Every_reference_scenario_is_run() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(ScenarioFolder.Path, "reference"), "*.yaml").Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal),
        ExactValues.Concat(ExactValuesOfLongRuns).Select(static row => row.Data.Item1).Append("csp-lite").Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(ExactValues))]
    public void The_interval_contains_the_exact_value_and_is_narrow(
        string file, string measure, string? office, string? lane, double exact) => AssertExact(file, measure, office, lane, exact);

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(ExactValuesOfLongRuns))]
    public void The_interval_of_a_long_run_contains_the_exact_value_and_is_narrow(
        string file, string measure, string? office, string? lane, double exact) => AssertExact(file, measure, office, lane, exact);

    private static void AssertExact(string file, string measure, string? office, string? lane, double exact)
    {
        Figure figure = Find(file, measure, office, lane);
        double scale = figure.Key.Measure.Unit == "months" ? HoursPerMonth : 1;
        double low = figure.Mean.Interval.Low * scale;
        double high = figure.Mean.Interval.High * scale;

        Assert.True(low <= exact && exact <= high, $"{file} {measure}: {exact} is not in {low} to {high}");
        Assert.True((high - low) / 2 < 0.01 * exact, $"{file} {measure}: half-width {(high - low) / 2} is not below 1 % of {exact}");
    }

    private static readonly Dictionary<string, ExperimentResult> s_results = new(StringComparer.Ordinal);

    private static Figure Find(string file, string measure, string? office, string? lane)
    {
        ExperimentResult result = RunOnce(file);
        int? index = office is null ? null : result.Plan.Arms[0].World.Offices.ToList().FindIndex(plan => plan.Name == office);
        Measure wanted = MeasureCatalog.Find(measure)!;
        CaseGroup group = lane is null ? CaseGroup.Everybody : CaseGroup.Ordinary;
        return result.Arms[0].Find(wanted, index, group, lane) ?? throw new InvalidOperationException($"{file} has no {measure}.");
    }

    // One class runs its tests one after the other, so that each file is run once.
    private static ExperimentResult RunOnce(string file)
    {
        if (!s_results.TryGetValue(file, out ExperimentResult? result))
        {
            LoadResult loaded = ScenarioLoader.Load(Path.Combine(ScenarioFolder.Path, "reference", file + ".yaml"), LoadOptions.None);
            Assert.NotNull(loaded.Scenario);
            Assert.Equal(0.999, loaded.Scenario.Plan.Confidence!.Value, 9);
            s_results[file] = result = WholeRun.Of(loaded.Scenario.Plan);
            Assert.NotEmpty(result.Expectations);
            Assert.All(result.Expectations, static expectation => Assert.True(expectation.IsMet, expectation.ToString()));
        }

        return result;
    }

    /// <summary>The probability of waiting with c servers and offered load a, by the recursion of Erlang's B formula.</summary>
    private static double ErlangC(int servers, double load)
    {
        double blocked = 1;
        for (int n = 1; n <= servers; n++)
        {
            blocked = load * blocked / (n + (load * blocked));
        }

        return blocked / (1 - (load / servers * (1 - blocked)));
    }
}
