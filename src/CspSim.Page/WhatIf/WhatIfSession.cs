using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Stories;
using CspSim.Experiments.Studies;
using CspSim.Reporting;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;

namespace CspSim.Page.WhatIf;

/// <summary>Answers questions about one scenario: at once from one replication, then from more and more of them.</summary>
/// <remarks>
/// A newer question ends the one before it. Rounds are kept, so that every number is that of a run of the command line with the same
/// settings, however often its question was refined or interrupted.
/// </remarks>
/// <param name="scenario">The scenario.</param>
/// <param name="options">How replications are carried out; store and name of the point are the session's own.</param>
internal sealed class WhatIfSession(WhatIfScenario scenario, ExperimentOptions options) : IDisposable
{
    // Each step about doubles what is known; between them nothing is put together, which takes as long as a replication.
    private static readonly int[] s_steps = [1, 2, 4, 8, 16, 32, 64, 128];

    private readonly KeptRounds _rounds = new(KeptRounds.UsualBytes);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private CancellationTokenSource? _asked;
    private Answer? _answer;

    /// <summary>Answers a question, from one replication to as many as the scenario asks for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="left">Nobody listens any more.</param>
    /// <returns>
    /// The answers, each from more replications than the one before; they end early when a newer question comes or nobody listens.
    /// </returns>
    public async IAsyncEnumerable<WhatIfAnswer> AskAsync(Question question, [EnumeratorCancellation] CancellationToken left = default)
    {
        using CancellationTokenSource cut = CancellationTokenSource.CreateLinkedTokenSource(left);
        lock (_gate)
        {
            _asked?.Cancel();
            _asked = cut;
        }

        Channel<WhatIfAnswer> answers = Channel.CreateUnbounded<WhatIfAnswer>();
        Task work = OwnThread.Run(() => Work(question, answers.Writer, cut.Token));
        try
        {
            await foreach (WhatIfAnswer answer in answers.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return answer;
            }
        }
        finally
        {
            await cut.CancelAsync();
            lock (_gate)
            {
                // Before the work is waited for, which may end by a fault: nobody cancels what is gone.
                _asked = _asked == cut ? null : _asked;
            }

            await work;
        }
    }

    /// <summary>Follows one year of the first replication of the arm that a question is about, when the question under way has its
    /// last answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="left">Nobody listens any more.</param>
    /// <returns>Null where nothing is exchanged, or the scenario cannot be so.</returns>
    public async Task<ReplayOfArm?> ReplayAsync(Question question, CancellationToken left)
    {
        await _turn.WaitAsync(left);
        try
        {
            return await OwnThread.Run(() => Replay(question, left));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private ReplayOfArm? Replay(Question question, CancellationToken left)
    {
        if ((question.Settings.Count == 0 ? scenario.Scenario : scenario.LoadWith(question.Settings).Scenario) is not { } read)
        {
            return null;
        }

        ExperimentPlan once = ExperimentRunner.StepOf(PlanOf(question, read), 1);
        ExperimentResult result = Run(once, question.Key, left);
        return result.Replications > 0 && StoryBook.Make(result, options.LinkFactory, left) is { Replay: { } year } told
            ? new(told.Arm, year)
            : null;
    }

    private static ExperimentPlan PlanOf(Question question, LoadedScenario read) =>
        question.Arms.Count == 0 || question.Arms.Count == read.Plan.Arms.Count ? read.Plan : read.Plan.OfArms(question.Arms);

    private bool Work(Question question, ChannelWriter<WhatIfAnswer> answers, CancellationToken cut)
    {
        try
        {
            _turn.Wait(cut);
            try
            {
                Answer(question, answers, cut);
                return true;
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            // A newer question, or nobody listens: what has been said stands.
            return false;
        }
        finally
        {
            answers.Complete();
        }
    }

    private void Answer(Question question, ChannelWriter<WhatIfAnswer> answers, CancellationToken cut)
    {
        LoadResult loaded = question.Settings.Count == 0 ? new(scenario.Scenario, []) : scenario.LoadWith(question.Settings);
        if (loaded.Scenario is not { } read)
        {
            answers.TryWrite(WhatIfAnswer.Refused(loaded.Diagnostics.First(static each => each.Severity == Severity.Error)));
            return;
        }

        ExperimentPlan plan = PlanOf(question, read);
        int wanted = plan.Replications.AtMost;
        Answer watched = _answer ??= WatchedIn(scenario.Scenario.Plan, cut);
        if (FirstOf(plan, watched) is { } first)
        {
            Say(first, question.Key + " first", read, isLast: false);
        }

        foreach (int step in s_steps.TakeWhile(step => step < wanted))
        {
            Say(ExperimentRunner.StepOf(plan, step), question.Key, read, isLast: false);
        }

        Say(plan, question.Key, read, isLast: true);

        void Say(ExperimentPlan step, string point, LoadedScenario of, bool isLast)
        {
            ExperimentResult result = Run(step, point, cut);
            answers.TryWrite(new(new ExperimentReport(result, scenario.ProvenanceOf(of)), wanted, isLast, null));
        }
    }

    // The arm of which the answer speaks and its baseline come before the others: they are the question.
    private static ExperimentPlan? FirstOf(ExperimentPlan plan, Answer watched)
    {
        bool Has(string? name) => plan.Arms.Any(arm => string.Equals(arm.Name, name, StringComparison.Ordinal));
        return plan.Arms.Count > 2 && Has(watched.Arm) && Has(watched.Baseline)
            ? StudyKeep.Of(watched).PartOf(plan) with { Replications = ReplicationRule.Exactly(1) }
            : null;
    }

    private Answer WatchedIn(ExperimentPlan plan, CancellationToken cut)
    {
        ExperimentResult result = Run(ExperimentRunner.StepOf(plan, 1), new Question([], []).Key, cut);
        return Experiments.Results.Answer.Of(result);
    }

    private ExperimentResult Run(ExperimentPlan plan, string point, CancellationToken cut) =>
        new ExperimentRunner(plan, options with { Store = _rounds, Point = point }).Run(cut, cut, cut);
}

/// <summary>A year of an arm, to be played.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Year">The year.</param>
internal sealed record ReplayOfArm(ArmPlan Arm, ReplayYear Year);

/// <summary>What is known of a question so far.</summary>
/// <param name="Report">The result; null when the scenario cannot be so.</param>
/// <param name="Wanted">Replications that the scenario asks for at most.</param>
/// <param name="IsLast">Whether no better answer follows.</param>
/// <param name="Refusal">Why the scenario cannot be so; null when it can.</param>
internal sealed record WhatIfAnswer(ExperimentReport? Report, int Wanted, bool IsLast, Diagnostic? Refusal)
{
    /// <summary>The scenario cannot be so.</summary>
    /// <param name="diagnostic">Why.</param>
    public static WhatIfAnswer Refused(Diagnostic diagnostic) => new(null, 0, IsLast: true, diagnostic);
}
