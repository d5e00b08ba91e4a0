using CspSim.Experiments.Goals;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting.Studies;

/// <summary>The value of a key at which a scenario still meets what is expected of it, with what tells where that comes from.</summary>
public sealed record GoalReport : ReportOrigin
{
    /// <summary>The experiment.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>The key.</summary>
    public required GoalKey Key { get; init; }

    /// <summary>What is to be met.</summary>
    public required Expectation Expectation { get; init; }

    /// <summary>Name of the arm that is to meet it.</summary>
    public required string Arm { get; init; }

    /// <summary>The figure that is watched.</summary>
    public required SampledFigure Figure { get; init; }

    /// <summary>What came of it.</summary>
    public required GoalResult Result { get; init; }
}
