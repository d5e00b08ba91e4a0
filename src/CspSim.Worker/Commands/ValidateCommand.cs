using System.Globalization;
using System.Text;
using CspSim.Scenarios.Building;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>validate</c>: reads and checks scenarios, computes loads, simulates nothing.</summary>
internal sealed class ValidateCommand(CommandArguments arguments, Streams streams)
{
    /// <summary>Checks every scenario of the command line.</summary>
    public async Task<int> RunAsync()
    {
        IReadOnlyList<ScenarioReading> readings = ScenarioReading.Of(arguments);
        bool areUsable = readings.All(static reading => reading.IsUsable);
        if (arguments.Json || arguments.Format == DiagnosticForm.Json)
        {
            await streams.Output.Writer.WriteAsync(DiagnosticWriting.Json(readings));
        }
        else
        {
            if (!arguments.Quiet || !areUsable)
            {
                await streams.Error.Writer.WriteAsync(DiagnosticWriting.Text(readings, arguments.Format));
            }

            if (!arguments.Quiet)
            {
                await streams.Output.Writer.WriteAsync(string.Concat(readings.Where(static reading => reading.IsUsable).Select(Describe)));
            }
        }

        return areUsable ? ExitCode.Done : ExitCode.BadInput;
    }

    private string Describe(ScenarioReading reading)
    {
        LoadedScenario scenario = reading.Result.Scenario!;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{reading.File}: valid, {scenario.Plan.Arms.Count} {(scenario.Plan.Arms.Count == 1 ? "arm" : "arms")}, scenario {scenario.Hash[..12]}\n");
        foreach (IGrouping<string, OfficeLoad> arm in scenario.Loads.GroupBy(static load => load.Arm, StringComparer.Ordinal))
        {
            text.Append("  load  ").Append(arm.Key).Append(": ");
            text.AppendJoin(", ", arm.Select(static load => string.Create(CultureInfo.InvariantCulture, $"{load.Office} {load.Ratio:0.00}"))).Append('\n');
        }

        text.Append("  ").Append(OriginCount.Of(scenario)).Append('\n');
        if (arguments.Sources)
        {
            foreach (OriginNote origin in scenario.Origins.Where(static origin => origin.Kind == OriginKind.None))
            {
                text.Append("  no origin  ").Append(origin.Path).Append(": ").Append(origin.Value).Append('\n');
            }
        }

        return text.ToString();
    }
}
