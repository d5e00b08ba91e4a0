using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Runs;
using CspSim.Scenarios.Loading;

namespace CspSim.Tests.Scenarios.Building;

public sealed class PriorArtBuilderTests
{
    private const string Documents = "prior-art: {classes: {ko: 40%, ja: 60%}, grounds: {gamma: {mean: 2.2, cv: 0.6}}, kinds: {x: 40%, y: "
        + "35%, a: 25%}, further-documents: 0.6, ease: {lognormal: {mean: 1, cv: 1.2}}, unpublished: {share: 15%, published-after: "
        + "{uniform: {low: 0 months, high: 18 months}}}}\n";

    private const string Power = "offices:\n  KIPO: {search-power: {ko: 100%, ja: 60%}, search-tau: 2.2 h}\n"
        + "  JPO: {search-power: {ja: 120%, ko: 30%}, search-tau: 180 min}\n";

    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void What_is_written_of_documents_comes_into_the_plan()
    {
        WorldPlan world = World(Documents + Power);
        PriorArtPlan plan = world.PriorArt!;

        Assert.Equal([new DocumentClassPlan("ko", 0.4), new DocumentClassPlan("ja", 0.6)], plan.Classes);
        Assert.Equal((2.2, 1.0), (plan.Grounds.Mean, plan.Ease.Mean));
        Assert.Equal((0.4, 0.35), (plan.ShareOfX, plan.ShareOfY));
        Assert.Equal((0.6, 0.15), (plan.FurtherDocuments, plan.UnpublishedShare));
        Assert.Equal(9 * 365.25 * 24 / 12, plan.PublicationDelayHours.Mean, 6);
    }

    [Fact]
    public void The_power_of_an_office_follows_the_order_of_the_classes()
    {
        IReadOnlyList<OfficePlan> offices = World(Documents + Power).Offices;

        Assert.Equal([1.0, 0.6], offices[0].SearchPower!.PowerByClass);
        Assert.Equal(2.2, offices[0].SearchPower!.TauHours);
        Assert.Equal([0.3, 1.2], offices[1].SearchPower!.PowerByClass);
        Assert.Equal(3, offices[1].SearchPower!.TauHours);
    }

