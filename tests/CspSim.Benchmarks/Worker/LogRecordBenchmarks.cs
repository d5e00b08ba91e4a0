using BenchmarkDotNet.Attributes;
using CspSim.Benchmarks.Model;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Model.Exchange;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Benchmarks.Worker;

/// <summary>One line of the exchange log through Serilog, from the model's event to the bytes of the file (which go nowhere).</summary>
[MemoryDiagnoser]
public class LogRecordBenchmarks
{
    private const int Records = 10_000;

    private readonly ExchangeEvent[] _attempts = new ExchangeEvent[Records];
    private readonly ExchangeLogHeader _header = new(
        "benchmark",
        new string('0', 64),
        1,
        "0",
        ExchangeLogScope.First,
        DateTimeOffset.UnixEpoch);
    private IReadOnlyList<ArmPlan> _arms = [];

    [GlobalSetup]
    public void Prepare()
    {
        _arms = ReferenceScenario.Load(1_000, replications: 1).Arms;
        for (int i = 0; i < Records; i++)
        {
            _attempts[i] = new ExchangeEvent
            {
                Kind = ExchangeEventKind.MessageAttempted,
                At = new SimTime((i + 1) * SimDuration.TicksPerHour),
                StartedAt = new SimTime(i * SimDuration.TicksPerHour),
                Family = i,
                Office = 0,
                Partner = 1,
                MessageNumber = i,
                Message = MessageKind.SearchReport,
                Attempt = 1,
                DueAt = SimTime.Never,
                InProgramme = true,
            };
        }
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public void OneAttempt()
    {
        using var file = new ExchangeLogFile(Stream.Null, _header, _arms);
        file.Write(0, 1, _attempts);
    }
}
