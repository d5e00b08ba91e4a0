using System.CommandLine;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Watching;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>run</c>: simulates the arms of scenarios and compares them.</summary>
internal sealed class RunCommand : ICommand
{
    private const string OneOfTwo = "leave out one of the two";

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
        if (WrongCombination(call) is { } wrong)
        {
            await call.Streams.Error.WriteErrorAsync(wrong.Message, wrong.Help);
            return ExitCode.BadInput;
        }

        if (call.Get(CommandOptions.DryRun))
        {
            return await new ForecastSession(call).RunAsync();
        }

        if (!call.Get(CommandOptions.Watch))
        {
            return await new RunSession(call).RunAsync();
        }

        using InterruptToken interrupt = new();
        return await new WatchSession(call, new PolledFiles(call.Time)).RunAsync(interrupt.Token);
    }

    private static CommandLineError? WrongCombination(CommandCall call)
    {
        bool isWatch = call.Get(CommandOptions.Watch);
        if (isWatch && (call.Get(CommandOptions.Json) || call.Get(CommandOptions.JsonLines)))
        {
            return new("--watch shows text while it runs, so it cannot write JSON", OneOfTwo);
        }

        if (isWatch && call.Get(StudyOptions.Uncertain) is not null)
        {
            return new("--watch looks at the inputs at their figures, so it takes no --uncertain", OneOfTwo);
        }

        return isWatch && call.Get(StudyOptions.Store) is not null
            ? new("--watch keeps no replications, so it takes no --store", OneOfTwo)
            : call.Get(CommandOptions.DryRun) && call.Get(StudyOptions.Shard) is not null
            ? new("--dry-run looks at the whole run, so it takes no --shard", OneOfTwo)
            : call.Get(StudyOptions.Shard) is not null && call.Get(StudyOptions.Store) is null
            ? StudyStores.NoStore
            : null;
    }
}
