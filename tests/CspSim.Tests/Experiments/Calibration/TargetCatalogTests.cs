using CspSim.Engine.Distributions;
using CspSim.Experiments.Calibration;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Calibration;

/// <summary>What every kind of target promises: that it is the measure of its name, as a run without a queue finds it.</summary>
public sealed class TargetCatalogTests
{
    private static readonly PriorArtPlan s_documents = new()
    {
        Classes = [new DocumentClassPlan("near", 0.6), new DocumentClassPlan("far", 0.4)],
        Grounds = Gamma.FromMeanAndCv(2.2, 0.6),
        ShareOfX = 0.5,
        ShareOfY = 0.3,
        FurtherDocuments = 0.6,
        Ease = Lognormal.FromMeanAndCv(1, 1.2),
        SameResponseShare = 0.5,
    };

    private static readonly Lazy<SimRun> s_run = new(static () => SimRun.Of(
        Worlds.World([Office("A", 1, 0.3), Office("B", 0.4, 1)], Worlds.Families(2, Worlds.Every(1)), ProgrammePlan.None) with
        {
            PriorArt = s_documents,
            Window = Worlds.Window(20_000, follow: true),
        }));

    private static readonly Lazy<OfficeView[]> s_views = new(static () =>
    {
        SampledInventions inventions = new(s_documents, 20_000, 5);
        ExaminationPlan[] plans =
            [ExaminationPlan.Of(Office("A", 1, 0.3), s_documents), ExaminationPlan.Of(Office("B", 0.4, 1), s_documents)];
        return [.. plans.Select((plan, index) => new OfficeView(plan, ExaminationSample.Of(inventions, plan, index)))];
    });

    public static TheoryData<string> OfOneOffice =>
        [.. TargetCatalog.All.Where(static kind => !kind.NeedsPartner).Select(static kind => kind.Measure)];

    public static TheoryData<string> All => [.. TargetCatalog.All.Select(static kind => kind.Measure)];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_a_measure_and_needs_documents_when_the_measure_does(string measure)
    {
        TargetKind kind = TargetCatalog.Find(measure)!;
        Measure named = MeasureCatalog.Find(measure)!;

        Assert.True(kind.NeedsDocuments || !named.NeedsDocuments);
        Assert.Equal(named is PairMeasure or OutcomeMeasure or OutcomeCountMeasure, kind.NeedsPartner);
    }

    [Theory]
    [MemberData(nameof(OfOneOffice))]
    public void A_run_with_free_examiners_finds_the_same(string measure)
    {
        for (int office = 0; office < 2; office++)
        {
            SampledMean sampled = TargetCatalog.Find(measure)!.Value(s_views.Value[office], null);
            var run = s_run.Value.Measure(measure, office, CaseGroup.Everybody)!;
            double error = Math.Sqrt((sampled.StandardError * sampled.StandardError) + (run.Variance / run.Count));

            Assert.InRange(run.Mean - sampled.Mean, -4 * error, 4 * error);
        }
    }

    [Fact]
    public void A_run_finds_the_same_agreement_and_kappa_of_families()
    {
        OutcomeCounts counts = new();
        foreach (IGrouping<long, CaseRow> family in s_run.Value.Cases.GroupBy(static row => row.Family))
        {
            CaseRow[] legs = [.. family.OrderBy(static row => row.Office)];
            counts.Add(new OutcomeFacts(legs[0].Facts.Ending, legs[1].Facts.Ending));
        }

        SampledMean agreement = Of("agreement");
        SampledMean kappa = Of("agreement-kappa");
        double found = (counts.Agreement - counts.ChanceAgreement) / (1 - counts.ChanceAgreement);

        Assert.True(counts.Total > 15_000);
        Assert.InRange(counts.Agreement - agreement.Mean, -6 * agreement.StandardError, 6 * agreement.StandardError);
        Assert.InRange(found - kappa.Mean, -6 * kappa.StandardError, 6 * kappa.StandardError);
    }

    [Fact]
    public void Two_offices_that_find_everything_cite_the_same()
    {
        SampledInventions inventions = new(s_documents, 500, 5);
        OfficeView[] views = [.. new[] { 0, 1 }.Select(office => View(inventions, Office("A", 1e9, 1e9), office))];

        Assert.Equal(1, TargetCatalog.Find("citation-overlap")!.Value(views[0], views[1]).Mean);
    }

    [Fact]
    public void Two_offices_of_which_one_finds_nothing_cite_nothing_in_common()
    {
        SampledInventions inventions = new(s_documents, 500, 5);

        Assert.Equal(0, TargetCatalog.Find("citation-overlap")!.Value(
            View(inventions, Office("A", 1e9, 1e9), 0),
            View(inventions, Office("B", 0, 0), 1)).Mean);
    }

    [Fact]
    public void A_geometric_number_of_actions_is_known_exactly()
    {
        OfficePlan office = Worlds.Office("A", 4, 2) with { Outcome = new GeometricOutcome(0.6, Delay.None, new Constant(3)) };
        OfficeView view = new(ExaminationPlan.Of(office, s_documents), null);

        // 1 / (1 - 0.6) actions; 4 + 2 hours to the first and 3 for each of the 1.5 after it.
        Assert.Equal(2.5, TargetCatalog.Find("actions-per-disposal")!.Value(view, null).Mean, 12);
        Assert.Equal(6, TargetCatalog.Find("effort-per-case")!.Value(view, null).Mean, 12);
        Assert.Equal(10.5, TargetCatalog.Find("total-effort")!.Value(view, null).Mean, 12);
        Assert.Equal(0, TargetCatalog.Find("total-effort")!.Value(view, null).StandardError);
    }

