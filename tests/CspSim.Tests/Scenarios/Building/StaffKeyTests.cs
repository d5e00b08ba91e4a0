using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>Examiners month by month from hires, learning and leavers; the run goes from January 2026 to December 2028.</summary>
public sealed class StaffKeyTests
{
    private const string Run = "run: {start: 2026-01-01, length: 1096 d}\n";
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void A_staff_without_changes_is_one_step() => Assert.Equal([40], Months("start: 40"));

    // 12 hires a year are one a month: 41 in January 2026, 52 in December and from then on.
    [Fact]
    public void Hires_come_month_by_month()
    {
        int[] months = Months("start: 40, hires: {2026: 12}");

        Assert.Equal(Enumerable.Range(41, 12), months);
    }

    // A quarter of an examiner in the first year; what rounding leaves over is carried on.
    [Fact]
    public void Who_learns_counts_for_a_part_and_the_sum_over_months_is_right()
    {
        ExaminerStep[] steps = Steps("start: 40, hires: {2026: 12}, output: [25%, 100%]");
        int[] counts = ByMonth(steps, 36);

        // k months after January 2026: k + 1 hired; of them those of k - 11 months ago and more are able.
        double[] full = [.. Enumerable.Range(0, 36).Select(k => 40 + Sum(k, hired => k - hired >= 12 ? 1 : 0.25))];
        Assert.Equal(41, full[3]);
        Assert.Equal(52, full[23]);
        AssertCarriesOn(full, counts);

        static double Sum(int k, Func<int, double> output) => Enumerable.Range(0, 12).Where(hired => hired <= k).Sum(output);
    }

    // In the first year each takes 15 % of an examiner and gives 20 %: 12 hires of January to December are 40.05 to 40.6 full examiners.
    [Fact]
    public void Teaching_takes_its_part_from_the_others_for_a_year()
    {
        int[] counts = ByMonth(Steps("start: 40, hires: {2026: 12}, output: [20%, 70%, 100%], supervision: 15%"), 36);

        double[] full = [.. Enumerable.Range(0, 36).Select(static k => 40 + Enumerable.Range(0, Math.Min(k + 1, 12)).Sum(
            hired => k - hired < 12 ? 0.05 : k - hired < 24 ? 0.7 : 1))];
        Assert.Equal(40.6, full[11], 9);
        AssertCarriesOn(full, counts);
    }

    // 40 x 0.96 at the end of the first year, 36.864 of the second, 35.389 of the third; the twelfth root of it a month.
    [Fact]
    public void Leavers_are_a_share_of_who_is_there()
    {
        int[] counts = ByMonth(Steps("start: 40, leavers: 4%"), 37);

        AssertCarriesOn([.. Enumerable.Range(0, 37).Select(static k => 40 * Math.Pow(0.96, k / 12.0))], counts);
    }

    // From April 24 a year are two on the last day of each month: 40 until April 2026, 38 from May, 16 from April 2027.
    [Fact]
    public void Contracts_end_month_by_month_in_years_that_start_when_they_do()
    {
        int[] months = Months("start: 40, contracts-ending: {2026: 24}, year-starts: april");
        ExaminerStep[] steps = Steps("start: 40, contracts-ending: {2026: 24}, year-starts: april");

        Assert.Equal(Enumerable.Range(0, 13).Select(k => 40 - (2 * k)), months);
        Assert.Equal(new DateTime(2026, 5, 1).Subtract(new DateTime(2026, 1, 1)).TotalHours, (steps[1].From - SimTime.Zero).Hours);
    }

    // Twelve of 2025, half able in their first year: in January 2026 the one of January 2025 is able and 11 are half, 46.5; in the end 52.
    [Fact]
    public void Hires_of_the_years_before_the_run_still_learn() =>
        Assert.Equal([47, 48, 49, 50, 51, 52], Months("start: 40, hires: {2025: 12}, output: [50%, 100%]").Distinct());

    [Fact]
    public void An_arm_may_hire_more()
    {
        const string arms = "arms:\n  none: {}\n  some: {offices: {KIPO: {examiners: {hires: {2026: 12}}}}}\n";
        var plan = Sample.LoadRight(Text("start: 40, hires: {2027: 12}") + arms, s_files).Plan;

        Assert.Equal([52, 64], plan.Arms.Select(arm => arm.World.Offices[0].Examiners[^1].Count));
    }

    [Theory]
    [InlineData("start: 40, contracts-ending: {2026: 60}",
        "error[CS171]: more contracts end than there are examiners of 'start' (40, less those who leave before)")]
    [InlineData("start: 40, by-year: {2026: 40}", "error[CS015]: the examiners are given twice, by 'start' and by 'by-year'")]
    [InlineData("by-year: {2026: 40}, leavers: 4%", "error[CS015]: 'leavers' goes with 'start', which is not given")]
    [InlineData("leavers: 4%", "error[CS015]: 'leavers' goes with 'start', which is not given")]
    [InlineData("start: 40, leavers: 100%", "error[CS023]: 'leavers' must be at least 0% and less than 100%, found 100%")]
    [InlineData("start: 40, output: [50%, 100%]", "warning[CS107]: 'output' has no effect: nobody is hired before the end of the run")]
    [InlineData("start: 40, contracts-ending: {2040: 12}", "warning[CS107]: 'contracts-ending' has no effect: no contract ends in the run")]
    public void What_is_wrong_or_idle_is_reported(string keys, string message) =>
        Assert.EndsWith(": " + message, Sample.Messages(Text(keys), s_files)[0].Split('\n')[0], StringComparison.Ordinal);

    private static string Text(string keys) => $"cspsim: 1\nextends: base.yaml\noffices: {{KIPO: {{examiners: {{{keys}}}}}}}\n{Run}";

    private static ExaminerStep[] Steps(string keys)
    {
        WorldPlan world = Sample.LoadRight(Text(keys), s_files).Plan.Arms[0].World;
        return [.. world.Offices[0].Examiners];
    }

    private static int[] Months(string keys) => [.. Steps(keys).Select(static step => step.Count)];

    private static int[] ByMonth(ExaminerStep[] steps, int months) =>
    [
        .. Enumerable.Range(0, months).Select(k => ExaminerStep.CountAt(
            steps, new SimTime(new DateTime(2026, 1, 2).AddMonths(k).Subtract(new DateTime(2026, 1, 1)).Ticks))),
    ];

    private static void AssertCarriesOn(double[] full, int[] counts)
    {
        double sum = 0;
        for (int month = 0; month < full.Length; month++)
        {
            sum += full[month] - counts[month];
            Assert.InRange(sum, -0.5 - 1e-9, 0.5 + 1e-9);
            Assert.InRange(counts[month] - full[month], -1, 1);
        }
    }
}
