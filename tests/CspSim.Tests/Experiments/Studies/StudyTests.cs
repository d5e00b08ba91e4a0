using System.Globalization;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Studies;

public sealed class StudyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Results_come_in_the_order_of_the_points_whatever_the_threads(int threads)
    {
        List<(int Point, double[] Values)> found = [];

        bool isDone = New(threads).Run(
            [.. Enumerable.Range(0, 20).Select(At)], (point, result) => found.Add((point, Means(result))), Cancel);

        Assert.True(isDone);
        Assert.Equal(Enumerable.Range(0, 20), found.Select(static each => each.Point));
        Assert.All(found, each => Assert.Equal([each.Point + 2, each.Point + 3], each.Values));
    }

    [Fact]
    public void A_point_without_a_plan_gives_nothing_and_stops_no_other()
    {
        List<double[]> found = [];

        New(2).Run([At(1), At(2) with { Plan = static () => null }, At(3)], (_, result) => found.Add(Means(result)), Cancel);

        Assert.Equal([[3, 4], [], [5, 6]], found);
    }

    [Fact]
    public void Parts_fill_one_store_from_which_the_whole_needs_no_replication()
    {
        MemoryStore store = new();
        StudyPoint[] points = [.. Enumerable.Range(0, 5).Select(At)];
        for (int part = 1; part <= 3; part++)
        {
            New(2, store, new(part, 3)).Run(points, static (_, _) => Assert.Fail("A part hands nothing over."), Cancel);
        }

        List<double[]> found = [];
        Study whole = new(new() { Threads = 2, Store = store })
        {
            Replicate = static (_, _) => throw new InvalidOperationException("A kept round was made again."),
        };

        Assert.Equal(10, store.Kept);
        Assert.True(whole.Run(points, (_, result) => found.Add(Means(result)), Cancel));
        Assert.Equal(Enumerable.Range(0, 5).Select(static point => new double[] { point + 2, point + 3 }), found);
    }

    [Fact]
    public void A_replication_that_fails_is_reported_with_its_point()
    {
        List<ExperimentResult> found = [];
        Study study = new(new() { Threads = 2 })
        {
            Replicate = static (arm, options) => options.Replication == 3 ? throw new InvalidOperationException("no") : Fake(arm, options),
        };

        study.Run([At(0), At(1)], (_, result) => found.Add(result!), Cancel);

        Assert.All(found, static result => Assert.Equal(3, Assert.Single(result.Failures).Replication));
        Assert.Equal([3, 3], study.Failures.Select(static failure => failure.Replication));
        Assert.Equal([[2], [3]], found.Select(Means));
    }

    [Fact]
    public void A_part_tells_the_replications_of_its_own_that_failed()
    {
        Study study = new(new() { Threads = 1, Store = new MemoryStore() })
        {
            Part = new(1, 2), Replicate = static (_, _) => throw new InvalidOperationException("no"),
        };

        study.Run([At(0), At(1)], static (_, _) => { }, Cancel);

        // Of two rounds at each point the first is of this part.
        Assert.Equal([2, 2], study.Failures.Select(static failure => failure.Replication));
    }

    [Fact]
    public void A_stop_hands_over_what_is_done_and_says_that_it_is_not_all()
    {
        using CancellationTokenSource stop = new();
        List<int> found = [];

        bool isDone = New(1).Run(
            [.. Enumerable.Range(0, 20).Select(At)],
            (point, _) =>
            {
                found.Add(point);
                if (point == 4)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        Assert.False(isDone);
        Assert.Equal(Enumerable.Range(0, 5), found);
    }

    [Fact]
    public void What_takes_a_result_may_fail_and_the_caller_is_told()
    {
        Assert.Throws<IOException>(() => New(2).Run([At(0), At(1)], static (_, _) => throw new IOException("full"), Cancel));
    }

    [Fact]
    public void Points_of_other_settings_or_of_another_part_of_the_result_have_other_names()
    {
        string[] names =
        [
            StudyKeep.All.PointAt(["a=1"], static _ => null, 1).Name,
            StudyKeep.All.PointAt(["a=2"], static _ => null, 1).Name,
            StudyKeep.All.PointAt(["a=1", "b=1"], static _ => null, 1).Name,
            StudyKeep.FirstMeasure.PointAt(["a=1"], static _ => null, 1).Name,
            new StudyKeep(["x"], IsOfAnswer: true).PointAt(["a=1"], static _ => null, 1).Name,
        ];

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(names[0], StudyKeep.All.PointAt(["a=1"], static _ => null, 9, 4).Name);
    }

    // The value of a replication is the point and its number: replications 2 and 3 of each.
    private static StudyPoint At(int point) => new($"{point}", () => SomePlan.With(ReplicationRule.Exactly(2), $"{point}"), 2, 2);

    private static Study New(int threads, MemoryStore? store = null, StudyPart? part = null) =>
        new(new() { Threads = threads, Store = store }) { Replicate = Fake, Part = part };

    private static ReplicationResult Fake(ArmPlan arm, RunOptions options) => FakeReplication.OfValues(
        static (arm, replication, _) => int.Parse(arm.Name, CultureInfo.InvariantCulture) + replication)(arm, options);

    private static double[] Means(ExperimentResult? result) =>
        result?.Arms[0].Find(SomePlan.Pendency, 0, CaseGroup.Everybody)?.Means.ToArray() ?? [];
}
