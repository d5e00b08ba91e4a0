using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Tests.Model.PriorArt;

public sealed class ExaminationSampleTests
{
    private const int Inventions = 4000;

    // Four standard deviations of a share of one half.
    private const double Tolerance = 4 * 0.5 / 63;

    private static readonly PriorArtPlan s_documents =
        ArtWorlds.Documents() with { Grounds = new Uniform(0, 4), ShareOfX = 0.5, ShareOfY = 0.3 };
    private static readonly SampledInventions s_inventions = new(s_documents, Inventions, 11);

    [Fact]
    public void The_parts_of_a_sample_are_the_sample()
    {
        ExaminationPlan plan = Plan(0.7);
        ExaminationSample whole = ExaminationSample.Of(s_inventions, plan, 1);

        (int First, int Count)[] pieces = [(0, 1500), (1500, 1), (1501, Inventions - 1501)];
        ExaminationSample parts = ExaminationSample.Of(
            [.. pieces.Select(piece => ExaminationSample.Of(s_inventions, plan, 1, piece.First, piece.Count))]);

        Assert.Equal(Inventions, parts.Inventions);
        Assert.Equal(
            (whole.FirstActionAllowances, whole.AllowanceRate, whole.Actions, whole.MissedArt),
            (parts.FirstActionAllowances, parts.AllowanceRate, parts.Actions, parts.MissedArt));
        Assert.Equal((whole.Recall.Mean, whole.Recall.StandardError), (parts.Recall.Mean, parts.Recall.StandardError), Near);
        Assert.Equal(1, ExaminationSample.Overlap(whole, parts).Mean);
        Assert.Equal(1, ExaminationSample.Outcomes(whole, parts).Agreement);
        Assert.Equal(Inventions, ExaminationSample.Outcomes(whole, parts).Total);
    }

    [Fact]
    public void An_office_that_finds_everything_knows_all_and_allows_at_once_what_has_no_ground()
    {
        ExaminationSample sample = ExaminationSample.Of(s_inventions, Plan(1e6), 0);

        Assert.Equal((1.0, 0.0, 0.0), (sample.Recall.Mean, sample.Recall.StandardError, sample.MissedArt.Mean));

        // Every amendment overcomes everything: all are allowed, by the first action or by the second.
        Assert.Equal(1, sample.AllowanceRate.Mean);
        Assert.Equal(2 - sample.FirstActionAllowances.Mean, sample.Actions.Mean, 12);
        Assert.InRange(sample.FirstActionAllowances.Mean, 0.05, 0.6);
    }

    [Fact]
    public void An_office_that_finds_nothing_allows_everything_at_once_and_misses_what_exists()
    {
        ExaminationSample sample = ExaminationSample.Of(s_inventions, Plan(0), 0);

        Assert.Equal(
            (0.0, 1.0, 1.0, 1.0),
            (sample.Recall.Mean, sample.FirstActionAllowances.Mean, sample.AllowanceRate.Mean, sample.Actions.Mean));
        Assert.Equal(1 - ExaminationSample.Of(s_inventions, Plan(1e6), 0).FirstActionAllowances.Mean, sample.MissedArt.Mean, 12);
    }

    [Fact]
    public void Offices_that_know_different_documents_overlap_in_none()
    {
        ExaminationSample everything = ExaminationSample.Of(s_inventions, Plan(1e6), 0);
        ExaminationSample nothing = ExaminationSample.Of(s_inventions, Plan(0), 1);

        SampledMean overlap = ExaminationSample.Overlap(everything, nothing);
        Assert.Equal((0.0, 0.0), (overlap.Mean, overlap.StandardError));
    }

    // What nobody has published yet when the search is made at once is found by nobody.
    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void Those_searched_at_once_are_searched_at_their_own_age(double share)
    {
        PriorArtPlan secret = ArtWorlds.Documents() with { UnpublishedShare = 1, PublicationDelayHours = new Constant(1000) };
        ExaminationPlan plan = Plan(1e6) with { AtOnceShare = share, WaitAtOnceHours = 10, WaitHours = 5000 };

        ExaminationSample sample = ExaminationSample.Of(new SampledInventions(secret, Inventions, 3), plan, 0);
        Assert.Equal(share, sample.FirstActionAllowances.Mean, Tolerance);
    }

    // Half the requests come at once, half after 2000 h, and what could be found is published after 1000 h: at the mean of 1000 h all
    // would be found.
    [Fact]
    public void Each_application_is_searched_at_the_age_of_its_own_request()
    {
        PriorArtPlan secret = ArtWorlds.Documents() with { UnpublishedShare = 1, PublicationDelayHours = new Constant(1000) };
        ExaminationPlan plan = Plan(1e6) with
        {
            RequestDelayHours = new Mixture([new(0.5, new Constant(0)), new(0.5, new Constant(2000))]),
            WaitHours = 10,
        };

        ExaminationSample sample = ExaminationSample.Of(new SampledInventions(secret, Inventions, 3), plan, 0);
        Assert.Equal(0.5, sample.FirstActionAllowances.Mean, Tolerance);
    }

