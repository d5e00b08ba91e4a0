using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>A scenario file as a command has read it.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Result">What came of loading it.</param>
/// <param name="IsUsable">Whether it may be run: no error, and no warning when warnings are errors.</param>
internal sealed record ScenarioReading(string File, LoadResult Result, bool IsUsable)
{
    /// <summary>Reads the files of a command, in their order.</summary>
    public static IReadOnlyList<ScenarioReading> Of(CommandArguments arguments)
    {
        LoadOptions options = new() { Sets = arguments.Sets, Seed = arguments.Seed, Replications = arguments.Replications };
        return [.. arguments.Files.Select(file => Read(file, options, arguments.Strict))];
    }

    private static ScenarioReading Read(string file, LoadOptions options, bool isStrict)
    {
        LoadResult loaded = ScenarioLoader.Load(file, options);
        LoadResult judged = isStrict
            ? loaded with { Diagnostics = [.. loaded.Diagnostics.Select(static each => each with { Severity = Severity.Error })] }
            : loaded;
        return new ScenarioReading(file, judged, judged.Scenario is not null && judged.Diagnostics.All(static each => each.Severity != Severity.Error));
    }
}
