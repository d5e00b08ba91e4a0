using BenchmarkDotNet.Attributes;
using CspSim.Experiments.Plans;
using CspSim.Model.Runs;

namespace CspSim.Benchmarks.Model;

/// <summary>One application of the reference model, from request to end. Read "allocated" beside the size.</summary>
/// <remarks>
/// Bytes per application fall as the run grows, because a run allocates its tables, its calendar and its histograms while it warms
/// up and nothing per event after that: ten times the applications cost the same bytes in all.
/// </remarks>
[MemoryDiagnoser]
public class ApplicationBenchmarks
{
    private ExperimentPlan _small = null!;
    private ExperimentPlan _large = null!;

    [GlobalSetup]
    public void Load()
    {
        _small = ReferenceScenario.Load(100_000, replications: 1);
        _large = ReferenceScenario.Load(1_000_000, replications: 1);
    }

    [Benchmark(OperationsPerInvoke = 100_000)]
    public ReplicationResult OfHundredThousand() => Run(_small);

    [Benchmark(OperationsPerInvoke = 1_000_000)]
    public ReplicationResult OfOneMillion() => Run(_large);

    private static ReplicationResult Run(ExperimentPlan plan) =>
        new FilingRun(plan.Arms[0].World, new RunOptions { Seed = plan.Seed, Replication = 1, Measures = plan.Measures }).Run();
}
