using CspSim.Engine;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;

namespace CspSim.Tests.Model.Outcomes;

public sealed class OutcomeCountsTests
{
    private static readonly OutcomeCountMeasure s_kappa = (OutcomeCountMeasure)MeasureCatalog.Find("agreement-kappa")!;

    [Fact]
    public void Allowance_rates_of_63_and_72_percent_with_69_percent_agreement_are_a_kappa_of_029()
    {
        // Of 1,000: 631 allowed by one office, 719 by the other, 686 ended alike; so both allowed 518.
        OutcomeCounts counts = Counts(518, 113, 201, 168);

        Assert.Equal(0.686, counts.Agreement, 12);
        Assert.Equal(0.557378, counts.ChanceAgreement, 12);
        Assert.Equal(0.2906, s_kappa.ValueOf(counts), 4);
    }

    [Fact]
    public void Independent_offices_agree_more_the_more_they_allow_and_kappa_stays_at_zero()
    {
        OutcomeCounts before = Counts(450, 150, 300, 100);
        OutcomeCounts after = Counts(765, 85, 135, 15);

        Assert.Equal((0.55, 0.78), (before.Agreement, after.Agreement));
        Assert.Equal(0, s_kappa.ValueOf(before), 12);
        Assert.Equal(0, s_kappa.ValueOf(after), 12);
    }

    [Fact]
    public void Complete_agreement_is_one_and_complete_disagreement_is_negative()
    {
        Assert.Equal(1, s_kappa.ValueOf(Counts(60, 0, 0, 40)), 12);
        Assert.Equal(-1, s_kappa.ValueOf(Counts(0, 50, 50, 0)), 12);
    }

    [Fact]
    public void Where_everything_is_allowed_there_is_no_value()
    {
        Assert.True(double.IsNaN(s_kappa.ValueOf(Counts(100, 0, 0, 0))));
        Assert.True(double.IsNaN(s_kappa.ValueOf(new OutcomeCounts())));
    }

    [Fact]
    public void A_table_puts_its_groups_together()
    {
        var table = new MeasureTable([s_kappa], officeCount: 2, lanesMax: 2);
        table.Outcomes(0).Merge(Counts(1, 2, 3, 4));
        table.Outcomes(2).Merge(Counts(10, 0, 0, 0));
        table.Outcomes(7).Merge(Counts(0, 0, 0, 7));

        Assert.Equal(10, table.FindOutcomes(CaseGroup.Programme)!.Total);
        Assert.Equal(10, table.FindOutcomes(CaseGroup.Outside)!.BothAllowed);
        Assert.Equal(20, table.FindOutcomes(CaseGroup.Asked)!.Total);
        Assert.Equal(7, table.FindOutcomes(CaseGroup.Ordinary)!.NeitherAllowed);
        Assert.Equal((27L, 11L), (table.FindOutcomes(CaseGroup.Everybody)!.Total, table.FindOutcomes(CaseGroup.Everybody)!.NeitherAllowed));
        Assert.Null(new MeasureTable([s_kappa], 2, 2).FindOutcomes(CaseGroup.Everybody));
    }

    internal static OutcomeCounts Counts(int both, int onlyFirst, int onlySecond, int neither)
    {
        OutcomeCounts counts = new();
        Add(counts, both, Ending.Allowed, Ending.Allowed);
        Add(counts, onlyFirst, Ending.Allowed, Ending.Refused);
        Add(counts, onlySecond, Ending.Abandoned, Ending.Allowed);
        Add(counts, neither, Ending.Refused, Ending.Abandoned);
        return counts;
    }

    private static void Add(OutcomeCounts counts, int count, Ending first, Ending second)
    {
        for (int i = 0; i < count; i++)
        {
            counts.Add(new OutcomeFacts(first, second));
        }
    }
}
