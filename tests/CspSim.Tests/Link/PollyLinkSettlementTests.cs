using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>Nothing sent is lost or used twice, whatever the faults and the rules against them are.</summary>
public sealed class PollyLinkSettlementTests
{
    private const int Messages = 60;

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    public void Every_message_ends_exactly_once(int firstSeed)
    {
        for (int seed = firstSeed; seed < firstSeed + 100; seed++)
        {
            RecordingHost host = RandomLinks.Draw((ulong)seed, Messages).Run();

            Assert.True(host.ForeignSteps == 0, FormattableString.Invariant($"seed {seed}: {host.ForeignSteps} steps on a foreign thread"));
            ILookup<long, LinkStep> steps = host.Steps.Where(step => step.Kind != LinkStepKind.Breaker).ToLookup(step => step.Number);
            Assert.Equal(Messages, steps.Count);
            foreach (Message message in host.Messages)
            {
                string? fault = FaultOf(message, [.. steps[message.Number]]);
                Assert.True(fault is null, FormattableString.Invariant($"seed {seed}, message {message.Number}: {fault}"));
            }
        }
    }

    [Fact]
    public void The_random_links_reach_every_outcome()
    {
        LinkStep[] steps = [.. Enumerable.Range(0, 100).SelectMany(seed => RandomLinks.Draw((ulong)seed, Messages).Run().Steps)];

        Assert.Equal(Enum.GetValues<LinkStepKind>().Order(), steps.Select(step => step.Kind).Distinct().Order());
        LinkOutcome[] attempted =
            [LinkOutcome.Ok, LinkOutcome.Timeout, LinkOutcome.Outage, LinkOutcome.Loss, LinkOutcome.Corruption, LinkOutcome.Overtaken];
        Assert.Equal(attempted.Order(), Outcomes(steps, LinkStepKind.Attempted));
        LinkOutcome[] givenUp =
        [
            LinkOutcome.Timeout, LinkOutcome.Outage, LinkOutcome.Loss, LinkOutcome.Corruption, LinkOutcome.BreakerOpen,
            LinkOutcome.DeadlineMissed,
        ];
        Assert.Equal(givenUp.Order(), Outcomes(steps, LinkStepKind.GivenUp));
        Assert.Equal(3, steps.Where(step => step.Kind == LinkStepKind.Breaker).Select(step => step.Breaker.State).Distinct().Count());
    }

    private static IEnumerable<LinkOutcome> Outcomes(LinkStep[] steps, LinkStepKind kind) =>
        steps.Where(step => step.Kind == kind).Select(step => step.Outcome).Distinct().Order();

    private static string? FaultOf(Message message, LinkStep[] steps)
    {
        LinkStep[] attempts = [.. steps.Where(step => step.Kind == LinkStepKind.Attempted).OrderBy(step => step.Attempt)];
        int ends = steps.Count(step => step.Kind is LinkStepKind.Delivered or LinkStepKind.GivenUp);
        if (ends != 1)
        {
            return FormattableString.Invariant($"settled {ends} times");
        }

        int end = Array.FindIndex(steps, step => step.Kind is LinkStepKind.Delivered or LinkStepKind.GivenUp);
        bool isDelivered = steps[end].Kind == LinkStepKind.Delivered;
        if (steps[(end + 1)..].Any(step => step.Kind != LinkStepKind.Duplicate)
            || steps[..end].Any(step => step.Kind == LinkStepKind.Duplicate))
        {
            return "something other than a duplicate came after the end, or a duplicate before it";
        }

        if (!isDelivered && steps.Length > end + 1)
        {
            return "a duplicate of a message that was given up";
        }

        if (!attempts.Select(step => step.Attempt).SequenceEqual(Enumerable.Range(1, attempts.Length))
            || steps[end].Attempt != attempts.Length)
        {
            return "attempts are not counted 1 to n";
        }

        if (attempts.Count(step => step.Outcome == LinkOutcome.Ok) != (isDelivered ? 1 : 0))
        {
            return "the attempts received do not agree with the end";
        }

        if (attempts.Any(step => step.StartedAt > message.DueAt || step.StartedAt > step.At))
        {
            return "an attempt started after the message was due, or ended before it began";
        }

        return isDelivered || steps[end].At <= Latest(message) ? null : "given up after it was due";
    }

    // A failed attempt may end later than the message is due by as long as the attempt lasted.
    private static SimTime Latest(Message message) =>
        message.DueAt == SimTime.Never ? SimTime.Never : message.DueAt + SimDuration.FromDays(49);
}
