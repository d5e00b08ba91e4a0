using System.CommandLine;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Stores;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>gather</c>: puts the parts together that <c>--shard</c> has made.</summary>
internal sealed class GatherCommand : ICommand
{
    public string Name => "gather";

    public string Summary => "put together the parts that run, sweep or sensitivity --shard K/N has made";

    public string Operands => "DIR";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'gather' needs the folder that --store named";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim gather store",
        "cspsim gather store --results results",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Results,
        CommandOptions.Quiet,
    ];

    public async Task<int> RunAsync(CommandCall call)
    {
        string folder = call.Operands[0];
        StoreHeadJson? head;
        try
        {
            head = RoundFolder.HeadOf(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await call.Streams.Error.WriteErrorAsync($"{folder} cannot be read: {failure.Message}", null);
            return ExitCode.BadInput;
        }

        if (head is null)
        {
            await call.Streams.Error.WriteErrorAsync(
                $"{folder} holds no replications", "cspsim run FILE --shard 1/2 --store DIR makes the first half of them");
            return ExitCode.BadInput;
        }

        string[] words =
        [
            head.Command[0], Path.Combine(folder, StudyStores.ScenarioFileName), .. head.Command.Skip(1), StudyOptions.Store.Name, folder,
            .. HasResults(head.Command[0]) ? [CommandOptions.Results.Name, call.ResultsFolder] : Array.Empty<string>(),
            .. call.IsQuiet ? [CommandOptions.Quiet.Name] : Array.Empty<string>(),
        ];
        if (call.Reread(words) is not { } again)
        {
            await call.Streams.Error.WriteErrorAsync($"{folder} was made by a command that cannot be gathered: {head.Command[0]}", null);
            return ExitCode.BadInput;
        }

        return await again.Command.RunAsync(again with { IsGathering = true });
    }

    // A study has no result folder.
    private static bool HasResults(string command) => CommandCatalog.Find(command)?.Options.Contains(CommandOptions.Results) == true;
}
