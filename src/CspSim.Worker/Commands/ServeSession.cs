using CspSim.Link;
using CspSim.Page.Serving;
using CspSim.Page.WhatIf;
using CspSim.Reporting;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>serve</c>: reads the scenario, serves its page until it is stopped.</summary>
internal sealed class ServeSession(CommandCall call)
{
    /// <summary>Serves until an interrupt.</summary>
    public async Task<int> RunAsync()
    {
        if (await ScenarioReading.ReadOrReportAsync(call, call.Operands, isForPrograms: false) is not [var reading])
        {
            return ExitCode.BadInput;
        }

        using InterruptToken interrupt = new();
        WhatIfScenario scenario = ScenarioOf(reading);
        WhatIfSession session = new(scenario, new() { Threads = call.Threads, LinkFactory = new PollyLinkFactory() });
        PageServer server;
        int port = call.Get(CommandOptions.Port) ?? 0;
        try
        {
            server = await PageServer.StartAsync(scenario, session, port, interrupt.Token);
        }
        catch (IOException failure)
        {
            session.Dispose();
            await call.Streams.Error.WriteErrorAsync(
                Invariant($"port {port} cannot be used: {failure.Message}"), "leave --port out: any free port is taken");
            return ExitCode.BadInput;
        }

        await using (server)
        {
            await call.Streams.Output.Writer.WriteAsync(
                $"{server.Address}\n{(call.IsQuiet ? "" : "open this address once in a browser on this computer; Ctrl-C ends it\n")}");
            TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (interrupt.Token.Register(ended.SetResult))
            {
                await ended.Task;
            }
        }

        return ExitCode.Done;
    }

    private WhatIfScenario ScenarioOf(ScenarioReading reading) => new()
    {
        Scenario = reading.Scenario,
        LoadWith = settings => reading.LoadWith(call, settings),
        ProvenanceOf = scenario => new()
        {
            Version = ProgramInfo.Version,
            ScenarioText = scenario.ResolvedText,
            Notes = [ScenarioReading.OriginsOf(scenario)],
            UncertainInputs = ScenarioReading.RangesOf(scenario),
            Inputs = ScenarioReading.InputsOf(scenario),
            WallClock = new(call.Time.GetLocalNow(), ProgramInfo.Machine, call.Threads, TimeSpan.Zero),
        },
        Command = $"cspsim run {ShellWord.OfPath(reading.Operand)}"
            + string.Concat(ScenarioReading.SettingsOf(call).Select(static setting => " --set " + ShellWord.Of(setting))),
        File = reading.Operand,
    };
}
