using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>Runs a method that asks for replications as it goes, with progress, and reports what ended it early.</summary>
internal sealed class SamplingRun(CommandCall call, StudyCall study)
{
    /// <summary>Replications in all where the call says nothing.</summary>
    public const int UsualBudget = 10_000;

    /// <summary>The code with which the command ends; null: the method has ended by itself.</summary>
    public int? Code { get; private set; }

    /// <summary>Runs the method.</summary>
    /// <param name="figure">The figure that it asks for.</param>
    /// <param name="planAt">The experiment with some settings, each <c>path=value</c>.</param>
    /// <param name="method">The method.</param>
    /// <returns>What it found; null when something ended it, which has been reported.</returns>
    public async Task<TResult?> RunAsync<TResult>(
        SampledFigure figure,
        Func<IReadOnlyList<string>, ExperimentPlan?> planAt,
        Func<FigureSampler, CancellationToken, TResult> method)
        where TResult : class
    {
        TResult? result = null;
        FigureSampler sampler;
        using (ProgressBoard board = study.BoardOf(call.Get(QuestionOptions.Budget) ?? UsualBudget))
        {
            sampler = new(figure, planAt, study.Options) { Progress = (done, all) => board.Update(0, done, all, double.NaN) };
            try
            {
                result = method(sampler, study.Stop);
            }
            catch (OperationCanceledException) when (study.Stop.IsCancellationRequested)
            {
                Code = ExitCode.Interrupted;
            }
        }

        Code = await study.ReportStoreAsync() ?? await ReportFailureAsync(sampler) ?? await ReportInterruptAsync(sampler);
        return Code is null ? result : null;
    }

    private async Task<int?> ReportFailureAsync(FigureSampler sampler)
    {
        if (sampler.Failures is not [{ } first, ..])
        {
            return null;
        }

        return await CrashFile.ReportAsync(call.Streams.Error, call.Words, call.Time, first.Cause);
    }

    private async Task<int?> ReportInterruptAsync(FigureSampler sampler)
    {
        if (Code is null)
        {
            return null;
        }

        string made = NumberText.Counted(sampler.Made, "replication");
        await call.Streams.Error.WriteErrorAsync(
            $"interrupted after {made}: nothing can be said yet",
            call.Get(StudyOptions.Store) is null
                ? "--store DIR keeps finished replications, so that the next call goes on from them"
                : "the same command goes on from what the store has");
        return ExitCode.Interrupted;
    }
}
