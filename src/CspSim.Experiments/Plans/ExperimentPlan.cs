using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Plans;

/// <summary>What an experiment compares, how often it repeats it, and what it expects.</summary>
public sealed record ExperimentPlan
{
    /// <summary>The level where none is given, and at which a stopping rule looks where no intervals are wanted.</summary>
    public const double UsualConfidence = 0.95;

    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>The arms, in the order of results. All are run on the same keyed draws.</summary>
    public required IReadOnlyList<ArmPlan> Arms { get; init; }

    /// <summary>Index of the arm that the others are compared with.</summary>
    public int Baseline { get; init; }

    /// <summary>
    /// Indices of the arms that stand for what the same applicants can do today: what a programme brings its cases is also compared with
    /// these. Default: none.
    /// </summary>
    public IReadOnlyList<int> Today { get; init; } = [];

    /// <summary>The seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How often each arm is repeated.</summary>
    public required ReplicationRule Replications { get; init; }

    /// <summary>The confidence level of intervals.</summary>
    /// <value>
    /// More than 0.5, less than 1; default <see cref="UsualConfidence"/>. Null: no intervals are wanted (one replication).
    /// </value>
    public double? Confidence { get; init; } = UsualConfidence;

    /// <summary>The measures shown and kept; the first is the headline.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = MeasureCatalog.All;

    /// <summary>The group of cases of which the first sentence of the result speaks.</summary>
    /// <value>Null (default): those in the programme for first-action pendency, else the group that stands for all.</value>
    public CaseGroup? AnswerGroup { get; init; }

    /// <summary>Into which parts the short tables divide the headline measure.</summary>
    public IReadOnlyList<Breakdown> By { get; init; } = [Breakdown.Office, Breakdown.InProgramme];

    /// <summary>What offices published of the years of the run.</summary>
    public IReadOnlyList<PublishedSeries> Published { get; init; } = [];

    /// <summary>What the scenario expects of its results.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>The same with some of its arms, without expectations, which may speak of others.</summary>
    /// <param name="names">Names of arms of the plan, in the order wanted; the first is the baseline where that of the plan is not among
    /// them.</param>
    /// <exception cref="InvalidOperationException">The plan has no such arm.</exception>
    public ExperimentPlan OfArms(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        int[] kept =
            [.. names.Select(name => Arms.Index().Single(arm => string.Equals(arm.Item.Name, name, StringComparison.Ordinal)).Index)];
        return this with
        {
            Arms = [.. kept.Select(arm => Arms[arm])],
            Baseline = Math.Max(0, Array.IndexOf(kept, Baseline)),
            Today = [.. Today.Select(arm => Array.IndexOf(kept, arm)).Where(static arm => arm >= 0)],
            Expectations = [],
        };
    }
}

/// <summary>One arm of an experiment: a name and a world.</summary>
/// <param name="Name">Unique in the experiment. It never enters a random key.</param>
/// <param name="World">The world of this arm.</param>
public sealed record ArmPlan(string Name, WorldPlan World);

/// <summary>How often every arm is repeated.</summary>
/// <param name="AtLeast">Replications that are always made; 1 or more.</param>
/// <param name="AtMost">Where it ends; at least <paramref name="AtLeast"/>.</param>
/// <param name="Until">
/// The precisions at which, once all are reached, it stops between the two; none: it goes to <paramref name="AtMost"/>.
/// </param>
public sealed record ReplicationRule(int AtLeast, int AtMost, params IReadOnlyList<PrecisionTarget> Until)
{
    /// <summary>A fixed number of replications.</summary>
    public static ReplicationRule Exactly(int count) => new(count, count);

    /// <summary>Which of the precisions is furthest from being reached.</summary>
    /// <param name="halfWidths">By precision, what it is, as <see cref="PrecisionTarget.HalfWidth"/>; NaN where its measure has no values.
    /// </param>
    /// <returns>Its place; null when none has values.</returns>
    public int? Furthest(IReadOnlyList<double> halfWidths)
    {
        ArgumentNullException.ThrowIfNull(halfWidths);
        int? furthest = null;
        double most = double.NegativeInfinity;
        for (int at = 0; at < halfWidths.Count; at++)
        {
            double excess = halfWidths[at] / Until[at].HalfWidth;
            if (excess > most)
            {
                most = excess;
                furthest = at;
            }
        }

        return furthest;
    }
}

/// <summary>The precision at which replications stop.</summary>
/// <param name="Measure">The measure whose mean is watched, for everybody at every office and in every arm.</param>
/// <param name="HalfWidth">
/// The wanted half-width of the interval: a share of the mean, more than 0 and less than 1, or in the unit of the measure, more than 0.
/// </param>
/// <param name="IsShareOfMean">Whether it is a share of the mean.</param>
public sealed record PrecisionTarget(Measure Measure, double HalfWidth, bool IsShareOfMean = true)
{
    /// <summary>The largest half-width that will do.</summary>
    /// <remarks>
    /// Of a share g it is g / (1 + g) of the mean that was estimated, so that g holds for the unknown one. Law, "Simulation Modeling and
    /// Analysis", 5th edition 2015, section 9.4.1.
    /// </remarks>
    /// <param name="mean">The size of the mean; 0 or more.</param>
    public double Enough(double mean) => IsShareOfMean ? HalfWidth / (1 + HalfWidth) * mean : HalfWidth;

    /// <summary>A half-width as this one is given: a share of the mean or in the unit of the measure.</summary>
    /// <param name="halfWidth">In the unit of the measure; a measure that is zero throughout has 0 and is known exactly.</param>
    /// <param name="mean">The size of the mean; 0 or more.</param>
    public double Told(double halfWidth, double mean) => IsShareOfMean && halfWidth != 0 ? halfWidth / mean : halfWidth;
}

/// <summary>Into which parts the short tables of a result divide what they show; the arms are the rows.</summary>
public enum Breakdown
{
    /// <summary>Each office.</summary>
    Office,

    /// <summary>Cases in the programme, all that ask for it, and ordinary ones.</summary>
    InProgramme,

    /// <summary>Every group of cases, those left outside and those waiting when measuring begins included.</summary>
    Group,

    /// <summary>Each entry lane of each office.</summary>
    Lane,

    /// <summary>Each arm: the rows, whatever else is named.</summary>
    Arm,
}
