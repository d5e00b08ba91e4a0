using CspSim.Experiments.Plans;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Makes single replications of an experiment; called from several threads at once.</summary>
/// <param name="plan">The experiment.</param>
/// <param name="options">What is recorded.</param>
/// <param name="layout">The figures of the experiment.</param>
/// <param name="replicate">A run of the model.</param>
internal sealed class ReplicationMaker(ExperimentPlan plan, ExperimentOptions options, FigureLayout layout, ReplicateArm replicate)
{
    /// <summary>Makes one replication of one arm; a failure is part of the outcome.</summary>
    /// <param name="job">Which one.</param>
    /// <param name="cut">Ends it before its time.</param>
    public ReplicationOutcome Make(ReplicationJob job, CancellationToken cut)
    {
        if (!options.MakesRounds)
        {
            return new(Result: null, Summary: null, Records: null, new MissingRoundException());
        }

        RunOptions runOptions = ExperimentRunner.RunOptionsOf(plan, options, job.Replication) with { Cut = cut };
        try
        {
            ReplicationResult result = replicate(plan.Arms[job.Arm], runOptions);
            IReadOnlyList<ExchangeEvent> events = (runOptions.ExchangeLog as RecordedEvents)?.Events ?? [];
            return new(
                result,
                layout.Summarise(job.Arm, result),
                new(job.Arm, job.Replication, events, (runOptions.CaseLog as RecordedCases)?.Rows ?? []),
                Failure: null);
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            return new(Result: null, Summary: null, Records: null, Failure: null);
        }
        catch (Exception failure)
        {
            // Kept until all earlier replications have ended: which failures are reported must not depend on the threads.
            return new(Result: null, Summary: null, Records: null, failure);
        }
    }
}
