using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Model.Runs;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Scenarios.Loading;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Validation.Fuzz;

/// <summary>
/// A loaded scenario on the whole way of a run, scaled down: forecast, few replications cut short, records, every output.
/// </summary>
internal static class ShortRun
{
    private const int Replications = 2;

    /// <summary>What was thrown on the way, which is a fault, because what loads can be run; null: nothing.</summary>
    /// <param name="scenario">What has been loaded.</param>
    /// <param name="eventsMost">Where each replication stops.</param>
    public static string? FaultOf(LoadedScenario scenario, int eventsMost)
    {
        try
        {
            Run(scenario, eventsMost);
            return null;
        }
        catch (Exception thrown)
        {
            return $"loads and does not run: {thrown}";
        }
    }

    private static void Run(LoadedScenario scenario, int eventsMost)
    {
        int replications = Math.Min(Replications, scenario.Plan.Replications.AtMost);
        ExperimentPlan plan = scenario.Plan with { Replications = ReplicationRule.Exactly(replications) };
        _ = plan.Arms.Select(static arm => OfficeLoad.Of(arm.World)).ToList();
        using Records records = new(scenario, plan);
        ExperimentOptions options = new()
        {
            Threads = 1, LinkFactory = new PollyLinkFactory(), ExchangeLog = LogScope.First, CaseLog = LogScope.First, Records = records,
        };
        ExperimentRunner runner = new(
            plan,
            options,
            (arm, replication) => new FilingRun(arm.World, replication).RunOnly(eventsMost));
        ExperimentResult result = runner.Run();
        if (result.Failures is [var first, ..])
        {
            throw new InvalidOperationException(
                $"Replication {first.Replication} of arm '{plan.Arms[first.Arm].Name}' failed.",
                first.Cause);
        }

        if (result.RecordsFailure is { } failure)
        {
            throw new InvalidOperationException("The records cannot be written.", failure);
        }

        ExperimentReport report = new(result, new Provenance
        {
            Version = "0", ScenarioText = scenario.ResolvedText, WallClock = new(DateTimeOffset.UnixEpoch, "here", 1, TimeSpan.Zero),
        });
        foreach (IResultOutput output in OutputCatalog.All)
        {
            output.Write(report, Stream.Null);
        }
    }

    /// <summary>Writes both files of records to nowhere.</summary>
    private sealed class Records(LoadedScenario scenario, ExperimentPlan plan) : IExperimentRecords, IDisposable
    {
        private readonly CasesCsv _cases = new(plan, Stream.Null);
        private readonly ExchangeLogFile _exchanges = new(
            Stream.Null,
            new ExchangeLogHeader(scenario.Name, scenario.Hash, plan.Seed, "0", ExchangeLogScope.First, plan.Arms[0].World.Window.Start),
            plan.Arms);

        public void Take(ReplicationRecords records)
        {
            _exchanges.Write(records.Arm, records.Replication, records.Events);
            _cases.Write(records);
        }

        public void Dispose()
        {
            _cases.Dispose();
            _exchanges.Dispose();
        }
    }
}
