using System.Diagnostics;
using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Goals;

/// <summary>Finds the least, or the largest, value of a key at which a noisy mean still meets a limit.</summary>
/// <remarks>
/// Halving between a value that fails and one that meets, each told apart by a sequential test (as R. Waeber, P. I. Frazier, S. G.
/// Henderson, "Bisection search with noisy responses", SIAM Journal on Control and Optimization 51(3), 2013, decide the side of a point).
/// The error is shared out evenly over the values that can come up, so all verdicts hold together (Bonferroni). It rests on a mean that
/// runs one way. Both ends and the middle are looked at first, and any two values whose intervals contradict that end the search.
/// </remarks>
public sealed class GoalSearch
{
    private readonly GoalTask _task;
    private readonly IValueSampler _sampler;
    private readonly CancellationToken _stop;
    private readonly List<GoalProbe> _probes = [];

    private GoalSearch(GoalTask task, IValueSampler sampler, CancellationToken stop)
    {
        _task = task;
        _sampler = sampler;
        _stop = stop;
    }

    // Along the search larger values meet and smaller ones fail; for the largest value the key's axis is turned around.
    private double Direction => _task.Edge == GoalEdge.Least ? 1 : -1;

    private int Left => _task.Budget - _probes.Sum(static probe => probe.Replications);

    /// <summary>Searches.</summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="sampler">Gives the replications of values.</param>
    /// <param name="stop">Asks to start no more.</param>
    /// <exception cref="ArgumentException">The task cannot be; the message is meant for the user.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static GoalResult Run(GoalTask task, IValueSampler sampler, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(sampler);
        task.Check();
        return new GoalSearch(task, sampler, stop).Run();
    }

    private GoalResult Run()
    {
        GoalOutcome? stopped = Decide(Ladder()) ?? OfEnds();
        while (stopped is null)
        {
            if (NextValue() is not { } next)
            {
                return Result(GoalOutcome.Found);
            }

            stopped = Decide([next]);
        }

        return Result(stopped.Value);
    }

    private double[] Ladder()
    {
        double middle = Middle(_task.Low, _task.High);
        return middle > _task.Low && middle < _task.High ? [_task.Low, middle, _task.High] : [_task.Low, _task.High];
    }

    private double Middle(double low, double high)
    {
        double middle = low + ((high - low) / 2);
        return _task.IsWhole ? Math.Floor(middle) : middle;
    }

    /// <summary>Looks at values until each shows something; what ends the search, if something does.</summary>
    private GoalOutcome? Decide(double[] values)
    {
        Debug.Assert(_probes.Count + values.Length <= _task.ProbesMost, "The error was shared out over enough values.");
        GoalProbe[] open = [.. values.Select(value => new GoalProbe(_task, value, _sampler.Add(value)))];
        _probes.AddRange(open);
        while (open.Length > 0)
        {
            if (open.Sum(static probe => (long)probe.NextCount) > Left)
            {
                return GoalOutcome.BudgetSpent;
            }

            IReadOnlyList<double[]> drawn = _sampler.Draw(
                [.. open.Select(static probe => new SampleRequest(probe.System, probe.Replications + 1, probe.NextCount))], _stop);
            foreach ((GoalProbe probe, double[] found) in open.Zip(drawn))
            {
                probe.Look(found);
            }

            if (Array.Exists(open, static probe => probe.IsBroken))
            {
                return GoalOutcome.WithoutValue;
            }

            if (FindContradiction() is not null)
            {
                return GoalOutcome.NotMonotone;
            }

            open = [.. open.Where(static probe => probe.Verdict == GoalVerdict.Open)];
        }

        return null;
    }

    // Nothing contradicts the order here, so one end that meets speaks for all beyond it, and one that fails for all before it.
    private GoalOutcome? OfEnds()
    {
        GoalProbe[] along = Along();
        return (along[0].Verdict, along[^1].Verdict) switch
        {
            (GoalVerdict.Meets, _) => GoalOutcome.MetEverywhere,
            (_, GoalVerdict.Fails) => GoalOutcome.NotAttainable,
            (GoalVerdict.Fails, GoalVerdict.Meets) => null,
            _ => GoalOutcome.EndOnLimit,
        };
    }

    /// <summary>The next value to look at; null when the bracket is narrow enough on both sides of the values on the limit.</summary>
    private double? NextValue()
    {
        (GoalProbe fails, GoalProbe meets) = Bracket();
        GoalProbe[] within = [.. Along()
            .SkipWhile(probe => probe != fails).TakeWhile(probe => probe != meets).Append(meets)];
        return Split(within[0], within[1]) ?? Split(within[^2], within[^1]);
    }

    private double? Split(GoalProbe one, GoalProbe other)
    {
        double low = Math.Min(one.Value, other.Value);
        double high = Math.Max(one.Value, other.Value);
        double middle = Middle(low, high);
        return high - low <= _task.Tolerance || middle <= low || middle >= high ? null : middle;
    }

    private GoalProbe[] Along() => [.. _probes.OrderBy(probe => Direction * probe.Value)];

    // The first that meets, along the search, and the last before it that fails.
    private (GoalProbe Fails, GoalProbe Meets) Bracket()
    {
        GoalProbe[] along = Along();
        int meets = Array.FindIndex(along, static probe => probe.Verdict == GoalVerdict.Meets);
        int fails = Array.FindLastIndex(along, meets, static probe => probe.Verdict == GoalVerdict.Fails);
        Debug.Assert(meets > 0 && fails >= 0, "Both ends of the range are on their sides of the limit.");
        return (along[fails], along[meets]);
    }

    /// <summary>Two values of which the earlier along the search is clearly nearer to meeting the limit than the later.</summary>
    private GoalContradiction? FindContradiction()
    {
        GoalProbe[] along = Along();
        for (int later = 1; later < along.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (IsClearlyBetter(along[earlier], along[later]))
                {
                    double one = along[earlier].Value;
                    double other = along[later].Value;
                    return new(Math.Min(one, other), Math.Max(one, other));
                }
            }
        }

        return null;
    }

    private bool IsClearlyBetter(GoalProbe one, GoalProbe other) => one.Interval.Exists && other.Interval.Exists
        && (_task.Bound == GoalBound.AtMost ? one.Interval.High < other.Interval.Low : one.Interval.Low > other.Interval.High);

    private GoalResult Result(GoalOutcome outcome)
    {
        GoalProbe[] along = Along();
        GoalProbe? meets = Array.Find(along, static probe => probe.Verdict == GoalVerdict.Meets);
        GoalProbe? fails = Array.FindLast(along, static probe => probe.Verdict == GoalVerdict.Fails);
        GoalResult result = new(_task, outcome, [.. _probes.OrderBy(static probe => probe.Value).Select(static probe => probe.ToPoint())]);
        return outcome switch
        {
            GoalOutcome.WithoutValue => result,
            GoalOutcome.NotMonotone => result with { Contradiction = FindContradiction(), Confidence = _task.Confidence },
            _ => result with
            {
                Value = outcome is GoalOutcome.Found or GoalOutcome.MetEverywhere ? meets?.Value : null,
                Fails = fails?.Value,
                Meets = meets?.Value,
                Confidence = _task.Confidence,
            },
        };
    }
}
