using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>Keys of shared responses, appeals, drafts and translations: what they come to, and what is said of wrong ones.</summary>
public sealed class SharedResponseKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void What_is_written_of_responses_and_appeals_comes_into_the_plan()
    {
        WorldPlan world = Sample.LoadRight(
            Text("one-amendment: 70%, appeal: {share: 10%, reversed: 30%, takes: 12 months}", same: "same-response: 62.1%"),
            s_files).Plan.Arms[0].World;
        DocumentOutcome outcome = Assert.IsType<DocumentOutcome>(world.Offices[0].Outcome);

        Assert.Equal((0.621, 0.7), (world.PriorArt!.SameResponseShare, outcome.OneAmendmentShare));
        Assert.Equal((0.1, 0.3, 365.25 * 24), (outcome.Appeal!.Share, outcome.Appeal.ReversalShare, outcome.Appeal.Duration.Length.Mean));
    }

    [Fact]
    public void Without_them_every_response_stands_alone_and_nobody_appeals()
    {
        WorldPlan world = Sample.LoadRight(Text(""), s_files).Plan.Arms[0].World;
        DocumentOutcome outcome = Assert.IsType<DocumentOutcome>(world.Offices[0].Outcome);

        Assert.Equal((0.0, 0.0), (world.PriorArt!.SameResponseShare, outcome.OneAmendmentShare));
        Assert.Null(outcome.Appeal);
        Assert.Equal(ReportPayload.Citations, world.Programme.Payload);
        Assert.True(world.Programme.TranslationDelay.IsNone);
    }

    [Fact]
    public void What_is_written_of_drafts_and_translations_comes_into_the_plan()
    {
        ProgrammePlan programme = Sample.LoadRight(
            "cspsim: 1\nextends: base.yaml\ncsp: {payload: citations-and-draft, draft-saving: 10%, translation: 2 business days}\n",
            s_files).Plan.Arms[0].World.Programme;

        Assert.Equal(ReportPayload.CitationsAndDraft, programme.Payload);
        Assert.Equal(0.1, programme.DraftSavingShare.Mean, 12);
        Assert.Equal((2.0, true), (programme.TranslationDelay.Length.Mean, programme.TranslationDelay.InBusinessDays));
    }

    [Theory]
    [InlineData("one-amendment: 120%", "error[CS023]")]
    [InlineData("one-amendment: most", "error[CS012]")]
    [InlineData("appeal: {share: 10%, reversed: 30%}", "error[CS011]")]
    [InlineData("appeal: {share: 10%, reversed: 130%, takes: 12 months}", "error[CS023]")]
    [InlineData("appeal: {share: 10%, reversed: 30%, takes: 12}", "error[CS020]")]
    [InlineData("appeal: {share: 10%, reversed: 30%, take: 12 months}", "error[CS010]")]
    public void A_wrong_key_of_outcomes_is_reported_with_its_place(string wrong, string code) => AssertReported(Text(wrong), code);

    [Theory]
    [InlineData("payload: drafts", "error[CS013]")]
    [InlineData("draft-saving: 150%", "error[CS023]")]
    [InlineData("translation: 2", "error[CS020]")]
    [InlineData("translation: -1 d", "error[CS023]")]
    public void A_wrong_key_of_the_programme_is_reported_with_its_place(string wrong, string code) =>
        AssertReported($"cspsim: 1\nextends: base.yaml\ncsp: {{{wrong}}}\n", code);

    [Fact]
    public void A_share_of_responses_above_all_is_reported() => AssertReported(Text("", same: "same-response: 101%"), "error[CS023]");

    private static void AssertReported(string text, string code)
    {
        string message = Sample.Messages(text, s_files)[0];

        Assert.Matches(@"^a\.yaml:[0-9]+:[0-9]+: ", message);
        Assert.Contains(code, message, StringComparison.Ordinal);
    }

    private static string Text(string ofOutcome, string same = "x-none: 0")
    {
        string outcome = "{documents: {overcomes: 60%, response: 60 d, further-action: 3 h" + (ofOutcome.Length > 0 ? ", " + ofOutcome : "")
            + "}}";
        return $$"""
            cspsim: 1
            extends: base.yaml
            prior-art: {classes: {all: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}, {{same}}}
            offices:
              KIPO: {search-power: {all: 100%}, search-tau: 5 h, outcome: {{outcome}}}
              JPO: {search-power: {all: 100%}, search-tau: 5 h}

            """;
    }
}
