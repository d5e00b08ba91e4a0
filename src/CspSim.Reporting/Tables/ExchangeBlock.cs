using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Tables;

/// <summary>The exchange: one line over all arms, and a table of the arms in which something went wrong.</summary>
internal static class ExchangeBlock
{
    private const string Title = "Exchange, sum of all replications";

    private static readonly (string Head, Func<ExchangeTotals, long> Of)[] s_petitions =
        [("petitions", static counts => counts.Petitions), ("granted", static counts => counts.Granted),
            ("outside", static counts => counts.Outside)];

    private static readonly (string Head, Func<ExchangeTotals, long> Of)[] s_messages =
    [
        ("sent", static counts => counts.Requested), ("delivered", static counts => counts.Delivered),
        ("late", static counts => counts.Late),
        ("given up", static counts => counts.GivenUp), ("attempts", static counts => counts.Attempts),
        ("duplicates", static counts => counts.Duplicates),
    ];

    private static readonly (string Head, Func<ExchangeTotals, long> Of)[] s_dates =
    [
        ("first actions due", static counts => counts.FirstActionsDue), ("overdue", static counts => counts.FirstActionsOverdue),
    ];

    private static readonly (string Head, Func<ExchangeTotals, long> Of) s_inTransit = ("in transit", static counts => counts.InTransit);

    /// <summary>The line; null when no message was sent.</summary>
    public static string? Line(ExperimentResult result)
    {
        ExchangeTotals[] arms = [.. result.Arms.Select(static arm => arm.Exchange)];
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
        string parts = string.Concat(
            trouble.Where(static part => part.Count > 0).Select(static part => $", {Text(part.Count)} {part.Words}"));
        return $"{Text(messages)} messages in {Text(arms.Sum(static arm => arm.Attempts))} attempts{parts}";
    }

    /// <summary>The arms with trouble, one a row; without rows when there are none.</summary>
    public static TableBlock Trouble(ExperimentResult result)
    {
        ArmResult[] arms = [.. result.Arms.Where(static arm => HasTrouble(arm.Exchange))];
        bool areAll = result.Arms.All(static arm => arm.Exchange.Requested == 0 || HasTrouble(arm.Exchange));
        return TableBlock.OfArms(
            areAll ? Title : $"{Title} (no trouble in the other arms)",
            arms,
            s_messages.Append(s_inTransit).Select(column => new TableColumn(
                column.Head,
                [.. arms.Select(arm => arms.All(each => column.Of(each.Exchange) == 0) ? "" : Text(column.Of(arm.Exchange)))])));
    }

    /// <summary>All counts, a row for each arm that asks for the programme or sends messages.</summary>
    public static TableBlock All(ExperimentResult result)
    {
        bool haveDates = result.Arms.Any(static arm => arm.Exchange.FirstActionsDue > 0);
        (string Head, Func<ExchangeTotals, long> Of)[] columns =
        [
            .. s_petitions, .. s_messages, ("acted alone", static counts => counts.ActedAlone), .. haveDates ? s_dates : [], s_inTransit,
        ];
        return new(
            Title,
            [.. columns.Select(static column => column.Head)],
            [
                .. result.Arms.Where(static arm => arm.Exchange.Petitions + arm.Exchange.Requested > 0)
                    .Select(arm => new TableRow(arm.Name, [.. columns.Select(column => Text(column.Of(arm.Exchange)))])),
            ]);
    }

    /// <summary>Whether a message was given up or a copy of one came.</summary>
    public static bool HasLosses(ExperimentResult result) =>
        result.Arms.Any(static arm => arm.Exchange.GivenUp + arm.Exchange.Duplicates > 0);

    private static bool HasTrouble(ExchangeTotals exchange) =>
        exchange.Late + exchange.GivenUp + exchange.Duplicates > 0
        || exchange.Attempts > exchange.Requested
        || exchange.Delivered + exchange.InTransit < exchange.Requested;

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
