using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Support;

/// <summary>Reports of experiments whose replications are drawn, not simulated.</summary>
internal static class SomeReport
{
    public static Provenance Provenance { get; } = new()
    {
        Version = "0.0.1",
        ScenarioText = "cspsim: 1\nname: 병렬 \"검색\"\n",
        Settings = ["csp.share=40%"],
        Notes = ["2 inputs are assumed"],
        UncertainInputs = [new("csp.share", 30, 10, 60, "%") { IsAssumed = true, Note = "a question" }],
        Inputs = [new("offices.KIPO.examiners", "20", false, "KIPO 2025", "of the field"), new("csp.share", "30%", true, "", "a question")],
        WallClock = new(new DateTimeOffset(2026, 8, 1, 9, 30, 0, TimeSpan.FromHours(9)), "a machine", 2, TimeSpan.FromSeconds(1.5)),
    };

    public static ExperimentReport Of(params ReadOnlySpan<string> arms) =>
        new(Result(SomePlan.With(ReplicationRule.Exactly(7), arms)), Provenance);

    public static ExperimentResult Result(ExperimentPlan plan) =>
        new ExperimentRunner(plan, new() { Threads = 1 }, FakeReplication.Drawn).Run();

    public static byte[] Json(ExperimentResult result) =>
        Bytes(OutputCatalog.All.Single(output => output.FileName == "results.json"), new(result, Provenance));

    public static byte[] Bytes(IResultOutput output, ExperimentReport report)
    {
        using MemoryStream stream = new();
        output.Write(report, stream);
        return stream.ToArray();
    }
}