    // A share h of the first actions allows; all others are overcome and allowed by the second: 1 or 2 actions, with variance h (1 - h).
    // Known is everything or, by the other office, nothing, except where there is nothing to know.
    [Fact]
    public void Standard_errors_of_actions_recall_and_overlap_follow_from_their_spread()
    {
        ExaminationSample sample = ExaminationSample.Of(s_inventions, Plan(1e6), 0);
        double atOnce = sample.FirstActionAllowances.Mean;

        Assert.Equal(Math.Sqrt(atOnce * (1 - atOnce) / Inventions), sample.Actions.StandardError, 12);

        // One document each, found with one half: recall is 0 or 1.
        var one = new SampledInventions(ArtWorlds.Documents(), Inventions, 5);
        ExaminationSample luck = ExaminationSample.Of(one, Plan(0.7), 0);
        double recall = luck.Recall.Mean;
        Assert.InRange(recall, 0.1, 0.9);
        Assert.Equal(Math.Sqrt(recall * (1 - recall) / Inventions), luck.Recall.StandardError, 12);

        SampledMean overlap = ExaminationSample.Overlap(ExaminationSample.Of(one, Plan(1e6), 1), luck);
        Assert.Equal((recall, luck.Recall.StandardError), (overlap.Mean, overlap.StandardError), Near);
    }

    // What nobody overcomes is refused: by the office that finds it, while the other one grants.
    [Fact]
    public void Outcomes_of_two_offices_are_counted_invention_by_invention()
    {
        var inventions = new SampledInventions(ArtWorlds.Documents(), 50, 5);
        ExaminationPlan refusing = Plan(1e6) with { Outcome = ArtWorlds.Outcome with { OvercomeShare = 0 } };

        OutcomeCounts counts = ExaminationSample.Outcomes(
            ExaminationSample.Of(inventions, refusing, 0), ExaminationSample.Of(inventions, Plan(0), 1));

        Assert.Equal((50, 50), (counts.Total, counts.OnlySecondAllowed));
    }

    // A formal notice, an answer after 50 h, and a document that is published 60 h after the filing: the search at 20 h does not find it,
    // that at 70 h does, and gives one more notice.
    [Theory]
    [InlineData(20, 3)]
    [InlineData(5, 2)]
    public void A_further_search_is_made_when_the_answer_has_come(double age, double actions)
    {
        PriorArtPlan late = ArtWorlds.Documents() with { UnpublishedShare = 1, PublicationDelayHours = new Constant(60) };
        ExaminationPlan plan = Plan(1e6) with { WaitHours = age, Outcome = ArtWorlds.Outcome with { FormalObjectionShare = 1 } };

        Assert.Equal(actions, ExaminationSample.Of(new SampledInventions(late, 20, 5), plan, 0).Actions.Mean);
    }

    [Theory]
    [InlineData(10, 3)]
    [InlineData(0, 2)]
    public void A_further_search_adds_its_effort(double topUpHours, double actions)
    {
        ExaminationPlan plan = Plan(1e6) with
        {
            SearchEffortHours = new Constant(0),
            Outcome = ArtWorlds.Outcome with { FormalObjectionShare = 1, TopUpEffortHours = new Constant(topUpHours) },
        };

        Assert.Equal(actions, ExaminationSample.Of(new SampledInventions(ArtWorlds.Documents(), 20, 5), plan, 0).Actions.Mean);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_board_ends_what_was_refused(double reversal)
    {
        DocumentOutcome outcome = ArtWorlds.Outcome with
        {
            OvercomeShare = 0,
            Appeal = new AppealPlan(1, reversal, new Delay(new Constant(300))),
        };

        ExaminationSample sample = ExaminationSample.Of(
            new SampledInventions(ArtWorlds.Documents(), 20, 5), Plan(1e6) with { Outcome = outcome }, 0);

        Assert.Equal((reversal, 2), (sample.AllowanceRate.Mean, sample.Actions.Mean));
    }

    [Fact]
    public void Means_and_standard_errors_are_those_of_their_sums()
    {
        // Shares: 0.3 and sqrt(0.3 x 0.7 / 100). Values 1, 2, 3, 4: mean 2.5, mean of squares 7.5, sqrt((7.5 - 6.25) / 4).
        Assert.Equal((0.3, Math.Sqrt(0.0021)), (SampledMean.OfShare(30, 100).Mean, SampledMean.OfShare(30, 100).StandardError), Near);
        Assert.Equal((2.5, Math.Sqrt(1.25 / 4)), (SampledMean.OfSums(10, 30, 4).Mean, SampledMean.OfSums(10, 30, 4).StandardError), Near);
        Assert.Equal((7.0, 0.0), (SampledMean.Exact(7).Mean, SampledMean.Exact(7).StandardError));
    }

    private static ExaminationPlan Plan(double power) => new()
    {
        SearchEffortHours = new Constant(10),
        FirstActionEffortHours = new Constant(5),
        SearchPower = new SearchPowerPlan([power], 10),
        Outcome = ArtWorlds.Outcome,
    };

    private static bool Near((double First, double Second) one, (double First, double Second) other) =>
        Math.Abs(one.First - other.First) < 1e-12 && Math.Abs(one.Second - other.Second) < 1e-12;
}