    [Fact]
    public void Allowances_by_notices_are_known_exactly()
    {
        OfficePlan office = Worlds.Office("A", 4, 2) with { Outcome = new NoticesOutcome
        {
            AllowedAtOnceShare = 0.1,
            GiveUpShare = 0.2,
            AllowanceShare = 0.5,
            RefusalShare = 0.6,
            ResponseDelay = Delay.None,
            FurtherActionEffortHours = new Constant(3),
        } };
        OfficeView view = new(ExaminationPlan.Of(office, s_documents), null);

        // 0.9 x 0.8 = 0.72 responses to the first notice; each further action draws one more response with 0.5 x 0.4 x 0.8 = 0.16.
        const double Further = 0.72 / 0.84;
        Assert.Equal(0.1, TargetCatalog.Find("first-action-allowances")!.Value(view, null).Mean, 12);
        Assert.Equal(0.1 + (0.5 * Further), TargetCatalog.Find("allowance-rate")!.Value(view, null).Mean, 12);
        Assert.Equal(1 + Further, TargetCatalog.Find("actions-per-disposal")!.Value(view, null).Mean, 12);
        Assert.Equal(6 + (3 * Further), TargetCatalog.Find("total-effort")!.Value(view, null).Mean, 12);
    }

    [Fact]
    public void A_run_of_a_geometric_office_finds_its_hours()
    {
        OfficePlan office = Worlds.Office("A", 4, 2, examiners: 1000) with { Outcome = new GeometricOutcome(
            0.6,
            new Delay(new Constant(10)),
            new Exponential(3)) };
        WorldPlan world = Worlds.World([office.WithOrdinary(Worlds.Every(1))], null, ProgrammePlan.None) with { Window = Worlds.Window(
            10_000,
            follow: true) };
        var run = SimRun.Of(world).Measure("total-effort", 0, CaseGroup.Everybody)!;

        Assert.InRange(run.Mean - 10.5, -4 * Math.Sqrt(run.Variance / run.Count), 4 * Math.Sqrt(run.Variance / run.Count));
    }

    [Fact]
    public void A_sample_in_parts_is_the_sample()
    {
        SampledInventions inventions = new(s_documents, 1000, 5);
        ExaminationPlan plan = ExaminationPlan.Of(Office("A", 1, 0.3), s_documents);
        OfficeView whole = new(plan, ExaminationSample.Of(inventions, plan, 0));
        OfficeView joined = new(
            plan,
            ExaminationSample.Of([ExaminationSample.Of(inventions, plan, 0, 0, 300), ExaminationSample.Of(inventions, plan, 0, 300, 700)]));

        Assert.All(
            TargetCatalog.All.Where(static kind => !kind.NeedsPartner),
            kind => Assert.Equal(kind.Value(whole, null).Mean, kind.Value(joined, null).Mean, 1e-12));

        Assert.Equal(1, ExaminationSample.Overlap(whole.Sample!, joined.Sample!).Mean);
    }

    [Fact]
    public void What_goes_ahead_of_the_queue_is_searched_before_rival_filings_are_published()
    {
        // Every document is published 5,000 hours after the filing; the queue takes longer, the fast lane does not.
        PriorArtPlan late = ArtWorlds.Documents() with { UnpublishedShare = 1, PublicationDelayHours = new Constant(5000) };
        OfficePlan office = ArtWorlds.Office("A", finds: true) with
        {
            Lanes = [new LanePlan { Name = "fast", Share = 0.25 }, new LanePlan { Name = "ordinary", Share = 0.75 }],
            Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(6000) },
        };
        OfficeView view = new(
            ExaminationPlan.Of(office, late),
            ExaminationSample.Of(new SampledInventions(late, 20_000, 5), ExaminationPlan.Of(office, late), 0));

        Assert.Equal(0.25, TargetCatalog.Find("first-action-allowances")!.Value(view, null).Mean, 0.015);
    }

    private static SampledMean Of(string measure) => TargetCatalog.Find(measure)!.Value(s_views.Value[0], s_views.Value[1]);

    private static OfficeView View(SampledInventions inventions, OfficePlan office, int index) =>
        new(ExaminationPlan.Of(office, s_documents), ExaminationSample.Of(inventions, ExaminationPlan.Of(office, s_documents), index));

    private static OfficePlan Office(string name, double near, double far) => Worlds.Office(name, 3, 2, examiners: 1000) with
    {
        SearchPower = new SearchPowerPlan([near, far], 2),
        SearchEffortHours = new Exponential(3),
        Outcome = new DocumentOutcome
        {
            MeanFurtherActions = 1,
            ResponseDelay = new Delay(new Constant(50)),
            FurtherActionEffortHours = new Exponential(1.5),
            OvercomeShare = 0.6,
            FormalObjectionShare = 0.2,
            GiveUpShare = 0.1,
            RefusalShare = 0.6,
            ReexaminationShare = 0.3,
            TopUpEffortHours = new Exponential(0.5),
        },
    };
}
