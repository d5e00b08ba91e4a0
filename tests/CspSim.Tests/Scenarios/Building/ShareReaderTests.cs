using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Measures;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>Shares of cases as scenarios name them: under <c>compare.shares</c> and under <c>expect</c>.</summary>
public sealed class ShareReaderTests
{
    [Fact]
    public void A_share_is_a_measure_behind_the_others()
    {
        ExperimentPlan plan = Load("compare: {measures: [backlog], shares: [first-action-pendency > 6 months, pair-pendency < 180 d]}");

        Assert.Equal(
            ["backlog", "share(first-action-pendency > 6 months)", "share(pair-pendency < 180 d)"],
            plan.Measures.Select(static measure => measure.Name),
            StringComparer.Ordinal);
        Assert.Equal((6.0, true), (plan.Measures[1].Bound!.Value.Value, plan.Measures[1].Bound!.Value.IsAbove));
        Assert.Equal((180 / 30.4375, false), (plan.Measures[2].Bound!.Value.Value, plan.Measures[2].Bound!.Value.IsAbove));
    }

    [Theory]
    [InlineData("share(first-action-pendency > 6 months, office=JPO, group=ordinary) < 40%", 0, CaseGroup.Ordinary)]
    [InlineData("share( first-action-pendency  >   6  months ) between 10% and 40%", null, CaseGroup.Requested)]
    public void A_line_of_what_is_expected_takes_a_share(string line, int? office, CaseGroup group)
    {
        ExperimentPlan plan = Load($"compare: {{shares: [first-action-pendency > 6 months]}}\nexpect: [\"{line}\"]");
        Expectation expectation = Assert.Single(plan.Expectations);

        Assert.Same(plan.Measures[^1], expectation.Measure);
        Assert.Equal(("mean", group, 0.4), (expectation.Statistic, expectation.Group, expectation.AtMost));
        Assert.Equal(office is null ? null : 1, expectation.Office);
    }

    [Theory]
    [InlineData("total-pendency > 2 years", FollowUp.Decisions)]
    [InlineData("first-action-pendency > 6 months", FollowUp.FirstActions)]
    public void A_run_goes_on_as_far_as_its_shares_need(string share, FollowUp follow) =>
        Assert.Equal(follow, Load($"compare: {{measures: [backlog], shares: [{share}]}}").Arms[0].World.Window.Follow);

    [Theory]
    [InlineData("first-action-pendency", "CS160", "'first-action-pendency' is no share of cases")]
    [InlineData("first-action-pendency >= 6 months", "CS160", "'first-action-pendency >= 6 months' is no share of cases")]
    [InlineData("first-action-pendancy > 6 months", "CS053", "unknown measure 'first-action-pendancy'")]
    [InlineData("first-action-pendency > 6", "CS022", "'first-action-pendency' needs a value in months, found 6")]
    [InlineData("acted-alone > 6 months", "CS022", "'acted-alone' needs a value in share, found 6 months")]
    [InlineData("backlog > 100", "CS161", "'backlog' has no value for each case")]
    [InlineData("agreement > 50%", "CS161", "'agreement' has no value for each case")]
    public void A_wrong_share_is_reported_with_its_place(string share, string code, string message)
    {
        string found = Assert.Single(Messages($"compare: {{shares: [\"{share}\"]}}"));

        Assert.Matches($@"^a\.yaml:3:[0-9]+: error\[{code}\]: ", found);
        Assert.Contains(message, found, StringComparison.Ordinal);
        Assert.Contains(code, Assert.Single(Messages($"expect: [\"share({share}) < 50%\"]")), StringComparison.Ordinal);
    }

    // 8766 hours are a year.
    [Theory]
    [InlineData("12")]
    [InlineData("12 / year")]
    [InlineData("1 / month")]
    public void Cases_a_year_are_a_number_or_a_rate(string bound) =>
        Assert.Equal(12, Assert.Single(Load($"expect: [\"mean(lane-entries, office=JPO) < {bound}\"]").Expectations).AtMost!.Value, 9);

    [Theory]
    [InlineData("31 cases a year", "31 / year")]
    [InlineData("31 months", "12 / year")]
    public void Another_unit_is_mended_to_what_is_taken(string bound, string help) =>
        Assert.Contains($"help: {help}", Assert.Single(Messages($"expect: [\"mean(lane-entries, office=JPO) < {bound}\"]")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("share(first-action-pendency > 6 months) < 4 months", "CS022")]
    [InlineData("share(first-action-pendency > 6 months, year=2027, office=JPO) < 40%", "CS015")]
    [InlineData("mean(first-action-pendency > 6 months) < 40%", "CS053")]
    public void A_wrong_line_is_reported(string line, string code) =>
        Assert.Contains(code, Assert.Single(Messages($"expect: [\"{line}\"]")), StringComparison.Ordinal);

    [Fact]
    public void A_wrong_part_of_a_share_is_pointed_at() =>
        Assert.StartsWith("a.yaml:3:44: error[CS022]", Assert.Single(Messages("compare: {shares: [first-action-pendency > 6 moons]}")));

    [Fact]
    public void A_share_of_documents_in_a_world_without_them_is_reported() => Assert.Contains(
        "warning[CS085]: measure 'search-recall < 50%' stays empty",
        Assert.Single(Messages("compare: {shares: [search-recall < 50%]}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("measures: [first-action-pendency]", true)]
    [InlineData("measures: [first-action-pendency, audited-missed-art]", false)]
    [InlineData("measures: all", false)]
    public void An_effort_of_audits_that_no_measure_asks_for_is_reported(string compare, bool isIdle)
    {
        const string Documents = "classes: {all: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}";
        const string Office = "search-power: {all: 100%}, search-tau: 5 h, outcome: {documents: {overcomes: 60%, response: 60 d, "
            + "further-action: 3 h}}";
        string text = $"prior-art: {{{Documents}, audit: 5 h}}\noffices: {{KIPO: {{{Office}}}, JPO: {{{Office}}}}}\ncompare: {{{compare}}}";

        Assert.Equal(5, Load(text).Arms[0].World.PriorArt!.AuditHours);
        Assert.Equal(isIdle, Messages(text).Any(static found => found.Contains(
            "warning[CS107]: 'audit' has no effect: no measure asks for audits", StringComparison.Ordinal)));
    }

    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    private static ExperimentPlan Load(string lines) => Sample.LoadRight(Text(lines), s_files).Plan;

    private static IReadOnlyList<string> Messages(string lines) => [.. Sample.Messages(Text(lines), s_files)];

    private static string Text(string lines) => $"cspsim: 1\nextends: base.yaml\n{lines}\n";
}
