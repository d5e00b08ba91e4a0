using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>Shares of cases beyond a bound, against what a reader of <c>cases.csv</c> counts.</summary>
public sealed class CaseShareTests
{
    private static readonly Measure s_share = SomePlan.Pendency.ShareBeyond(new ShareBound(6, IsAbove: true, "6 months"))!;

    private static readonly (ExperimentResult Result, Dictionary<string, string>[] Cases) s_run = CasesOfRun.Of(SomePlan.Pendency, s_share);

    public static TheoryData<string, CaseGroup> Groups => new()
    {
        { "programme", CaseGroup.Programme },
        { "outside", CaseGroup.Outside },
        { "ordinary", CaseGroup.Ordinary },
        { "waiting", CaseGroup.Waiting },
    };

    // 6 months are half of 365.25 days.
    [Theory]
    [MemberData(nameof(Groups))]
    public void A_share_counts_the_cases(string name, CaseGroup group)
    {
        foreach ((ArmResult arm, int office) in s_run.Result.Arms.SelectMany(static arm => new[] { (arm, 0), (arm, 1) }))
        {
            double[] shares = [.. Rows(arm.Name, office)
                .Where(row => CasesOfRun.GroupOf(row) == name)
                .GroupBy(static row => row["replication"], StringComparer.Ordinal)
                .Select(static rows => rows.Average(static row => IsAbove(row) ? 1.0 : 0))];
            double mean = shares.Length == 0 ? double.NaN : shares.Average();

            Assert.Equal(mean, arm.Find(s_share, office, group)?.Mean.Value ?? double.NaN, 12);
        }
    }

    // The difference of the cases of the arm's group, each with itself in the baseline.
    [Theory]
    [MemberData(nameof(Groups))]
    public void A_difference_is_over_the_same_cases(string name, CaseGroup group)
    {
        Dictionary<string, bool> before = s_run.Cases.Where(static row => row["arm"] == "none" && row["measured"].Length > 0)
            .ToDictionary(CasesOfRun.KeyOf, IsAbove, StringComparer.Ordinal);
        double[] differences = [.. Rows("shared", null)
            .Where(row => CasesOfRun.GroupOf(row) == name)
            .GroupBy(static row => row["replication"], StringComparer.Ordinal)
            .Select(rows => rows.Average(row => (IsAbove(row) ? 1.0 : 0) - (before[CasesOfRun.KeyOf(row)] ? 1 : 0)))];
        FigureComparison found = s_run.Result.Comparisons[0].Find(s_share, null, group)!;

        Assert.Equal(3, differences.Length);
        Assert.Equal(differences.Average(), found.Mean.Value, 12);
        Assert.NotEqual(VerdictBar.OtherCases, found.WithheldFor);
    }

    [Fact]
    public void The_details_show_it_by_office_and_group_and_its_differences()
    {
        IReadOnlyList<TableBlock> details = ComparisonTable.Of(s_run.Result).Details;

        TableBlock means = details.Single(static block =>
            block.Title.StartsWith("First-action pendency > 6 months, share: mean", StringComparison.Ordinal));
        Assert.Equal(
            ["A", "B", "programme", "outside", "asked", "eligible", "ordinary", "requested", "waiting", "everybody"],
            means.Columns);
        Assert.Equal(["none", "shared"], means.Rows.Select(static row => row.Name), StringComparer.Ordinal);
        Assert.Contains(details, static block => block.Title.StartsWith(
            "shared against none: first-action pendency > 6 months, share", StringComparison.Ordinal));
        Assert.DoesNotContain(details, static block => block.Title.Contains("undecided", StringComparison.Ordinal));
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string arm, int? office) => s_run.Cases.Where(
        row => row["arm"] == arm && row["measured"].Length > 0 && (office is null || row["office"] == s_run.Result.Offices[office.Value]));

    private static bool IsAbove(Dictionary<string, string> row) => CasesOfRun.DaysOf(row) > 365.25 / 2;
}
