using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Watches the precision of one measure: its levels and what is compared of it.</summary>
/// <param name="target">The precision that is wanted.</param>
/// <param name="levels">Figures whose levels are watched in every arm.</param>
/// <param name="differences">Figures whose differences to the baseline are watched.</param>
/// <param name="arms">Arms of the experiment.</param>
internal sealed class PrecisionWatch(PrecisionTarget target, int[] levels, int[] differences, int arms)
{
    private readonly Watch[] _watches = new Watch[arms * (levels.Length + differences.Length)];

    /// <summary>
    /// The widest half-width when last judged, as <see cref="PrecisionTarget.HalfWidth"/>; NaN when nothing has had a value or it is too
    /// early to say.
    /// </summary>
    public double HalfWidth { get; private set; } = double.NaN;

    /// <summary>Whether the wanted precision was reached when last judged.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Whether anything that is watched has had a value.</summary>
    public bool HasValues => Array.Exists(_watches, static watch => watch.Values.Count > 0);

    /// <summary>Takes one replication of every arm.</summary>
    public void Add(Round round)
    {
        for (int arm = 0; arm < round.Arms.Count; arm++)
        {
            int watch = arm * (levels.Length + differences.Length);
            foreach (int figure in levels)
            {
                double mean = round.Arms[arm].Summary.Figures[figure].Mean;
                _watches[watch].Add(mean, mean);

                // A level that some replications have and others lack cannot be averaged: its precision is then never reached.
                _watches[watch++].IsBlind |= double.IsNaN(mean);
            }

            foreach (int figure in round.Arms[arm].Pairs.Length == 0 ? [] : differences)
            {
                PairedMean pair = round.Arms[arm].Pairs[figure];
                _watches[watch++].Add(pair.Arm - pair.Baseline, pair.Baseline);
            }
        }
    }

    /// <summary>Judges what has been taken.</summary>
    /// <param name="confidence">The level of the intervals.</param>
    public void Judge(double confidence)
    {
        double widest = double.NaN;
        bool isReached = true;
        foreach (Watch watch in _watches)
        {
            // What never has a value, such as the programme of an arm without one, is not waited for.
            if (watch.Values.Count == 0)
            {
                continue;
            }

            double halfWidth = watch.Values.Count < 2 ? double.PositiveInfinity : WidenedT.HalfWidth(watch.Values, confidence);
            double size = Math.Abs(watch.Sizes.Mean);
            isReached &= !watch.IsBlind && halfWidth <= target.Enough(size);
            double told = target.Told(halfWidth, size);
            widest = double.IsNaN(widest) ? told : Math.Max(widest, told);
        }

        IsReached = isReached && !double.IsNaN(widest);
        HalfWidth = widest;
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
