using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>One examiner who searches 10 h and drafts 6 h; every request is deferred for 50 h.</summary>
public sealed class DeferralTests
{
    private static readonly OutflowPlan s_deferred = new() { DeferralShare = 1, DeferralHours = new Constant(50) };
    private static readonly OfficePlan s_defers = Worlds.Office("A", 10, 6) with { Outflow = s_deferred };

    [Fact]
    public void Nobody_takes_a_deferred_request_up_before_its_day_and_then_its_age_counts()
    {
        // Requested at 100 and 110, to be taken up at 150 and 160: 150-166 and 166-182.
        SimRun run = Run(s_defers.WithOrdinary(Worlds.Dated(100, 110)));

        Assert.Equal([166.0, 182], run.Ordinary().Select(facts => SimRun.HourOf(facts.FirstActionAt)));
        Assert.All(run.Cases, row => Assert.Equal(MeasuredAs.LeftOut, row.Measured));
        // In the backlog from its request on: 66 + 72 of 1,000 hours.
        Assert.Equal(0.138, run.Measure("backlog", 0, CaseGroup.Everybody)!.Mean, 9);
    }

    [Theory]
    [InlineData(40, 150)]
    [InlineData(70, 170)]
    public void The_later_of_decision_and_day_counts(double decision, double searched)
    {
        OfficePlan office = s_defers with
        {
            Lanes =
            [
                new LanePlan { Name = "fast", DecisionDelay = new Delay(new Constant(decision)) },
                new LanePlan { Name = "ordinary", Share = 1 },
            ],
        };

        CaseFacts only = Assert.Single(Run(office.WithOrdinary(Worlds.Dated(100), lane: 0)).Ordinary());

        Assert.Equal(searched, SimRun.HourOf(only.SearchStartedAt));
    }

    [Fact]
    public void A_request_that_is_withdrawn_meanwhile_is_never_taken_up()
    {
        OfficePlan office = s_defers with
        {
            Outflow = s_deferred with { WithdrawalShare = 1, WithdrawalHours = new Constant(49) },
        };

        CaseFacts only = Assert.Single(Run(office.WithOrdinary(Worlds.Dated(100))).Ordinary());

        Assert.Equal((149.0, SimTime.Never), (SimRun.HourOf(only.EndedAt), only.SearchStartedAt));
    }

    [Fact]
    public void What_was_to_be_taken_up_before_the_start_is_deferred_no_longer()
    {
        // Requested at -90, -70, -50, -30 and -10; 50 h later only the last two are still to come, at 20 and 40.
        OfficePlan office = s_defers with { Backlog = new BacklogPlan { Cases = 5, Depth = Worlds.Hours(100) } };

        SimRun run = Run(office);

        Assert.Equal(
            [MeasuredAs.Waiting, MeasuredAs.Waiting, MeasuredAs.Waiting, MeasuredAs.LeftOut, MeasuredAs.LeftOut],
            run.Cases.OrderBy(row => row.Application).Select(row => row.Measured));
        Assert.Equal([0.0, 16, 32, 48, 64], run.Ordinary().Select(facts => SimRun.HourOf(facts.SearchStartedAt)));
    }

    [Fact]
    public void A_family_with_a_deferred_request_does_not_ask_for_the_programme()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_defers, Worlds.Office("B", 10, 6)], Worlds.Programme("parallel")));

        Assert.Equal(0, run.Result.Exchange.Petitions);
        Assert.All(run.Cases, row => Assert.Equal(CaseGroup.Ordinary, row.Group));
        Assert.Equal((166.0, 116.0), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Null(run.Measure("pair-pendency", 2, CaseGroup.Everybody));
    }

    private static SimRun Run(OfficePlan office) => SimRun.Of(Worlds.World([office], null, ProgrammePlan.None) with
    {
        Window = Worlds.Window(1000, follow: true),
    });
}
