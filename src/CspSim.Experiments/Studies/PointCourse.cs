using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Studies;

/// <summary>The rounds of one point of a study, made or read, until its result is put together.</summary>
internal sealed class PointCourse
{
    private readonly Lock _gate = new();
    private readonly StudyPoint _point;
    private readonly ExperimentOptions _options;
    private readonly ReplicateArm _replicate;
    private readonly Lazy<Parts?> _parts;
    private readonly PackedRound?[] _rounds;
    private readonly ReplicationFailure?[] _failures;
    private int _left;
    private bool _isCut;

    public PointCourse(StudyPoint point, ExperimentOptions options, ReplicateArm replicate)
    {
        _point = point;
        _options = point.KeepsRecords ? options : options.WithoutRecords;
        _replicate = replicate;
        _parts = new(Prepare);
        _rounds = new PackedRound?[point.Count];
        _failures = new ReplicationFailure?[point.Count];
        _left = point.Count;
    }

    /// <summary>The bytes of the rounds that are there, as a store keeps them.</summary>
    public long Bytes => _rounds.Sum(static round => round?.Bytes ?? 0);

    /// <summary>The rounds that failed, in their order.</summary>
    public IEnumerable<ReplicationFailure> Failures => _failures.OfType<ReplicationFailure>();

    /// <summary>Makes a round, or reads it from the store; on any thread, several rounds at once.</summary>
    /// <param name="round">Which of the point's rounds, from 0.</param>
    /// <param name="cut">Ends it before its time; the point is then never complete.</param>
    public void Make(int round, CancellationToken cut)
    {
        if (_parts.Value is not { } parts)
        {
            return;
        }

        RoundKey key = new(_point.Name, _point.First + round);
        if (_options.Store is { } store && PackedRound.Find(store, key) is { } found)
        {
            Take(round, found, found.Unpack(), parts);
            return;
        }

        ReplicationOutcome[] arms = new ReplicationOutcome[parts.Plan.Arms.Count];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            arms[arm] = parts.Maker.Make(new(arm, key.Replication), cut);
            if (arms[arm].Failure is { } failure)
            {
                _failures[round] = new(arm, key.Replication, failure);
                return;
            }

            if (arms[arm].Summary is null)
            {
                _isCut = true;
                return;
            }
        }

        Round made = parts.Reduction.Join(arms);
        PackedRound packed = PackedRound.Of(made, [.. arms.Select(static arm => arm.Records!)]);
        if (_options.Store is { } keeping)
        {
            packed.Keep(keeping, key);
        }

        Take(round, packed, made, parts);
    }

    /// <summary>A round is done, here or in another process; called by one thread at a time.</summary>
    /// <returns>Whether it was the last, and all are whole.</returns>
    public bool Complete() => --_left == 0 && !_isCut;

    /// <summary>The result of the point; null where there is no plan.</summary>
    public ExperimentResult? Result()
    {
        if (_parts.Value is not { } parts)
        {
            return null;
        }

        RoundShelf shelf = new(_options.Store);
        List<int> numbers = [];
        foreach ((int round, PackedRound? packed) in _rounds.Index())
        {
            if (packed is not null)
            {
                numbers.Add(_point.First + round);
                shelf.Add(new(_point.Name, numbers[^1]), packed);
            }
        }

        return parts.Reduction.Build(
            shelf, threads: 1, numbers, [.. Failures], ExperimentEnding.FixedNumber, [], recordsFailure: null);
    }

    private void Take(int round, PackedRound packed, Round whole, Parts parts)
    {
        _rounds[round] = packed;
        lock (_gate)
        {
            parts.Reduction.Add(whole);
        }
    }

    private Parts? Prepare()
    {
        if (_point.Plan() is not { } plan)
        {
            return null;
        }

        PlanGuard.Check(plan, _options);
        FigureLayout layout = new(plan, ExperimentRunner.MeasuresOf(plan));
        return new(plan, new(plan, _options, layout, _replicate), new(plan, layout));
    }

    private sealed record Parts(ExperimentPlan Plan, ReplicationMaker Maker, ExperimentReduction Reduction);
}
