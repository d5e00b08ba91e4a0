using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Forecasts;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>The forecast of a study: one call of it with <c>--dry-run</c>, or of <c>plan --uncertain</c>.</summary>
/// <param name="call">The call.</param>
/// <param name="scenario">Its scenario.</param>
internal sealed class StudyForecastSession(CommandCall call, LoadedScenario scenario)
{
    /// <summary>What a part of a study is told that is only to be forecast.</summary>
    public static CommandLineError WholeOnly { get; } =
        new("--dry-run looks at the whole study, so it takes no --shard", "leave out one of the two");

    /// <summary>Forecasts the study and shows what it would take.</summary>
    /// <param name="points">Its points, the scenario with every input at its figure first.</param>
    /// <param name="size">Its points and rounds, where it asks for others than these as well, or not for all; null: these.</param>
    /// <param name="options">How replications will be carried out.</param>
    public async Task<int> RunAsync(IReadOnlyList<StudyPoint> points, StudySize? size, ExperimentOptions options)
    {
        // Where the scenario itself is run until a precision, some of its replications may not be needed.
        int least = Math.Min(points[0].Count, scenario.Plan.Replications.AtLeast);
        int moreAtMost = points[0].Count - least;
        points = [points[0] with { Count = least }, .. points.Skip(1)];
        size = size is { } given ? given with { Rounds = given.Rounds - moreAtMost } : null;
        return await RunAsync(points, size, moreAtMost, options);
    }

    /// <summary>Forecasts a method that asks for replications as it goes.</summary>
    /// <param name="first">What it asks for first.</param>
    /// <param name="budget">Replications that it may make in all.</param>
    /// <param name="options">How replications will be carried out.</param>
    public Task<int> RunAsync(IReadOnlyList<StudyPoint> first, int budget, ExperimentOptions options) =>
        RunAsync(first, size: null, budget - first.Sum(static point => point.Count), options);

    private async Task<int> RunAsync(IReadOnlyList<StudyPoint> points, StudySize? size, int moreAtMost, ExperimentOptions options)
    {
        if (StudyForecast.Of(points, size, options, call.Time, ForecastSession.MemoryTaken) is not { } forecast)
        {
            await call.Streams.Error.WriteErrorAsync(
                "the scenario cannot be so at any of the points tried", "cspsim validate FILE --set PATH=VALUE says why");
            return ExitCode.BadInput;
        }

        StudyForecastReport report = new()
        {
            Version = ProgramInfo.Version,
            ScenarioSha256 = scenario.Hash,
            Settings = ScenarioReading.SettingsOf(call),
            Name = scenario.Name,
            Seed = scenario.Plan.Seed,
            Forecast = forecast,
            MoreAtMost = moreAtMost,
            Threads = call.Threads,
            Store = call.Get(StudyOptions.Store),
        };
        await StudyCall.ShowAsync(call, () => StudyForecastJson.Of(report).ToText(), () => report.ToText(call.Streams.Output.WidthColumns));
        return ExitCode.Done;
    }
}
