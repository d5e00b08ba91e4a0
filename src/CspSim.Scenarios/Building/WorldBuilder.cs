using CspSim.Experiments.Loads;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
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

    /// <summary>The world; null when it is wrong, which has been reported.</summary>
    public BuiltWorld? Build(string arm, MappingNode tree, CheckContext checks)
    {
        Reading root = new(tree, KeyTable.Root, "", checks with { Tree = tree });
        List<(ScalarNode Name, Reading Value)> offices = [.. root.Named("offices")];
        if (offices.Count is 0 or > OfficesMost)
        {
            string found = offices.Count == 0 ? "the scenario has no office" : "the scenario has more than 8 offices";
            checks.Bag.Error("CS011", root.PlaceOf("offices"), found, "offices: {KIPO: {...}}; or extends: offices/kr.yaml", "offices");
            return null;
        }

        if (RunBuilder.Build(root.Below("run"), [.. offices.Select(office => office.Value)]) is not { } run)
        {
            return null;
        }

        int known = checks.Bag.ErrorCount;
        ArrivalBuilder arrivals = new(run.Axis);
        if (!PriorArtBuilder.TryBuild(root, run.Axis, out PriorArtPlan? priorArt))
        {
            return null;
        }

        OfficeBuilder builder = new(run.Axis, Calendars(run.Axis), arrivals, new DocumentBuilder(priorArt));
        OfficeDraft?[] drafts = [.. offices.Select(office => builder.Draft(office.Name, office.Value))];
        return drafts.Contains(null) || checks.Bag.ErrorCount > known ? null : Build(arm, root, run, builder, [.. drafts.Select(draft => draft!)], arrivals, priorArt);
    }

    /// <summary>Warns of the figures that change nothing in any of the arms built.</summary>
    /// <param name="isOwn">Whether a text is the scenario file itself or a setting: only figures of these are told.</param>
    public void TellIdleFigures(Func<SourceText, bool> isOwn) => _effects.Tell(isOwn);

    private BuiltWorld? Build(string arm, Reading root, RunSettings run, OfficeBuilder builder, IReadOnlyList<OfficeDraft> drafts, ArrivalBuilder arrivals, PriorArtPlan? priorArt)
    {
        ProgrammeBuilder programmes = new(run.Axis, drafts);
        Reading csp = root.Below("csp");
        DiagnosticBag bag = root.Checks.Bag;
        int known = bag.ErrorCount;
        if (programmes.Offices(csp) is not { } taking)
        {
            return null;
        }

        FamilyDraft families = new FamilyBuilder(drafts, arrivals).Build(root.Below("families"), taking);
        ExaminerExchangeBuilder exchange = new(run.Axis, drafts, priorArt);
        IReadOnlyList<ExaminerVisit> visits = exchange.Build(root);
        if (bag.ErrorCount > known)
        {
            return null;
        }

        OfficePlan?[] plans = [.. drafts.Select((draft, index) => builder.Build(draft, families.Requests[index]) is { } plan ? exchange.AtHome(plan, index) : null)];
        ProgrammePlan? programme = programmes.Build(csp, taking);
        LinkPlan link = new LinkBuilder(run.Axis).Build(root.Below("link"));
        if (plans.Contains(null) || programme is null || bag.ErrorCount > known)
        {
            return null;
        }

        WorldPlan world = new()
        {
            Offices = [.. plans.Select((plan, office) => DocumentBuilder.WithFurtherActions(plan!, office, priorArt))],
            PriorArt = priorArt,
            Families = families.Streams,
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
}
