using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Tables;

/// <summary>What happens to programme cases, in one table of the short summary.</summary>
internal static class ProgrammeBlock
{
    // Measures by name with the lines of their heads; a measure that is not kept has no column.
    private static readonly (string Measure, string Head)[] s_columns =
    [
        ("petition-to-first-action", "petition\nto action"),
        ("partner-wait", "waiting for\npartner"),
        ("acted-alone", "acted\nalone"),
        ("first-action-lag", "lag of\nactions"),
        ("reading-effort", "reading\neffort"),
    ];

    /// <summary>Names of the measures that have a column here.</summary>
    public static IEnumerable<string> Measures => s_columns.Select(static column => column.Measure);

    public static TableBlock Of(ExperimentResult result) => TableBlock.OfArms(
        "Programme cases,\nmeans; counts\na replication",
        result.Arms,
        [
            new("\ngranted of\npetitions", [.. result.Arms.Select(arm => Granted(arm.Exchange, result.Replications))]),
            .. s_columns.SelectMany(column => MeasureColumn.Means(result, column.Measure, column.Head, CaseGroup.Programme)),
        ]);

    private static string Granted(ExchangeTotals exchange, int replications) => exchange.Petitions == 0
        ? ""
        : $"{NumberText.OfEach(exchange.Granted, replications)} of {NumberText.OfEach(exchange.Petitions, replications)}";
}
