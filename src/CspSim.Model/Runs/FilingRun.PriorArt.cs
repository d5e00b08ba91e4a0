using System.Numerics;
using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <content>Documents found, told and overcome, and the outcomes that follow from them.</content>
public sealed partial class FilingRun
{
    private readonly DocumentSource? _documents;
    private readonly Searcher?[] _searchers;
    private readonly LentPower?[] _lentPowers;
    private readonly Examination?[] _examinations;

    // Rows beside those of applications and families, so that a world without documents does not pay for them.
    private ArtCase[] _artCases = [];
    private FamilyArt[] _familyArt = [];

    private bool HasDocuments => _documents is not null;

    private void BeginArtCase(int row)
    {
        if (!HasDocuments)
        {
            return;
        }

        if (row >= _artCases.Length)
        {
            Array.Resize(ref _artCases, Math.Max(1024, 2 * _artCases.Length));
        }

        _artCases[row] = default;
    }

    private void BeginFamilyArt(int row)
    {
        if (!HasDocuments)
        {
            return;
        }

        if (row >= _familyArt.Length)
        {
            Array.Resize(ref _familyArt, Math.Max(256, 2 * _familyArt.Length));
        }

        _familyArt[row] = default;
    }

    private ulong InventionOf(in Application application) =>
        application.Family >= 0 ? _families[application.Family].Key : application.Key;

    private ArtKey ArtKeyOf(in Application application) => new(InventionOf(application), application.Key);

    private int OutlineDocuments(in Application application, Span<Document> documents) =>
        _documents!.Outline(InventionOf(application), SelectionOf(application).GroundsScale, documents);

    private uint Find(in Application application, Searcher searcher, Span<Document> documents, uint among)
    {
        ulong invention = InventionOf(application);
        _documents!.Describe(invention, documents, among);
        _documents.Classify(invention, _now, documents);
        return _lentPowers[application.Office] is { } lent
            ? searcher.Find(invention, documents, application.SearchHours, AgeHours(application), among, lent.For(application.Key, _now))
            : searcher.Find(invention, documents, application.SearchHours, AgeHours(application), among);
    }

    // A first filing is what dates an invention; later filings of the family claim its priority.
    private double AgeHours(in Application application)
    {
        SimTime filedAt = application.Family >= 0 ? _families[application.Family].FiledAt : FiledAt(application);
        return (_now - filedAt).Hours;
    }

