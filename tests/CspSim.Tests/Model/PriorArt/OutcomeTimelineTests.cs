using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>Single applications followed with pencil and paper: search 10 h, action 5 h, response after 50 h, further action 4 h.</summary>
public sealed class OutcomeTimelineTests
{
    [Fact]
    public void Nothing_found_is_allowed_at_once_and_leaves_missed_art()
    {
        CaseFacts facts = Run(ArtWorlds.Office("A", finds: false), ArtWorlds.Documents());

        Assert.Equal(115, SimRun.HourOf(facts.EndedAt));
        Assert.Equal((true, Ending.Allowed), (facts.IsAllowedAtOnce, facts.Ending));
        Assert.Equal(new ArtFacts(1, 0, 0, HasMissedArt: true, HasDocuments: true), facts.Art);
    }

    [Fact]
    public void What_is_found_and_overcome_is_allowed_by_the_second_action_without_missed_art()
    {
        CaseFacts facts = Run(ArtWorlds.Office("A", finds: true), ArtWorlds.Documents());

        // First action at 115, response at 165, second action at 169.
        Assert.Equal(169, SimRun.HourOf(facts.EndedAt));
        Assert.Equal(2, facts.Actions);
        Assert.Equal((false, Ending.Allowed), (facts.IsAllowedAtOnce, facts.Ending));
        Assert.Equal(new ArtFacts(1, 1, 0, HasMissedArt: false, HasDocuments: true), facts.Art);
    }

