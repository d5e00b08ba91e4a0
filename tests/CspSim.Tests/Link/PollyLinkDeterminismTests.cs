using CspSim.Engine.Calendar;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;
using CspSim.Tests.Support;

namespace CspSim.Tests.Link;

/// <summary>The same run gives the same steps at the same times in the same order, all of them on the run's thread.</summary>
public sealed class PollyLinkDeterminismTests
{
    private const int Messages = 10_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ten_thousand_overlapping_messages_give_the_same_trace_three_times(bool hedged)
    {
        RecordingHost first = Run(hedged, new HeapCalendar());
        RecordingHost second = Run(hedged, new HeapCalendar());
        RecordingHost onLadder = Run(hedged, new LadderCalendar());

        Assert.Equal(Messages, first.Steps.Count(step => step.Kind is LinkStepKind.Delivered or LinkStepKind.GivenUp));
        Assert.Contains(first.Steps, step => step.Kind == LinkStepKind.Breaker);
        Assert.True(first.Steps.Count > 3 * Messages);
        Assert.Null(FirstDifference(first, second));
        Assert.Null(FirstDifference(first, onLadder));
        Assert.Equal(0, first.ForeignSteps + second.ForeignSteps + onLadder.ForeignSteps);
    }

    private static RecordingHost Run(bool hedged, IEventCalendar calendar)
    {
        LinkPlan plan = new()
        {
            LatencyHours = new Exponential(20.0 / 3600),
            Faults =
            [
                LinkPlans.Loss(toSeconds: 1e9, probability: 0.1),
                LinkPlans.Corruption(toSeconds: 1e9, probability: 0.05),
                LinkPlans.Duplication(toSeconds: 1e9, probability: 0.05),
                LinkPlans.Outage(3000, 900),
                new RandomOutage("flaky", new Exponential(0.5), new Exponential(0.02)),
            ],
            Resilience = new ResiliencePlan
            {
                AttemptTimeout = LinkPlans.Seconds(60),
                Retry = LinkPlans.Retry(8, Backoff.Exponential, firstSeconds: 10, longestSeconds: 600, jitter: true),
                Breaker = LinkPlans.Breaker(0.5, samplingSeconds: 120, leastCalls: 8, staysOpenSeconds: 90),
                Hedge = hedged ? new HedgePlan(LinkPlans.Seconds(40), 2) : null,
            },
        };
        RecordingHost host = new(plan, officeCount: 2, seed: 3, calendar);
        for (int i = 0; i < Messages; i++)
        {
            // One a second, each about 20 seconds or more under way; every tenth must start its attempts within a quarter of an hour.
            host.Send(i, i % 10 == 0 ? i + 900 : double.PositiveInfinity, i % 2, 1 - (i % 2));
        }

        return host.Run();
    }

    private static string? FirstDifference(RecordingHost one, RecordingHost other)
    {
        int length = Math.Min(one.Steps.Count, other.Steps.Count);
        for (int i = 0; i < length; i++)
        {
            if (one.Steps[i] != other.Steps[i])
            {
                return FormattableString.Invariant($"step {i}: {one.Steps[i]} and {other.Steps[i]}");
            }
        }

        return one.Steps.Count == other.Steps.Count
            ? null
            : FormattableString.Invariant($"{one.Steps.Count} and {other.Steps.Count} steps");
    }
}
