using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;

namespace CspSim.Validation;

/// <summary>An experiment of which every replication must succeed: one that fails would be left out of the result.</summary>
internal static class WholeRun
{
    public static ExperimentResult Of(ExperimentPlan plan, ExperimentOptions? options = null)
    {
        ExperimentResult result = new ExperimentRunner(plan, options).Run(TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures.Select(static failure => failure.Cause));
        return result;
    }
}
