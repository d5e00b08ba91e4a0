using CspSim.Model.Runs;
using CspSim.Experiments.Calibration;
using CspSim.Experiments.Loads;
using CspSim.Model.Exchange;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the world of one arm from its checked tree.</summary>
internal sealed class WorldBuilder
{
    private const int OfficesMost = 8;

    private readonly EffectLedger _effects = new();
    private readonly KeptEstimates _estimates = new();

    // Arms share most of their tree; a calendar that several of them use is made once.
    private CalendarBuilder? _calendars;
    private TimeAxis? _calendarAxis;

    /// <summary>The world; null after an error.</summary>
    public BuiltWorld? Build(string arm, MappingNode tree, CheckContext checks)
    {
        Reading root = new(tree, KeyTable.Root, "", checks with { Tree = tree });
        return Draft(root) is { } draft ? Build(arm, root, draft) : null;
    }

    /// <summary>The examination of each office, without what only a run needs; null after an error.</summary>
    public CalibrationWorld? Examinations(MappingNode tree, CheckContext checks)
    {
        int errors = checks.Bag.ErrorCount;
        if (Draft(new Reading(tree, KeyTable.Root, "", checks with { Tree = tree })) is not { } draft)
        {
            return null;
        }

        OfficePlan[] plans = [.. draft.Offices.Select((office, index) => draft.Builder.Build(office, draft.Families.Requests[index]))];
        return checks.Bag.ErrorCount > errors
            ? null
            : new CalibrationWorld(draft.PriorArt, [.. plans.Select(plan => ExaminationPlan.Of(plan, draft.PriorArt))]);
    }

    /// <summary>Warns of the figures that change nothing in any of the arms built.</summary>
    /// <param name="isOwn">Whether a text is the scenario file itself or a setting: only figures of these are reported.</param>
    public void ReportIdleFigures(Func<SourceText, bool> isOwn) => _effects.Report(isOwn);

    /// <summary>
    /// What families, offices and programme are made of, step by step: a step whose results the next one judges is right.
    /// </summary>
    private WorldDraft? Draft(Reading root)
    {
        DiagnosticBag bag = root.Checks.Bag;
        int errors = bag.ErrorCount;
        (ScalarNode Name, Reading Value)[] offices = [.. root.Named(OfficeKeys.Offices)];
        if (offices.Length is 0 or > OfficesMost)
        {
            string found = offices.Length == 0 ? "the scenario has no office" : "the scenario has more than 8 offices";
            Node place = root.PlaceOf(OfficeKeys.Offices);
            bag.Error("CS011", place, found, "offices: {KIPO: {...}}; or extends: offices/kr.yaml", OfficeKeys.Offices.Path);
            return null;
        }

        RunSettings run = RunBuilder.Build(root.Below(RunKeys.Run), [.. offices.Select(office => office.Value)]);
        PriorArtPlan? priorArt = bag.ErrorCount > errors ? null : PriorArtBuilder.Build(root, run.Axis);
        if (bag.ErrorCount > errors)
        {
            return null;
        }

        ArrivalBuilder arrivals = new(run.Axis);
        OfficeBuilder builder = new(run.Axis, Calendars(run.Axis), arrivals, new DocumentBuilder(priorArt));
        OfficeDraft[] drafts = [.. offices.Select(office => builder.Draft(office.Name, office.Value))];
        if (bag.ErrorCount > errors)
        {
            return null;
        }

        ProgrammeBuilder programmes = new(run.Axis, drafts);
        IReadOnlyList<int> taking = programmes.Offices(root.Below(ProgrammeKeys.Csp));
        if (bag.ErrorCount > errors)
        {
            return null;
        }

        FamilyDraft families = new FamilyBuilder(drafts, arrivals).Build(root.Below(FamilyKeys.Families), taking);
        return bag.ErrorCount > errors ? null : new WorldDraft(run, priorArt, builder, drafts, programmes, taking, families);
    }

    private BuiltWorld? Build(string arm, Reading root, WorldDraft draft)
    {
        (RunSettings run, PriorArtPlan? priorArt, IReadOnlyList<OfficeDraft> drafts) = (draft.Run, draft.PriorArt, draft.Offices);
        Reading csp = root.Below(ProgrammeKeys.Csp);
        DiagnosticBag bag = root.Checks.Bag;
        int errors = bag.ErrorCount;
        ExaminerVisitBuilder visitBuilder = new(run.Axis, drafts, priorArt);
        IReadOnlyList<ExaminerVisit> visits = visitBuilder.Build(root);
        if (bag.ErrorCount > errors)
        {
            return null;
        }

        OfficePlan[] plans = [.. drafts.Select((office, index) => visitBuilder.AtHome(Office(draft, office, index), index))];
        ProgrammePlan programme = draft.Programmes.Build(csp, draft.Taking, draft.Families.Streams);
        LinkPlan link = new LinkBuilder(run.Axis).Build(root.Below(LinkKeys.Link));
        if (bag.ErrorCount > errors)
        {
            return null;
        }

        WorldPlan world = new()
        {
            Offices = [.. plans.Select((plan, office) => _estimates.With(plan, office, drafts[office].Section, priorArt, run.Axis))],
            PriorArt = priorArt,
            Families = draft.Families.Streams,
            Programme = programme,
            Visits = visits,
            Link = link,
            Window = run.Window,
        };
        var work = new ProgrammeWork(world);
        IReadOnlyList<OfficeLoad> loads = OfficeLoad.Of(world, work);
        for (int i = 0; i < drafts.Count; i++)
        {
            SizeCheck.Judge(world.Offices[i], drafts[i], loads[i], run.Axis.Length);
        }

        Judge(world, loads, drafts, root);
        LinkCheck.Judge(world, root);
        GrantCheck.Judge(world, work, csp);
        FamilyLaneCheck.Judge(world, drafts, csp);
        EffectCheck.Note(world, drafts, root, _effects);
        return new BuiltWorld(arm, world, loads, drafts, run.OverloadIsMeant, run.Follow);
    }

    private static OfficePlan Office(WorldDraft draft, OfficeDraft office, int index)
    {
        RateSteps requests = draft.Families.Requests[index];
        OfficeBuilder.CheckSupply(office, requests);
        return draft.Builder.Build(office, requests);
    }

    private static void Judge(WorldPlan world, IReadOnlyList<OfficeLoad> loads, IReadOnlyList<OfficeDraft> drafts, Reading root)
    {
        ModelCheck.RetriesAndWait(world, root);
        ModelCheck.ResponsesHaveAnEnd(world, root);
        DocumentCheck.Figures(world, drafts, root);
        DocumentCheck.Allowances(world, root.Below(ProgrammeKeys.Csp));
        ModelCheck.WarmUpAndBacklog(root.Below(RunKeys.Run), loads, drafts);
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
