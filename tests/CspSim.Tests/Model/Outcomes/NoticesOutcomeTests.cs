using CspSim.Engine.Collectors;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Outcomes;

/// <summary>Single applications with pencil and paper, and thousands against the closed forms.</summary>
public sealed class NoticesOutcomeTests
{
    // The share of a normal law beyond it on both sides is 0.1 %.
    private const double Of999 = 3.29;

    private static readonly NoticesOutcome s_mixed = NoticesWorlds.Rule with
    {
        AllowedAtOnceShare = 0.1,
        GiveUpShare = 0.2,
        AllowanceShare = 0.5,
        RefusalShare = 0.6,
        Silence = new SilencePlan(Ending.Refused, new Delay(new Constant(30))),
    };

    [Fact]
    public void The_mean_number_of_further_actions_and_the_allowance_rate_follow_from_the_shares()
    {
        // 0.9 x 0.8 responses to first notices; each further action draws one more with 0.5 x 0.4 x 0.8 = 0.16.
        Assert.Equal(0.72 / 0.84, s_mixed.MeanFurtherActions, 12);
        Assert.Equal(0.1 + (0.5 * 0.72 / 0.84), s_mixed.AllowanceRate, 12);

        // Of those who give up half as often 0.9 respond, and 0.5 x 0.4 x 0.9 = 0.18 once more.
        Assert.Equal(0.81 / 0.82, s_mixed.FurtherActionsAt(0.5), 12);
        Assert.Equal(0, s_mixed.FurtherActionsAt(5), 12);
    }

    [Fact]
    public void What_is_allowed_with_each_action_follows_from_the_shares()
    {
        IReadOnlyList<double> allowed = s_mixed.AllowedAfter;

        // At once, then half of the 0.72 that respond first, and 0.16 of that many again with each further action.
        Assert.Equal(0.1, allowed[0], 12);
        Assert.Equal(0.36, allowed[1], 12);
        Assert.Equal(0.36 * 0.16, allowed[2], 12);
        Assert.Equal(s_mixed.AllowanceRate, allowed.Sum(), 1e-6);
    }

    [Fact]
    public void A_refusal_that_is_examined_again_counts_as_a_response_once()
    {
        NoticesOutcome rule = s_mixed with { ReexaminationShare = 0.3 };

        // As above, and of each further action 0.5 x 0.6 x 0.3 = 0.09 are refusals that are examined again, if none was before.
        Assert.Equal(0.72 / 0.84 * (1 + (0.09 / 0.84)), rule.MeanFurtherActions, 12);
        Assert.Equal(0.1 + (0.5 * rule.MeanFurtherActions), rule.AllowanceRate, 12);
        Assert.Equal(0.36 * (0.16 + 0.09), rule.AllowedAfter[2], 12);
        Assert.Equal(0.36 * ((0.16 * 0.16) + (2 * 0.16 * 0.09)), rule.AllowedAfter[3], 12);
        Assert.Equal(rule.AllowanceRate, rule.AllowedAfter.Sum(), 1e-5);
    }

    [Fact]
    public void With_refusals_for_certain_every_response_draws_one_action()
    {
        NoticesOutcome rule = s_mixed with { RefusalShare = 1 };

        Assert.Equal(0.9 * 0.8, rule.MeanFurtherActions, 12);
        Assert.Equal(0.1 + (0.9 * 0.8 * 0.5), rule.AllowanceRate, 12);
    }

    [Fact]
    public void What_the_first_action_allows_has_ended_with_it()
    {
        // Search 100 to 110, action to 115.
        Ends(NoticesWorlds.Rule with { AllowedAtOnceShare = 1 }, 115, 1, Ending.Allowed);
    }

    [Theory]
    [InlineData(1, Ending.Allowed)]
    [InlineData(0, Ending.Refused)]
    public void After_a_response_the_office_allows_or_refuses(double allows, Ending ending)
    {
        // Notice at 115, response at 165, second action at 169.
        Ends(NoticesWorlds.Rule with { AllowanceShare = allows }, 169, 2, ending);
    }

    [Fact]
    public void A_second_refusal_stands_though_every_applicant_asks_for_re_examination()
    {
        // Refused at 169, asked at 219, refused again at 223.
        Ends(NoticesWorlds.Rule with { ReexaminationShare = 1 }, 223, 3, Ending.Refused);
    }

