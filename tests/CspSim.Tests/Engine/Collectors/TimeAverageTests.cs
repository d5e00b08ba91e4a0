using CspSim.Engine;
using CspSim.Engine.Collectors;

namespace CspSim.Tests.Engine.Collectors;

public sealed class TimeAverageTests
{
    private readonly TimeAverage _length = new();

    [Fact]
    public void A_value_counts_as_long_as_it_lasts()
    {
        // 0 for 2 days, 5 for 3 days, 1 for 5 days: (0 + 15 + 5) / 10.
        _length.Set(Day(2), 5);
        _length.Set(Day(5), 1);

        Assert.Equal(2, _length.Mean(Day(10)), 1e-12);
        Assert.Equal(1, _length.Current);
    }

    [Fact]
    public void After_a_restart_only_the_current_value_is_remembered()
    {
        // Warm-up until day 10 with 5; then 5 for 2 days and 8 for 1 day: 18 / 3.
        _length.Set(Day(2), 5);
        _length.Restart(Day(10));
        _length.Set(Day(12), 8);

        Assert.Equal(6, _length.Mean(Day(13)), 1e-12);
    }

    [Fact]
    public void A_run_may_begin_before_time_zero()
    {
        _length.Restart(Day(-4));
        _length.Set(Day(-1), 4);

        Assert.Equal(1, _length.Mean(Day(0)), 1e-12);
    }

    [Fact]
    public void Asking_does_not_change_the_average()
    {
        _length.Set(Day(1), 2);

        Assert.Equal(1, _length.Mean(Day(2)), 1e-12);
        Assert.Equal(1, _length.Mean(Day(2)), 1e-12);
        Assert.Equal(1.5, _length.Mean(Day(4)), 1e-12);
    }

    [Fact]
    public void A_stretch_of_no_length_has_no_average() => Assert.Equal(double.NaN, _length.Mean(SimTime.Zero));

    [Fact]
    public void Time_does_not_run_back()
    {
        _length.Set(Day(2), 5);

        Assert.Throws<ArgumentOutOfRangeException>(() => _length.Set(Day(1), 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => _length.Mean(Day(1)));
    }

    private static SimTime Day(double days) => SimTime.Zero + SimDuration.FromDays(days);
}
