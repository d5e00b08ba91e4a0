using System.Globalization;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The exchange in the short summary: one line while every message came through, a table of the arms in which something went wrong.</summary>
internal static class ExchangeBlock
{
    /// <summary>The line; null when some message had trouble or none was sent.</summary>
    public static string? Line(ExperimentResult result)
    {
        long messages = result.Arms.Sum(static arm => arm.Exchange.Requested);
        return messages == 0 || result.Arms.Any(static arm => HasTrouble(arm.Exchange))
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{messages} messages, all delivered at the first attempt");
    }

    /// <summary>The arms with trouble, one a row; without rows when there are none.</summary>
    public static TableBlock Trouble(ExperimentResult result)
    {
        ArmResult[] arms = [.. result.Arms.Where(static arm => HasTrouble(arm.Exchange))];
        bool areAll = result.Arms.All(static arm => arm.Exchange.Requested == 0 || HasTrouble(arm.Exchange));
        return TableBlock.OfColumns(
            areAll ? "Exchange, sum of all replications" : "Exchange, sum of all replications (no trouble in the other arms)",
            [.. arms.Select(static arm => arm.Name)],
            [
                Column("sent", static exchange => exchange.Requested),
                Column("delivered", static exchange => exchange.Delivered),
                Column("late", static exchange => exchange.Late),
                Column("given up", static exchange => exchange.GivenUp),
                Column("attempts", static exchange => exchange.Attempts),
                Column("duplicates", static exchange => exchange.Duplicates),
                Column("in transit", static exchange => exchange.InTransit),
            ]);

        TableColumn Column(string head, Func<ExchangeCounts, long> count) =>
            new(head, arms.All(arm => count(arm.Exchange) == 0) ? [.. arms.Select(static _ => "")] : [.. arms.Select(arm => Text(count(arm.Exchange)))]);
    }

    private static bool HasTrouble(ExchangeCounts exchange) =>
        exchange.Late + exchange.GivenUp + exchange.Duplicates > 0
        || exchange.Attempts > exchange.Requested
        || exchange.Delivered + exchange.InTransit < exchange.Requested;

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
