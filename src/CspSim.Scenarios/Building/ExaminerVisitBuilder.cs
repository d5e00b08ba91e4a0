using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the visits of examiners to other offices.</summary>
/// <param name="axis">The time of the run.</param>
/// <param name="offices">The offices.</param>
/// <param name="priorArt">The documents of the world; null when there are none.</param>
internal sealed class ExaminerVisitBuilder(TimeAxis axis, IReadOnlyList<OfficeDraft> offices, PriorArtPlan? priorArt)
{
    private const string Section = "examiner-visits";

    // A series to the end of the run has as many visits as fit; a run may last thousands of years.
    private const int VisitsMost = 1000;

    private readonly List<(ExaminerVisit Visit, Reading Place)> _visits = [];

    /// <summary>The visits, without those that are wrong.</summary>
    public IReadOnlyList<ExaminerVisit> Build(Reading root)
    {
        KeyNode item = root.Key.Child(Section)!.Item!;
        foreach (MappingNode visit in root.Items(Section).OfType<MappingNode>())
        {
            Add(new Reading(visit, item, Section, root.Checks));
        }

        if (_visits.Count > 0 && priorArt is null)
        {
            root.Checks.Bag.Warning("CS085", root.PlaceOf(Section), $"'{Section}' takes examiners away and helps no search: the scenario has no prior-art", DocumentCheck.Help, Section);
        }

        return [.. _visits.Select(static one => one.Visit)];
    }

    /// <summary>The office without those who are away; one in which nobody is left has been reported.</summary>
    public OfficePlan AtHome(OfficePlan office, int index)
    {
        List<(ExaminerVisit Visit, Reading Place)> away = [.. _visits.Where(one => one.Visit.Home == index)];
        IReadOnlyList<ExaminerStep> steps = ExaminerVisit.AtHome(office.Examiners, [.. away.Select(static one => one.Visit)]);
        foreach (ExaminerStep step in steps.Where(step => step.Count < 1 && step.From < SimTime.Zero + axis.Length))
        {
            if (away.FindLast(one => one.Visit.IsUnderWay(step.From)) is { Place: { } place })
            {
                string all = ExaminerStep.CountAt(office.Examiners, step.From).ToString(CultureInfo.InvariantCulture);
                place.Error("CS087", "examiners", $"on {axis.DateOf(step.From)} nobody is left in {office.Name}, which has {all} examiners",
                    "send fewer, or not all at the same time");
                break;
            }
        }

        return office with { Examiners = steps };
    }

    private void Add(Reading visit)
    {
        int? home = OfficeNames.Find(offices, visit.Scalar("from")!, visit);
        int? host = OfficeNames.Find(offices, visit.Scalar("to")!, visit);
        if (home is null || host is null)
        {
            return;
        }

        List<int> classes = Classes(visit);
        if (home == host)
        {
            visit.Error("CS015", "to", $"{offices[home.Value].Name.Value} cannot visit itself", "to: another office");
            return;
        }

        SimDuration length = visit.Duration("length")!.Value;
        SimDuration? every = visit.Duration("every");
        if (!IsSeries(visit, length, every))
        {
            return;
        }

        SimTime end = SimTime.Zero + axis.Length;
        SimTime start = axis.BeginOf(visit, "start")!.Value;
        int times = visit.Count("times", every is null ? 1 : VisitsMost);
        for (int time = 0; time < times && start < end; time++)
        {
            _visits.Add((
                new ExaminerVisit
                {
                    Home = home.Value,
                    Host = host.Value,
                    Examiners = visit.Count("examiners"),
                    From = start,
                    To = start + length,
                    Classes = classes,
                    KeptShare = visit.Number("keeps") ?? 1,
                },
                visit));
            start += every ?? SimDuration.Zero;
        }

        int made = _visits.Count(one => ReferenceEquals(one.Place.Node, visit.Node));
        if (visit.Has("times") && made > 0 && made < times)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"{times - made} of {times} visits begin after the run, which ends on {axis.DateOf(end)}: they have no effect");
            visit.Warning("CS089", "times", message, string.Create(CultureInfo.InvariantCulture, $"times: {made}, or a longer run"));
        }
    }

    private static bool IsSeries(Reading visit, SimDuration length, SimDuration? every)
    {
        if (every is null && visit.Count("times", 1) > 1)
        {
            visit.Error("CS011", "times", "several visits need 'every', the distance from one to the next", "every: 1 year");
            return false;
        }

        if (every is { } distance && distance < length)
        {
            visit.Error("CS015", "every",
                $"the visits begin every {visit.Text("every")} and last {visit.Text("length")}: they would overlap",
                "'every' must not be shorter than 'length'");
            return false;
        }

        return true;
    }

    private List<int> Classes(Reading visit)
    {
        string[] known = [.. (priorArt?.Classes ?? []).Select(static one => one.Name)];
        if (priorArt is null || !visit.Has("collections"))
        {
            return [.. Enumerable.Range(0, known.Length)];
        }

        if (visit.Items("collections").Count == 0)
        {
            visit.Error("CS015", "collections", "collections names no class: nothing would be passed on",
                "remove it for all classes, or collections: [ja]");
        }

        List<int> classes = [];
        foreach (Node item in visit.Items("collections"))
        {
            ScalarNode name = (ScalarNode)Origins.UnwrapScalar(item);
            int index = Array.IndexOf(known, name.Value);
            if (index < 0)
            {
                visit.Error("CS084", name, $"prior-art has no class '{name.Value}'", Nearest.Help(name.Value, known, "classes"),
                    Nearest.FixOf(name, known));
                break;
            }

            classes.Add(index);
        }

        return [.. classes.Distinct()];
    }
}
