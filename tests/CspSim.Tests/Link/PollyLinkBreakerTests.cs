using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>The circuit breaker, with every time worked out by hand.</summary>
public sealed class PollyLinkBreakerTests
{
    [Fact]
    public void It_opens_probes_opens_again_probes_and_closes()
    {
        ResiliencePlan resilience = new()
        {
            Retry = LinkPlans.Retry(10, Backoff.Constant, firstSeconds: 20),
            Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50),
        };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Outage(0, 100)));
        host.Send(0);

        // Down until 100. Two failures in a minute, at 0 and 20, open it until 70: the tries at 40 and 60 are refused.
        // The probe at 80 fails and opens it until 130: 100 and 120 are refused. The probe at 140 arrives at 145 and closes it.
        string[] expected =
        [
            "0 #1 attempt 1 from 0: Outage",
            "0 #1 attempt 2 in 20, Outage",
            "20 #1 attempt 2 from 20: Outage",
            "20 breaker 01: Open at 1 of 2",
            "20 #1 attempt 3 in 20, Outage",
            "40 #1 attempt 3 in 20, BreakerOpen",
            "60 #1 attempt 3 in 20, BreakerOpen",
            "80 breaker 01: HalfOpen",
            "80 #1 attempt 3 from 80: Outage",
            "80 breaker 01: Open at 1 of 1",
            "80 #1 attempt 4 in 20, Outage",
            "100 #1 attempt 4 in 20, BreakerOpen",
            "120 #1 attempt 4 in 20, BreakerOpen",
            "140 breaker 01: HalfOpen",
            "145 #1 attempt 4 from 140: Ok",
            "145 breaker 01: Closed at 0 of 1",
            "145 #1 delivered by 4",
        ];
        host.Run().RequireTrace(expected);
    }

    // Received at 5 and 6, then the storm: of the third and fourth attempt, at 30 and 31, both fail. Half of four opens it.
    [Fact]
    public void It_opens_on_the_share_of_the_attempts_in_its_sampling_time()
    {
        ResiliencePlan resilience = new() { Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 4, staysOpenSeconds: 50) };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Outage(30, 10)));
        foreach (double at in (double[])[0, 1, 30, 31])
        {
            host.Send(at);
        }

        Assert.Equal(
            "31 breaker 01: Open at 0.5 of 4", Assert.Single(host.Run().Trace, line => line.Contains("breaker", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_open_breaker_refuses_both_directions_of_its_pair_and_no_other_pair()
    {
        ResiliencePlan resilience = new() { Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50) };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Outage(0, 10)), officeCount: 3);
        host.Send(0, from: 0, to: 1);
        host.Send(1, from: 1, to: 0);
        host.Send(20, from: 0, to: 1);
        host.Send(21, from: 1, to: 0);
        host.Send(22, from: 0, to: 2);

        // One failure in each direction opens the pair 0-1 until 51. The pair 0-2 has seen no failure.
        string[] expected =
        [
            "0 #1 attempt 1 from 0: Outage",
            "0 #1 given up after 1: Outage",
            "1 #2 attempt 1 from 1: Outage",
            "1 breaker 01: Open at 1 of 2",
            "1 #2 given up after 1: Outage",
            "20 #3 given up after 0: BreakerOpen",
            "21 #4 given up after 0: BreakerOpen",
            "27 #5 attempt 1 from 22: Ok",
            "27 #5 delivered by 1",
        ];
        host.Run().RequireTrace(expected);
    }

    [Theory]
    [InlineData(1, 2, 0, 2)]
    [InlineData(1, 2, 0, 1)]
    [InlineData(0, 2, 1, 2)]
    public void Each_pair_of_three_offices_has_a_breaker_of_its_own_and_is_reported_by_name(int from, int to, int otherFrom, int otherTo)
    {
        ResiliencePlan resilience = new() { Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50) };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Outage(0, 10)), officeCount: 3);
        host.Send(0, from: from, to: to);
        host.Send(1, from: from, to: to);
        host.Send(20, from: otherFrom, to: otherTo);
        host.Send(30, from: to, to: from);

        string[] expected =
        [
            "0 #1 attempt 1 from 0: Outage",
            "0 #1 given up after 1: Outage",
            "1 #2 attempt 1 from 1: Outage",
            $"1 breaker {from}{to}: Open at 1 of 2",
            "1 #2 given up after 1: Outage",
            "25 #3 attempt 1 from 20: Ok",
            "25 #3 delivered by 1",
            "30 #4 given up after 0: BreakerOpen",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_copy_that_opens_it_reports_so_at_once_and_not_when_the_other_copies_have_ended()
    {
        ResiliencePlan resilience = new()
        {
            Hedge = new HedgePlan(LinkPlans.Seconds(3), 2),
            Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50),
        };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Corruption(toSeconds: 4)));
        host.Send(0);

        // Copies at 0 and 3 come damaged at 5 and 8; the third follows the first at 5 and arrives at 10.
        string[] expected =
        [
            "5 #1 attempt 1 from 0: Corruption",
            "8 #1 attempt 2 from 3: Corruption",
            "8 breaker 01: Open at 1 of 2",
            "10 #1 attempt 3 from 5: Ok",
            "10 #1 delivered by 3",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void Time_outs_count_as_failures()
    {
        ResiliencePlan resilience = new()
        {
            AttemptTimeout = LinkPlans.Seconds(3),
            Breaker = LinkPlans.Breaker(1, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50),
        };
        RecordingHost host = new(LinkPlans.With(1, resilience, LinkPlans.Loss(toSeconds: 10)));
        host.Send(0);
        host.Send(5);

        Assert.Equal(
            "8 breaker 01: Open at 1 of 2",
            Assert.Single(host.Run().Trace, line => line.Contains("breaker", StringComparison.Ordinal)));
    }
}
