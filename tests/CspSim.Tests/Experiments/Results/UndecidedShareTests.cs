using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Programme;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Results;

/// <summary>Shares with cases that are undecided when the run stops. One examiner searches 10 h and drafts 6 h.</summary>
public sealed class UndecidedShareTests
{
    // Requests at 0, 10, 20, 30, stopped at 40: pendencies 16 and 22 h, and 20 and 10 h so far. Above 18 h are 22 and the 20 so far;
    // the 10 so far may become so.
    private static readonly Measure s_share = SomePlan.Pendency.ShareBeyond(new ShareBound(18 / 730.5, IsAbove: true, "18 h"))!;

    private static readonly ExperimentResult s_result = new ExperimentRunner(
        SomePlan.With(ReplicationRule.Exactly(2), "a") with
        {
            Arms =
            [
                new ArmPlan(
                    "a",
                    Worlds.World([Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(0, 10, 20, 30))], null, ProgrammePlan.None) with
                    {
                        Window = Worlds.Window(40),
                    }),
            ],
            Measures = [SomePlan.Pendency, s_share],
            Expectations = [Line("share(first-action-pendency > 18 h) < 60%") with { AtMost = 0.6, BelowOnly = true }],
        },
        new() { Threads = 1 }).Run(TestContext.Current.CancellationToken);

    private static Figure Share => s_result.Arms[0].Find(s_share, 0, CaseGroup.Requested)!;

    [Fact]
    public void Undecided_cases_are_not_in_the_share_and_are_told() => Assert.Equal(
        (0.5, 0.25, 6L, 2L),
        (Share.Mean.Value, Share.UndecidedShare, Share.Count, Share.Unfinished));

    [Fact]
    public void A_share_is_no_time_and_has_no_survival_curve() => Assert.False(Share.IsProductLimit);

    // The share is 50 %, or 75 % if the undecided case goes that way.
    [Theory]
    [InlineData(null, 0.6, false)]
    [InlineData(null, 0.75, true)]
    [InlineData(0.5, null, true)]
    [InlineData(0.51, null, false)]
    [InlineData(0.5, 0.75, true)]
    public void A_line_is_met_when_it_is_met_however_they_turn_out(double? least, double? most, bool isMet) => Assert.Equal(
        isMet,
        ExpectationCheck.Check(Line("") with { AtLeast = least, AtMost = most }, s_result.Arms).IsMet);

    [Fact]
    public void What_is_found_names_them() => Assert.Equal(
        "50.0% and 25.0% undecided",
        Assert.Single(ComparisonTable.Of(s_result).Expectations).Found);

    [Fact]
    public void The_details_show_them() => Assert.Contains(
        ComparisonTable.Of(s_result).Details,
        static block => block.Title.StartsWith("First-action pendency > 18 h, share: undecided cases", StringComparison.Ordinal)
            && block.Rows[0].Cells[0] is "0.250");

    [Fact]
    public void A_measure_that_is_no_share_has_none() =>
        Assert.Equal(0, s_result.Arms[0].Find(SomePlan.Pendency, 0, CaseGroup.Requested)!.UndecidedShare);

    private static Expectation Line(string text) =>
        new() { Text = text, Statistic = "mean", Measure = s_share, Group = CaseGroup.Requested };
}
