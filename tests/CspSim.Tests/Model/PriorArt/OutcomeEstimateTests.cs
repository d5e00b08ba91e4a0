using CspSim.Engine.Distributions;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

public sealed class OutcomeEstimateTests
{
    [Fact]
    public void With_one_ground_that_is_always_found_the_number_of_further_actions_is_geometric()
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds
            .Outcome with { OvercomeShare = 0.5, RefusalShare = 0.5 } };

        // Each further action ends it unless the ground is left (1/2) and the examiner gives one more notice (1/2): 1 / (1 - 1/4).
        Assert.Equal(4.0 / 3, OutcomeEstimate.WithEstimates(ArtWorlds.Documents(), office, 0).MeanFurtherActions, 0.04);
    }

    [Fact]
    public void Nothing_found_needs_no_further_action() =>
        Assert.Equal(
            0,
            OutcomeEstimate.WithEstimates(ArtWorlds.Documents(3), ArtWorlds.Office("A", finds: false), 0).MeanFurtherActions);

    [Fact]
    public void The_share_of_answered_first_actions_is_what_is_left_after_allowances_and_those_who_give_up()
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds.Outcome with { GiveUpShare = 0.2 } };

        // Half of the inventions have no ground; of the others a fifth give up.
        PriorArtPlan half = ArtWorlds.Documents() with { Grounds = new Uniform(0, 1) };
        Assert.Equal(0.4, OutcomeEstimate.WithEstimates(half, office, 0).FirstResponseShare, 0.03);
    }

    [Fact]
    public void The_shares_that_are_allowed_are_known_by_their_actions()
    {
        // Every response overcomes the only ground: half of the inventions are allowed with the first action, half with the second.
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds.Outcome with { OvercomeShare = 1 } };
        PriorArtPlan half = ArtWorlds.Documents() with { Grounds = new Uniform(0, 1) };
        IReadOnlyList<double> allowed = OutcomeEstimate.WithEstimates(half, office, 0).AllowedAfter;

        // Four standard deviations of a share of 0.5 in 4,000.
        Assert.Equal(2, allowed.Count);
        Assert.Equal(0.5, allowed[0], 0.032);
        Assert.Equal(1, allowed[0] + allowed[1], 9);
    }

    [Fact]
    public void Those_who_ask_may_give_up_less_often()
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true) with { Outcome = ArtWorlds.Outcome with { GiveUpShare = 0.4 } };
        var selection = new SelectionPlan(EffortScale: 1, ResponseScale: 0.5);

        // Half of 40 % give up; four standard deviations of a share of 0.2 in 4,000.
        Assert.Equal(0.8, OutcomeEstimate.WithEstimates(ArtWorlds.Documents(), office, 0, selection).FirstResponseShare, 0.025);
        Assert.True(ArtWorlds.Outcome.Responds(0.1, 1));
        Assert.Equal(
            (true, false), (((DocumentOutcome)office.Outcome).Responds(0.3, 0.5), ((DocumentOutcome)office.Outcome).Responds(0.3, 1)));
    }

    [Fact]
    public void A_run_with_free_examiners_finds_the_mean_that_was_estimated()
    {
        PriorArtPlan documents = new()
        {
            Classes = [new DocumentClassPlan("near", 0.6), new DocumentClassPlan("far", 0.4)],
            Grounds = Gamma.FromMeanAndCv(2.2, 0.6),
            ShareOfX = 0.4,
            ShareOfY = 0.4,
            FurtherDocuments = 0.6,
            Ease = Lognormal.FromMeanAndCv(1, 1.2),
            UnpublishedShare = 0.2,
            PublicationDelayHours = new Uniform(0, 200),
        };
        OfficePlan office = Worlds.Office("A", 3, 2, examiners: 1000) with
        {
            SearchPower = new SearchPowerPlan([1, 0.4], 2),
            SearchEffortHours = new Exponential(3),
            Outcome = ArtWorlds.Outcome with
            {
                FormalObjectionShare = 0.2,
                OvercomeShare = 0.6,
                GiveUpShare = 0.1,
                RefusalShare = 0.6,
                ReexaminationShare = 0.3,
                TopUpEffortHours = new Constant(0.5),
            },
        };
        WorldPlan world = Worlds.World(
            [office.WithOrdinary(Worlds.Every(1))],
            null,
            ProgrammePlan.None) with { PriorArt = documents, Window = Worlds.Window(12_000, follow: true) };

        double found = SimRun.Of(world).Measure("actions-per-disposal", 0, CaseGroup.Everybody)!.Mean - 1;

        Assert.InRange(OutcomeEstimate.WithEstimates(documents, office, 0).MeanFurtherActions / found, 0.95, 1.05);
    }
}
