using CspSim.Experiments.Plans;
using CspSim.Experiments.Selection;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Studies;

/// <summary>Which arm is the best, with what tells where that comes from.</summary>
public sealed record ChoiceReport : ReportOrigin
{
    /// <summary>The experiment.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>The figure by which the arms are judged.</summary>
    public required SampledFigure Figure { get; init; }

    /// <summary>Its measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Names of the arms, by number of the system.</summary>
    public required IReadOnlyList<string> Arms { get; init; }

    /// <summary>What came of it.</summary>
    public required SelectionResult Result { get; init; }

    /// <summary>Name of the office; null: all together.</summary>
    public string? Office => Figure.Office is { } office ? Plan.Arms[0].World.Offices[office].Name : null;
}
