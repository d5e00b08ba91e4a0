using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Studies;

/// <summary>A study of three points of three replications, and one replication with every input at its figure.</summary>
public sealed class StudyForecastTests
{
    private const long MemoryBytes = 1 << 20;

    private static readonly PointTable s_table = new(["search"], [["5 h"], ["25 h"], ["20 h"]]);

    private static readonly ExperimentOptions s_options = new() { Threads = 2 };

    [Fact]
    public void It_counts_what_the_study_makes_and_the_room_that_this_takes()
    {
        MemoryStore store = new();
        IReadOnlyList<StudyPoint> points = Points();

        StudyForecast forecast = Forecast(points, null, s_options);
        new Study(s_options with { Store = store }).Run(points, static (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal((4, store.Kept, 0, 2), (forecast.Points, forecast.Rounds, forecast.Kept, forecast.Arms));
        double kept = store.Rounds.Values.Sum(static round => (double)round.Length);
        Assert.InRange(forecast.StoreBytes, kept / 1.1, kept * 1.1);
        Assert.Equal(MemoryBytes, forecast.MemoryBytes);
    }

    [Fact]
    public void What_the_store_has_takes_no_more_time()
    {
        MemoryStore store = new();
        IReadOnlyList<StudyPoint> points = Points();
        new Study(s_options with { Store = store }).Run([.. points.Take(3)], static (_, _) => { }, TestContext.Current.CancellationToken);

        StudyForecast some = Forecast(points, null, s_options with { Store = store });
        new Study(s_options with { Store = store }).Run(points, static (_, _) => { }, TestContext.Current.CancellationToken);
        StudyForecast all = Forecast(points, null, s_options with { Store = store });

        Assert.Equal((10, 7), (some.Rounds, some.Kept));
        Assert.True(some.Seconds > 0);
        Assert.Equal((10, 0.0), (all.Kept, all.Seconds));
    }

    [Fact]
    public void A_study_that_asks_for_more_than_its_known_points_takes_as_much_more()
    {
        StudyForecast known = Forecast(Points(), null, s_options);
        StudyForecast more = Forecast(Points(), new StudySize(44, 130), s_options);

        // All rounds of this study are alike: 130 in place of 10.
        Assert.Equal((44, 130), (more.Points, more.Rounds));
        Assert.InRange(more.StoreBytes, 12.5 * known.StoreBytes, 13.5 * known.StoreBytes);
        Assert.True(more.Seconds > known.Seconds);
    }

    [Fact]
    public void Where_no_point_can_be_so_there_is_no_forecast() =>
        Assert.Null(StudyForecast.Of(
            [new("none", static () => null, 1, 2)], null, s_options, TimeProvider.System, static () => MemoryBytes));

    private static IReadOnlyList<StudyPoint> Points() =>
        new PointSweep(SweptPlan.With(10), 3, s_options).Points(s_table, SweptPlan.PlanAtAll);

    private static StudyForecast Forecast(IReadOnlyList<StudyPoint> points, StudySize? size, ExperimentOptions options)
    {
        StudyForecast? forecast =
            StudyForecast.Of(points, size, options, new LookedAtClock(TimeSpan.FromMilliseconds(1)), static () => MemoryBytes);
        Assert.NotNull(forecast);
        return forecast;
    }
}
