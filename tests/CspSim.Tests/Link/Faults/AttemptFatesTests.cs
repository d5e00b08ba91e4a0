using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Link.Faults;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link.Faults;

/// <summary>The fate of an attempt, over many messages: the shares that chances promise, and no attempt that takes after another.</summary>
public sealed class AttemptFatesTests
{
    private const int Messages = 4000;

    // Six standard deviations of a share of one half.
    private const double Tolerance = 6 * 0.5 / 63;

    [Theory]
    [InlineData(LinkOutcome.Loss)]
    [InlineData(LinkOutcome.Corruption)]
    public void Each_attempt_of_a_message_meets_a_fate_of_its_own(LinkOutcome outcome)
    {
        AttemptFates fates = Fates(outcome == LinkOutcome.Loss ? LinkPlans.Loss(1, 0.5) : LinkPlans.Corruption(1, 0.5));

        for (int attempt = 1; attempt < 5; attempt++)
        {
            Assert.Equal(0.5, Share(key => fates.Decide(key, attempt).Outcome == outcome), Tolerance);
            Assert.Equal(
                0.25, Share(
                    key => fates.Decide(key, attempt).Outcome == outcome && fates.Decide(key, attempt + 1).Outcome == outcome), Tolerance);
        }
    }

    [Fact]
    public void Each_attempt_of_a_message_is_doubled_by_a_chance_of_its_own_and_takes_its_own_time()
    {
        AttemptFates fates = Fates(LinkPlans.Duplication(1, 0.5));

        Assert.Equal(
            0.25, Share(
                key => fates.Decide(key, 1).SecondCopyAfter is not null && fates.Decide(key, 2).SecondCopyAfter is not null), Tolerance);
        Assert.Equal(0, Share(key => fates.Decide(key, 1).EndsAt == fates.Decide(key, 2).EndsAt));
        Assert.Equal(0, Share(key => fates.Decide(key, 1) is { SecondCopyAfter: { } after } fate && SimTime.Zero + after == fate.EndsAt));
    }

    [Fact]
    public void Two_faults_of_a_kind_strike_independently()
    {
        AttemptFates fates = Fates(LinkPlans.Loss(1, 0.5), LinkPlans.Loss(1, 0.5));

        Assert.Equal(0.75, Share(key => fates.Decide(key, 1).Outcome == LinkOutcome.Loss), Tolerance);
    }

    [Fact]
    public void The_same_attempt_of_the_same_message_always_meets_the_same_fate()
    {
        LinkFault[] faults = [LinkPlans.Loss(1, 0.3), LinkPlans.Corruption(1, 0.3), LinkPlans.Duplication(1, 0.3)];
        AttemptFates one = Fates(faults);
        AttemptFates other = Fates(faults);

        Assert.Equal(1, Share(key => one.Decide(key, 3) == other.Decide(key, 3)));
    }

    [Fact]
    public void A_fault_of_another_kind_moves_no_fate()
    {
        AttemptFates alone = Fates(LinkPlans.Corruption(1, 0.4));
        AttemptFates beside = Fates(LinkPlans.Loss(1, 0.4), LinkPlans.Corruption(1, 0.4));

        Assert.Equal(1, Share(key => beside.Decide(key, 1).Outcome == LinkOutcome.Loss || beside.Decide(key, 1) == alone.Decide(key, 1)));
    }

    [Fact]
    public void A_fault_holds_from_its_beginning_to_just_before_its_end()
    {
        SimTime[] starts = [.. new[] { 9.9999999, 10, 19.9999999, 20 }.Select(RecordingHost.Seconds)];
        Clock clock = new();
        AttemptFates fates = new(LinkPlans.With(5, null, new LossFault("x", starts[1], starts[3], 1)), clock);

        Assert.Equal([LinkOutcome.Ok, LinkOutcome.Loss, LinkOutcome.Loss, LinkOutcome.Ok], starts.Select(start =>
        {
            clock.Now = start;
            return fates.Decide(1, 1).Outcome;
        }));
    }

    private static AttemptFates Fates(params LinkFault[] faults) =>
        new(LinkPlans.With(5, null, faults) with { LatencyHours = new Exponential(1) }, new Clock());

    private static double Share(Func<ulong, bool> holds) =>
        Enumerable.Range(1, Messages).Count(key => holds((ulong)key)) / (double)Messages;

    /// <summary>A run that stands still and hears nothing.</summary>
    private sealed class Clock : ILinkHost
    {
        public SimTime Now { get; set; }

        public KeyedDraws Draws { get; } = new(3, 1);

        public void ScheduleLinkTimer(SimTime at, int timer) => throw new NotSupportedException();

        public void OnDelivered(in Message message, int attempts) => throw new NotSupportedException();

        public void OnDuplicate(in Message message) => throw new NotSupportedException();

        public void OnGivenUp(in Message message, int attempts, LinkOutcome reason) => throw new NotSupportedException();

        public void OnAttempted(in Message message, int attempt, SimTime startedAt, LinkOutcome outcome) =>
            throw new NotSupportedException();

        public void OnRetryScheduled(in Message message, int attempt, SimDuration pause, LinkOutcome reason) =>
            throw new NotSupportedException();

        public void OnBreakerChanged(int fromOffice, int toOffice, BreakerChange change) => throw new NotSupportedException();
    }
}
