using System.Numerics;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Runs;

/// <summary>Documents decide: what is known stands against an application until the applicant has overcome it.</summary>
internal sealed class DocumentCourse : IOutcomeCourse
{
    private readonly RunTables _tables;
    private readonly Findings _findings;
    private readonly KeyedDraws _draws;
    private readonly DocumentOutcome _outcome;
    private readonly Examination _examination;
    private readonly bool _audits;

    public DocumentCourse(RunParts run, OfficeState office, DocumentOutcome outcome)
    {
        if (run.World.PriorArt is not { } priorArt)
        {
            throw new ArgumentException($"Documents decide in {office.Plan.Name}, but the world has none.", nameof(run));
        }

        _tables = run.Tables;
        _findings = run.Findings;
        _draws = run.Draws;
        _outcome = outcome;
        _examination = new Examination(outcome, priorArt.SameResponseShare, run.Draws);
        _audits = run.Options.Measures.Any(static measure => measure.NeedsAudit);
    }

    public Delay BoardDelay => _outcome.Appeal!.Duration;

    public Delay SilenceDelay => _outcome.Silence.After;

    public void AssessFirst(int row)
    {
        ref Application application = ref _tables.Applications[row];
        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = _findings.Outline(application, documents);
        ref ArtCase art = ref _findings.CaseOf(row);
        _examination.AssessFirst(ref art, _findings.KeyOf(application), documents);
        if (application.Family >= 0)
        {
            ref FamilyArt family = ref _findings.FamilyOf(application.Family);
            family.Cited[application.Leg] = art.CitedAtFirst;
            family.SearchHours[application.Leg] = application.SearchHours;
            family.Assessed |= (byte)(1 << application.Leg);
            family.Objected |= (byte)(art.ObjectsOnDocuments ? 1 << application.Leg : 0);
        }
    }

    public void AssessFurther(int row)
    {
        ref Application application = ref _tables.Applications[row];
        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = _findings.Outline(application, documents);
        ref ArtCase art = ref _findings.CaseOf(row);
        uint open = _examination.Respond(ref art, _findings.KeyOf(application), application.Actions, documents);

        // Describing and detecting is most of the cost of documents: only what can still matter is searched for.
        Examination.AssessFurther(ref art, documents, open == 0 ? 0 : _findings.Search(application, documents, open));
    }

    public double FurtherSearchHours(in Application application) =>
        _outcome.TopUpEffortHours.Draw(_draws.Uniform(application.Key, DrawPurpose.TopUpEffort, application.Actions));

    public void DrawAhead(ref Application application)
    {
    }

    public NextStep DecideNext(int row, out double delay)
    {
        ref Application application = ref _tables.Applications[row];
        double giveUpScale = _tables.SelectionOf(application).ResponseScale;
        return _examination.DecideNext(
            ref _findings.CaseOf(row), _findings.KeyOf(application), application.Actions, giveUpScale, out delay);
    }

    public bool IsReexamination(int row) =>
        _findings.CaseOf(row).ReexaminedAt is > 0 and ushort action && action == _tables.Applications[row].Actions - 1;

    public void DecideAppeal(int row)
    {
        ref Application application = ref _tables.Applications[row];
        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = _findings.Outline(application, documents);
        _examination.DecideAppeal(ref _findings.CaseOf(row), _findings.KeyOf(application), documents);
    }

    public void EndInSilence(int row) => _examination.EndInSilence(ref _findings.CaseOf(row));

    public Ending EndingOf(int row) => _findings.CaseOf(row).Ending;

    public bool IsAllowedAtOnce(int row) => _tables.Applications[row].Actions == 1 && _findings.CaseOf(row).Objected == 0;

    public ArtFacts FactsOf(in Application application, int row)
    {
        ref readonly ArtCase art = ref _findings.CaseOf(row);
        return new ArtFacts(
            art.Relevant,
            BitOperations.PopCount(art.KnownAtFirst),
            BitOperations.PopCount(art.KnownAtFirst & ~art.FoundAtFirst),
            art.Ending == Ending.Allowed && art.HasMissedArt,
            HasDocuments: true)
        {
            FoundByBoth = BitOperations.PopCount(art.FoundAtFirst & _findings.FoundByPartners(application)),
            FailsAudit = _audits && art.Ending == Ending.Allowed && FailsAudit(application, art),
        };
    }

    // Where nothing is missed, an audit has nothing to find.
    private bool FailsAudit(in Application application, in ArtCase art)
    {
        if (!art.HasMissedArt)
        {
            return false;
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = _findings.Outline(application, documents);
        return Examination.StandsAgainst(
            art, documents, _findings.Audit(application, documents, Examination.OpenTo(art, documents)));
    }
}
