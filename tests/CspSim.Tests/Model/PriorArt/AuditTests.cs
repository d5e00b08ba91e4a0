using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>Audits of allowances: a search of stated hours by another examiner of the same office.</summary>
public sealed class AuditTests
{
    private const int Inventions = 20_000;

    // Every invention has one document of kind X and ease 1. Who has not found it allows the application at once, and an audit finds it
    // with 1 - exp(-hours / tau); who has found it refuses. Four standard deviations of the share of allowances are the tolerance.
    [Theory]
    [InlineData(8, 4, 2)]
    [InlineData(2, 4, 2)]
    [InlineData(1, 1, 5)]
    public void An_audit_finds_by_the_law_of_search(double auditHours, double searchHours, double tau)
    {
        OfficePlan office = Office(tau) with { SearchEffortHours = new Constant(searchHours) };
        PriorArtPlan documents = ArtWorlds.Documents() with { AuditHours = auditHours };
        ExaminationSample sample = ExaminationSample.Of(
            new SampledInventions(documents, Inventions, 7), ExaminationPlan.Of(office, documents), 0);

        double allowed = Math.Exp(-searchHours / tau);
        double failed = 1 - Math.Exp(-auditHours / tau);
        double spread = Math.Sqrt(failed * (1 - failed) / (allowed * Inventions));
        Assert.InRange(sample.AllowanceRate.Mean - allowed, -0.015, 0.015);
        Assert.Equal(1, sample.MissedArt.Mean);
        Assert.InRange(sample.AuditedMissedArt.Mean - failed, -4 * spread, 4 * spread);
    }

    [Fact]
    public void An_audit_without_hours_finds_nothing()
    {
        PriorArtPlan documents = ArtWorlds.Documents() with { AuditHours = 0 };
        ExaminationSample sample = ExaminationSample.Of(
            new SampledInventions(documents, 500, 7), ExaminationPlan.Of(Office(20), documents), 0);

        Assert.Equal(0, sample.AuditedMissedArt.Mean);
    }

    // The second office of the family has found the document; the audit of the first has only its own collections.
    [Theory]
    [InlineData(1e6, 1)]
    [InlineData(0, 0)]
    public void An_audit_has_the_power_of_its_own_office(double power, double failed)
    {
        // With no effort the search finds nothing, whatever the power.
        OfficePlan blind = ArtWorlds.Office("A", finds: false, searchHours: 0) with { SearchPower = new SearchPowerPlan([power], 1) };
        SimRun run = SimRun.Of(ArtWorlds.One(blind, ArtWorlds.Documents()));

        Assert.Equal(1, run.Measure("missed-art", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal(failed, run.Measure("audited-missed-art", 0, CaseGroup.Everybody)!.Mean);
    }

    [Theory]
    [InlineData(10_000, 0)]
    [InlineData(1, 1)]
    public void An_audit_on_the_day_of_the_allowance_sees_what_is_published_then(double publishedAfterHours, double failed)
    {
        OfficePlan office = ArtWorlds.Office("A", finds: true, searchHours: 0);
        SimRun run = SimRun.Of(ArtWorlds.One(office, ArtWorlds.Documents() with
        {
            UnpublishedShare = 1,
            PublicationDelayHours = new Constant(publishedAfterHours),
        }));

        Assert.Equal(1, run.Measure("missed-art", 0, CaseGroup.Everybody)!.Mean);
        Assert.Equal(failed, run.Measure("audited-missed-art", 0, CaseGroup.Everybody)!.Mean);
    }

    [Fact]
    public void Where_no_measure_asks_for_audits_none_is_made()
    {
        OfficePlan blind = ArtWorlds.Office("A", finds: true, searchHours: 0);
        SimRun run = SimRun.Of(
            ArtWorlds.One(blind, ArtWorlds.Documents()),
            measures: [.. MeasureCatalog.All.Where(static measure => !measure.NeedsAudit)]);

        Assert.Equal((true, false), (run.Ordinary()[0].Art.HasMissedArt, run.Ordinary()[0].Art.FailsAudit));
    }

    // Two documents of kind Y of two grounds: each alone leaves the claim, both together defeat it.
    [Theory]
    [InlineData(0b01, 0b00, 0b10, true)]
    [InlineData(0b00, 0b00, 0b10, false)]
    [InlineData(0b00, 0b00, 0b11, true)]
    [InlineData(0b01, 0b00, 0b00, false)]
    [InlineData(0b01, 0b01, 0b10, false)]
    public void What_an_audit_finds_stands_alone_or_with_what_was_known(uint known, uint overcome, uint found, bool stands)
    {
        Document[] documents = [new() { Kind = DocumentKind.Y, Ground = 0 }, new() { Kind = DocumentKind.Y, Ground = 1 }];
        ArtCase art = new() { Known = known, Overcome = overcome, Ending = Ending.Allowed };

        Assert.Equal(stands, Examination.StandsAgainst(art, documents, found));
    }

    [Fact]
    public void An_audit_has_other_luck_than_the_search_and_the_same_luck_each_time()
    {
        Searcher searcher = new(new SearchPowerPlan([1], 1), 0, new KeyedDraws(3, 1));
        Document[] documents = [.. Enumerable.Range(0, 30).Select(static _ => new Document { Ease = 1 })];
        uint search = searcher.Find(99, documents, 0.7, 0);
        uint audit = searcher.Audit(99, documents, 0.7, 0, uint.MaxValue);

        Assert.NotEqual(search, audit);
        Assert.Equal(audit, searcher.Audit(99, documents, 0.7, 0, uint.MaxValue));
        Assert.Equal(audit, audit & searcher.Audit(99, documents, 2, 0, uint.MaxValue));
        Assert.Equal(audit & 0b1010u, searcher.Audit(99, documents, 0.7, 0, 0b1010u));
    }

    private static OfficePlan Office(double tau) => ArtWorlds.Office("A", finds: true) with
    {
        SearchPower = new SearchPowerPlan([1], tau),
        Outcome = ArtWorlds.Outcome with { OvercomeShare = 0, RefusalShare = 1 },
    };
}
