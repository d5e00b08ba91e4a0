using BenchmarkDotNet.Attributes;
using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Engine.Working;

namespace CspSim.Benchmarks.Engine;

/// <summary>What a model does around every event: tally a value, finish a piece of work on the office calendar.</summary>
[MemoryDiagnoser]
public class CollectorBenchmarks
{
    private const int ValuesPerInvoke = 10_000;

    private readonly double[] _values = new double[ValuesPerInvoke];
    private readonly Tally _tally = new();
    private readonly WorkingCalendar _office = ThirtyYears();

    [GlobalSetup]
    public void Draw()
    {
        KeyedDraws draws = new(1, 0);
        Distribution law = Lognormal.FromMeanAndCv(20, 1);
        for (int i = 0; i < ValuesPerInvoke; i++)
        {
            _values[i] = law.Quantile(draws.Uniform((ulong)i, 1, 0));
        }
    }

    [Benchmark(OperationsPerInvoke = ValuesPerInvoke)]
    public long AddToTally()
    {
        foreach (double value in _values)
        {
            _tally.Add(value);
        }

        return _tally.Count;
    }

    [Benchmark(OperationsPerInvoke = ValuesPerInvoke)]
    public long FinishWork()
    {
        long sum = 0;
        SimTime start = SimTime.Zero;
        foreach (double value in _values)
        {
            start = new SimTime((start.Ticks + (SimDuration.TicksPerDay * 7 / 5)) % (20 * 365 * SimDuration.TicksPerDay));
            sum ^= _office.Finish(start, SimDuration.FromHours(value)).Ticks;
        }

        return sum;
    }

    private static WorkingCalendar ThirtyYears()
    {
        const int Days = 30 * 365;
        WorkingInterval[] hours = [new(SimDuration.FromHours(9), SimDuration
            .FromHours(3)), new(SimDuration.FromHours(13), SimDuration.FromHours(5))];
        IReadOnlyList<WorkingInterval>[] week = [.. Enumerable.Range(0, 7).Select(day => day < 5 ? hours : [])];
        return new WorkingCalendar(
            [.. Enumerable.Range(0, Days).Select(day => new WorkingDay(new SimTime(day * SimDuration.TicksPerDay), week[day % 7]))],
            new SimTime(Days * SimDuration.TicksPerDay),
            week,
            week);
    }
}
