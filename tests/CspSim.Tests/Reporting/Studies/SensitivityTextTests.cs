using CspSim.Experiments.Studies;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Studies;

public sealed class SensitivityTextTests
{
    private static readonly SensitivityResult s_result = new SensitivityStudy(SweptPlan.With(10), new(10, 16, 1), new())
        .Run([SweptPlan.Idle, SweptPlan.Search], SweptPlan.PlanAtAll);

    private static string Text => SensitivityText.Of(s_result, 80, isWhole: false);

    [Fact]
    public void The_sentence_names_the_input_that_moves_the_answer_most() => Assert.StartsWith(
        "First-action pendency, double - single, requested, hangs most on search: over",
        Text,
        StringComparison.Ordinal);

    [Fact]
    public void The_input_that_does_not_matter_has_an_effect_and_a_share_of_zero()
    {
        Assert.Matches(@"\n idle +0 to 2 +0\.0+ +0\.0+ to 0\.0+ +0\.0+ +0\.0+\n", Text);
        Assert.Matches("\n idle +0 % +0 to 0 % +0 % +0 to 0 %\n", Text);
    }

    [Fact]
    public void What_the_figures_mean_is_said() =>
        Assert.Contains("note: mu* is how far the answer moves, on average", Text, StringComparison.Ordinal);

    [Fact]
    public void A_row_of_the_file_is_an_input()
    {
        using MemoryStream stream = new();
        SensitivityCsv.Write(s_result, stream);
        string[] rows = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("path,unit,assumed,source,figure,low,high,effects,mu_star,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("search,h,false,,10,5,25,10,0.0", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("idle,,false,,1,0,2,10,0,0,0,0,0,months,0,0,0,0,0,0", rows[2], StringComparison.Ordinal);
    }
}
