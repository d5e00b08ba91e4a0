using System.CommandLine;
using System.CommandLine.Parsing;
using CspSim.Reporting;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Stores;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The store that a call names: begun, opened or refused.</summary>
internal static class StudyStores
{
    /// <summary>The scenario in a store.</summary>
    public const string ScenarioFileName = "scenario.yaml";

    // What says where and how fast, or is part of the scenario that lies in the store. Replications are recorded all the same: a study
    // makes of a point as many as are asked for, not as many as the scenario has.
    private static readonly Option[] s_notRecorded =
    [
        StudyOptions.Store, StudyOptions.Shard, CommandOptions.Threads, CommandOptions.Results, CommandOptions.Set, CommandOptions.Seed,
        CommandOptions.Quiet, CommandOptions.Progress, CommandOptions.Format, CommandOptions.Strict,
        CommandOptions.NoColor, CommandOptions.DryRun,
    ];

    /// <summary>What a part without a store is told.</summary>
    public static CommandLineError NoStore { get; } =
        new("--shard needs a folder for what it makes", "add --store DIR, the same for every part");

    /// <summary>The command of a call with the options that say what is found: as gathering calls it again.</summary>
    /// <param name="call">The call.</param>
    public static IReadOnlyList<string> CommandOf(CommandCall call) =>
    [
        call.Command.Name,
        .. call.Command.Options.Except(s_notRecorded).SelectMany(option => call.Parsed.GetResult(option) is { Implicit: false } given
            ? WordsOf(option, given)
            : []),
    ];

    /// <summary>Whose replications a call makes.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scenario">Its scenario.</param>
    public static StoreHeadJson HeadOf(CommandCall call, LoadedScenario scenario) => new(
        ProgramInfo.Version, ProgramInfo.Build, scenario.Plan.Name, scenario.Hash,
        scenario.Plan.Seed.ToString(CultureInfo.InvariantCulture), CommandOf(call));

    /// <summary>Whether a call needs its store: a forecast begins none, and only looks what is in one.</summary>
    /// <param name="call">The call.</param>
    public static bool IsNeeded(CommandCall call) => call.Get(StudyOptions.Store) is { } path
        && (!call.Get(CommandOptions.DryRun) || File.Exists(Path.Combine(path, StoreHeadJson.FileName)));

    /// <summary>Opens the store that a call names and lays the scenario beside it, or says why not.</summary>
    /// <param name="call">A call with <c>--store</c>.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <returns>The store; null when it was refused, which has been reported.</returns>
    public static async Task<RoundFolder?> OpenOrReportAsync(CommandCall call, LoadedScenario scenario)
    {
        string path = call.Get(StudyOptions.Store)!;
        try
        {
            RoundFolder store = RoundFolder.Open(path, HeadOf(call, scenario), call.Time);
            Lay(path, ScenarioFileName, Encoding.UTF8.GetBytes(scenario.ResolvedText));
            foreach ((string name, byte[] content) in scenario.Files)
            {
                Lay(path, name, content);
            }

            return store;
        }
        catch (StoreMismatchException refusal)
        {
            await call.Streams.Error.WriteErrorAsync(refusal.Message, "--store DIR names another place; or remove that folder");
        }
        catch (Exception failure) when (WriteFailure.Is(failure))
        {
            await call.Streams.Error.WriteErrorAsync(
                $"the store {path} cannot be used: {WriteFailure.Reason(failure)}", "--store DIR names another place");
        }

        return null;
    }

    private static void Lay(string folder, string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => stream.Write(content));
        }
    }

    private static IEnumerable<string> WordsOf(Option option, OptionResult given) => given.Tokens.Count == 0
        ? [option.Name]
        : given.Tokens.SelectMany(token => new[] { option.Name, token.Value });
}
