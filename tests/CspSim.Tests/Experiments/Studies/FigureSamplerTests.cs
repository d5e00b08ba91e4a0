using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Studies;

public sealed class FigureSamplerTests
{
    private static readonly SampledFigure s_pendency = new("first-action-pendency", CaseGroup.Everybody) { Office = 1 };
    private static readonly ExperimentPlan s_plan = SomePlan.With(ReplicationRule.Exactly(2), "a", "bb", "ccc");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Each_request_gets_the_values_of_its_arm_and_its_replications(int threads)
    {
        FigureSampler sampler = New(s_pendency, threads: threads);
        sampler.Add("bb", []);
        sampler.Add("ccc", []);

        IReadOnlyList<double[]> drawn = sampler.Draw([new(1, 4, 2), new(0, 1, 3)], Cancel);

        Assert.Equal([[34.1, 35.1], [21.1, 22.1, 23.1]], drawn);
        Assert.Equal(5, sampler.Made);
    }

    [Fact]
    public void The_experiment_of_a_system_is_read_once_with_its_settings()
    {
        List<string> read = [];
        FigureSampler sampler = New(s_pendency, settings =>
        {
            read.Add(string.Join(' ', settings));
            return s_plan;
        });
        sampler.Add("a", ["x=1"]);
        sampler.Add("a", ["x=2"]);

        sampler.Draw([new(0, 1, 2), new(1, 1, 2)], Cancel);
        sampler.Draw([new(0, 3, 2), new(1, 3, 2)], Cancel);

        Assert.Equal(["x=1", "x=2"], read.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    // The second arm of the plan searches twice as long, so that its difference is one search: 10 hours.
    [Fact]
    public void Against_another_arm_the_value_is_the_difference_over_the_same_cases()
    {
        FigureSampler sampler = new(
            new("first-action-pendency", CaseGroup.Ordinary) { Against = "single" }, _ => SweptPlan.With(10), new() { Threads = 1 });
        sampler.Add("double", []);

        double[] drawn = Assert.Single(sampler.Draw([new(0, 1, 2)], Cancel));

        Assert.All(drawn, static value => Assert.Equal(SimDuration.FromHours(10).Months, value, 9));
    }

    [Fact]
    public void A_replication_that_failed_and_a_scenario_that_cannot_be_have_no_value()
    {
        FigureSampler sampler = New(
            s_pendency, static settings => settings.Count == 0 ? s_plan : null, static (arm, options) => options.Replication == 2
                ? throw new InvalidOperationException("no")
                : Fake(arm, options));
        sampler.Add("a", []);
        sampler.Add("a", ["impossible=1"]);

        IReadOnlyList<double[]> drawn = sampler.Draw([new(0, 1, 3), new(1, 1, 2)], Cancel);

        Assert.Equal([[11.1, double.NaN, 13.1], [double.NaN, double.NaN]], drawn);
        Assert.Equal(2, Assert.Single(sampler.Failures).Replication);
    }

    [Fact]
    public void Where_nothing_is_counted_a_mean_is_missing_and_a_count_is_nought()
    {
        SampledFigure nobody = s_pendency with { Group = CaseGroup.Programme };
        double[] Drawn(SampledFigure figure)
        {
            FigureSampler sampler = New(figure);
            sampler.Add("a", []);
            return Assert.Single(sampler.Draw([new(0, 1, 2)], Cancel));
        }

        Assert.Equal([double.NaN, double.NaN], Drawn(nobody));
        Assert.Equal([0, 0], Drawn(nobody with { IsCount = true }));
        Assert.Equal([1, 1], Drawn(s_pendency with { IsCount = true }));
    }

    [Fact]
    public void A_stop_is_told_and_progress_counts_over_all_draws()
    {
        using CancellationTokenSource stop = new();
        List<(int Done, int All)> told = [];
        FigureSampler sampler = new(s_pendency, static _ => s_plan, new() { Threads = 1 })
        {
            Replicate = Fake,
            Progress = (done, all) => told.Add((done, all)),
        };
        sampler.Add("a", []);

        sampler.Draw([new(0, 1, 2)], stop.Token);
        sampler.Draw([new(0, 3, 1)], stop.Token);
        stop.Cancel();

        Assert.Equal([(1, 2), (2, 2), (3, 3)], told);
        Assert.Throws<OperationCanceledException>(() => sampler.Draw([new(0, 4, 1)], stop.Token));
    }

    [Fact]
    public void A_point_that_keeps_another_measure_has_it_alone_and_another_name()
    {
        StudyKeep keep = new(["bb"], IsOfAnswer: true) { Measure = "total-pendency" };

        ExperimentPlan part = keep.PartOf(s_plan);

        Assert.Equal(["total-pendency"], part.Measures.Select(static each => each.Name), StringComparer.Ordinal);
        Assert.Equal("bb", Assert.Single(part.Arms).Name);
        StudyKeep[] keeps = [keep, keep with { Measure = null }, keep with { Measure = "backlog" }];
        IEnumerable<string> names = keeps.Select(static each => each.PointAt([], static _ => null, 1).Name);
        Assert.Equal(keeps.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    // Ten times the letters of the arm, plus the replication, plus a tenth of the office.
    private static ReplicationResult Fake(ArmPlan arm, RunOptions options) => FakeReplication.OfValues(
        static (arm, replication, office) => (10 * arm.Name.Length) + replication + (0.1 * office))(arm, options);

    private static FigureSampler New(
        SampledFigure figure, Func<IReadOnlyList<string>, ExperimentPlan?>? planAt = null, ReplicateArm? replicate = null,
        int threads = 1) =>
        new(figure, planAt ?? (static _ => s_plan), new() { Threads = threads }) { Replicate = replicate ?? Fake };
}