    [Theory]
    [InlineData(Ending.Abandoned, 0, 115)]
    [InlineData(Ending.Refused, 0, 115)]
    [InlineData(Ending.Abandoned, 30, 145)]
    [InlineData(Ending.Refused, 30, 145)]
    public void Silence_ends_an_application_when_the_limit_has_passed(Ending ending, double afterHours, double expected)
    {
        var silence = new SilencePlan(ending, new Delay(new Constant(afterHours)));

        Ends(NoticesWorlds.Rule with { GiveUpShare = 1, Silence = silence }, expected, 1, ending);
    }

    [Fact]
    public void A_month_counts_what_ended_in_it_and_how_long_that_took()
    {
        // Requested at 100, refused at 169.
        SimRun run = NoticesWorlds.One(NoticesWorlds.Rule);
        OfficeMonth month = run.Result.Months[0][0];

        Assert.Equal((1L, 0L, 1L), (month.Ended, month.Grants, month.Refusals));
        Assert.Equal(69 / 730.5, month.PendencySumByEnd, 9);
        Assert.Equal(54 / 730.5, run.Measure("first-action-to-disposal", 0, CaseGroup.Everybody)!.Mean, 9);
    }

    [Fact]
    public void Actions_and_allowances_of_a_run_are_those_of_the_closed_forms()
    {
        SimRun run = NoticesWorlds.Many(s_mixed, 20_000);

        IsMean(1 + (0.72 / 0.84), run, "actions-per-disposal");
        IsMean(0.1, run, "first-action-allowances");
        IsMean(0.1 + (0.5 * 0.72 / 0.84), run, "allowance-rate");

        // Silent are 0.2 of the first notices and of the 0.5 x 0.4 x 0.8 notices that each of them draws.
        Tally rate = run.Measure("allowance-rate", 0, CaseGroup.Everybody)!;
        int silent = run.Cases.Count(row => row.Facts.Ending == Ending.Refused && Lingers(row.Facts));
        double expected = 0.9 * 0.2 / 0.84;
        Assert.InRange(
            (silent / (double)rate.Count) - expected,
            -Of999 * Math.Sqrt(expected * (1 - expected) / rate.Count),
            Of999 * Math.Sqrt(expected * (1 - expected) / rate.Count));
    }

    [Fact]
    public void With_re_examinations_too_actions_and_allowances_are_those_of_the_closed_forms()
    {
        SimRun run = NoticesWorlds.Many(s_mixed with { ReexaminationShare = 0.3 }, 20_000);
        double further = 0.72 / 0.84 * (1 + (0.09 / 0.84));

        IsMean(1 + further, run, "actions-per-disposal");
        IsMean(0.1 + (0.5 * further), run, "allowance-rate");
    }

    [Fact]
    public void Chance_that_does_not_tell_endings_leaves_their_measures_empty()
    {
        SimRun run = SimRun.Of(Worlds.World(
            [Worlds.Office("A", 10, 5).WithOrdinary(Worlds.Dated(100))], null, ProgrammePlan.None));

        Assert.Null(run.Measure("allowance-rate", 0, CaseGroup.Everybody));
        Assert.Null(run.Measure("first-action-allowances", 0, CaseGroup.Everybody));
        Assert.Equal((Ending.None, null), (run.Ordinary()[0].Ending, run.Ordinary()[0].IsAllowedAtOnce));
    }

    // Each action takes 15 h or 4 h and each response 50 h; what is over after them is silence.
    private static bool Lingers(in CaseFacts facts)
    {
        double last = 115 + ((facts.Actions - 1) * 54);
        return SimRun.HourOf(facts.EndedAt) > last;
    }

    private static void Ends(NoticesOutcome rule, double hour, int actions, Ending ending)
    {
        SimRun run = NoticesWorlds.One(rule);
        CaseFacts facts = run.Ordinary()[0];

        Assert.Equal((hour, actions, ending), (SimRun.HourOf(facts.EndedAt), facts.Actions, facts.Ending));
        Assert.Equal(ending == Ending.Allowed ? 1 : 0, run.Measure("allowance-rate", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal(rule.AllowedAtOnceShare, run.Measure("first-action-allowances", 0, CaseGroup.Everybody)!.Mean);
    }

    private static void IsMean(double expected, SimRun run, string measure)
    {
        Tally found = run.Measure(measure, 0, CaseGroup.Everybody)!;
        double error = Math.Sqrt(found.Variance / found.Count);
        Assert.InRange(found.Mean - expected, -Of999 * error, Of999 * error);
    }
}
