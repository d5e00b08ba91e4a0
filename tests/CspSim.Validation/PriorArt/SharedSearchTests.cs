using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios;

namespace CspSim.Validation.PriorArt;

/// <summary>
/// Goal: what sharing does to what is found works through the documents, in the direction that the mechanism demands. Method: two small
/// offices with free examiners, so that no queue hides the effect; the same families in every arm; differences in pairs over
/// replications, judged by 99.9 % intervals.
/// </summary>
public sealed class SharedSearchTests
{
    private const double Confidence = 0.999;

    private const string World = """
        cspsim: 1
        prior-art: {classes: {near-a: 40%, near-b: 40%, other: 20%}, grounds: {gamma: {mean: 3, cv: 0.7}}, kinds: {x: 50%, y: 35%, a: 15%},
              further-documents: 0.6, ease: {lognormal: {mean: 1, cv: 1}}}
        offices:
          A:
            examiners: 400
            search: {lognormal: {mean: 6 h, cv: 0.6}}
            first-action: 3 h
            search-power: {near-a: 100%, near-b: 50%, other: 50%}
            search-tau: 5 h
            outcome: {documents: {formal: 20%, overcomes: 75%, gives-up: 5%, refuses: 70%, re-examination: 10%, top-up: 0.5 h,
                  response: 60 d}}
          B:
            examiners: 400
            search: {lognormal: {mean: 6 h, cv: 0.6}}
            first-action: 3 h
            search-power: {near-a: 50%, near-b: 100%, other: 50%}
            search-tau: 5 h
            outcome: {documents: {formal: 20%, overcomes: 75%, gives-up: 5%, refuses: 70%, re-examination: 10%, top-up: 0.5 h,
                  response: 60 d}}
        families: {streams: {all: {offices: [A, B], rate: 2000 / year}}}
        csp: {share: 50%, reading: 40 min, uptake: 60%, mode: parallel, notices: false}
        compare: {measures: all}
        run: {length: 2 years, replications: 12, seed: 20260105}
        arms:
          alone: {csp: {sharing: false}}
          shared: {}
          local-alone: {offices: {A: {search-power: {near-b: 5%}}, B: {search-power: {near-a: 5%}}}, csp: {sharing: false}}
          local-shared: {offices: {A: {search-power: {near-b: 5%}}, B: {search-power: {near-a: 5%}}}}
          alike-alone: {offices: {A: {search-power: {near-b: 100%}}, B: {search-power: {near-a: 100%}}}, csp: {sharing: false}}
          alike-shared: {offices: {A: {search-power: {near-b: 100%}}, B: {search-power: {near-a: 100%}}}}
          selected: {csp: {sharing: false, selection: {grounds: 60%}}}
          lenient: {csp: {sharing: false}, offices: {A: {outcome: {documents: {overcomes: 97%}}},
                B: {outcome: {documents: {overcomes: 97%}}}}}

        """;

    private static readonly Lazy<ExperimentResult> s_result = new(Run);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Sharing_raises_recall_and_lowers_missed_art(int office)
    {
        Assert.True(Difference("search-recall", "shared", "alone", office).Low > 0);
        Assert.True(Difference("missed-art", "shared", "alone", office).High < 0);
        Assert.True(Difference("partner-documents", "shared", "alone", office).Low > 0);
    }

    [Fact]
    public void Sharing_leaves_those_outside_the_programme_as_they_were() =>
        Assert.Equal(
            Values("search-recall", "alone", null, CaseGroup.Ordinary),
            Values("search-recall", "shared", null, CaseGroup.Ordinary));

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData(0)]
    [InlineData(1)]
    public void A_partner_helps_most_where_documents_are_near_to_it_and_far_from_the_own_office(int office)
    {
        double[] local = Less(Values("search-recall", "local-shared", office), Values("search-recall", "local-alone", office));
        double[] alike = Less(Values("search-recall", "alike-shared", office), Values("search-recall", "alike-alone", office));

        Assert.True(Paired(local, alike).Low > 0);
        Assert.True(Paired(alike, new double[alike.Length]).Low > 0);
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void Selection_alone_makes_the_programme_allow_more_and_without_it_the_gap_closes()
    {
        Interval selected = Paired(Values("allowance-rate", "selected"), Values("allowance-rate", "selected", null, CaseGroup.Ordinary));
        Interval alike = Paired(Values("allowance-rate", "alone"), Values("allowance-rate", "alone", null, CaseGroup.Ordinary));

        Assert.True(selected.Low > 0);
        Assert.True(alike.Low <= 0 && alike.High >= 0);
        Assert.True(Difference("allowance-rate", "selected", "alone").Low > 0);
    }

    [Fact]
    public void Raw_agreement_rises_with_allowance_rates_and_kappa_does_not()
    {
        Assert.True(Difference("allowance-rate", "lenient", "alone").Low > 0);
        Assert.True(Difference("agreement", "lenient", "alone").Low > 0.05);
        Assert.True(Difference("agreement-kappa", "lenient", "alone").Low <= 0);
    }

    [Fact]
    public void Two_reports_in_hand_make_citations_of_a_family_more_alike() =>
        Assert.True(Difference("citation-overlap", "shared", "alone").Low > 0);

    [Fact]
    public void Reading_a_report_makes_a_first_action_dearer() =>
        Assert.True(Difference("effort-per-case", "shared", "alone").Low > 0);

    private static Interval Difference(string measure, string arm, string baseline, int? office = null) =>
        Paired(Values(measure, arm, office), Values(measure, baseline, office));

    private static Interval Paired(double[] arm, double[] baseline) =>
        PairedDifference.Of(arm, baseline, Confidence, 1, Preference.Neither).Interval;

    private static double[] Less(double[] values, double[] others) => [.. values.Zip(others, static (value, other) => value - other)];

    private static double[] Values(string measure, string arm, int? office = null, CaseGroup group = CaseGroup.Asked)
    {
        ArmResult result = s_result.Value.Arms.Single(each => each.Name == arm);
        return result.Find(MeasureCatalog.Find(measure)!, office, group)!.Means.ToArray();
    }

    private static ExperimentResult Run()
    {
        LoadResult loaded = ScenarioLoader.Load("a.yaml", LoadOptions.None, new MemoryFiles().With("a.yaml", World));
        Assert.Empty(loaded.Diagnostics.Where(static one => one.Severity == Severity.Error).Select(DiagnosticText.Concise));
        return WholeRun.Of(loaded.Scenario!.Plan);
    }
}
