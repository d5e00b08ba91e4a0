using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Tables;

/// <summary>What became of the petitions, an arm a row; the parts add up to the petitions.</summary>
internal static class PetitionBlock
{
    public static TableBlock Of(ExperimentResult result)
    {
        ArmResult[] arms = [.. result.Arms.Where(static arm => arm.Exchange.Petitions > 0)];
        return TableBlock.OfArms(
            "Petitions, a replication",
            arms,
            [
                Column("filed", static counts => counts.Petitions),
                Column(PetitionOutcome.Granted.Words.En, PetitionOutcome.Granted.Of),
                .. PetitionOutcome.Reasons.Select(reason => Column(reason.Words.En.Replace(' ', '\n'), reason.Of)),
                Column("no petition:\nnot eligible", static counts => counts.NotEligible),
            ]);

        TableColumn Column(string head, Func<ExchangeTotals, long> count) => new(
            head,
            [.. arms.Select(
                arm => arms.All(each => count(each.Exchange) == 0) ? "" : NumberText.OfEach(count(arm.Exchange), result.Replications))]);
    }
}
