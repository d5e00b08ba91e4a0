using CspSim.Experiments.Comparing;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Comparing;

/// <summary>What stands against calling one of two stored results better.</summary>
public sealed class CaseVerdictBarTests
{
    private static readonly double[] s_before = [10, 12, 11, 13];
    private static readonly double[] s_after = [4, 6.5, 5, 7];

    // Which cases a group holds: those waiting are what is left of all that wait once the askers are taken out, so both must be the same.
    [Theory]
    [InlineData("programme", VerdictBar.OtherCases, VerdictBar.OtherCases, VerdictBar.OtherCases, VerdictBar.OtherCases)]
    [InlineData("outside", VerdictBar.OtherCases, VerdictBar.OtherCases, VerdictBar.OtherCases, VerdictBar.OtherCases)]
    [InlineData("asked", VerdictBar.None, VerdictBar.OtherCases, VerdictBar.None, VerdictBar.OtherCases)]
    [InlineData("ordinary", VerdictBar.None, VerdictBar.OtherCases, VerdictBar.None, VerdictBar.OtherCases)]
    [InlineData("requested", VerdictBar.None, VerdictBar.OtherCases, VerdictBar.None, VerdictBar.None)]
    [InlineData("waiting", VerdictBar.None, VerdictBar.None, VerdictBar.OtherCases, VerdictBar.OtherCases)]
    [InlineData("everybody", VerdictBar.None, VerdictBar.OtherCases, VerdictBar.OtherCases, VerdictBar.None)]
    public void A_group_needs_the_cases_that_it_is_made_of(
        string group,
        VerdictBar same,
        VerdictBar otherRequests,
        VerdictBar otherWaiting,
        VerdictBar otherAskers)
    {
        VerdictBar[] found = [.. new MeasuredCases[] { new(1, 2, 3), new(9, 2, 3), new(1, 9, 3), new(1, 2, 9) }.Select(
            cases => Bar(Result(1, group), Result(1, group, cases)))];

        Assert.Equal([same, otherRequests, otherWaiting, otherAskers], found);
    }

    [Fact]
    public void A_result_that_does_not_say_which_cases_it_has_measured_has_no_verdict()
    {
        ResultSeries silent = Result(1, "everybody");

        Assert.Equal(VerdictBar.OtherCases, Bar(Result(1, "everybody"), silent with { Arms = [silent.Arms[0] with { Cases = [] }] }));
    }

    [Theory]
    [InlineData("everybody", VerdictBar.None)]
    [InlineData("programme", VerdictBar.OtherCases)]
    public void Independent_samples_are_of_the_same_kind_of_case_but_for_those_that_an_arm_chooses(string group, VerdictBar bar) =>
        Assert.Equal(bar, Bar(Result(1, group), Result(2, group, new MeasuredCases(7, 8, 9))));

    [Theory]
    [InlineData(MeasureScope.CaseAtEnd, FollowUp.None, VerdictBar.OtherCases)]
    [InlineData(MeasureScope.Pair, FollowUp.None, VerdictBar.OtherCases)]
    [InlineData(MeasureScope.PairAtEnd, FollowUp.None, VerdictBar.OtherCases)]
    [InlineData(MeasureScope.PairsOfRun, FollowUp.Decisions, VerdictBar.OtherCases)]
    [InlineData(null, FollowUp.None, VerdictBar.OtherCases)]
    [InlineData(MeasureScope.Message, FollowUp.None, VerdictBar.None)]
    [InlineData(MeasureScope.Office, FollowUp.None, VerdictBar.None)]
    [InlineData(MeasureScope.ActionInWindow, FollowUp.None, VerdictBar.ByActionDate)]
    [InlineData(MeasureScope.PairsOfRun, FollowUp.FirstActions, VerdictBar.Unfinished)]
    public void Measures_of_cases_need_the_same_cases(MeasureScope? scope, FollowUp follow, VerdictBar bar) =>
        Assert.Equal(bar, Bar(
            Result(1, "everybody", scope: scope, follow: follow),
            Result(1, "everybody", new MeasuredCases(9, 9, 9), scope, FollowUp.Decisions)));

    // 1 of 100 is still allowed, 2 of 100 is not.
    [Theory]
    [InlineData(0.01, VerdictBar.None)]
    [InlineData(0.02, VerdictBar.Unfinished)]
    public void Unfinished_cases_of_either_side_withhold_it(double share, VerdictBar bar)
    {
        ResultSeries cut = Result(1, "everybody");
        cut = cut with { Arms = [cut.Arms[0] with { Figures = [cut.Arms[0].Figures[0] with { UnfinishedShare = share }] }] };

        Assert.Equal((bar, bar), (Bar(cut, Result(1, "everybody")), Bar(Result(1, "everybody"), cut)));
    }

    private static VerdictBar Bar(ResultSeries baseline, ResultSeries other)
    {
        ResultSeries moved = other with { Arms = [other.Arms[0] with { Figures = [other.Arms[0].Figures[0] with { Means = s_after }] }] };
        FigureDifference figure = ResultComparer.Compare(baseline, [(moved, ArmMatching.Of(baseline, moved, []))], 0.95)[0].Arms[0]
            .Figures[0];

        Assert.Equal(figure.WithheldFor == VerdictBar.None ? Verdict.Better : Verdict.Withheld, figure.Verdict);
        return figure.WithheldFor;
    }

    private static ResultSeries Result(
        ulong seed, string group, MeasuredCases? cases = null, MeasureScope? scope = MeasureScope.CaseAtFirstAction,
        FollowUp follow = FollowUp.FirstActions) =>
        SomeSeries.Of(seed, ("a", s_before)) with
        {
            Measures = [SomeSeries.Pendency with { Scope = scope }],
            Arms =
            [
                new("a", [new(SomeSeries.Everybody with { Group = group }, s_before)])
                {
                    Cases = [.. s_before.Select(_ => cases ?? new MeasuredCases(1, 2, 3))],
                    Follow = follow,
                },
            ],
        };
}
