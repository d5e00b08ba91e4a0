using CspSim.Experiments.Calibration;
using CspSim.Experiments.Loads;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the world of one arm from its checked tree.</summary>
internal sealed class WorldBuilder
{
    private const int OfficesMost = 8;

    private readonly EffectLedger _effects = new();

    // Arms share most of their tree; a calendar that several of them use is made once.
    private CalendarBuilder? _calendars;
    private TimeAxis? _calendarAxis;

    /// <summary>The world; null after reporting that it is wrong.</summary>
    public BuiltWorld? Build(string arm, MappingNode tree, CheckContext checks)
    {
        Reading root = new(tree, KeyTable.Root, "", checks with { Tree = tree });
        return Draft(root) is { } draft ? Build(arm, root, draft) : null;
    }

    /// <summary>The examination of each office, without what only a run needs; null after reporting that it is wrong.</summary>
    public CalibrationWorld? Examinations(MappingNode tree, CheckContext checks)
    {
        int known = checks.Bag.ErrorCount;
        if (Draft(new Reading(tree, KeyTable.Root, "", checks with { Tree = tree })) is not { } draft)
        {
            return null;
        }

        OfficePlan?[] plans = [.. draft.Offices.Select((office, index) => draft.Builder.Build(office, draft.Families.Requests[index]))];
        return plans.Contains(null) || checks.Bag.ErrorCount > known
            ? null
            : new CalibrationWorld(draft.PriorArt, [.. plans.Select(plan => ExaminationPlan.Of(plan!, draft.PriorArt))]);
    }

    /// <summary>Warns of the figures that change nothing in any of the arms built.</summary>
    /// <param name="isOwn">Whether a text is the scenario file itself or a setting: only figures of these are reported.</param>
    public void ReportIdleFigures(Func<SourceText, bool> isOwn) => _effects.Report(isOwn);

    private WorldDraft? Draft(Reading root)
    {
        DiagnosticBag bag = root.Checks.Bag;
        List<(ScalarNode Name, Reading Value)> offices = [.. root.Named("offices")];
        if (offices.Count is 0 or > OfficesMost)
        {
            string found = offices.Count == 0 ? "the scenario has no office" : "the scenario has more than 8 offices";
            bag.Error("CS011", root.PlaceOf("offices"), found, "offices: {KIPO: {...}}; or extends: offices/kr.yaml", "offices");
            return null;
        }

        if (RunBuilder.Build(root.Below("run"), [.. offices.Select(office => office.Value)]) is not { } run)
        {
            return null;
        }

        int known = bag.ErrorCount;
        if (!PriorArtBuilder.TryBuild(root, run.Axis, out PriorArtPlan? priorArt))
        {
            return null;
        }

        ArrivalBuilder arrivals = new(run.Axis);
        OfficeBuilder builder = new(run.Axis, Calendars(run.Axis), arrivals, new DocumentBuilder(priorArt));
        OfficeDraft?[] built = [.. offices.Select(office => builder.Draft(office.Name, office.Value))];
        if (built.Contains(null) || bag.ErrorCount > known)
        {
            return null;
        }

        OfficeDraft[] drafts = [.. built.Select(draft => draft!)];
        ProgrammeBuilder programmes = new(run.Axis, drafts);
        if (programmes.Offices(root.Below("csp")) is not { } taking)
        {
            return null;
        }

        FamilyDraft families = new FamilyBuilder(drafts, arrivals).Build(root.Below("families"), taking);
        return bag.ErrorCount > known ? null : new WorldDraft(run, priorArt, builder, drafts, programmes, taking, families);
    }

    private BuiltWorld? Build(string arm, Reading root, WorldDraft draft)
    {
        (RunSettings run, PriorArtPlan? priorArt, IReadOnlyList<OfficeDraft> drafts) = (draft.Run, draft.PriorArt, draft.Offices);
        Reading csp = root.Below("csp");
        DiagnosticBag bag = root.Checks.Bag;
        int known = bag.ErrorCount;
        ExaminerVisitBuilder visitBuilder = new(run.Axis, drafts, priorArt);
        IReadOnlyList<ExaminerVisit> visits = visitBuilder.Build(root);
        if (bag.ErrorCount > known)
        {
            return null;
        }

        OfficePlan?[] plans = [.. drafts.Select((office, index) => Office(draft, office, index) is { } plan ? visitBuilder.AtHome(plan, index) : null)];
        ProgrammePlan? programme = draft.Programmes.Build(csp, draft.Taking);
        LinkPlan link = new LinkBuilder(run.Axis).Build(root.Below("link"));
        if (plans.Contains(null) || programme is null || bag.ErrorCount > known)
        {
            return null;
        }

        WorldPlan world = new()
        {
            Offices = [.. plans.Select((plan, office) => DocumentBuilder.WithFurtherActions(plan!, office, priorArt))],
            PriorArt = priorArt,
            Families = draft.Families.Streams,
            Programme = programme,
            Visits = visits,
            Link = link,
            Window = run.Window,
        };
        IReadOnlyList<OfficeLoad> loads = OfficeLoad.Of(world);
        for (int i = 0; i < drafts.Count; i++)
        {
            SizeCheck.Judge(world.Offices[i], drafts[i], loads[i], run.Axis.Length);
        }

        Judge(world, loads, drafts, root);
        LinkCheck.Judge(world, root);
        GrantCheck.Judge(world, csp);
        EffectCheck.Note(world, drafts, root, _effects);
        return new BuiltWorld(arm, world, loads, drafts, run.OverloadIsMeant, run.Follow);
    }

    private static OfficePlan? Office(WorldDraft draft, OfficeDraft office, int index)
    {
        RateSteps requests = draft.Families.Requests[index];
        return draft.Builder.IsSupplied(office, requests) ? draft.Builder.Build(office, requests) : null;
    }

    private static void Judge(WorldPlan world, IReadOnlyList<OfficeLoad> loads, IReadOnlyList<OfficeDraft> drafts, Reading root)
    {
        ModelCheck.RetriesAndWait(world, root);
        ModelCheck.ResponsesHaveAnEnd(world, root);
        DocumentCheck.Figures(world, drafts, root);
        DocumentCheck.Allowances(world, root.Below("csp"));
        ModelCheck.WarmUpAndBacklog(root.Below("run"), loads, drafts);
    }

    private CalendarBuilder Calendars(TimeAxis axis)
    {
        if (_calendars is null || _calendarAxis != axis)
        {
            _calendars = new CalendarBuilder(axis);
            _calendarAxis = axis;
        }

        return _calendars;
    }

    /// <summary>The part of a world that run and calibration share.</summary>
    private sealed record WorldDraft(
        RunSettings Run,
        PriorArtPlan? PriorArt,
        OfficeBuilder Builder,
        IReadOnlyList<OfficeDraft> Offices,
        ProgrammeBuilder Programmes,
        IReadOnlyList<int> Taking,
        FamilyDraft Families);
}