    private void FindDocuments(int row)
    {
        ref Application application = ref _applications[row];
        if (!HasDocuments || _searchers[application.Office] is not { } searcher)
        {
            return;
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = documents[..OutlineDocuments(application, documents)];
        ref ArtCase art = ref _artCases[row];
        art.Found = Find(application, searcher, documents, uint.MaxValue);
        art.Known |= art.Found;
        if (application.Family >= 0)
        {
            _familyArt[application.Family].Reported[application.Leg] = art.Known;
        }
    }

    /// <summary>What partners have reported becomes known, as far as the examiner makes use of it; returns how many documents are new.</summary>
    private int UseReports(in Application application, int legs)
    {
        if (!HasDocuments)
        {
            return 0;
        }

        uint reported = 0;
        for (int rest = legs; rest != 0; rest &= rest - 1)
        {
            reported |= _familyArt[application.Family].Reported[BitOperations.TrailingZeroCount(rest)];
        }

        ref ArtCase art = ref _artCases[_families[application.Family].Applications[application.Leg]];
        uint before = art.Known;
        for (uint rest = reported & ~art.Known; rest != 0; rest &= rest - 1)
        {
            int document = BitOperations.TrailingZeroCount(rest);
            if (_programme.Uptake >= 1 || _draws.Uniform(application.Key, DrawPurpose.Uptake, (uint)document) < _programme.Uptake)
            {
                art.Known |= 1u << document;
            }
        }

        if (_programme.Payload == ReportPayload.CitationsAndDraft)
        {
            UseDrafts(application, legs);
        }

        // A result that is told later is the merged one.
        _familyArt[application.Family].Reported[application.Leg] |= art.Known;
        return BitOperations.PopCount(art.Known & ~before);
    }

    /// <summary>What partners' drafts object to becomes known: a reasoned objection is not passed over.</summary>
    private void UseDrafts(in Application application, int legs)
    {
        if (!HasDocuments)
        {
            return;
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = documents[..OutlineDocuments(application, documents)];
        ref ArtCase art = ref _artCases[_families[application.Family].Applications[application.Leg]];
        for (int rest = legs; rest != 0; rest &= rest - 1)
        {
            art.Known |= Objections.Defeating(documents, _familyArt[application.Family].Reported[BitOperations.TrailingZeroCount(rest)], 0);
        }
    }

    /// <summary>What the first action objects to.</summary>
    private void AssessFirst(int row)
    {
        ref Application application = ref _applications[row];
        if (_examinations[application.Office] is not { } examination)
        {
            return;
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = documents[..OutlineDocuments(application, documents)];
        ref ArtCase art = ref _artCases[row];
        examination.AssessFirst(ref art, ArtKeyOf(application), documents);
        if (application.Family >= 0)
        {
            ref FamilyArt family = ref _familyArt[application.Family];
            family.Cited[application.Leg] = art.KnownAtFirst;
            family.SearchHours[application.Leg] = application.SearchHours;
        }
    }

    /// <summary>The response is assessed, the search goes on, and what is left stands in the next action.</summary>
    private void AssessFurther(int row)
    {
        ref Application application = ref _applications[row];
        if (_examinations[application.Office] is not { } examination)
        {
            return;
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = documents[..OutlineDocuments(application, documents)];
        ref ArtCase art = ref _artCases[row];
        examination.Respond(ref art, ArtKeyOf(application), application.Actions, documents);

        // Describing and detecting is most of the cost of documents: only what can still matter is searched for.
        uint open = Examination.OpenTo(art, documents);
        uint found = open != 0 && _searchers[application.Office] is { } searcher ? Find(application, searcher, documents, open) : 0;
        Examination.AssessFurther(ref art, documents, found);
    }

    /// <summary>An action has gone out: a grant, a refusal or a notice, by what stands against the application.</summary>
    private void Conclude(int row, Examination examination)
    {
        ref Application application = ref _applications[row];
        switch (examination.After(ref _artCases[row], ArtKeyOf(application), application.Actions, SelectionOf(application).ResponseScale, out double delay))
        {
            case NextStep.Response:
                ScheduleResponse(row, delay);
                break;
            case NextStep.BoardDecision:
                Schedule(AfterInHours(examination.Outcome.Appeal!.Duration, _offices[application.Office], delay), RunEvent.BoardDecision, row);
                break;
            default:
                End(row);
                break;
        }
    }

    private void OnBoardDecision(int row)
    {
        ref Application application = ref _applications[row];
        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = documents[..OutlineDocuments(application, documents)];
        _examinations[application.Office]!.DecideAppeal(ref _artCases[row], ArtKeyOf(application), documents);
        End(row);
    }

    private void ScheduleResponse(int row, double uniform)
    {
        OfficeState office = _offices[_applications[row].Office];
        Schedule(After(office.ResponseDelay, office.Plan, uniform), RunEvent.Response, row);
    }

    private ArtFacts ArtFactsOf(in Application application, int row)
    {
        if (_examinations[application.Office] is null)
        {
            return default;
        }

        ref readonly ArtCase art = ref _artCases[row];
        return new ArtFacts(
            art.Relevant,
            BitOperations.PopCount(art.KnownAtFirst),
            BitOperations.PopCount(art.KnownAtFirst & ~art.FoundAtFirst),
            application.Actions == 1 && art.Objected == 0,
            art.Ending,
            art.Ending == Ending.Granted && art.HasMissedArt,
            IsTold: true);
    }

    private PairFacts PairFactsOf(int row, SimTime lastActedAt)
    {
        ref Family family = ref _families[row];
        var facts = new PairFacts { LastRequestedAt = family.LastRequestedAt, FirstActedAt = family.FirstActedAt, LastActedAt = lastActedAt };
        if (!HasDocuments)
        {
            return facts;
        }

        ref FamilyArt art = ref _familyArt[row];
        uint all = uint.MaxValue;
        uint any = 0;
        double hours = 0;
        double most = 0;
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            all &= art.Cited[leg];
            any |= art.Cited[leg];
            hours += art.SearchHours[leg];
            most = Math.Max(most, art.SearchHours[leg]);
        }

        return facts with
        {
            Overlap = any == 0 ? double.NaN : (double)BitOperations.PopCount(all) / BitOperations.PopCount(any),
            DuplicatedSearchHours = hours - most,
        };
    }

    private void KeepEnding(int row)
    {
        ref Application application = ref _applications[row];
        if (HasDocuments)
        {
            _familyArt[application.Family].Endings[application.Leg] = _artCases[row].Ending;
            if (_artCases[row].Ending == Ending.Granted)
            {
                OnAllowed(application.Family, application.Leg);
            }
        }
    }

    private void RecordOutcomes(int row)
    {
        ref Family family = ref _families[row];
        if (!HasDocuments || !_books.IsInWindow(family.LastRequestedAt))
        {
            return;
        }

        ref FamilyArt art = ref _familyArt[row];
        for (int first = 0; first < family.LegCount; first++)
        {
            for (int second = first + 1; second < family.LegCount; second++)
            {
                if (art.Endings[first] != Ending.None && art.Endings[second] != Ending.None)
                {
                    ulong key = EntityKey.Message(family.Key, first, second, 0);
                    _books.Outcome(new OutcomeFacts(art.Endings[first], art.Endings[second]), BookedFamily(family) with { Entry = family.IsKept ? 0 : -1 }, key);
                }
            }
        }
    }
}