    [Fact]
    public void What_cannot_be_overcome_is_refused_by_the_second_action()
    {
        CaseFacts facts = Run(With(outcome => Copy(outcome, overcome: 0)), ArtWorlds.Documents());

        Assert.Equal((169.0, 2, Ending.Refused), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
    }

    [Fact]
    public void Re_examination_after_a_refusal_is_one_more_action_and_comes_only_once()
    {
        CaseFacts facts = Run(With(outcome => Copy(outcome, overcome: 0, reexamination: 1)), ArtWorlds.Documents());

        // Refused at 169, asked again at 219, refused for good at 223.
        Assert.Equal((223.0, 3, Ending.Refused), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
    }

    [Theory]
    [InlineData(0, Ending.Refused)]
    [InlineData(1, Ending.Allowed)]
    public void An_appeal_ends_the_application_with_the_boards_decision_and_takes_no_action(double reversal, Ending ending)
    {
        var appeal = new AppealPlan(1, reversal, new Delay(new Constant(300)));
        CaseFacts facts = Run(With(outcome => Copy(outcome, overcome: 0) with { Appeal = appeal }), ArtWorlds.Documents());

        // Refused at 169, as without appeal; the board needs 300 h more.
        Assert.Equal((469.0, 2, ending), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
        Assert.False(facts.Art.HasMissedArt);
    }

    [Fact]
    public void Re_examination_comes_before_an_appeal()
    {
        var appeal = new AppealPlan(1, 0, new Delay(new Constant(300)));
        CaseFacts facts = Run(
            With(outcome => Copy(outcome, overcome: 0, reexamination: 1) with { Appeal = appeal }),
            ArtWorlds.Documents());

        // Refused at 169, asked again at 219, refused at 223, decided by the board at 523.
        Assert.Equal((523.0, 3, Ending.Refused), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
    }

    [Fact]
    public void A_refusal_that_nobody_appeals_ends_the_application()
    {
        var appeal = new AppealPlan(0, 1, new Delay(new Constant(300)));
        CaseFacts facts = Run(With(outcome => Copy(outcome, overcome: 0) with { Appeal = appeal }), ArtWorlds.Documents());

        Assert.Equal((169.0, 2, Ending.Refused), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
    }

    [Fact]
    public void An_applicant_who_gives_up_ends_the_application_with_the_notice()
    {
        CaseFacts facts = Run(With(outcome => Copy(outcome, giveUp: 1)), ArtWorlds.Documents());

        Assert.Equal((115.0, 1, Ending.Abandoned), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
    }

    [Theory]
    [InlineData(Ending.Refused)]
    [InlineData(Ending.Abandoned)]
    public void Silence_ends_the_application_when_the_limit_has_passed(Ending ending)
    {
        var silence = new SilencePlan(ending, new Delay(new Constant(30)));
        CaseFacts facts = Run(With(outcome => Copy(outcome, giveUp: 1) with { Silence = silence }), ArtWorlds.Documents());

        // The notice goes out at 115; an estimate comes to the same end.
        Assert.Equal((145.0, 1, ending), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
    }

    [Fact]
    public void A_formal_objection_takes_a_notice_without_any_document()
    {
        CaseFacts facts = Run(With(outcome => Copy(outcome, formal: 1)), ArtWorlds.Documents(grounds: 0));

        Assert.Equal((169.0, 2, Ending.Allowed), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
        Assert.Equal(0, facts.Art.Known);
    }

    [Fact]
    public void What_a_later_search_finds_takes_a_notice_and_not_a_refusal()
    {
        // The document is published 60 h after the filing at 100: the search at 110 misses it, the top-up that ends at 171 does not.
        PriorArtPlan late = ArtWorlds.Documents() with { UnpublishedShare = 1, PublicationDelayHours = new Constant(60) };
        CaseFacts facts = Run(With(outcome => Copy(outcome, formal: 1, topUpHours: 2)), late);

        // Notice (formal) at 115, response 165, action with the new document 165-171, response 221, action 221-227: granted.
        Assert.Equal((227.0, 3, Ending.Allowed), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
        Assert.Equal(14, facts.SearchHours);
        Assert.False(facts.Art.HasMissedArt);
    }

    // Published 60 h after the first filing, at 160: A has searched it by 110, B, where it is filed 100 h later, by 210.
    [Fact]
    public void A_document_can_be_found_by_the_age_of_the_first_filing()
    {
        PriorArtPlan late = ArtWorlds.Documents() with { UnpublishedShare = 1, PublicationDelayHours = new Constant(60) };
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: true)];

        SimRun run = SimRun.Of(Worlds.OneFamily(offices, ProgrammePlan.None, lagHours: 100) with { PriorArt = late });

        Assert.Equal((0, 1), (run.Leg(0).Art.Known, run.Leg(1).Art.Known));
    }

    // With the same responses to both offices, what both know is overcome in both or in neither.
    [Fact]
    public void Responses_that_offices_share_end_their_applications_alike()
    {
        DocumentOutcome even = Copy(ArtWorlds.Outcome, overcome: 0.5);
        OfficePlan a = ArtWorlds.Office("A", finds: true) with { Outcome = even };
        OfficePlan b = ArtWorlds.Office("B", finds: true) with { Outcome = even };
        WorldPlan world = Worlds.World(
            [a, b], Worlds.Families(2, Worlds.Dated([.. Enumerable.Range(0, 50).Select(static i => i * 20.0)])), ProgrammePlan.None);

        double Agreement(double same) =>
            SimRun.Of(world with { PriorArt = ArtWorlds.Documents() with { SameResponseShare = same } })
                .Measure("agreement", 2, CaseGroup.Everybody)!.Mean;

        // Else they agree as often as two coins: 25 of 50, standard deviation 3.5; four of them.
        Assert.Equal(1, Agreement(1));
        Assert.InRange(Agreement(0), 0.22, 0.78);
    }

    [Fact]
    public void What_the_board_allows_can_still_be_allowed_against_a_document_that_nobody_knew()
    {
        var appeal = new AppealPlan(1, 1, new Delay(new Constant(300)));
        OfficePlan office = With(outcome => Copy(outcome, overcome: 0) with { Appeal = appeal }) with
        {
            SearchPower = new SearchPowerPlan([1e6, 0], 1),
        };

        CaseFacts half = Run(office, ArtWorlds.TwoCollections);
        CaseFacts all = Run(office with { SearchPower = new SearchPowerPlan([1e6, 1e6], 1) }, ArtWorlds.TwoCollections);

        Assert.InRange(half.Art.Known, 1, 7);
        Assert.Equal((Ending.Allowed, true), (half.Ending, half.Art.HasMissedArt));
        Assert.Equal((Ending.Allowed, false), (all.Ending, all.Art.HasMissedArt));
    }

    [Fact]
    public void Two_of_three_offices_end_a_family_that_the_third_has_acted_on_before_the_run()
    {
        // First filed at -150, before the backlog of A; requested in B and C at 50.
        OfficePlan a = ArtWorlds.Office("A", finds: false) with { Backlog = new BacklogPlan { Cases = 0, Depth = Worlds.Hours(100) } };
        WorldPlan world = Worlds.World(
            [a, ArtWorlds.Office("B", finds: false), ArtWorlds.Office("C", finds: false)],
            Worlds.Families(3, Worlds.Dated(-150), lagHours: 200),
            ProgrammePlan.None);

        OutcomeCounts ends = SimRun.Of(world with { PriorArt = ArtWorlds.Documents() }).Result.Measures.FindOutcomes(CaseGroup.Everybody)!;

        Assert.Equal((1, 1), (ends.Total, ends.BothAllowed));
    }

    [Fact]
    public void Documents_that_decide_in_one_office_must_exist()
    {
        WorldPlan world = Worlds.World([Worlds.Office("A", 10, 6), ArtWorlds.Office("B", finds: true)], null, ProgrammePlan.None);

        Assert.Throws<ArgumentException>(() => SimRun.Of(world));
    }

    private static CaseFacts Run(OfficePlan office, PriorArtPlan documents) => SimRun.Of(ArtWorlds.One(office, documents)).Ordinary()[0];

    private static OfficePlan With(Func<DocumentOutcome, DocumentOutcome> change) =>
        ArtWorlds.Office("A", finds: true) with { Outcome = change(ArtWorlds.Outcome) };

    private static DocumentOutcome Copy(
        DocumentOutcome outcome, double overcome = 1, double giveUp = 0, double formal = 0, double reexamination = 0,
        double topUpHours = 0) => new()
    {
        MeanFurtherActions = outcome.MeanFurtherActions,
        ResponseDelay = outcome.ResponseDelay,
        FurtherActionEffortHours = outcome.FurtherActionEffortHours,
        OvercomeShare = overcome,
        GiveUpShare = giveUp,
        FormalObjectionShare = formal,
        ReexaminationShare = reexamination,
        TopUpEffortHours = new Constant(topUpHours),
    };
}
