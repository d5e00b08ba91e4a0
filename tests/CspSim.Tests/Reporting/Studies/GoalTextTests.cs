using CspSim.Experiments.Goals;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Studies;

public sealed class GoalTextTests
{
    private const string Line = "mean(first-action-pendency) <= 4 months";

    private static readonly GoalTask s_task = new()
    {
        Low = 30,
        High = 40,
        Edge = GoalEdge.Least,
        Bound = GoalBound.AtMost,
        Limit = 4,
        Zone = 0.1,
        IsWhole = true,
        Budget = 2_000,
    };

    private static readonly GoalPoint[] s_points =
    [
        new(30, 10, 6, new(5.5, 6.5), GoalVerdict.Fails),
        new(35, 40, 4.2, new(4.1, 4.3), GoalVerdict.Fails),
        new(36, 90, 3.9, new(3.8, 3.99), GoalVerdict.Meets),
        new(40, 10, 3, new(2.5, 3.5), GoalVerdict.Meets),
    ];

    private static readonly GoalResult s_found = new(s_task, GoalOutcome.Found, s_points) { Value = 36, Fails = 35, Meets = 36 };

    [Fact]
    public void The_value_is_told_with_the_one_beside_it_that_does_not_do() => Assert.StartsWith(
        $"36 is the least offices.KIPO.examiners that meets '{Line}' (95%): 35 does not.\n", TextOf(s_found), StringComparison.Ordinal);

    [Fact]
    public void Every_value_looked_at_has_a_row()
    {
        string text = TextOf(s_found);

        Assert.Matches(@"\n 30 +10 +6\.\d+ +5\.5\d* to 6\.5\d* +does not\n", text);
        Assert.Matches(@"\n 36 +90 +3\.9\d* +3\.8\d* to 3\.99\d* +meets\n", text);
        Assert.Contains("means within 0.1 months of the limit count as on it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_on_the_limit_between_the_two_is_named()
    {
        GoalPoint[] points = [s_points[0], s_points[1] with { Verdict = GoalVerdict.OnLimit }, s_points[2], s_points[3]];

        Assert.Contains(
            "(95%): 30 does not, and 35 lies on the limit within 0.1 months.",
            TextOf(s_found with { Points = points, Fails = 30 }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GoalOutcome.NotAttainable, "No offices.KIPO.examiners from 30 to 40 meets '" + Line + "' (95%).\n")]
    [InlineData(GoalOutcome.MetEverywhere, "36, the end of the range, meets '" + Line + "' (95%): a range that goes on beyond it may hold "
        + "a lesser one.\n")]
    [InlineData(GoalOutcome.BudgetSpent, "The budget of 2,000 replications ended before the value was found: 35 does not meet '" + Line
        + "' and 36 does.\n")]
    [InlineData(GoalOutcome.NotMonotone, "offices.KIPO.examiners cannot be searched: '" + Line + "' would have to come nearer with larger "
        + "values, and from 30 to 36 it goes the other way, beyond chance.\n")]
    public void Any_other_end_is_told(GoalOutcome outcome, string sentence) => Assert.StartsWith(
        sentence,
        TextOf(new(s_task, outcome, s_points) { Value = 36, Fails = 35, Meets = 36, Contradiction = new(30, 36) }),
        StringComparison.Ordinal);

    private static string TextOf(GoalResult result) => GoalText.Of(
        new()
        {
            Version = "1.0.0",
            ScenarioSha256 = new('a', 64),
            Settings = [],
            Plan = SomePlan.With(ReplicationRule.Exactly(2), "none", "parallel"),
            Key = new("offices.KIPO.examiners", "", IsWhole: true),
            Expectation = new Expectation { Text = Line, Statistic = "mean", Measure = SomePlan.Pendency, AtMost = 4 },
            Arm = "parallel",
            Figure = new(SomePlan.Pendency.Name, CaseGroup.Requested),
            Result = result,
        },
        250);
}
