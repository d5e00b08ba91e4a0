using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Studies;

/// <summary>The rounds of one point of a study, made or read, until its result is put together.</summary>
internal sealed class PointCourse
{
    private readonly StudyPoint _point;
    private readonly ExperimentOptions _options;
    private readonly ReplicateArm _replicate;
    private readonly Lazy<Parts?> _parts;
    private readonly Round?[] _rounds;
    private readonly List<ReplicationFailure>[] _failures;
    private int _left;
    private bool _isCut;

    public PointCourse(StudyPoint point, ExperimentOptions options, ReplicateArm replicate)
    {
        _point = point;
        _options = options;
        _replicate = replicate;
        _parts = new(Prepare);
        _rounds = new Round?[point.Count];
        _failures = [.. Enumerable.Range(0, point.Count).Select(static _ => new List<ReplicationFailure>())];
        _left = point.Count;
    }

    /// <summary>Whether all rounds are done.</summary>
    public bool IsComplete => _left == 0 && !_isCut;

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
        if (_options.Store?.Find(key) is { } content)
        {
            _rounds[round] = RoundCodec.Read(content).Round;
            return;
        }

        ReplicationOutcome[] arms = new ReplicationOutcome[parts.Plan.Arms.Count];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            arms[arm] = parts.Maker.Make(new(arm, key.Replication), cut);
            if (arms[arm].Failure is { } failure)
            {
                _failures[round].Add(new(arm, key.Replication, failure));
                return;
            }

            if (arms[arm].Summary is null)
            {
                _isCut = true;
                return;
            }
        }

        _rounds[round] = parts.Reduction.Join(arms);
        _options.Store?.Keep(key, RoundCodec.Write(_rounds[round]!, [.. arms.Select(static arm => arm.Records!)]));
    }

    /// <summary>A round is done.</summary>
    public void Complete() => _left--;

    /// <summary>A round is another process's.</summary>
    public void Skip() => _left--;

    /// <summary>The result of the point; null where there is no plan.</summary>
    public ExperimentResult? Result()
    {
        if (_parts.Value is not { } parts)
        {
            return null;
        }

        int[] made = [.. Enumerable.Range(0, _rounds.Length).Where(round => _rounds[round] is not null)];
        foreach (int round in made)
        {
            parts.Reduction.Add(_rounds[round]!);
        }

        return parts.Reduction.Build(
            [.. made.Select(round => _point.First + round)], [.. _failures.SelectMany(static each => each)], ExperimentEnding.FixedNumber,
            [], recordsFailure: null);
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
