using CspSim.Model.Outcomes;

namespace CspSim.Tests.Scenarios.Building;

public sealed class NoticesKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void Every_figure_comes_into_the_plan()
    {
        NoticesOutcome rule = Rule("{allowed-at-once: 14%, gives-up: 8%, allows: 58%, refuses: 37%, re-examination: 21%, "
            + "silence: {ends: refused, after: 3 d}, response: 60 d, further-action: 2 h}");

        Assert.Equal((0.14, 0.08, 0.58, 0.37), (rule.AllowedAtOnceShare, rule.GiveUpShare, rule.AllowanceShare, rule.RefusalShare));
        Assert.Equal(0.21, rule.ReexaminationShare);
        Assert.Equal((Ending.Refused, 72.0), (rule.Silence.Ending, rule.Silence.After.MeanHours));
        Assert.Equal((60 * 24.0, 2.0), (rule.ResponseDelay.MeanHours, rule.FurtherActionEffortHours.Mean));
    }

    [Fact]
    public void What_is_not_given_leaves_one_round_that_ends_at_once()
    {
        NoticesOutcome rule = Rule("{allows: 60%}");

        Assert.Equal((0.0, 0.0, 1.0), (rule.AllowedAtOnceShare, rule.GiveUpShare, rule.RefusalShare));
        Assert.Equal(0, rule.ReexaminationShare);
        Assert.Equal(SilencePlan.AtOnce.Ending, rule.Silence.Ending);
        Assert.True(rule.Silence.After.IsNone);
    }

    [Fact]
    public void A_file_that_names_another_rule_replaces_it()
    {
        MemoryFiles files = new MemoryFiles()
            .With("base.yaml", Sample.TwoOffices)
            .With("above.yaml", "cspsim: 1\nextends: base.yaml\noffices: {KIPO: {outcome: {notices: {allows: 60%}}}}\n");
        const string text = "cspsim: 1\nextends: above.yaml\noffices: {KIPO: {outcome: {geometric: {responds: 40%}}}}\n";

        Assert.Equal("geometric", Sample.LoadRight(text, files).Plan.Arms[0].World.Offices[0].Outcome.Name);
    }

    [Theory]
    [InlineData("{allows: 60%, refuses: 0%}", "error[CS023]: 'refuses' must lie between 1% and 100%, found 0%")]
    [InlineData("{allows: 160%}", "error[CS023]: 'allows' must lie between 0% and 100%, found 160%")]
    [InlineData("{refuses: 60%}", "error[CS011]: 'allows' is missing in offices.KIPO.outcome.notices")]
    [InlineData("{allows: 60%, silence: {ends: withdrawn}}", "error[CS013]: 'ends' must be one of abandoned, refused, found 'withdrawn'")]
    public void What_makes_no_sense_is_reported(string value, string message) =>
        Assert.EndsWith(": " + message, Sample.Messages(Text(value), s_files)[0].Split('\n')[0], StringComparison.Ordinal);

    private static NoticesOutcome Rule(string value) =>
        Assert.IsType<NoticesOutcome>(Sample.LoadRight(Text(value), s_files).Plan.Arms[0].World.Offices[0].Outcome);

    private static string Text(string value) => $"cspsim: 1\nextends: base.yaml\noffices: {{KIPO: {{outcome: {{notices: {value}}}}}}}\n";
}
