using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>What the link guards itself and its run against.</summary>
public sealed class PollyLinkTests
{
    private static readonly ResiliencePlan s_full = new()
    {
        AttemptTimeout = LinkPlans.Seconds(30),
        Retry = LinkPlans.Retry(5, Backoff.Exponential, firstSeconds: 10),
        Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50),
    };

    [Theory]
    [InlineData(LinkStepKind.Attempted, false)]
    [InlineData(LinkStepKind.Attempted, true)]
    [InlineData(LinkStepKind.Retry, false)]
    [InlineData(LinkStepKind.Breaker, true)]
    [InlineData(LinkStepKind.Delivered, false)]
    internal void A_failure_of_the_run_inside_the_pipeline_is_not_swallowed(LinkStepKind where, bool hedged)
    {
        HedgePlan? hedge = hedged ? new HedgePlan(LinkPlans.Seconds(20), 1) : null;
        RecordingHost host = new(LinkPlans.With(5, s_full with { Hedge = hedge }, LinkPlans.Outage(0, 35)))
        {
            Disturbance = (where, () => throw new InvalidOperationException("The run has failed.")),
        };
        host.Send(0);

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => host.Run());

        Assert.Equal("The run has failed.", thrown.Message);
    }

    [Fact]
    public void A_thread_that_queues_its_continuations_is_refused()
    {
        RecordingHost host = new(LinkPlans.With(5, s_full));
        host.Send(0);

        Assert.Throws<InvalidOperationException>(() => host.Run(new SynchronizationContext()));
    }

    [Fact]
    public void A_run_may_send_from_within_a_step_of_the_link()
    {
        RecordingHost host = new(LinkPlans.With(0, null));
        int answers = 3;
        host.Disturbance = (LinkStepKind.Delivered, () =>
        {
            if (answers-- > 0)
            {
                host.SendNow();
            }
        });
        host.Send(7);

        host.Run();

        Assert.Equal(4, host.Steps.Count(step => step.Kind == LinkStepKind.Delivered && step.At == RecordingHost.Seconds(7)));
    }
}
