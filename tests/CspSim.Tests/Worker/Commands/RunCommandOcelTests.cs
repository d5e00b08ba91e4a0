using System.Text.Json;
using CspSim.Tests.Worker.ExchangeLog;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class RunCommandOcelTests : IDisposable
{
    private readonly PairScenario _scenario = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task A_run_writes_its_log_for_process_mining_on_request()
    {
        Called called = await Called.WithAsync("run", _scenario.File, "--results", _scenario.Results, "--ocel");
        string folder = _scenario.Latest;
        using JsonDocument log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "log.ocel.json"), Cancel));

        string unwrapped = called.Output.Replace("\n         ", " ", StringComparison.Ordinal);
        Assert.Contains("the exchange log: exchanges.clef, log.ocel.json\n", unwrapped, StringComparison.Ordinal);
        Assert.Empty(new OcelCheck(log.RootElement).Faults());
        Assert.Equal(
            File.ReadLines(Path.Combine(folder, "exchanges.clef"))
                .Count(static line => line.Contains("\"SimTime\":", StringComparison.Ordinal)),
            log.RootElement.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_log_there_is_nothing_to_mine()
    {
        Called called = await Called.WithAsync("run", _scenario.File, "--results", _scenario.Results, "--ocel", "--log", "none");

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.StartsWith(
            "error: --ocel writes the events of the exchange log, and --log none keeps none\n", called.Error, StringComparison.Ordinal);
    }
}
