using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>
/// A programme against what the same applicants can do today, against what a reader of <c>cases.csv</c> adds up. Today those who ask go
/// first at A, and wait like others at B.
/// </summary>
public sealed class TodayTests
{
    private const double DaysPerMonth = 365.25 / 12;

    private static readonly (ExperimentResult Result, Dictionary<string, string>[] Cases) s_run = CasesOfRun.Of(Plan());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_cases_of_the_programme_are_compared_one_by_one(int office)
    {
        string name = s_run.Result.Offices[office];
        Dictionary<string, double> today = s_run.Cases.Where(static row => row["arm"] is "fast" && row["measured"].Length > 0)
            .ToDictionary(CasesOfRun.KeyOf, CasesOfRun.DaysOf, StringComparer.Ordinal);
        double[] differences = [.. s_run.Cases
            .Where(row => row["arm"] is "shared" && row["group"] is "programme" && row["measured"].Length > 0 && row["office"] == name)
            .GroupBy(static row => row["replication"], StringComparer.Ordinal)
            .Select(rows => rows.Average(row => CasesOfRun.DaysOf(row) - today[CasesOfRun.KeyOf(row)]) / DaysPerMonth)];

        TodayComparison against = Assert.Single(s_run.Result.AgainstToday);
        PairedDifference found = against.Comparison.Find(SomePlan.Pendency, office, CaseGroup.Programme)!.Mean;

        Assert.Equal((1, 2), (against.Today, against.Comparison.Arm));
        Assert.Equal(3, differences.Length);
        Assert.Equal(differences.Average(), found.Value, 6);
    }

    // One comparison, so its interval is at the level of the plan, while the two with the baseline share it.
    [Fact]
    public void It_has_a_level_of_its_own()
    {
        Assert.Equal(0.95, s_run.Result.TodayLevel!.Value, 12);
        Assert.Equal(0.975, s_run.Result.SimultaneousLevel!.Value, 12);
    }

    [Fact]
    public void The_answer_says_how_it_does_against_the_best_of_them_at_each_office()
    {
        string sentence = ComparisonTable.Of(s_run.Result).Sentence!;

        Assert.True(sentence.StartsWith("With shared, ", StringComparison.Ordinal), sentence);
        // Today those who ask go first at A, so that the programme only adds the wait for the partner. At B it wins months, which three
        // replications of five years do not show.
        Assert.Matches(
            @"against the best that they can do today \S+ months later \(.*\) at A \(fast\) and no sooner .* at B \(fast\);",
            sentence);
    }

    [Fact]
    public void Without_such_an_arm_nothing_is_said()
    {
        ExperimentResult result = CasesOfRun.Of(Plan() with { Today = [] }).Result;

        Assert.Empty(result.AgainstToday);
        Assert.Null(result.TodayLevel);
        Assert.DoesNotContain("today", ComparisonTable.Of(result).Sentence!, StringComparison.Ordinal);
    }

    private static ExperimentPlan Plan()
    {
        ExperimentPlan plan = CasesOfRun.Plan([SomePlan.Pendency]);
        WorldPlan none = plan.Arms[0].World;
        WorldPlan fast = none with
        {
            Offices = [OpenFirstLane(none.Offices[0]), none.Offices[1]],
            Programme = none.Programme with { InsteadLanes = [0, -1] },
        };
        return plan with { Arms = [plan.Arms[0], new ArmPlan("fast", fast), plan.Arms[1]], Today = [1] };
    }

    private static OfficePlan OpenFirstLane(OfficePlan office) => office with
    {
        Lanes = [office.Lanes[0] with { Families = new FamilyLanePlan { Share = 1e-9 } }, .. office.Lanes.Skip(1)],
    };
}
