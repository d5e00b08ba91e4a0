using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Replication;

/// <summary>Says after which replication an experiment ends.</summary>
/// <remarks>
/// The first n, not below the least, at which t s / sqrt(n) is at most g / (1 + g) of the mean's size, for the watched measure at every office in
/// every arm; g is the relative half-width asked for. The correction makes g hold for the unknown mean instead of the
/// estimated one. Law, "Simulation Modeling and Analysis", 5th edition 2015, section 9.4.1.
/// </remarks>
internal sealed class StoppingRule
{
    private const double UsualConfidence = 0.95;

    private readonly ReplicationRule _rule;
    private readonly double _confidence;
    private readonly int[] _figures;
    private readonly Moments[] _moments;
    private readonly bool[] _isBlind;

    public StoppingRule(ExperimentPlan plan, FigureLayout layout)
    {
        _rule = plan.Replications;
        _confidence = plan.Confidence ?? UsualConfidence;
        _figures = _rule.Until is { } until ? layout.WatchedFigures(until.Measure) : [];
        _moments = new Moments[plan.Arms.Count * _figures.Length];
        _isBlind = new bool[_moments.Length];
    }

    /// <summary>The widest relative half-width after the last closed round; NaN when nothing is watched or it is too early to say.</summary>
    public double RelativeHalfWidth { get; private set; } = double.NaN;

    /// <summary>Whether the wanted precision was reached after the last closed round.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Takes the watched means of one replication of one arm.</summary>
    public void Add(int arm, ReplicationSummary summary)
    {
        for (int at = 0; at < _figures.Length; at++)
        {
            int watch = (arm * _figures.Length) + at;
            double mean = summary.Figures[_figures[at]].Mean;

            // A replication without a single value cannot be averaged: the precision is then never reached.
            _isBlind[watch] |= double.IsNaN(mean);
            _moments[watch].Add(mean);
        }
    }

    /// <summary>Whether the experiment ends after this round.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="made">Rounds that count so far: those that failed do not.</param>
    public bool EndsAfter(int round, int made)
    {
        Judge(made);
        return round >= _rule.AtMost || (IsReached && made >= _rule.AtLeast);
    }

    private void Judge(int made)
    {
        if (_rule.Until is not { } until || made < 2)
        {
            return;
        }

        double student = StudentT.Quantile((1 + _confidence) / 2, made - 1);
        double wanted = until.RelativeHalfWidth / (1 + until.RelativeHalfWidth);
        double widest = 0;
        bool isReached = true;
        for (int watch = 0; watch < _moments.Length; watch++)
        {
            double halfWidth = student * _moments[watch].StandardError;
            double size = Math.Abs(_moments[watch].Mean);
            isReached &= !_isBlind[watch] && halfWidth <= wanted * size;

            // A measure that is zero throughout is known exactly.
            widest = halfWidth == 0 ? widest : Math.Max(widest, halfWidth / size);
        }

        IsReached = isReached;
        RelativeHalfWidth = widest;
    }
}