    [Fact]
    public void Outcomes_of_documents_take_the_place_of_inherited_ones_and_have_their_mean_estimated()
    {
        const string outcome = "      documents: {formal: 10%, overcomes: 60%, gives-up: 8%, refuses: 70%, re-examination: 20%, top-up: "
            + "0.5 h, response: 60 d, further-action: 3 h}\n";
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices
            .Replace("    examiners: 40\n", "    examiners: 40\n    outcome: {geometric: {responds: 50%}}\n", StringComparison.Ordinal));
        string text = "cspsim: 1\nextends: base.yaml\n" + Documents + Power.Replace(
            "search-tau: 2.2 h}\n",
            "search-tau: 2.2 h, outcome: {\n" + outcome.Replace("\n", "}}\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
        WorldPlan world = Sample.LoadRight(text, files).Plan.Arms[0].World;
        DocumentOutcome rule = Assert.IsType<DocumentOutcome>(world.Offices[0].Outcome);

        Assert.Equal(
            (0.1, 0.6, 0.08, 0.7, 0.2),
            (rule.FormalObjectionShare, rule.OvercomeShare, rule.GiveUpShare, rule.RefusalShare, rule.ReexaminationShare));
        Assert.Equal(
            (0.5, 3.0, 60 * 24.0),
            (rule.TopUpEffortHours.Mean, rule.FurtherActionEffortHours.Mean, rule.ResponseDelay.Length.Mean));
        DocumentOutcome estimated = OutcomeEstimate.WithEstimates(world.PriorArt!, world.Offices[0], 0);
        Assert.Equal(estimated with { AllowedAfter = rule.AllowedAfter }, rule);
        Assert.Equal(estimated.AllowedAfter, rule.AllowedAfter);
        Assert.True(rule.MeanFurtherActions > 0.5);
        Assert.Equal("geometric", world.Offices[1].Outcome.Name);
    }

    [Fact]
    public void The_programme_knows_uptake_and_selection_of_grounds()
    {
        WorldPlan world = World(Documents + Power + "csp: {uptake: 60%, selection: {grounds: 80%}}\n");

        Assert.Equal((0.6, 0.8), (world.Programme.Uptake, world.Programme.Selection.GroundsScale));
        Assert.Equal((1.0, 1.0), (World("").Programme.Uptake, World("").Programme.Selection.GroundsScale));
        Assert.Null(World("").PriorArt);
        Assert.Null(World("").Offices[0].SearchPower);
    }

    [Fact]
    public void A_shared_classification_comes_into_the_plan()
    {
        string with(string keys) => Documents[..^2] + ", shared-classification: {share: 10%, " + keys + "}}\n" + Power;

        // The run begins on 5 January 2026.
        SharedClassificationPlan shared = World(with("from: 2026-01-15, ease: 150%")).PriorArt!.SharedClassification!;
        Assert.Equal((0.1, 10 * 24.0, 1.5), (shared.Share, shared.From.Ticks / 36e9, shared.EaseFactor));
        Assert.Equal(0, World(with("ease: 150%")).PriorArt!.SharedClassification!.From.Ticks);
        Assert.Null(World(Documents + Power).PriorArt!.SharedClassification);
    }

    /// <summary>What follows from documents is estimated once for arms that share an office; each arm has what it has alone.</summary>
    [Theory]
    [InlineData("offices: {KIPO: {search-tau: 9 h}}")]
    [InlineData("offices: {KIPO: {backlog: 40 months}}")]
    [InlineData("prior-art: {grounds: 5}")]
    [InlineData("csp: {mode: serial}")]
    public void An_arm_has_the_estimates_that_it_has_alone(string change)
    {
        string common = "cspsim: 1\nextends: base.yaml\n" + Documents + Power.Replace(
            "2.2 h}", "2.2 h, outcome: {documents: {response: 3 months, formal: 10%, overcomes: 60%, gives-up: 20%}}}",
            StringComparison.Ordinal);
        LoadedScenario together = Sample.LoadRight($"{common}arms: {{first: {{}}, second: {{{change}}}}}\n", s_files);
        LoadedScenario alone = Sample.LoadRight($"{common}arms: {{second: {{{change}}}}}\n", s_files);

        DocumentOutcome shared = together.Plan.Arms[1].World.Offices[0].Outcome.Documents!;
        DocumentOutcome own = alone.Plan.Arms[0].World.Offices[0].Outcome.Documents!;
        Assert.True(own.MeanFurtherActions > 0);
        Assert.Equal(
            (own.MeanFurtherActions, own.FirstResponseShare), (shared.MeanFurtherActions, shared.FirstResponseShare));
        Assert.Equal(own.AllowedAfter, shared.AllowedAfter);
    }

    [Fact]
    public void An_arm_may_change_documents()
    {
        LoadedScenario scenario = Sample.LoadRight(
            "cspsim: 1\nextends: base.yaml\n" + Documents + Power + "arms:\n  few: {}\n  many: {prior-art: {grounds: 5}}\n",
            s_files);

        Assert.Equal([2.2, 5.0], scenario.Plan.Arms.Select(arm => arm.World.PriorArt!.Grounds.Mean));
    }

    [Theory]
    [InlineData(
        "prior-art: {classes: {ko: 40%, ja: 50%}, grounds: 2, kinds: {x: 40%, y: 35%, a: 25%}}",
        "error[CS016]: the shares of prior-art.classes add up to 90%, not to 100%")]
    [InlineData(
        "prior-art: {classes: {ko: 40%, ja: 60%}, grounds: 2, kinds: {x: 40%, y: 35%, a: 20%}}",
        "error[CS016]: the shares of prior-art.kinds add up to 95%, not to 100%")]
    [InlineData(
        "prior-art: {classes: {}, grounds: 2, kinds: {x: 40%, y: 35%, a: 25%}}",
        "error[CS011]: prior-art.classes needs 1 to 8 classes, found 0")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2 h, kinds: {x: 40%, y: 35%, a: 25%}}",
        "error[CS022]: 'grounds' is a number without a unit, found a duration")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: {gamma: {mean: 2 d, cv: 1}}, kinds: {x: 40%, y: 35%, a: 25%}}",
        "error[CS022]: 'mean' is a number without a unit, found a duration")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: none, kinds: {x: 40%, y: 35%, a: 25%}}",
        "error[CS012]: 'grounds' needs a number without a unit, found the text 'none'")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 40%, y: 35%, a: 25%}, further-documents: 31}",
        "error[CS023]: 'further-documents' must lie between 0 and 30, found 31")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}, shared-classification: {share: 10%, ease: 90%}}",
        "error[CS023]: 'ease' must lie between 100% and 10000%, found 90%")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}, shared-classification: {share: 101%, ease: 150%}}",
        "error[CS023]: 'share' must lie between 0% and 100%, found 101%")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}, shared-classification: {share: 10%}}",
        "error[CS011]: 'ease' is missing in prior-art.shared-classification")]
    [InlineData("prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}, shared-classification: {share: 10%, ease: "
        + "150%, from: 2026-02-30}}", "error[CS055]: there is no 30 February")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}}",
        "error[CS011]: there is prior-art, and office KIPO has no 'search-power': nobody knows what it finds")]
    [InlineData(
        "prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}}\noffices: {KIPO: {search-power: {ko: 100%}}}",
        "error[CS011]: there is prior-art, and office KIPO has no 'search-tau': nobody knows what it finds")]
    [InlineData("prior-art: {classes: {ko: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}}\n"
        + "offices: {KIPO: {search-tau: 2 h, search-power: {ko: 100%, jp: 20%}}}", "error[CS084]: prior-art has no class 'jp'")]
    [InlineData("prior-art: {classes: {ko: 50%, ja: 50%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}}\n"
        + "offices: {KIPO: {search-tau: 2 h, search-power: {ko: 100%}}}", "error[CS011]: 'ja' is missing in offices.KIPO.search-power: "
        + "prior-art has such documents")]
    [InlineData("offices: {KIPO: {search-power: {ko: 1001%}}}", "error[CS023]: 'ko' must lie between 0% and 1000%, found 1001%")]
    [InlineData(
        "offices: {KIPO: {outcome: {documents: {overcomes: 60%}}}}",
        "error[CS011]: outcomes follow from documents here, and the scenario has no 'prior-art'")]
    [InlineData(
        "offices: {KIPO: {outcome: {documents: {overcomes: 60%}, geometric: {responds: 50%}}}}",
        "error[CS015]: an outcome is one of 'geometric', 'notices' and 'documents', here are 'geometric' and 'documents'")]
    [InlineData(
        "offices: {KIPO: {outcome: {documents: {overcomes: 60%, refuses: 0%}}}}",
        "error[CS023]: 'refuses' must lie between 1% and 100%, found 0%")]
    [InlineData(
        "offices: {KIPO: {search-power: {ko: 100%}}}",
        "warning[CS085]: 'search-power' has no effect: the scenario has no prior-art")]
    [InlineData("csp: {uptake: 60%}", "warning[CS085]: 'uptake' has no effect: the scenario has no prior-art")]
    [InlineData("csp: {selection: {grounds: 60%}}", "warning[CS085]: 'grounds' has no effect: the scenario has no prior-art")]
    [InlineData(
        "compare: {measures: [first-action-pendency, allowance-rate]}",
        "warning[CS085]: measure 'allowance-rate' stays empty: the outcomes of no office tell what is allowed")]
    public void What_is_wrong_with_documents_is_reported(string lines, string message)
    {
        IReadOnlyList<string> messages = Sample.Messages("cspsim: 1\nextends: base.yaml\n" + lines + "\n", s_files);

        string first = messages.First(
            text => !text.Contains("CS081", StringComparison.Ordinal) && !text.Contains("CS107", StringComparison.Ordinal)).Split('\n')[0];
        Assert.EndsWith(": " + message, first, StringComparison.Ordinal);
    }

    private static WorldPlan World(string lines) => Sample.LoadRight("cspsim: 1\nextends: base.yaml\n" + lines, s_files).Plan.Arms[0].World;
}
