using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Goals;

/// <summary>What is looked for: the least, or the largest, value of a key at which a mean still meets a limit.</summary>
public sealed record GoalTask
{
    /// <summary>The fewest replications of a first look.</summary>
    public const int FirstStageLeast = 5;

    /// <summary>The least value of the key.</summary>
    public required double Low { get; init; }

    /// <summary>The largest value of the key; above <see cref="Low"/>.</summary>
    public required double High { get; init; }

    /// <summary>Which value that meets the limit is wanted.</summary>
    public required GoalEdge Edge { get; init; }

    /// <summary>Whether the mean is to be at most, or at least, the limit.</summary>
    public required GoalBound Bound { get; init; }

    /// <summary>The limit, in the unit of the measure.</summary>
    public required double Limit { get; init; }

    /// <summary>How far a mean may be from the limit for the difference not to matter, in the unit of the measure; more than 0.</summary>
    public required double Zone { get; init; }

    /// <summary>Whether the key has whole values only; false.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How wide the bracket may stay, in the unit of the key: more than 0, and a whole number for whole values; 1.</summary>
    public double Tolerance { get; init; } = 1;

    /// <summary>How surely everything that is said holds at once: between 0 and 1; 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Replications of a value before the first look at it: 5 or more; 10.</summary>
    public int FirstStage { get; init; } = 10;

    /// <summary>Replications of all values together at most: enough for three first looks; 100,000.</summary>
    public int Budget { get; init; } = 100_000;

    /// <summary>The most values that a search looks at.</summary>
    /// <remarks>
    /// Both ends, the middle and a halving for each step; where a value lies on the limit, the parts on its two sides are halved each.
    /// </remarks>
    internal int ProbesMost
    {
        get
        {
            int halvings = 0;
            for (double gap = High - Low; gap > Tolerance; gap /= 2)
            {
                halvings++;
            }

            return 3 + (2 * halvings);
        }
    }

    /// <summary>Checks that the task can be.</summary>
    /// <exception cref="ArgumentException">A figure is outside its range; the message is meant for the user.</exception>
    public void Check()
    {
        TaskCheck.Require(
            double.IsFinite(Low) && double.IsFinite(High) && Low < High,
            $"The range must go from a lower to a higher value, but goes from {Low} to {High}.");
        TaskCheck.Require(double.IsFinite(Tolerance) && Tolerance > 0, $"The tolerance must be more than 0, but is {Tolerance}.");
        TaskCheck.Require(Tolerance >= (High - Low) * 1e-9, $"A tolerance of {Tolerance} is too fine for a range from {Low} to {High}.");
        TaskCheck.Require(
            !IsWhole || (Low == Math.Floor(Low) && High == Math.Floor(High)),
            $"The ends of the range must be whole numbers, but are {Low} and {High}.");
        TaskCheck.Require(
            !IsWhole || Tolerance == Math.Floor(Tolerance),
            $"The tolerance of whole values must be a whole number, but is {Tolerance}.");
        TaskCheck.Require(double.IsFinite(Limit), $"The limit must be a finite number, but is {Limit}.");
        TaskCheck.Require(double.IsFinite(Zone) && Zone > 0, $"The difference that does not matter must be more than 0, but is {Zone}.");
        TaskCheck.Require(Confidence > 0 && Confidence < 1, $"The confidence must lie between 0 and 1, but is {Confidence}.");
        TaskCheck.Require(
            FirstStage >= FirstStageLeast, $"A first look needs {FirstStageLeast} replications or more, but has {FirstStage}.");
        long first = 3L * FirstStage;
        TaskCheck.Require(Budget >= first, $"Three first looks alone need {first} replications, but the budget is {Budget}.");
    }
}

/// <summary>Which of the values that meet a limit is wanted.</summary>
public enum GoalEdge
{
    /// <summary>The least: larger values meet the limit, smaller ones fail.</summary>
    Least,

    /// <summary>The largest: smaller values meet the limit, larger ones fail.</summary>
    Largest,
}

/// <summary>On which side of the limit the mean is to be.</summary>
public enum GoalBound
{
    /// <summary>The mean is at most the limit.</summary>
    AtMost,

    /// <summary>The mean is at least the limit.</summary>
    AtLeast,
}
