using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>What is found and what follows from it for programme cases, where outcomes follow from documents.</summary>
internal static class FindingsBlock
{
    // Measures by name with the lines of their heads; a measure that is not kept has no column.
    private static readonly (string Measure, string Head)[] s_columns =
    [
        ("search-recall", "\nrecall"),
        ("first-action-allowances", "allowed\nat once"),
        ("actions-per-disposal", "actions to\nthe end"),
        ("allowance-rate", "allowance\nrate"),
        ("missed-art", "missed\nart"),
        ("agreement", "\nagreement"),
        ("agreement-kappa", "beyond\nchance"),
    ];

    /// <summary>Whether outcomes follow from documents in the result.</summary>
    public static bool IsNeeded(ExperimentResult result) => result.Plan.Arms.Any(static arm => arm.World.PriorArt is not null);

    public static TableBlock Of(ExperimentResult result) => TableBlock.OfArms(
        "Programme cases,\nwhat is found and\nwhat follows",
        result.Arms,
        s_columns.SelectMany(column => MeasureColumn.Means(result, column.Measure, column.Head, CaseGroup.Programme)));
}
