using BenchmarkDotNet.Attributes;
using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Tests.Support;

namespace CspSim.Benchmarks.Engine;

/// <summary>The hold model: take the next event and schedule its successor. The base library's queue runs beside as a yardstick.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private const int HoldsPerInvoke = 100_000;
    private const int IncrementCount = 1 << 16;

    private readonly SimDuration[] _increments = new SimDuration[IncrementCount];
    private readonly PriorityQueue<int, (long Time, long Order)> _queue = new();
    private LadderCalendar _ladder = new LadderCalendar();
    private HeapCalendar _heap = new HeapCalendar();
    private long _order;

    /// <summary>Events to come.</summary>
    [Params(50, 1500, 100_000)]
    public int Pending { get; set; }

    /// <summary>How far in the future successors lie.</summary>
    [Params("exponential", "lognormal", "whole days", "constant")]
    public string Increments { get; set; } = "exponential";

    [GlobalSetup]
    public void Fill()
    {
        KeyedDraws draws = new(1, 0);
        Distribution law = Increments switch
        {
            "exponential" => new Exponential(1),
            "lognormal" => Lognormal.FromMedianAndSigma(1, 2),
            "constant" => new Constant(1),
            _ => new Uniform(1, 91),
        };
        for (uint i = 0; i < IncrementCount; i++)
        {
            double drawn = law.Quantile(draws.Uniform(i, 1, 0));
            _increments[i] = Increments == "whole days" ? SimDuration.FromDays(Math.Floor(drawn)) : SimDuration.FromHours(drawn);
        }

        _ladder = new LadderCalendar();
        _heap = new HeapCalendar();
        _queue.Clear();
        for (int entity = 0; entity < Pending; entity++)
        {
            SimTime time = SimTime.Zero + _increments[entity % IncrementCount];
            _ladder.Schedule(time, 1, entity);
            _heap.Schedule(time, 1, entity);
            _queue.Enqueue(entity, (time.Ticks, _order++));
        }
    }

    [Benchmark(OperationsPerInvoke = HoldsPerInvoke, Baseline = true)]
    public void BaseLibraryQueue()
    {
        for (int i = 0; i < HoldsPerInvoke; i++)
        {
            _queue.TryDequeue(out int entity, out (long Time, long Order) when);
            _queue.Enqueue(entity, (when.Time + _increments[i % IncrementCount].Ticks, _order++));
        }
    }

    [Benchmark(OperationsPerInvoke = HoldsPerInvoke)]
    public void Heap()
    {
        for (int i = 0; i < HoldsPerInvoke; i++)
        {
            _heap.TryTake(out ScheduledEvent taken);
            _heap.Schedule(taken.Time + _increments[i % IncrementCount], taken.Kind, taken.Entity);
        }
    }

    [Benchmark(OperationsPerInvoke = HoldsPerInvoke)]
    public void Ladder()
    {
        for (int i = 0; i < HoldsPerInvoke; i++)
        {
            _ladder.TryTake(out ScheduledEvent taken);
            _ladder.Schedule(taken.Time + _increments[i % IncrementCount], taken.Kind, taken.Entity);
        }
    }
}
