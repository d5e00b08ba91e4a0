using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Goals;

/// <summary>One value of the key with its replications, looked at again and again until it shows something.</summary>
/// <remarks>
/// Look j has the share 1 / (j (j + 1)) of the probe's error; the shares sum to 1 over any number of looks, so all intervals of a probe
/// hold together, however often it is looked at (Bonferroni; the shares are those of a telescoping series).
/// </remarks>
/// <param name="task">What is looked for.</param>
/// <param name="value">The key's value.</param>
/// <param name="system">Its number in the sampler.</param>
internal sealed class GoalProbe(GoalTask task, double value, int system)
{
    private Moments _moments;
    private int _looks;

    /// <summary>The key's value.</summary>
    public double Value => value;

    /// <summary>Its number in the sampler.</summary>
    public int System => system;

    /// <summary>Replications made.</summary>
    public int Replications { get; private set; }

    /// <summary>What it shows.</summary>
    public GoalVerdict Verdict { get; private set; }

    /// <summary>Whether a replication had no value.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What all looks so far leave of the mean: their intervals hold together, so the mean lies in each.</summary>
    public Interval Interval { get; private set; } = Interval.None;

    /// <summary>Replications that the next look needs: half as many again as there are.</summary>
    public int NextCount => _looks == 0 ? task.FirstStage : (Replications + 1) / 2;

    /// <summary>Takes replications in and looks at them.</summary>
    public void Look(double[] drawn)
    {
        foreach (double found in drawn)
        {
            IsBroken |= !double.IsFinite(found);
            _moments.Add(found);
        }

        Replications += drawn.Length;
        if (IsBroken)
        {
            Interval = Interval.None;
            return;
        }

        _looks++;
        double error = (1 - task.Confidence) / task.ProbesMost / ((double)_looks * (_looks + 1));
        double halfWidth = _moments.StandardError * StudentT.Quantile(1 - (error / 2), _moments.Count - 1);
        Narrow(Interval.Around(_moments.Mean, halfWidth));
        Verdict = Judge();
    }

    /// <summary>The probe as it is reported.</summary>
    public GoalPoint ToPoint() => new(value, Replications, IsBroken ? double.NaN : _moments.Mean, Interval, Verdict);

    // Two looks without a common part contradict each other, which happens within the error; the later one knows more.
    private void Narrow(Interval latest)
    {
        Interval both = new(Math.Max(Interval.Low, latest.Low), Math.Min(Interval.High, latest.High));
        Interval = Interval.Exists && both.Low <= both.High ? both : latest;
    }

    private GoalVerdict Judge()
    {
        bool isAtMost = task.Bound == GoalBound.AtMost;
        double worst = isAtMost ? task.Limit - Interval.High : Interval.Low - task.Limit;
        double best = isAtMost ? task.Limit - Interval.Low : Interval.High - task.Limit;
        if (worst >= 0)
        {
            return GoalVerdict.Meets;
        }

        if (best < 0)
        {
            return GoalVerdict.Fails;
        }

        return Math.Max(-worst, best) <= task.Zone ? GoalVerdict.OnLimit : GoalVerdict.Open;
    }
}
