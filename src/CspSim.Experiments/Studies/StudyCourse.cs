using System.Runtime.ExceptionServices;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Studies;

/// <summary>The course of one study: hands out rounds, keeps them, and hands over the results of points in order.</summary>
internal sealed class StudyCourse
{
    private readonly object _gate = new();
    private readonly IReadOnlyList<StudyPoint> _points;
    private readonly ExperimentOptions _options;
    private readonly StudyPart? _part;
    private readonly ReplicateArm _replicate;
    private readonly Action<int, ExperimentResult?> _take;
    private readonly Dictionary<int, PointCourse> _open = [];
    private readonly Dictionary<int, (PointCourse Course, ExperimentResult? Result)> _ready = [];
    private readonly List<ReplicationFailure> _failures = [];
    private readonly int _pointsAhead;
    private readonly int _rounds;
    private int _threads;
    private int _point;
    private int _roundOfPoint;
    private long _roundOfStudy;
    private int _handedOver;
    private int _done;
    private bool _isClosed;
    private ExceptionDispatchInfo? _failure;

    public StudyCourse(
        IReadOnlyList<StudyPoint> points, ExperimentOptions options, StudyPart? part, ReplicateArm replicate,
        Action<int, ExperimentResult?> take)
    {
        _points = points;
        _options = options;
        _part = part;
        _replicate = replicate;
        _take = take;
        _threads = options.Threads;
        _pointsAhead = 2 * options.Threads;
        _rounds = points.Sum(static point => point.Count);
    }

    public Action<int, int>? Progress { get; init; }

    /// <summary>The replications that failed at the points that are done, in their order.</summary>
    public IReadOnlyList<ReplicationFailure> Failures => _failures;

    /// <summary>Makes rounds until there are none left; a thread of the study.</summary>
    public void Work(CancellationToken stop, CancellationToken cut)
    {
        try
        {
            while (TryTake(stop) is { } job)
            {
                job.Course.Make(job.Round, cut);
                Complete(job);
            }
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(failure);
            }
        }

        lock (_gate)
        {
            _threads--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Returns when no thread works any more; after a cut at once.</summary>
    /// <returns>Whether every point was done.</returns>
    public bool Await(CancellationToken stop, CancellationToken cut)
    {
        using CancellationTokenRegistration onStop = stop.Register(Wake);
        using CancellationTokenRegistration onCut = cut.Register(Wake);
        lock (_gate)
        {
            while (_threads > 0 && !cut.IsCancellationRequested)
            {
                Monitor.Wait(_gate);
            }

            _isClosed = true;
            _failure?.Throw();
            return _handedOver == _points.Count;
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private Job? TryTake(CancellationToken stop)
    {
        lock (_gate)
        {
            while (_point < _points.Count && _failure is null && !stop.IsCancellationRequested)
            {
                if (_point > _handedOver + _pointsAhead)
                {
                    Monitor.Wait(_gate);
                    continue;
                }

                PointCourse course = Open(_point);
                Job job = new(_point, course, _roundOfPoint);
                bool isOurs = _part is not { } part || part.Has(_roundOfStudy);
                if (++_roundOfPoint == _points[_point].Count)
                {
                    _point++;
                    _roundOfPoint = 0;
                }

                _roundOfStudy++;
                if (isOurs)
                {
                    return job;
                }

                if (course.Complete())
                {
                    PutReady(job, null);
                }
            }

            return null;
        }
    }

    private PointCourse Open(int point)
    {
        if (!_open.TryGetValue(point, out PointCourse? course))
        {
            course = new(_points[point], _options, _replicate);
            _open.Add(point, course);
        }

        return course;
    }

    private void Complete(Job job)
    {
        bool isLast;
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _done++;
            isLast = job.Course.Complete();
            Progress?.Invoke(_done, _rounds);
            Monitor.PulseAll(_gate);
        }

        if (isLast)
        {
            // Put together by the thread that made the last round, while others go on.
            ExperimentResult? result = _part is null ? job.Course.Result() : null;
            lock (_gate)
            {
                PutReady(job, result);
            }
        }
    }

    private void PutReady(Job job, ExperimentResult? result)
    {
        _ready.Add(job.Point, (job.Course, result));
        _open.Remove(job.Point);
        while (!_isClosed && _ready.Remove(_handedOver, out (PointCourse Course, ExperimentResult? Result) next))
        {
            _failures.AddRange(next.Course.Failures);
            if (_part is null)
            {
                _take(_handedOver, next.Result);
            }

            _handedOver++;
            Monitor.PulseAll(_gate);
        }
    }

    private readonly record struct Job(int Point, PointCourse Course, int Round);
}
