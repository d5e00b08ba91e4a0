using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>What each fault does to a message.</summary>
public sealed class PollyLinkFaultTests
{
    [Fact]
    public void A_corrupted_message_is_rejected_after_one_latency_and_sent_again()
    {
        ResiliencePlan resilience = new() { Retry = LinkPlans.Retry(3, Backoff.Linear, firstSeconds: 10) };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Corruption(toSeconds: 3)));
        host.Send(0);

        string[] expected =
        [
            "5 #1 attempt 1 from 0: Corruption",
            "5 #1 attempt 2 in 10, Corruption",
            "20 #1 attempt 2 from 15: Ok",
            "20 #1 delivered by 2",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_duplicate_is_recognised_after_a_latency_of_its_own()
    {
        RecordingHost host = new(LinkPlans.With(5, null, LinkPlans.Duplication(toSeconds: 100)));
        host.Send(0);

        host.Run().RequireTrace("5 #1 attempt 1 from 0: Ok", "5 #1 delivered by 1", "10 #1 duplicate");
    }

    [Fact]
    public void A_loss_without_a_time_out_ends_the_message_at_once_although_it_could_be_retried()
    {
        ResiliencePlan resilience = new() { Retry = LinkPlans.Retry(3, Backoff.Constant, firstSeconds: 10) };
        RecordingHost host = new(LinkPlans.With(5, resilience, LinkPlans.Loss(toSeconds: 3)));
        host.Send(1);
        host.Send(7);

        string[] expected =
        [
            "1 #1 attempt 1 from 1: Loss",
            "1 #1 given up after 1: Loss",
            "12 #2 attempt 1 from 7: Ok",
            "12 #2 delivered by 1",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void Faults_without_resilience_leave_one_attempt()
    {
        RecordingHost host = new(LinkPlans.With(5, null, LinkPlans.Outage(10, 10), LinkPlans.Corruption(toSeconds: 3)));
        host.Send(0);
        host.Send(10);
        host.Send(20);

        string[] expected =
        [
            "5 #1 attempt 1 from 0: Corruption",
            "5 #1 given up after 1: Corruption",
            "10 #2 attempt 1 from 10: Outage",
            "10 #2 given up after 1: Outage",
            "25 #3 attempt 1 from 20: Ok",
            "25 #3 delivered by 1",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_message_that_starts_before_an_outage_crosses_it()
    {
        RecordingHost host = new(LinkPlans.With(5, null, LinkPlans.Outage(2, 100)));
        host.Send(1);

        Assert.Equal("6 #1 delivered by 1", host.Run().Trace.Last());
    }
}
