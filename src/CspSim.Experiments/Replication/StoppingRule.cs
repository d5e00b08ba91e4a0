using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Says after which replication an experiment ends.</summary>
/// <remarks>
/// The first n, not below the least, at which t s / sqrt(n) is at most g / (1 + g) of the mean's size; g is the relative half-width
/// asked for.
/// Watched are the levels of the measure at every office in every arm, and what is compared: the differences of every arm to the baseline
/// over the same cases, held against the baseline's mean of those cases. The correction makes g hold for the unknown mean instead of
/// the estimated one. Law, "Simulation Modeling and Analysis", 5th edition 2015, section 9.4.1.
/// </remarks>
internal sealed class StoppingRule
{
    private readonly ReplicationRule _rule;
    private readonly double _confidence;
    private readonly int[] _levels;
    private readonly int[] _differences;
    private readonly Watch[] _watches;

    public StoppingRule(ExperimentPlan plan, FigureLayout layout)
    {
        _rule = plan.Replications;
        _confidence = plan.Confidence ?? ExperimentPlan.UsualConfidence;
        _levels = _rule.Until is { } until ? layout.WatchedLevels(until.Measure) : [];
        _differences = _rule.Until is { } compared ? layout.WatchedDifferences(compared.Measure) : [];
        _watches = new Watch[plan.Arms.Count * (_levels.Length + _differences.Length)];
    }

    /// <summary>
    /// The widest relative half-width after the last closed round; NaN when nothing is watched or it is too early to say.
    /// </summary>
    public double RelativeHalfWidth { get; private set; } = double.NaN;

    /// <summary>Whether the wanted precision was reached after the last closed round.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Whether anything that is watched has had a value.</summary>
    public bool HasValues => Array.Exists(_watches, static watch => watch.Values.Count > 0);

    /// <summary>Takes one replication of every arm.</summary>
    public void Add(Round round)
    {
        for (int arm = 0; arm < round.Arms.Count; arm++)
        {
            int watch = arm * (_levels.Length + _differences.Length);
            foreach (int figure in _levels)
            {
                double mean = round.Arms[arm].Figures[figure].Mean;
                _watches[watch].Add(mean, mean);

                // A level that some replications have and others lack cannot be averaged: its precision is then never reached.
                _watches[watch++].IsBlind |= double.IsNaN(mean);
            }

            foreach (int figure in round.Pairs[arm].Length == 0 ? [] : _differences)
            {
                PairedMean pair = round.Pairs[arm][figure];
                _watches[watch++].Add(pair.Arm - pair.Baseline, pair.Baseline);
            }
        }
    }

    /// <summary>Whether the experiment ends after this round.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="made">Rounds that count so far: those that failed do not.</param>
    public bool EndsAfter(int round, int made)
    {
        Judge(made);
        return round >= _rule.AtMost || (made >= _rule.AtLeast && (IsReached || (_rule.Until is not null && !HasValues)));
    }

    private void Judge(int made)
    {
        if (_rule.Until is not { } until || made < 2)
        {
            return;
        }

        double wanted = until.RelativeHalfWidth / (1 + until.RelativeHalfWidth);
        double widest = double.NaN;
        bool isReached = true;
        foreach (Watch watch in _watches)
        {
            // What never has a value, such as the programme of an arm without one, is not waited for.
            if (watch.Values.Count == 0)
            {
                continue;
            }

            double halfWidth = watch.Values.Count < 2
                ? double.PositiveInfinity
                : StudentT.Quantile((1 + _confidence) / 2, watch.Values.Count - 1) * watch.Values.StandardError;
            double size = Math.Abs(watch.Sizes.Mean);
            isReached &= !watch.IsBlind && halfWidth <= wanted * size;

            // A measure that is zero throughout is known exactly.
            double relative = halfWidth == 0 ? 0 : halfWidth / size;
            widest = double.IsNaN(widest) ? relative : Math.Max(widest, relative);
        }

        IsReached = isReached && !double.IsNaN(widest);
        RelativeHalfWidth = widest;
    }

    /// <summary>One number that is watched, and what its half-width is held against.</summary>
    private struct Watch
    {
        public Moments Values;
        public Moments Sizes;
        public bool IsBlind;

        public void Add(double value, double size)
        {
            if (!double.IsNaN(value))
            {
                Values.Add(value);
                Sizes.Add(size);
            }
        }
    }
}
