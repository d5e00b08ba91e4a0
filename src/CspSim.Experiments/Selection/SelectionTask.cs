using CspSim.Experiments.Studies;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Selection;

/// <summary>What is to be chosen: the system with the best mean, and how surely.</summary>
public sealed record SelectionTask
{
    /// <summary>The least first stage: below it the spread of a system is hardly known.</summary>
    public const int FirstStageLeast = 5;

    /// <summary>How many systems there are: 2 or more.</summary>
    public required int Systems { get; init; }

    /// <summary>Which mean is best: the lowest or the highest.</summary>
    public required Preference Best { get; init; }

    /// <summary>The smallest difference of means that matters, in the unit of the measure; more than 0.</summary>
    public required double Zone { get; init; }

    /// <summary>How surely the best is to be chosen when it leads by the zone or more: above 1 / systems, below 1; 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Replications of every system before the first look: 5 or more; 20.</summary>
    public int FirstStage { get; init; } = 20;

    /// <summary>Replications that are asked for at once, for each system: 1 or more; 10.</summary>
    public int Block { get; init; } = 10;

    /// <summary>Replications of all systems together at most: enough for the first stage; 100,000.</summary>
    public int Budget { get; init; } = 100_000;

    /// <summary>Checks that the task can be.</summary>
    /// <exception cref="ArgumentException">A figure is outside its range; the message is meant for the user.</exception>
    public void Check()
    {
        TaskCheck.Require(Systems >= 2, $"A choice needs two systems or more, but there is {Systems}.");
        TaskCheck.Require(Best is Preference.Lower or Preference.Higher, $"A choice needs a measure of which less, or more, is better.");
        TaskCheck.Require(double.IsFinite(Zone) && Zone > 0, $"The difference that matters must be more than 0, but is {Zone}.");
        TaskCheck.Require(
            Confidence > 1.0 / Systems && Confidence < 1,
            $"The confidence must lie above {1.0 / Systems:0.###} (mere guessing) and below 1, but is {Confidence}.");
        TaskCheck.Require(
            FirstStage >= FirstStageLeast, $"The first stage needs {FirstStageLeast} replications or more, but has {FirstStage}.");
        TaskCheck.Require(Block >= 1, $"A block has one replication or more, but has {Block}.");
        long first = (long)Systems * FirstStage;
        TaskCheck.Require(Budget >= first, $"The first stage alone needs {first} replications, but the budget is {Budget}.");
    }
}
