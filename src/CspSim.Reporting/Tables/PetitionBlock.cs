using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Tables;

/// <summary>What became of the petitions, an arm a row; the parts add up to the petitions.</summary>
internal static class PetitionBlock
{
    /// <summary>Why a petition did not lead into the programme, in words behind a number.</summary>
    public static IReadOnlyList<(string Words, Func<ExchangeTotals, long> Of)> Reasons { get; } =
    [
        ("examination begun", static counts => counts.ExaminationBegun),
        ("over the cap", static counts => counts.OverCap),
        ("too late", static counts => counts.TooLate),
        ("refused", static counts => counts.Refused),
        ("no consent", static counts => counts.NoConsent),
        ("decision not received", static counts => counts.DecisionNotReceived),
        ("withdrawn", static counts => counts.Withdrawn),
        ("undecided at the end", static counts => counts.Undecided),
    ];

    public static TableBlock Of(ExperimentResult result)
    {
        ArmResult[] arms = [.. result.Arms.Where(static arm => arm.Exchange.Petitions > 0)];
        return TableBlock.OfArms(
            "Petitions, a replication",
            arms,
            [
                Column("filed", static counts => counts.Petitions),
                Column("granted", static counts => counts.Granted),
                .. Reasons.Select(reason => Column(reason.Words.Replace(' ', '\n'), reason.Of)),
                Column("no petition:\nnot eligible", static counts => counts.NotEligible),
            ]);

        TableColumn Column(string head, Func<ExchangeTotals, long> count) => new(
            head,
            [.. arms.Select(
                arm => arms.All(each => count(each.Exchange) == 0) ? "" : NumberText.OfEach(count(arm.Exchange), result.Replications))]);
    }
}
