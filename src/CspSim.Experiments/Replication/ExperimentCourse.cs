using System.Runtime.ExceptionServices;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Replication;

/// <summary>The course of one experiment: hands out replications, takes what came of them, and closes rounds in order.</summary>
/// <remarks>
/// A round is one replication of every arm. It is closed when all its arms have ended and all earlier rounds are closed; only closed
/// rounds count, and the stopping rule is asked after each of them. A round with an arm that failed is left out as a whole. After an
/// interrupt, rounds that are complete count even when an earlier one is not. A round that the store keeps is read and not made again.
/// </remarks>
internal sealed class ExperimentCourse
{
    private readonly object _gate = new();
    private readonly ExperimentPlan _plan;
    private readonly ExperimentOptions _options;
    private readonly int _roundsAhead;
    private readonly Dictionary<ReplicationJob, ReplicationOutcome> _waiting = [];
    private readonly Dictionary<int, PackedRound> _kept = [];
    private readonly ExperimentReduction _reduction;
    private readonly RoundShelf _shelf;
    private readonly StoppingRule _rule;
    private readonly int[] _done;
    private readonly List<int> _numbers = [];
    private readonly List<ReplicationFailure> _failures = [];
    private int _threads;
    private int _jobsTaken;
    private int _roundsClosed;
    private bool _hasEnded;
    private bool _isFinished;
    private bool _isCutShort;
    private Exception? _failure;
    private Exception? _recordsFailure;

    public ExperimentCourse(ExperimentPlan plan, ExperimentOptions options, FigureLayout layout)
    {
        _plan = plan;
        _options = options;
        _reduction = new(plan, layout);
        _shelf = new(options.Store);
        _rule = new(plan, layout);
        _done = new int[plan.Arms.Count];
        _threads = options.Threads;

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
                if (_hasEnded || _isFinished || stop.IsCancellationRequested || round >= _plan.Replications.AtMost)
                {
                    _threads--;
                    Monitor.PulseAll(_gate);
                    job = default;
                    return false;
                }

                if (round <= _roundsClosed + _roundsAhead)
                {
                    if (_jobsTaken % _plan.Arms.Count == 0 && TryTakeKept(round + 1))
                    {
                        continue;
                    }

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
            if (_isFinished)
            {
                return;
            }

            _waiting.Add(job, outcome);
            Advance(job.Arm);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>
    /// Returns when no thread works any more; after a cut at once: whatever a replication does, it does not hold up the result.
    /// </summary>
    public void Await(CancellationToken stop, CancellationToken cut)
    {
        using CancellationTokenRegistration onStop = stop.Register(Wake);
        using CancellationTokenRegistration onCut = cut.Register(Wake);
        lock (_gate)
        {
            while (_threads > 0 && !cut.IsCancellationRequested)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>The result of the rounds that are complete.</summary>
    /// <param name="drop">Asks for no result any more.</param>
    /// <exception cref="OperationCanceledException">Nobody wants it.</exception>
    public ExperimentResult Finish(CancellationToken drop)
    {
        lock (_gate)
        {
            _isFinished = true;
            drop.ThrowIfCancellationRequested();
            ExperimentEnding ending = EndingOf();
            foreach (int round in _waiting.Keys.Select(static job => job.Replication).Concat(_kept.Keys).Distinct().Order().ToArray())
            {
                if (!_hasEnded && IsComplete(round))
                {
                    Close(round);
                }
            }

            if (_failure is not null)
            {
                ExceptionDispatchInfo.Throw(_failure);
            }

            return _reduction.Build(_shelf, _options.Threads, _numbers, _failures, ending, _rule.HalfWidths, _recordsFailure, drop);
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private bool TryTakeKept(int round)
    {
        if (_options.Store is not { } store || PackedRound.Find(store, new(_options.Point, round)) is not { } found)
        {
            return false;
        }

        _kept.Add(round, found);
        _jobsTaken += _plan.Arms.Count;
        for (int arm = 0; arm < _plan.Arms.Count; arm++)
        {
            Advance(arm);
        }

        return true;
    }

    private void Advance(int arm)
    {
        try
        {
            _done[arm]++;
            while (!_hasEnded && IsComplete(_roundsClosed + 1))
            {
                Close(_roundsClosed + 1);
            }

            (double reached, PrecisionTarget? wanted) = _rule.Furthest;
            _options.Progress?.Invoke(new(arm, _done[arm], _plan.Replications.AtMost, reached, wanted));
        }
        catch (Exception failure)
        {
            _failure ??= failure;
            _hasEnded = true;
        }
    }

    private void Close(int round)
    {
        if (_kept.Remove(round, out PackedRound? kept))
        {
            Count(round, kept, kept.Unpack(), kept.UnpackRecords());
        }
        else
        {
            CloseMade(round, Take(round));
        }

        _roundsClosed = round;
        _hasEnded = _rule.EndsAfter(round, _numbers.Count);
    }

    private void CloseMade(int number, ReplicationOutcome[] arms)
    {
        _failures.AddRange(arms.Index().Where(static each => each.Item.Failure is not null)
            .Select(each => new ReplicationFailure(each.Index, number, each.Item.Failure!)));
        _isCutShort |= Array.Exists(arms, static arm => arm is { Summary: null, Failure: null });
        if (Array.TrueForAll(arms, static arm => arm.Summary is not null))
        {
            Round round = _reduction.Join(arms);
            ReplicationRecords[] records = [.. arms.Select(static arm => arm.Records!)];
            PackedRound packed = PackedRound.Of(round, records);
            if (_options.Store is { } store)
            {
                packed.Keep(store, new(_options.Point, number));
            }

            Count(number, packed, round, records);
        }
    }

    private void Count(int number, PackedRound packed, Round round, IReadOnlyList<ReplicationRecords> records)
    {
        _numbers.Add(number);
        _shelf.Add(new(_options.Point, number), packed);
        _reduction.Add(round);
        _rule.Add(round);
        foreach (ReplicationRecords each in records)
        {
            Record(each);
        }
    }

    private ReplicationOutcome[] Take(int round)
    {
        ReplicationOutcome[] arms = new ReplicationOutcome[_plan.Arms.Count];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            _waiting.Remove(new(arm, round), out ReplicationOutcome? outcome);
            arms[arm] = outcome!;
        }

        return arms;
    }

    // A full disk must not cost replications: the records end there, the experiment goes on, and the result says so.
    private void Record(ReplicationRecords records)
    {
        if (_options.Records is not { } log || _recordsFailure is not null || (records.Events.Count == 0 && records.Cases.Count == 0))
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

    private bool IsComplete(int round)
    {
        if (_kept.ContainsKey(round))
        {
            return true;
        }

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
        if (!_hasEnded || _isCutShort)
        {
            return ExperimentEnding.Interrupted;
        }

        if (_plan.Replications.Until.Count == 0)
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
