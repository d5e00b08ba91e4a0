using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Building;

public sealed class DeskKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void Every_part_comes_into_the_plan()
    {
        const string desks = "{period: 1 month, response-due: {triangular: {low: 10 d, mode: 20 d, high: 60 d}}, re-examination-due: 81 d, "
            + "outside-search: {share: 64%, lanes: [ordinary], turnaround: 4 weeks}, approval: {approvers: 3, effort: 15 min}, "
            + "dispatch: 2 business days}";
        DeskPlan plan = Desks(desks)!;

        Assert.Equal(1, plan.Period!.Months);
        Assert.Equal((30 * 24.0, 81 * 24.0), (plan.ResponseDue!.MeanHours, plan.ReexaminationDue!.MeanHours));
        Assert.Equal([0, 0.64], plan.OutsideSearch!.Shares);
        Assert.Equal(28 * 24, plan.OutsideSearch.Turnaround.Length.Mean);
        Assert.Equal((3, 0.25), (plan.Approval!.Approvers, plan.Approval.EffortHours.Mean));
        Assert.Equal((2.0, true), (plan.Dispatch.Length.Mean, plan.Dispatch.InBusinessDays));
    }

    [Fact]
    public void Without_the_key_there_are_no_desks() => Assert.All(World("").Offices, static office => Assert.Null(office.Desks));

    [Fact]
    public void Each_part_stands_on_its_own()
    {
        Assert.Null(Desks("{dispatch: 2 d}")!.Period);
        Assert.Null(Desks("{approval: {approvers: 1, effort: 10 min}}")!.OutsideSearch);
        Assert.Equal([0.1, 0.1], Desks("{outside-search: {share: 10%, turnaround: 4 weeks}}")!.OutsideSearch!.Shares);
    }

    [Theory]
    [InlineData("csp: {}, ordinary: {outside-search: 30%}", "", new[] { 0.1, 0.3 })]
    [InlineData("csp: {outside-search: 30%}, ordinary: {}", "lanes: [ordinary], ", new[] { 0.3, 0.1 })]
    [InlineData("csp: {}, ordinary: {outside-search: 0%}", "", new[] { 0.1, 0 })]
    public void A_lane_sends_out_its_own_share(string lanes, string named, double[] shares)
    {
        string desks = $"{{outside-search: {{share: 10%, {named}turnaround: 4 weeks}}}}\n    lanes: {{{lanes}}}";

        Assert.Equal(shares, Desks(desks)!.OutsideSearch!.Shares);
    }

    [Theory]
    [InlineData("3 months", 3, 0)]
    [InlineData("1 year", 12, 0)]
    [InlineData("P1M", 1, 0)]
    [InlineData("2 weeks", 0, 14)]
    [InlineData("30 d", 0, 30)]
    public void Whole_months_are_those_of_the_calendar(string value, int months, double days)
    {
        ProductionPeriod period = Desks($"{{period: {value}}}")!.Period!;

        Assert.Equal((months, days), (period.Months, period.Length.Days));
    }

    // 1 January in Seoul begins 9 hours before that of the run, which starts in universal time.
    [Fact]
    public void Months_begin_on_the_clock_of_the_office()
    {
        const string lines = "offices:\n  KIPO:\n    time-zone: Asia/Seoul\n    calendar: {hours: 09:00-18:00}\n"
            + "    desks: {period: 1 month}\nrun: {start: 2026-01-05T00:00Z}\n";
        ProductionPeriod period = World(lines).Offices[0].Desks!.Period!;

        Assert.Equal((27 * 24) - 9, (period.NextAfter(SimTime.Zero) - SimTime.Zero).Hours);
    }

    [Fact]
    public void A_lane_may_be_urgent()
    {
        const string lines = "offices:\n  KIPO:\n    desks: {period: 1 month}\n    lanes: {csp: {urgent: true}, ordinary: {}}\n";

        Assert.Equal([true, false], World(lines).Offices[0].Lanes.Select(static lane => lane.IsUrgent));
    }

    [Theory]
    [InlineData("{period: 5 months}", "error[CS150]: a period of 5 months does not fit into a year")]
    [InlineData("{period: 12 h}", "error[CS023]: 'period' must lie between 1 d and 1 year, found 12 h")]
    [InlineData("{period: 14 months}", "error[CS023]: 'period' must lie between 1 d and 1 year, found 14 months")]
    [InlineData(
        "{outside-search: {share: 64%, lanes: [ordinery], turnaround: 4 weeks}}",
        "error[CS046]: there is no lane 'ordinery' in offices.KIPO")]
    [InlineData("{approval: {approvers: 0, effort: 1 h}}", "error[CS023]: 'approvers' must lie between 1 and 100000, found 0")]
    [InlineData("{approval: {approvers: 2}}", "error[CS011]: 'effort' is missing in offices.KIPO.desks.approval")]
    public void What_makes_no_sense_is_reported(string value, string message) =>
        Assert.EndsWith(": " + message, Sample.Messages(Text(Lines(value)), s_files)[0].Split('\n')[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "'desks' has no effect: none of its parts is given")]
    [InlineData(
        "{dispatch: 2 d}\n    lanes: {csp: {}, ordinary: {outside-search: 30%}}",
        "'outside-search' has no effect: KIPO has no desks.outside-search")]
    [InlineData(
        "{outside-search: {share: 10%, lanes: [ordinary], turnaround: 4 weeks}}\n    lanes: {csp: {}, ordinary: {outside-search: 30%}}",
        "'share' has no effect: every lane that sends cases out has its own")]
    [InlineData("{dispatch: 0 d}", "'desks' has no effect: none of its parts is given")]
    [InlineData("{dispatch: 2 d}\n    lanes: {csp: {urgent: true}, ordinary: {}}", "'urgent' has no effect: KIPO has no desks.period")]
    public void A_figure_without_effect_is_warned_of(string value, string message) =>
        Assert.Contains(
            Sample.Messages(Text(Lines(value)), s_files),
            found => found.Contains("warning[CS107]: " + message, StringComparison.Ordinal));

    // 8,280 actions a year of 1.1 h each against 8,766 h.
    [Fact]
    public void Approvers_who_cannot_keep_up_are_warned_of_like_examiners()
    {
        string messages = string.Concat(Sample.Messages(Text(Lines("{approval: {approvers: 1, effort: 1.1 h}}")), s_files));

        Assert.Contains("warning[CS151]: the actions of KIPO need 1.04 hours of approval for each hour its approvers have", messages,
            StringComparison.Ordinal);
        Assert.Contains("2 approvers bring the load to 0.52", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Approvers_get_no_more_than_the_examiners_can_draft()
    {
        // 20 examiners at 9 h a case draft 19,480 actions a year; 40,000 are requested.
        const string lines = "offices:\n  KIPO:\n    examiners: 20\n    arrivals: {poisson: {rate: 40000 / year}}\n    desks: {approval: "
            + "{approvers: 1, effort: 25 min}}\n";

        Assert.DoesNotContain(
            Sample.Messages(Text(lines), s_files),
            static message => message.Contains("CS151", StringComparison.Ordinal));
    }

    private static DeskPlan? Desks(string value) => World(Lines(value)).Offices[0].Desks;

    private static string Lines(string value) => $"offices:\n  KIPO:\n    desks: {value}\n";

    private static WorldPlan World(string lines) => Sample.LoadRight(Text(lines), s_files).Plan.Arms[0].World;

    private static string Text(string lines) => "cspsim: 1\nextends: base.yaml\n" + lines;
}
