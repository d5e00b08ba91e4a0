using BenchmarkDotNet.Attributes;
using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;

namespace CspSim.Benchmarks.Link;

/// <summary>The price of one message: as a plain event, through Polly without a fault, and with what Polly is there for.</summary>
[MemoryDiagnoser]
public class MessageBenchmark
{
    private const int Messages = 10_000;

    private static readonly LinkPlan s_plain = new() { LatencyHours = new Exponential(1) };

    private static readonly ResiliencePlan s_guarded = new()
    {
        AttemptTimeout = SimDuration.FromDays(2),
        Retry = new RetryPlan(5, Backoff.Exponential, SimDuration.FromHours(0.1), SimDuration.FromHours(2), Jitter: true),
        Breaker = new BreakerPlan(0.95, SimDuration.FromHours(1), 20, SimDuration.FromHours(0.5)),
    };

    private readonly MessageHost _direct = new(s_plain);
    private readonly MessageHost _guarded = new(s_plain with { Resilience = s_guarded });
    private readonly MessageHost _corrupted = new(Faulty(new CorruptionFault("half", SimTime.Zero, SimTime.Never, 0.5), s_guarded));
    private readonly MessageHost _lost = new(Faulty(
        new LossFault("tenth", SimTime.Zero, SimTime.Never, 0.1), s_guarded with { AttemptTimeout = SimDuration.FromHours(12) }));

    private readonly MessageHost _hedged = new(
        s_plain with { Resilience = s_guarded with { Hedge = new HedgePlan(SimDuration.FromHours(3), 1) } });

    /// <summary>One keyed latency and one event.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public int Plain_event() => _direct.Settle(Messages);

    /// <summary>Retry, breaker and time-out in place, nothing goes wrong.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Polly_fault_free() => _guarded.Settle(Messages);

    /// <summary>Every second attempt is rejected and tried again: one retry a message on average.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Polly_half_rejected() => _corrupted.Settle(Messages);

    /// <summary>Every tenth attempt is lost and noticed by its time-out.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Polly_tenth_lost() => _lost.Settle(Messages);

    /// <summary>A second copy after three mean latencies: five in a hundred messages send one.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Polly_hedged() => _hedged.Settle(Messages);

    private static LinkPlan Faulty(LinkFault fault, ResiliencePlan resilience) =>
        s_plain with { Faults = [fault], Resilience = resilience };
}
