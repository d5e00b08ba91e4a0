using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the visits of examiners to other offices.</summary>
/// <param name="axis">The time of the run.</param>
/// <param name="offices">The offices.</param>
/// <param name="priorArt">The documents of the world; null when there are none.</param>
internal sealed class ExaminerVisitBuilder(TimeAxis axis, IReadOnlyList<OfficeDraft> offices, PriorArtPlan? priorArt)
{
    // A series to the end of the run has as many visits as fit; a run may last thousands of years.
    private const int VisitsMost = 1000;

    private readonly List<(ExaminerVisit Visit, Reading Place)> _visits = [];

    /// <summary>The visits, without those that are wrong.</summary>
    public IReadOnlyList<ExaminerVisit> Build(Reading root)
    {
        foreach (Reading visit in root.Sections(ExaminerVisitKeys.Visits))
        {
            Add(visit);
        }

        if (_visits.Count > 0 && priorArt is null)
        {
            string name = ExaminerVisitKeys.Visits.Name;
            string message = $"'{name}' takes examiners away and helps no search: the scenario has no prior-art";
            root.Checks.Bag.Warning("CS085", root.PlaceOf(ExaminerVisitKeys.Visits), message, DocumentCheck.Help, name);
        }

        return [.. _visits.Select(static one => one.Visit)];
    }

    /// <summary>The office without those who are away; one in which nobody is left is reported.</summary>
    public OfficePlan AtHome(OfficePlan office, int index)
    {
        List<(ExaminerVisit Visit, Reading Place)> away = [.. _visits.Where(one => one.Visit.Home == index)];
        IReadOnlyList<ExaminerStep> steps = ExaminerVisit.AtHome(office.Examiners, [.. away.Select(static one => one.Visit)]);
        foreach (ExaminerStep step in steps.Where(step => step.Count < 1 && step.From < SimTime.Zero + axis.Length))
        {
            if (away.FindLast(one => one.Visit.IsUnderWay(step.From)) is { Place: { } place })
            {
                string all = ExaminerStep.CountAt(office.Examiners, step.From).ToString(CultureInfo.InvariantCulture);
                place.Error(
                    "CS087",
                    ExaminerVisitKeys.Examiners,
                    $"on {axis.DateOf(step.From)} nobody is left in {office.Name}, which has {all} examiners",
                    "send fewer, or not all at the same time");
                break;
            }
        }

        return office with { Examiners = steps };
    }

    private void Add(Reading visit)
    {
        int home = OfficeNames.Find(offices, visit.Read(ExaminerVisitKeys.From), visit);
        int host = OfficeNames.Find(offices, visit.Read(ExaminerVisitKeys.To), visit);
        if (home < 0 || host < 0)
        {
            return;
        }

        List<int> classes = Classes(visit);
        if (home == host)
        {
            visit.Error("CS015", ExaminerVisitKeys.To, $"{offices[home].Name.Value} cannot visit itself", "to: another office");
            return;
        }

        SimDuration length = visit.Read(ExaminerVisitKeys.Length);
        SimDuration? every = visit.Read(ExaminerVisitKeys.Every);
        if (!IsSeries(visit, length, every))
        {
            return;
        }

        SimTime end = SimTime.Zero + axis.Length;
        SimTime start = axis.BeginOf(visit, ExaminerVisitKeys.Start, visit.Read(ExaminerVisitKeys.Start))!.Value;
        int times = visit.Read(ExaminerVisitKeys.Times) ?? (every is null ? 1 : VisitsMost);
        for (int time = 0; time < times && start < end; time++)
        {
            _visits.Add((
                new ExaminerVisit
                {
                    Home = home,
                    Host = host,
                    Examiners = visit.Read(ExaminerVisitKeys.Examiners),
                    From = start,
                    To = start + length,
                    Classes = classes,
                    KeptShare = visit.Read(ExaminerVisitKeys.Keeps),
                },
                visit));
            start += every ?? SimDuration.Zero;
        }

        int made = _visits.Count(one => ReferenceEquals(one.Place.Node, visit.Node));
        if (visit.Has(ExaminerVisitKeys.Times) && made > 0 && made < times)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture,
                $"{times - made} of {times} visits begin after the run, which ends on {axis.DateOf(end)}: they have no effect");
            visit.Warning("CS089", ExaminerVisitKeys.Times,
                message, string.Create(CultureInfo.InvariantCulture, $"times: {made}, or a longer run"));
        }
    }

    private static bool IsSeries(Reading visit, SimDuration length, SimDuration? every)
    {
        if (every is null && visit.Read(ExaminerVisitKeys.Times) > 1)
        {
            visit.Error("CS011", ExaminerVisitKeys.Times,
                "several visits need 'every', the distance from one to the next", "every: 1 year");
            return false;
        }

        if (every is { } distance && distance < length)
        {
            visit.Error("CS015", ExaminerVisitKeys.Every,
                $"the visits begin every {visit.Text(ExaminerVisitKeys.Every)} and last {visit.Text(ExaminerVisitKeys.Length)}: they "
                    + $"would overlap",
                "'every' must not be shorter than 'length'");
            return false;
        }

        return true;
    }

    private List<int> Classes(Reading visit)
    {
        string[] known = [.. (priorArt?.Classes ?? []).Select(static one => one.Name)];
        if (priorArt is null || !visit.Has(ExaminerVisitKeys.Collections))
        {
            return [.. Enumerable.Range(0, known.Length)];
        }

        ScalarNode[] names = [.. visit.Items(ExaminerVisitKeys.Collections)];
        if (names.Length == 0)
        {
            visit.Error("CS015", ExaminerVisitKeys.Collections, "collections names no class: nothing would be passed on",
                "remove it for all classes, or collections: [ja]");
        }

        List<int> classes = [];
        foreach (ScalarNode name in names)
        {
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
