using CspSim.Experiments.Studies;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Studies;

/// <summary>
/// The answer is one search: 10 hours or 0.417 days at the figures, 5 hours or 0.208 days at the low end, 25 hours or 1.04 days at the high
/// one. On a bar of 16 places the figure stands a quarter of the way, on the fifth.
/// </summary>
public sealed class SweepTextTests
{
    private static readonly OneAtATimeResult s_result = new OneAtATime(SweptPlan.With(10), 2, new())
        .Run([SweptPlan.Impossible, SweptPlan.Idle, SweptPlan.Search], SweptPlan.PlanAt);

    private static string Text => SweepText.Of(s_result, 80, isWhole: false);

    [Fact]
    public void The_answer_is_followed_by_what_it_hangs_on_most() => Assert.StartsWith(
        "With double, first-action pendency is 10.0 hours higher (10.0 to 10.0) against\n"
            + "single. It hangs most on search: 0.21 days with 5 h, 1.0 with 25 h.\n",
        Text,
        StringComparison.Ordinal);

    [Fact]
    public void The_bars_go_from_the_answer_at_one_end_to_that_at_the_other()
    {
        Assert.Contains(" search  5 to 25 h   0.21 to 1.0  ====|===========\n", Text, StringComparison.Ordinal);
        Assert.Contains(" idle       0 to 2  0.42 to 0.42  ....|...........\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_answer_is_named() =>
        Assert.EndsWith("note: no answer at one end of impossible\n", Text, StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_moves_it_that_is_said()
    {
        OneAtATimeResult still = new OneAtATime(SweptPlan.With(10), 2, new())
            .Run([SweptPlan.Idle], SweptPlan.PlanAt, TestContext.Current.CancellationToken);

        Assert.Contains("No input of 1 moves it.", SweepText.Of(still, 80, isWhole: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_the_file_is_one_end_of_an_input()
    {
        using MemoryStream stream = new();
        SweepCsv.Write(s_result, stream);
        string[] rows = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(7, rows.Length);
        Assert.StartsWith("path,unit,assumed,source,end,input,answer,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("search,h,false,,low,5,0.0068", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("search,h,false,,high,25,0.0342", rows[2], StringComparison.Ordinal);
        Assert.StartsWith("impossible,,false,,high,2,,", rows[6], StringComparison.Ordinal);
    }
}
