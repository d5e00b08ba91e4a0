using CspSim.Experiments.Plans;
using CspSim.Experiments.Selection;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Studies;

public sealed class ChoiceTextTests
{
    private static readonly SelectionTask s_task = new() { Systems = 3, Best = Preference.Lower, Zone = 0.5, Budget = 4_000 };

    private static readonly SystemStanding[] s_standings =
        [new(0, 30, 6.2, 0.5, 30), new(1, 60, 4.31, 0.5, null), new(2, 60, 5, 0.5, 60)];

    private static readonly SelectionResult s_chosen = new("kn", s_task, s_standings, SelectionOutcome.Chosen)
    {
        Chosen = 1,
        Confidence = 0.95,
    };

    [Fact]
    public void The_best_arm_is_told_with_its_promise() => Assert.StartsWith(
        "parallel is best: lowest first-action pendency of cases that ask for the programme at JPO (4.31 months), with 95% confidence "
            + "unless within 0.5 months of another.\n",
        TextOf(s_chosen),
        StringComparison.Ordinal);

    // Student's t with 29 degrees of freedom is 2.045, with 59 it is 2.001: 2.045 x 0.5 / sqrt(30) = 0.187, 2.001 x 0.5 / sqrt(60) = 0.129.
    [Fact]
    public void A_row_says_how_often_an_arm_was_run_and_when_it_left()
    {
        string text = TextOf(s_chosen);

        Assert.Matches(@"\n none +30 +6\.20 ±0\.19 +30\n", text);
        Assert.Matches(@"\n parallel +60 +4\.31 ±0\.13 +chosen\n", text);
        Assert.Matches(@"\n serial +60 +5\.00 ±0\.13 +60\n", text);
    }

    [Fact]
    public void Without_a_promise_the_probabilities_are_estimates_and_none_is_told_as_certain()
    {
        SelectionResult spent = s_chosen with
        {
            Procedure = "ocba",
            Confidence = null,
            EstimatedProbability = 0.873,
            EstimatedProbabilityWithinZone = 0.9999,
        };

        Assert.Contains(
            "the best with an estimated probability of 0.87, and of more than 0.99 within 0.5 months of it.",
            TextOf(spent),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_budget_ends_first_those_left_are_named_and_what_is_needed() => Assert.StartsWith(
        "No arm was chosen: the budget of 4,000 replications does not tell parallel apart; 5,120 replications are needed in all.\n",
        TextOf(s_chosen with { Chosen = null, Outcome = SelectionOutcome.BudgetSpent, Needed = 5_120 }),
        StringComparison.Ordinal);

    [Fact]
    public void An_arm_without_a_value_is_named()
    {
        SystemStanding[] standings = [s_standings[0] with { Mean = double.NaN, WithoutValue = 7 }, s_standings[1], s_standings[2]];
        SelectionResult broken = new("kn", s_task, standings, SelectionOutcome.WithoutValue);

        Assert.Contains("has no value in some replications of none (7 of 30).\n", TextOf(broken), StringComparison.Ordinal);
    }

    private static string TextOf(SelectionResult result) => ChoiceText.Of(
        new()
        {
            Version = "1.0.0",
            ScenarioSha256 = new('a', 64),
            Settings = [],
            Plan = SomePlan.With(ReplicationRule.Exactly(2), "none", "parallel", "serial"),
            Figure = new(SomePlan.Pendency.Name, CaseGroup.Asked) { Office = 1 },
            Measure = SomePlan.Pendency,
            Arms = ["none", "parallel", "serial"],
            Result = result,
        },
        200);
}
