using System.Diagnostics;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Selection;

/// <summary>The replications of a selection so far. Inside, more is better: values of which less is better change their sign.</summary>
internal sealed class SelectionCourse
{
    private readonly SelectionTask _task;
    private readonly ISampler _sampler;
    private readonly CancellationToken _stop;
    private readonly bool _areNumbersShared;
    private readonly double _sign;
    private readonly List<double>[] _values;
    private readonly Moments[] _moments;
    private readonly int?[] _leftAt;
    private readonly int[] _withoutValue;

    /// <summary>A selection without replications.</summary>
    /// <param name="task">What is to be chosen; checked here.</param>
    /// <param name="sampler">Gives the values.</param>
    /// <param name="areNumbersShared">
    /// True: all systems have replications of the same numbers, and so common random numbers. False: each has numbers of its own, and so
    /// independent values.
    /// </param>
    /// <param name="stop">Asks to start no more.</param>
    public SelectionCourse(SelectionTask task, ISampler sampler, bool areNumbersShared, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(sampler);
        task.Check();
        _task = task;
        _sampler = sampler;
        _stop = stop;
        _areNumbersShared = areNumbersShared;
        _sign = task.Best == Preference.Lower ? -1 : 1;
        _values = [.. Enumerable.Range(0, task.Systems).Select(static _ => new List<double>())];
        _moments = new Moments[task.Systems];
        _leftAt = new int?[task.Systems];
        _withoutValue = new int[task.Systems];
    }

    /// <summary>Replications made, of all systems together.</summary>
    public int Total => _values.Sum(static values => values.Count);

    /// <summary>Replications that the budget still has.</summary>
    public int Left => _task.Budget - Total;

    /// <summary>Whether a replication had no value.</summary>
    public bool IsBroken => Array.Exists(_withoutValue, static count => count > 0);

    /// <summary>The systems that were not ruled out.</summary>
    public int[] In => [.. Enumerable.Range(0, _task.Systems).Where(system => _leftAt[system] is null)];

    /// <summary>The system in the race with the best mean; the first of equals.</summary>
    public int Leader => In.MaxBy(system => _moments[system].Mean);

    /// <summary>Values of one system, more being better.</summary>
    public IReadOnlyList<double> ValuesOf(int system) => _values[system];

    /// <summary>Count, mean and variance of one system, more being better.</summary>
    public Moments MomentsOf(int system) => _moments[system];

    /// <summary>Makes the first stage of every system.</summary>
    public void DrawFirstStage() => Draw(In, _ => _task.FirstStage);

    /// <summary>Makes replications of some systems, all asked for together.</summary>
    /// <param name="systems">The systems.</param>
    /// <param name="count">How many more of a system; 0 or more.</param>
    public void Draw(IEnumerable<int> systems, Func<int, int> count)
    {
        SampleRequest[] requests = [.. systems
            .Select(system => new SampleRequest(system, FirstNumberOf(system) + _values[system].Count, count(system)))
            .Where(static request => request.Count > 0)];
        IReadOnlyList<double[]> drawn = _sampler.Draw(requests, _stop);
        Debug.Assert(drawn.Count == requests.Length, "One series for each request.");
        for (int at = 0; at < requests.Length; at++)
        {
            Add(requests[at].System, drawn[at]);
        }
    }

    /// <summary>Takes a system out of the race.</summary>
    public void RuleOut(int system) => _leftAt[system] = _values[system].Count;

    /// <summary>The result as things stand.</summary>
    /// <param name="procedure">The name of the procedure.</param>
    /// <param name="outcome">How it ended.</param>
    public SelectionResult End(string procedure, SelectionOutcome outcome) => new(
        procedure, _task, [.. Enumerable.Range(0, _task.Systems).Select(StandingOf)], outcome);

    /// <summary>The result with the last one in, or the one that leads, as the choice.</summary>
    public SelectionResult Choose(string procedure) => End(procedure, SelectionOutcome.Chosen) with { Chosen = Leader };

    // No system can have more replications than the budget.
    private int FirstNumberOf(int system) =>
        _areNumbersShared ? 1 : 1 + (system * Math.Min(_task.Budget, int.MaxValue / _task.Systems));

    private void Add(int system, double[] drawn)
    {
        foreach (double value in drawn)
        {
            double directed = _sign * value;
            _values[system].Add(directed);
            if (double.IsFinite(directed))
            {
                _moments[system].Add(directed);
            }
            else
            {
                _withoutValue[system]++;
            }
        }
    }

    private SystemStanding StandingOf(int system)
    {
        bool isWhole = _withoutValue[system] == 0;
        double mean = isWhole ? _sign * _moments[system].Mean : double.NaN;
        double deviation = isWhole ? _moments[system].StandardDeviation : double.NaN;
        return new(system, _values[system].Count, mean, deviation, _leftAt[system]) { WithoutValue = _withoutValue[system] };
    }
}
