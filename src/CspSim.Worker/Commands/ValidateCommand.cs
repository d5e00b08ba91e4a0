using System.CommandLine;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Reporting.Tables;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>validate</c>: reads and checks scenarios, computes loads, simulates nothing.</summary>
internal sealed class ValidateCommand : ICommand
{
    public string Name => "validate";

    public string Summary => "read and check scenarios; simulates nothing";

    public string Operands => "FILE...";

    public int OperandsLeast => 1;

    public int OperandsMost => int.MaxValue;

    public string OperandsMissing => "'validate' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim validate scenarios/kr-jp-csp.yaml",
        "cspsim validate scenarios/*.yaml --format concise",
        "cspsim validate scenarios/kr-jp-csp.yaml --set csp.share=60% --strict",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        CommandOptions.Sources,
        CommandOptions.Format,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Strict,
    ];

    public async Task<int> RunAsync(CommandCall call)
    {
        IReadOnlyList<ScenarioReading> readings = ScenarioReading.Of(call, call.Operands);
        if (call.Get(CommandOptions.Json) || call.Get(CommandOptions.Format) == DiagnosticForm.Json)
        {
            await call.Streams.Output.Writer.WriteAsync(DiagnosticsJson.Of(readings).ToText());
            return readings.All(static reading => reading.IsUsable) ? ExitCode.Done : ExitCode.BadInput;
        }

        bool areUsable = await DiagnosticWriting.ReportAsync(call, readings, isForPrograms: false);
        if (!call.IsQuiet)
        {
            bool areSourcesAsked = call.Get(CommandOptions.Sources);
            await call.Streams.Output.Writer.WriteAsync(string.Concat(
                readings.Where(static reading => reading.IsUsable).Select(reading => Describe(reading, areSourcesAsked))));
        }

        return areUsable ? ExitCode.Done : ExitCode.BadInput;
    }

    private static string Describe(ScenarioReading reading, bool areSourcesAsked)
    {
        LoadedScenario scenario = reading.Scenario;
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{reading.Shown}: valid, {NumberText.Counted(scenario.Plan.Arms.Count, "arm")}, scenario {scenario.Hash[..12]}\n");
        for (int arm = 0; arm < scenario.Loads.Count; arm++)
        {
            text.Append("  load  ").Append(scenario.Plan.Arms[arm].Name).Append(": ");
            text.AppendJoin(", ", scenario.Loads[arm].Select(static load => Invariant($"{load.Office} {load.Ratio:0.00}"))).Append('\n');
        }

        foreach (WholeReplacement replaced in scenario.Replaced)
        {
            text.Append("  whole ").Append(replaced.Path).Append(" (").Append(replaced.By).Append(") replaces that of ").Append(replaced.Of)
                .Append(", nothing of it is kept\n");
        }

        text.Append("  ").Append(ScenarioReading.OriginsOf(scenario)).Append('\n');
        if (areSourcesAsked)
        {
            foreach (UncertainInput input in scenario.UncertainInputs)
            {
                text.Append("  range  ").Append(RangeOf(input)).Append('\n');
            }

            foreach (OriginNote origin in scenario.Origins.Where(static origin => origin.Kind == OriginKind.None))
            {
                text.Append("  no origin  ").Append(origin.Path).Append(": ").Append(origin.Value).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string RangeOf(UncertainInput input)
    {
        string source = input.Source.Length > 0 ? ", source " + input.Source : "";
        return $"{input.Path}: {input.Written(input.Value)} ({input.Written(input.Low)} to {input.Written(input.High)})"
            + source + (input.IsAssumed ? ", assumed" : "");
    }
}
