using System.ComponentModel.DataAnnotations;
using CspSim.Engine;
using CspSim.Link;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

public sealed class PollyLinkFactoryTests
{
    [Fact]
    public void A_wait_longer_than_the_base_library_can_wait_is_refused_when_the_link_is_made()
    {
        SimDuration tooLong = SimDuration.FromDays(49) + new SimDuration(1);
        RetryPlan retry = LinkPlans.Retry(1, Backoff.Constant, firstSeconds: 1);

        Assert.Throws<ArgumentException>(() => Create(new ResiliencePlan { AttemptTimeout = tooLong }));
        Assert.Throws<ArgumentException>(() => Create(new ResiliencePlan { AttemptTimeout = SimDuration.Zero }));
        Assert.Throws<ArgumentException>(() => Create(new ResiliencePlan { Retry = retry with { FirstDelay = tooLong } }));
        Assert.Throws<ArgumentException>(() => Create(new ResiliencePlan { Retry = retry with { LongestDelay = tooLong } }));
        Assert.Throws<ArgumentException>(() => Create(new ResiliencePlan { Hedge = new HedgePlan(tooLong, 1) }));
    }

    [Fact]
    public void A_breaker_outside_the_range_of_its_plan_is_refused_when_the_link_is_made()
    {
        BreakerPlan fit = LinkPlans.Breaker(0.5, samplingSeconds: 60, leastCalls: 2, staysOpenSeconds: 50);

        Create(new ResiliencePlan { Breaker = fit });
        Assert.Throws<ValidationException>(() => Create(new ResiliencePlan { Breaker = fit with { LeastCalls = 1 } }));
        Assert.Throws<ValidationException>(() => Create(new ResiliencePlan { Breaker = fit with { StaysOpen = SimDuration.FromDays(2) } }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void A_recurring_outage_must_leave_time_between(double lastsSeconds)
    {
        RecurringOutage outage = new("weekly", SimTime.Zero, LinkPlans.Seconds(60), LinkPlans.Seconds(lastsSeconds));

        Assert.Throws<ArgumentException>(() => new RecordingHost(LinkPlans.With(1, null, outage)));
    }

    [Fact]
    public void No_retries_are_a_plan_like_any_other()
    {
        RetryPlan none = LinkPlans.Retry(0, Backoff.Constant, firstSeconds: 1);
        RecordingHost host = new(LinkPlans.With(5, new ResiliencePlan { Retry = none }, LinkPlans.Outage(0, 10)));
        host.Send(0);

        Assert.Equal("0 #1 given up after 1: Outage", host.Run().Trace.Last());
    }

    private static void Create(ResiliencePlan resilience) =>
        new PollyLinkFactory().Create(LinkPlans.With(1, resilience), 2, new RecordingHost(LinkPlans.With(1, null)));
}
