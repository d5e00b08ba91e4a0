using System.CommandLine;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Watching;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>run</c>: simulates the arms of scenarios and compares them.</summary>
internal sealed class RunCommand : ICommand
{
    public string Name => "run";

    public string Summary => "simulate the arms of a scenario and compare them";

    public string Operands => "FILE...";

    public int OperandsLeast => 1;

    public int OperandsMost => int.MaxValue;

    public string OperandsMissing => "'run' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim run scenarios/kr-jp-csp.yaml",
        "cspsim run scenarios/kr-jp-csp.yaml --set csp.share=60% --seed 7",
        "cspsim run scenarios/kr-jp-csp.yaml --json > result.json",
        "cspsim run scenarios/kr-jp-csp.yaml --uncertain 200",
        "cspsim run my.yaml --watch",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        StudyOptions.Uncertain,
        StudyOptions.Input,
        CommandOptions.Threads,
        CommandOptions.Results,
        StudyOptions.Store,
        StudyOptions.Shard,
        CommandOptions.Log,
        CommandOptions.Ocel,
        CommandOptions.Cases,
        CommandOptions.ReplicationsCsv,
        CommandOptions.Workbook,
        CommandOptions.Excel,
        CommandOptions.Details,
        CommandOptions.Verbose,
        CommandOptions.Watch,
        CommandOptions.Json,
        CommandOptions.JsonLines,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
        CommandOptions.DryRun,
    ];

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Get(CommandOptions.DryRun))
        {
            return await new ForecastSession(call).RunAsync();
        }

        if (!call.Get(CommandOptions.Watch))
        {
            return await new RunSession(call).RunAsync();
        }

        if (call.Get(CommandOptions.Json) || call.Get(CommandOptions.JsonLines))
        {
            await call.Streams.Error
                .WriteErrorAsync("--watch shows text while it runs, so it cannot write JSON", "leave out one of the two");
            return ExitCode.BadInput;
        }

        using InterruptToken interrupt = new();
        return await new WatchSession(call, new PolledFiles(call.Time)).RunAsync(interrupt.Token);
    }
}
