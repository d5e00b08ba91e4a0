using System.Globalization;
using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>One thing that a link has reported to the run.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Number">The message's number; of a breaker ten times the first office plus the second.</param>
internal readonly record struct LinkStep(LinkStepKind Kind, SimTime At, long Number)
{
    public int Attempt { get; init; }

    public SimTime StartedAt { get; init; }

    public SimDuration Pause { get; init; }

    public LinkOutcome Outcome { get; init; }

    public BreakerChange Breaker { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds(At.Ticks)} {Text()}");

    private string Grounds() => Breaker.Calls == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" at {Breaker.FailureShare:0.###} of {Breaker.Calls}");

    private static decimal Seconds(long ticks) => decimal.Divide(ticks, TimeSpan.TicksPerSecond) / 1.0000000m;

    private string Text() => Kind switch
    {
        LinkStepKind.Attempted => string.Create(
            CultureInfo.InvariantCulture,
            $"#{Number} attempt {Attempt} from {Seconds(StartedAt.Ticks)}: {Outcome}"),
        LinkStepKind.Retry => string.Create(
            CultureInfo.InvariantCulture,
            $"#{Number} attempt {Attempt} in {Seconds(Pause.Ticks)}, {Outcome}"),
        LinkStepKind.Delivered => string.Create(CultureInfo.InvariantCulture, $"#{Number} delivered by {Attempt}"),
        LinkStepKind.Duplicate => string.Create(CultureInfo.InvariantCulture, $"#{Number} duplicate"),
        LinkStepKind.GivenUp => string.Create(CultureInfo.InvariantCulture, $"#{Number} given up after {Attempt}: {Outcome}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"breaker {Number:00}: {Breaker.State}{Grounds()}"),
    };
}
