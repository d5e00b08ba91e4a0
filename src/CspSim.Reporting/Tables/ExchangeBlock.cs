using System.Globalization;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The exchange: one line over all arms, and a table of the arms in which something went wrong.</summary>
internal static class ExchangeBlock
{
    /// <summary>The line; null when no message was sent.</summary>
    public static string? Line(ExperimentResult result)
    {
        ExchangeCounts[] arms = [.. result.Arms.Select(static arm => arm.Exchange)];
        long messages = arms.Sum(static arm => arm.Requested);
        if (messages == 0)
        {
            return null;
        }

        if (!Array.Exists(arms, HasTrouble))
        {
            return $"{Text(messages)} messages, all delivered at the first attempt";
        }

        (string Words, long Count)[] trouble =
        [
            ("late", arms.Sum(static arm => arm.Late)),
            ("given up", arms.Sum(static arm => arm.GivenUp)),
            ("in transit", arms.Sum(static arm => arm.InTransit)),
            ("duplicates", arms.Sum(static arm => arm.Duplicates)),
        ];
        string parts = string.Concat(trouble.Where(static part => part.Count > 0).Select(static part => $", {Text(part.Count)} {part.Words}"));
        return $"{Text(messages)} messages in {Text(arms.Sum(static arm => arm.Attempts))} attempts{parts}";
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

    /// <summary>Whether a message was given up or a copy of one came.</summary>
    public static bool HasLosses(ExperimentResult result) => result.Arms.Any(static arm => arm.Exchange.GivenUp + arm.Exchange.Duplicates > 0);

    private static bool HasTrouble(ExchangeCounts exchange) =>
        exchange.Late + exchange.GivenUp + exchange.Duplicates > 0
        || exchange.Attempts > exchange.Requested
        || exchange.Delivered + exchange.InTransit < exchange.Requested;

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
