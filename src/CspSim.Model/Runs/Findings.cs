using System.Numerics;
using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>What offices find in their searches and learn from their partners. Idle in a world without documents.</summary>
internal sealed class Findings
{
    private readonly RunClock _clock;
    private readonly RunTables _tables;
    private readonly KeyedDraws _draws;
    private readonly ProgrammePlan _programme;
    private readonly DocumentSource? _documents;
    private readonly Searcher?[] _searchers;
    private readonly LentPower?[] _lentPowers;
    private readonly double _auditHours;

    // Rows beside those of applications and families, so that a world without documents does not pay for them.
    private ArtCase[] _cases = [];
    private FamilyArt[] _families = [];

    public Findings(RunParts run)
    {
        WorldPlan world = run.World;
        _clock = run.Clock;
        _tables = run.Tables;
        _draws = run.Draws;
        _programme = world.Programme;
        _documents = world.PriorArt is { } art ? new DocumentSource(art, run.Draws) : null;
        _auditHours = world.PriorArt?.AuditHours ?? 0;
        _searchers = [.. world.Offices
            .Select((plan, index) => plan.SearchPower is { } power ? new Searcher(power, index, run.Draws) : null)];
        _lentPowers = [.. world.Offices.Select((_, index) => LentPower.Of(world.Offices, world.Visits, index, run.Draws))];
    }

    /// <summary>Whether the world has no documents.</summary>
    public bool AreIdle => _documents is null;

    /// <summary>Makes room for an application.</summary>
    public void BeginCase(int row)
    {
        if (!AreIdle)
        {
            Begin(ref _cases, row, 1024);
        }
    }

    /// <summary>Makes room for a family.</summary>
    public void BeginFamily(int row)
    {
        if (!AreIdle)
        {
            Begin(ref _families, row, 256);
        }
    }

    public ref ArtCase CaseOf(int row) => ref _cases[row];

    public ref FamilyArt FamilyOf(int row) => ref _families[row];

    /// <summary>The keys of an application's draws of documents.</summary>
    public ArtKey KeyOf(in Application application) => new(InventionOf(application), application.Key);

    /// <summary>The documents of an application's invention, as far as objections need to know them.</summary>
    /// <returns>The part of the room that is used.</returns>
    public Span<Document> Outline(in Application application, Span<Document> room) =>
        room[.._documents!.Outline(InventionOf(application), _tables.SelectionOf(application).GroundsScale, room)];

    /// <summary>A search of so many hours as the application has had; returns what it finds among some documents.</summary>
    public uint Search(in Application application, Span<Document> documents, uint among)
    {
        if (_searchers[application.Office] is not { } searcher)
        {
            return 0;
        }

        ulong invention = InventionOf(application);
        _documents!.Describe(invention, documents, among);
        _documents.Classify(invention, _clock.Now, documents);
        return _lentPowers[application.Office] is { } lent
            ? searcher.Find(
                invention,
                documents,
                application.SearchHours,
                AgeHours(application),
                among,
                lent.For(application.Key, _clock.Now))
            : searcher.Find(invention, documents, application.SearchHours, AgeHours(application), among);
    }

    /// <summary>What an audit of an allowance finds among some documents, with the collections of its office alone.</summary>
    public uint Audit(in Application application, Span<Document> documents, uint among)
    {
        if (_searchers[application.Office] is not { } searcher)
        {
            return 0;
        }

        ulong invention = InventionOf(application);
        _documents!.Describe(invention, documents, among);
        _documents.Classify(invention, _clock.Now, documents);
        return searcher.Audit(invention, documents, _auditHours, AgeHours(application), among);
    }

