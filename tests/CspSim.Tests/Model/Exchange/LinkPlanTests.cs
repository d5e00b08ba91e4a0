using CspSim.Model.Exchange;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Exchange;

public sealed class LinkPlanTests
{
    [Fact]
    public void An_attempt_can_fail_where_something_goes_wrong()
    {
        LinkPlan lossy = new() { Faults = [new LossFault("loss", Worlds.At(0), Worlds.At(10), 0.1)] };

        Assert.Equal((true, false), (lossy.CanFail, lossy.IsPlainDelay));
    }

    [Fact]
    public void An_attempt_can_fail_where_it_may_take_too_long()
    {
        Assert.False(LinkPlan.Instant.CanFail);
        Assert.False(new LinkPlan { Resilience = new ResiliencePlan() }.CanFail);
        Assert.True(new LinkPlan { Resilience = new ResiliencePlan { AttemptTimeout = Worlds.Hours(1) } }.CanFail);
    }

    [Fact]
    public void Whatever_guards_against_failures_is_more_than_a_delay()
    {
        Assert.True(LinkPlan.Instant.IsPlainDelay);
        Assert.False(new LinkPlan { Resilience = new ResiliencePlan() }.IsPlainDelay);
    }
}
