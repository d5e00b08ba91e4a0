using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>No attempt starts after the message is due.</summary>
public sealed class PollyLinkDeadlineTests
{
    private static readonly ResiliencePlan s_everyFortySeconds = new() { Retry = LinkPlans.Retry(50, Backoff.Constant, firstSeconds: 40) };

    // Attempts at 0, 40, 80, 120 while the link is down. Due at 100: the one at 120 would be too late. Due at 120: it is not.
    [Theory]
    [InlineData(100, "80 #1 given up after 3: DeadlineMissed")]
    [InlineData(120, "120 #1 given up after 4: DeadlineMissed")]
    public void A_message_is_given_up_when_the_next_attempt_would_start_after_it_is_due(double dueSeconds, string expected)
    {
        RecordingHost host = new(LinkPlans.With(5, s_everyFortySeconds, LinkPlans.Outage(0, 86400)));
        host.Send(0, dueSeconds);

        Assert.Equal(expected, host.Run().Trace.Last());
    }

    [Fact]
    public void A_message_handed_over_after_it_is_due_is_not_tried()
    {
        RecordingHost host = new(LinkPlans.With(5, s_everyFortySeconds));
        host.Send(10, dueSeconds: 9);

        host.Run().RequireTrace("10 #1 given up after 0: DeadlineMissed");
    }

    [Fact]
    public void A_message_that_came_too_late_says_nothing_of_the_next()
    {
        ResiliencePlan once = new() { AttemptTimeout = LinkPlans.Seconds(30) };
        RecordingHost host = new(LinkPlans.With(5, once, LinkPlans.Outage(20, 10)));
        host.Send(10, dueSeconds: 9);
        host.Send(20);

        string[] expected =
        [
            "10 #1 given up after 0: DeadlineMissed",
            "20 #2 attempt 1 from 20: Outage",
            "20 #2 given up after 1: Outage",
        ];
        host.Run().RequireTrace(expected);
    }

    [Theory]
    [InlineData(10, "15 #1 delivered by 1")]
    [InlineData(9.9999999, "10 #1 given up after 0: DeadlineMissed")]
    public void A_message_may_still_be_tried_at_the_instant_when_it_is_due(double dueSeconds, string expected)
    {
        RecordingHost host = new(LinkPlans.With(5, s_everyFortySeconds));
        host.Send(10, dueSeconds);

        Assert.Equal(expected, host.Run().Trace.Last());
    }

    [Fact]
    public void An_attempt_under_way_when_the_message_is_due_may_still_arrive()
    {
        RecordingHost host = new(LinkPlans.With(5, s_everyFortySeconds));
        host.Send(10, dueSeconds: 12);

        Assert.Equal("15 #1 delivered by 1", host.Run().Trace.Last());
    }

    [Fact]
    public void A_failure_of_the_last_attempt_is_reported_as_what_it_was()
    {
        ResiliencePlan once = new() { Retry = LinkPlans.Retry(1, Backoff.Constant, firstSeconds: 40) };
        RecordingHost host = new(LinkPlans.With(5, once, LinkPlans.Outage(0, 86400)));
        host.Send(0, dueSeconds: 60);

        Assert.Equal("40 #1 given up after 2: Outage", host.Run().Trace.Last());
    }
}