    /// <summary>The search before the first action is done: what it has found is known, and is what a report would name.</summary>
    public void Find(int row)
    {
        ref Application application = ref _tables.Applications[row];
        if (AreIdle || _searchers[application.Office] is null)
        {
            return;
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = Outline(application, documents);
        ref ArtCase art = ref _cases[row];
        art.Found = Search(application, documents, uint.MaxValue);
        art.Known |= art.Found;
        if (application.Family >= 0)
        {
            Report(application, art, documents);
        }
    }

    /// <summary>What the searches of partners have found, whether they have reported it or not.</summary>
    public uint FoundByPartners(in Application application)
    {
        uint found = 0;
        if (application.Family >= 0)
        {
            ref readonly Family family = ref _tables.Families[application.Family];
            for (int leg = 0; leg < family.LegCount; leg++)
            {
                found |= leg == application.Leg ? 0 : _families[application.Family].Found[leg];
            }
        }

        return found;
    }

    /// <summary>
    /// What partners have reported becomes known, as far as the examiner makes use of it; returns how many documents are new.
    /// </summary>
    public int UseReports(in Application application, int legs)
    {
        if (AreIdle)
        {
            return 0;
        }

        uint reported = 0;
        for (int rest = legs; rest != 0; rest &= rest - 1)
        {
            reported |= _families[application.Family].Reported[BitOperations.TrailingZeroCount(rest)];
        }

        ref ArtCase art = ref CaseOfLeg(application);
        uint before = art.Known;
        for (uint rest = reported & ~art.Known; rest != 0; rest &= rest - 1)
        {
            int document = BitOperations.TrailingZeroCount(rest);
            if (_programme.Uptake >= 1 || _draws.Uniform(application.Key, DrawPurpose.Uptake, (uint)document) < _programme.Uptake)
            {
                art.Known |= 1u << document;
            }
        }

        Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
        documents = Outline(application, documents);
        if (_programme.Payload == ReportPayload.CitationsAndDraft)
        {
            UseDrafts(application, legs, documents);
        }

        Report(application, art, documents);
        return BitOperations.PopCount(art.Known & ~before);
    }

    /// <summary>
    /// What partners' drafts object to is not passed over: on a ground on which the office knows nothing, it takes the document cited.
    /// </summary>
    public void UseDrafts(in Application application, int legs)
    {
        if (!AreIdle)
        {
            Span<Document> documents = stackalloc Document[PriorArtPlan.DocumentsMax];
            UseDrafts(application, legs, Outline(application, documents));
        }
    }

    /// <summary>Keeps how the application of a leg has ended.</summary>
    public void KeepEnding(int family, int leg, Ending ending)
    {
        if (!AreIdle)
        {
            _families[family].Endings[leg] = ending;
        }
    }

    /// <summary>How the application of a leg has ended; not known where nothing but chance ends any.</summary>
    public Ending EndingOf(int family, int leg) => AreIdle ? Ending.None : _families[family].Endings[leg];

    /// <summary>Adds to the facts of a pair what documents say of it.</summary>
    public PairFacts Complete(in PairFacts facts, int row)
    {
        if (AreIdle)
        {
            return facts;
        }

        ref FamilyArt art = ref _families[row];
        int allLegs = _tables.Families[row].AllLegs;
        bool isAssessed = art.Assessed == allLegs;
        uint all = uint.MaxValue;
        uint any = 0;
        double hours = 0;
        double most = 0;
        for (int leg = 0; leg < _tables.Families[row].LegCount; leg++)
        {
            all &= art.Cited[leg];
            any |= art.Cited[leg];
            hours += art.SearchHours[leg];
            most = Math.Max(most, art.SearchHours[leg]);
        }

        return facts with
        {
            Overlap = any == 0 ? double.NaN : (double)BitOperations.PopCount(all) / BitOperations.PopCount(any),
            DifferentCitations = !isAssessed ? double.NaN : all != any ? 1 : 0,
            SameFinding = !isAssessed ? double.NaN : art.Objected == 0 || art.Objected == allLegs ? 1 : 0,
            DuplicatedSearchHours = hours - most,
        };
    }

    private static void Begin<TRow>(ref TRow[] rows, int row, int least)
        where TRow : struct
    {
        if (row >= rows.Length)
        {
            Array.Resize(ref rows, Math.Max(least, 2 * rows.Length));
        }

        rows[row] = default;
    }

    private void UseDrafts(in Application application, int legs, ReadOnlySpan<Document> documents)
    {
        ref ArtCase art = ref CaseOfLeg(application);
        for (int rest = legs; rest != 0; rest &= rest - 1)
        {
            uint drafted = _families[application.Family].Drafted[BitOperations.TrailingZeroCount(rest)];
            art.Known |= Objections.Needed(documents, drafted, art.Known);
        }
    }

    // A result that is reported later is the merged one.
    private void Report(in Application application, in ArtCase art, ReadOnlySpan<Document> documents)
    {
        ref FamilyArt family = ref _families[application.Family];
        family.Reported[application.Leg] |= art.Known;
        family.Found[application.Leg] = art.Found;
        family.Drafted[application.Leg] = Objections.Citing(documents, Objections.Defeating(documents, art.Known, 0), art.Found);
    }

    private ref ArtCase CaseOfLeg(in Application application) =>
        ref _cases[_tables.Families[application.Family].Applications[application.Leg]];

    private ulong InventionOf(in Application application) =>
        application.Family >= 0 ? _tables.Families[application.Family].Key : application.Key;

    // A first filing is what dates an invention; later filings of the family claim its priority.
    private double AgeHours(in Application application)
    {
        SimTime filedAt = application.Family >= 0 ? _tables.Families[application.Family].FiledAt : _tables.FiledAt(application);
        return (_clock.Now - filedAt).Hours;
    }
}
