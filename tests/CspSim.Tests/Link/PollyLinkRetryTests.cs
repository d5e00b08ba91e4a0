using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>Sending again, with every time worked out by hand.</summary>
public sealed class PollyLinkRetryTests
{
    [Fact]
    public void Two_lost_attempts_are_noticed_by_their_time_outs_and_the_third_arrives()
    {
        ResiliencePlan resilience = new()
        {
            AttemptTimeout = LinkPlans.Seconds(30),
            Retry = LinkPlans.Retry(5, Backoff.Exponential, firstSeconds: 10),
        };
        RecordingHost host = new(LinkPlans.With(4, resilience, LinkPlans.Loss(toSeconds: 60)));
        host.Send(0);

        // Lost until second 60. Attempt 1: 0 to 0 + 30. Pause 10. Attempt 2: 40 to 40 + 30. Pause 20. Attempt 3: 90, arrives at 90 + 4.
        string[] expected =
        [
            "30 #1 attempt 1 from 0: Timeout",
            "30 #1 attempt 2 in 10, Timeout",
            "70 #1 attempt 2 from 40: Timeout",
            "70 #1 attempt 3 in 20, Timeout",
            "94 #1 attempt 3 from 90: Ok",
            "94 #1 delivered by 3",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_link_that_loses_everything_ends_the_message_when_the_retries_are_used_up()
    {
        ResiliencePlan resilience = new()
        {
            AttemptTimeout = LinkPlans.Seconds(30),
            Retry = LinkPlans.Retry(2, Backoff.Constant, firstSeconds: 10),
        };
        RecordingHost host = new(LinkPlans.With(4, resilience, LinkPlans.Loss(toSeconds: 1e6)));
        host.Send(0);

        // Attempts at 0, 30 + 10 and 70 + 10, each lasting 30.
        string[] expected =
        [
            "30 #1 attempt 1 from 0: Timeout",
            "30 #1 attempt 2 in 10, Timeout",
            "70 #1 attempt 2 from 40: Timeout",
            "70 #1 attempt 3 in 10, Timeout",
            "110 #1 attempt 3 from 80: Timeout",
            "110 #1 given up after 3: Timeout",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void An_outage_of_a_day_is_outlasted_by_growing_pauses()
    {
        const double Hour = 3600;
        ResiliencePlan resilience = new() { Retry = LinkPlans.Retry(10, Backoff.Exponential, Hour, longestSeconds: 8 * Hour) };
        RecordingHost host = new(LinkPlans.With(9, resilience, LinkPlans.Outage(1 * Hour, 24 * Hour)));
        host.Send(2 * Hour);

        // Down from hour 1 to hour 25. Attempts at hours 2, 2 + 1, 3 + 2, 5 + 4, 9 + 8, 17 + 8 = 25: the first hour after the outage.
        string[] expected =
        [
            "7200 #1 attempt 1 from 7200: Outage",
            "7200 #1 attempt 2 in 3600, Outage",
            "10800 #1 attempt 2 from 10800: Outage",
            "10800 #1 attempt 3 in 7200, Outage",
            "18000 #1 attempt 3 from 18000: Outage",
            "18000 #1 attempt 4 in 14400, Outage",
            "32400 #1 attempt 4 from 32400: Outage",
            "32400 #1 attempt 5 in 28800, Outage",
            "61200 #1 attempt 5 from 61200: Outage",
            "61200 #1 attempt 6 in 28800, Outage",
            "90009 #1 attempt 6 from 90000: Ok",
            "90009 #1 delivered by 6",
        ];
        host.Run().RequireTrace(expected);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(20)]
    [InlineData(49)]
    public void A_pause_can_be_longer_than_a_day(double days)
    {
        double pause = days * 86400;
        ResiliencePlan resilience = new() { Retry = LinkPlans.Retry(3, Backoff.Constant, pause, longestSeconds: pause) };
        RecordingHost host = new(LinkPlans.With(0, resilience, LinkPlans.Outage(0, 1.5 * pause)));
        host.Send(0);

        LinkStep last = host.Run().Steps[^1];

        Assert.Equal(LinkStepKind.Delivered, last.Kind);
        Assert.Equal(SimTime.Zero + SimDuration.FromDays(2 * days), last.At);
    }

    [Fact]
    public void A_time_out_can_be_as_long_as_49_days()
    {
        ResiliencePlan resilience = new() { AttemptTimeout = SimDuration.FromDays(49) };
        RecordingHost host = new(LinkPlans.With(4, resilience, LinkPlans.Loss(toSeconds: 60)));
        host.Send(0);

        host.Run().RequireTrace("4233600 #1 attempt 1 from 0: Timeout", "4233600 #1 given up after 1: Timeout");
    }

    [Fact]
    public void Waits_are_whole_milliseconds_rounded_up_and_reported_as_they_happen()
    {
        ResiliencePlan resilience = new()
        {
            AttemptTimeout = LinkPlans.Seconds(0.0015),
            Retry = LinkPlans.Retry(1, Backoff.Constant, firstSeconds: 0.0004),
        };
        RecordingHost host = new(LinkPlans.With(1, resilience));
        host.Send(0);

        // Each attempt needs a second. Time-out 1.5 ms -> 2 ms. Pause 0.4 ms -> 1 ms. Second attempt from 3 to 5 ms.
        string[] expected =
        [
            "0.002 #1 attempt 1 from 0: Timeout",
            "0.002 #1 attempt 2 in 0.001, Timeout",
            "0.005 #1 attempt 2 from 0.003: Timeout",
            "0.005 #1 given up after 2: Timeout",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void An_arrival_at_the_instant_of_the_time_out_comes_too_late()
    {
        ResiliencePlan resilience = new() { AttemptTimeout = LinkPlans.Seconds(30) };
        RecordingHost host = new(LinkPlans.With(30, resilience));
        host.Send(0);

        host.Run().RequireTrace("30 #1 attempt 1 from 0: Timeout", "30 #1 given up after 1: Timeout");
    }

    [Fact]
    public void Pauses_and_latencies_of_a_message_do_not_depend_on_the_traffic_around_it()
    {
        LinkPlan plan = LinkPlans.With(4, new ResiliencePlan
        {
            AttemptTimeout = LinkPlans.Seconds(30),
            Retry = LinkPlans.Retry(8, Backoff.Exponential, firstSeconds: 10, longestSeconds: 300, jitter: true),
        }, LinkPlans
            .Loss(toSeconds: 1e9, probability: 0.7)) with { LatencyHours = new CspSim.Engine.Distributions.Exponential(10.0 / 3600) };
        RecordingHost alone = new(plan);
        RecordingHost crowded = new(plan);
        alone.Send(500, key: 77);
        for (int i = 0; i < 200; i++)
        {
            crowded.Send(3 * i);
        }

        long number = crowded.Send(500, key: 77).Number;

        LinkStep[] quiet = [.. alone.Run().Steps.Select(step => step with { Number = 0 })];
        LinkStep[] busy = [.. crowded.Run().Steps.Where(step => step.Number == number).Select(step => step with { Number = 0 })];
        Assert.Contains(quiet, step => step.Kind == LinkStepKind.Retry);
        Assert.Equal(quiet, busy);
    }
}
