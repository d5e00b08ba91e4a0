using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Link;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

public sealed class RetryPausesTests
{
    private static readonly KeyedDraws s_draws = new(9, 0);

    [Theory]
    [InlineData(Backoff.Constant, new double[] { 10, 10, 10, 10, 10 })]
    [InlineData(Backoff.Linear, new double[] { 10, 20, 30, 40, 50 })]
    [InlineData(Backoff.Exponential, new double[] { 10, 20, 40, 75, 75 })]
    public void The_pause_grows_as_planned_up_to_the_longest(Backoff backoff, double[] seconds)
    {
        RetryPauses pauses = new(LinkPlans.Retry(5, backoff, firstSeconds: 10, longestSeconds: 75), s_draws);

        Assert.Equal(seconds, Enumerable.Range(1, 5).Select(pause => pauses.Of(1, pause).Hours * 3600), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void The_thousandth_doubling_is_the_longest_pause_and_no_overflow()
    {
        RetryPauses pauses = new(LinkPlans.Retry(2000, Backoff.Exponential, firstSeconds: 10, longestSeconds: 75), s_draws);

        Assert.Equal(LinkPlans.Seconds(75), pauses.Of(1, 1000));
        Assert.Equal(LinkPlans.Seconds(75), pauses.Of(1, 1900));
    }

    [Fact]
    public void Jitter_spreads_pauses_evenly_between_half_and_the_whole()
    {
        RetryPauses pauses = new(LinkPlans.Retry(5, Backoff.Constant, firstSeconds: 1000, jitter: true), s_draws);
        double[] seconds = [.. Enumerable.Range(0, 10_000).Select(key => pauses.Of((ulong)key, 1).Hours * 3600)];

        // Uniform on 500 to 1000: mean 750, standard deviation 500 / sqrt(12) = 144.3; of the mean of 10,000: 1.44. Limits at 4 of them.
        Assert.All(seconds, s => Assert.InRange(s, 500, 1000));
        Assert.InRange(seconds.Average(), 750 - 5.8, 750 + 5.8);
        Assert.InRange(seconds.Min(), 500, 501);
        Assert.InRange(seconds.Max(), 999, 1000);
    }

    [Fact]
    public void Jitter_belongs_to_the_message_and_the_number_of_the_pause()
    {
        RetryPauses pauses = new(LinkPlans.Retry(5, Backoff.Constant, firstSeconds: 1000, jitter: true), s_draws);

        SimDuration pause = pauses.Of(7, 1);

        Assert.NotEqual(pause, pauses.Of(7, 2));
        Assert.NotEqual(pause, pauses.Of(8, 1));
        Assert.Equal(pause, pauses.Of(7, 1));
    }
}
