using System.Globalization;
using System.Runtime.ExceptionServices;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Replication;

/// <summary>The course of one experiment: hands out replications, takes what came of them, and closes rounds in order.</summary>
/// <remarks>
/// A round is one replication of every arm. It is closed when all its arms have ended and all earlier rounds are closed; only closed
/// rounds count, and the stopping rule is asked after each of them.
/// </remarks>
internal sealed class ExperimentCourse
{
    private readonly object _gate = new();
    private readonly ExperimentPlan _plan;
    private readonly ExperimentOptions _options;
    private readonly int _roundsAhead;
    private readonly Dictionary<ReplicationJob, ReplicationOutcome> _waiting = [];
    private readonly ExperimentReduction _reduction;
    private readonly StoppingRule _rule;
    private readonly int[] _done;
    private int _jobsTaken;
    private int _roundsClosed;
    private bool _hasEnded;
    private Exception? _failure;
    private Exception? _recordsFailure;

    public ExperimentCourse(ExperimentPlan plan, ExperimentOptions options, FigureLayout layout)
    {
        _plan = plan;
        _options = options;
        _reduction = new(plan, layout);
        _rule = new(plan, layout);
        _done = new int[plan.Arms.Count];

        // Enough that no thread waits for a slow replication, few enough that finished ones do not pile up in memory.
        _roundsAhead = 1 + (2 * options.Threads / plan.Arms.Count);
    }

    public bool TryTake(CancellationToken stop, out ReplicationJob job)
    {
        lock (_gate)
        {
            while (true)
            {
                int round = _jobsTaken / _plan.Arms.Count;
                if (_hasEnded || stop.IsCancellationRequested || round >= _plan.Replications.AtMost)
                {
                    job = default;
                    return false;
                }

                if (round <= _roundsClosed + _roundsAhead)
                {
                    job = new(_jobsTaken % _plan.Arms.Count, round + 1);
                    _jobsTaken++;
                    return true;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    public void Complete(ReplicationJob job, ReplicationOutcome outcome)
    {
        lock (_gate)
        {
            try
            {
                _done[job.Arm]++;
                _waiting.Add(job, outcome);
                CloseRounds();
                _options.Progress?.Invoke(new(job.Arm, _done[job.Arm], _plan.Replications.AtMost, _rule.RelativeHalfWidth));
            }
            catch (Exception failure)
            {
                End(failure);
            }

            Monitor.PulseAll(_gate);
        }
    }

    public ExperimentResult Finish()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        return _reduction.Build(_roundsClosed, EndingOf(), _rule.RelativeHalfWidth, _recordsFailure);
    }

    private void CloseRounds()
    {
        while (!_hasEnded && IsComplete(_roundsClosed + 1))
        {
            ReplicationSummary[] round = new ReplicationSummary[_plan.Arms.Count];
            for (int arm = 0; arm < round.Length; arm++)
            {
                _waiting.Remove(new(arm, _roundsClosed + 1), out ReplicationOutcome? outcome);
                if (outcome!.Failure is { } failure)
                {
                    End(Described(arm, _roundsClosed + 1, failure));
                    return;
                }

                round[arm] = outcome.Summary!;
                Record(outcome.Records!);
            }

            _rule.Add(round, _reduction.Add(round));
            _roundsClosed++;
            _hasEnded = _rule.EndsAfter(_roundsClosed);
        }
    }

    // A full disk must not cost replications: the records end there, the experiment goes on, and the result says so.
    private void Record(ReplicationRecords records)
    {
        if (_options.Records is not { } log || _recordsFailure is not null || (records.Exchanges.Count == 0 && records.Cases.Count == 0))
        {
            return;
        }

        try
        {
            log.Take(records);
        }
        catch (Exception failure)
        {
            _recordsFailure = failure;
        }
    }

    // Arm, seed and replication are enough to see the failure again.
    private InvalidOperationException Described(int arm, int replication, Exception failure) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Replication {replication} of arm '{_plan.Arms[arm].Name}' (seed {_plan.Seed}) failed: {failure.Message}"),
        failure);

    private void End(Exception failure)
    {
        _failure ??= failure;
        _hasEnded = true;
    }

    private bool IsComplete(int round)
    {
        for (int arm = 0; arm < _plan.Arms.Count; arm++)
        {
            if (!_waiting.ContainsKey(new(arm, round)))
            {
                return false;
            }
        }

        return true;
    }

    private ExperimentEnding EndingOf()
    {
        if (!_hasEnded)
        {
            return ExperimentEnding.Interrupted;
        }

        if (_plan.Replications.Until is null)
        {
            return ExperimentEnding.FixedNumber;
        }

        return _rule switch
        {
            { HasValues: false } => ExperimentEnding.NothingWatched,
            { IsReached: true } => ExperimentEnding.PrecisionReached,
            _ => ExperimentEnding.LimitReached,
        };
    }
}
