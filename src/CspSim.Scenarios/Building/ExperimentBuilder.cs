using CspSim.Model.Runs;
using CspSim.Experiments.Plans;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the experiment: its arms, how often, what is shown and what is expected.</summary>
/// <param name="root">The whole scenario, arms not applied.</param>
/// <param name="worlds">The arms that could be built, in order.</param>
/// <param name="names">The names of all arms, in order.</param>
internal sealed class ExperimentBuilder(Reading root, IReadOnlyList<BuiltWorld?> worlds, IReadOnlyList<string> names)
{
    private readonly ShareReader _shares = new(root.Checks.Bag);

    /// <summary>The plan; null after an error.</summary>
    /// <param name="name">The scenario's name.</param>
    public ExperimentPlan? Build(string name)
    {
        Reading compare = root.Below(ExperimentKeys.Compare);
        Reading run = root.Below(RunKeys.Run);
        int baseline = compare.Read(ExperimentKeys.Baseline) is { } named ? Arm(compare, named, "compare.baseline") : 0;
        int[] today = [.. compare.Items(ExperimentKeys.Today).Select(name => Arm(compare, name, "compare.today")).Distinct()];
        double? confidence = compare.Read(ExperimentKeys.Confidence);
        (ScalarNode At, Measure? Share)[] shares =
            [.. compare.Items(ExperimentKeys.Shares).Select(item => (item, _shares.Read(item, ExperimentKeys.Shares)))];
        IReadOnlyList<Measure> measures = [.. Measures(compare), .. shares.Select(static each => each.Share).OfType<Measure>().Distinct()];
        ReplicationRule replications = ReplicationBuilder.Build(run, confidence);
        if (worlds.Contains(null))
        {
            return null;
        }

        DocumentCheck.MeasuresNamed(
            compare,
            compare.Items(ExperimentKeys.Measures).Select(static name => (name, MeasureCatalog.Find(name.Value))).Concat(shares),
            worlds);
        IReadOnlyList<PublishedSeries> published = PublishedBuilder.Build(
            root,
            [.. worlds[0]!.World.Offices.Select(office => office.Name)],
            worlds[0]!.World.Window);
        List<Expectation> expectations = Expectations([.. published
            .Where(static series => series.Figure == PublishedFigure.FirstActionPendency).Select(static series => series.Office)]);
        if (root.Checks.Bag.HasErrors)
        {
            return null;
        }

        IEnumerable<Measure> others = expectations.Select(static each => each.Measure);
        others = others.Concat(replications.Until.Select(static until => until.Measure));
        FollowUp needed = measures.Concat(others).Max(static measure => measure.Needs);
        WarnOfShortRuns(run, measures);
        TodayCheck.Judge(compare, names, baseline, worlds);
        return new ExperimentPlan
        {
            Name = name,
            Arms = [.. worlds.Select((built, index) => new ArmPlan(names[index], built!.Followed(needed)))],
            Baseline = baseline,
            Today = today,
            Seed = run.Read(RunKeys.Seed),
            Replications = replications,
            Confidence = confidence,
            Measures = measures,
            AnswerGroup = compare.Read(ExperimentKeys.AnswerGroup),
            By = [.. compare.Read(ExperimentKeys.By).Distinct()],
            Published = published,
            Expectations = expectations,
        };
    }

    /// <summary>The index of an arm; 0 where there is none of that name, which is reported.</summary>
    private int Arm(Reading compare, ScalarNode name, string key)
    {
        int index = names.ToList().IndexOf(name.Value);
        if (index >= 0)
        {
            return index;
        }

        if (compare.Checks.Merged.RemovedBy($"{ExperimentKeys.Arms.Name}.{name.Value}") is { } removal)
        {
            compare.Error("CS045", removal, $"arm '{name.Value}' is removed here, and {key} names it",
                "name another one; arms: " + string.Join(", ", names));
            return 0;
        }

        compare.Error("CS045", name, $"there is no arm '{name.Value}'", Nearest.Help(name.Value, [.. names], "arms"),
            Nearest.FixOf(name, names));
        return 0;
    }

    private static IReadOnlyList<Measure> Measures(Reading compare)
    {
        ScalarNode[] written = [.. compare.Items(ExperimentKeys.Measures)];
        return written.Length == 0
            ? compare.Read(ExperimentKeys.Measures)
            : [.. written.Select(name => MeasureNames.Find(name.Value, name, compare.Checks.Bag)).Distinct()];
    }

    private void WarnOfShortRuns(Reading run, IReadOnlyList<Measure> measures)
    {
        FollowUp? shortest = worlds.Min(static built => built!.Follow);
        string[] unmet = [.. measures.Where(measure => shortest < measure.Needs).Select(static measure => measure.Name)];
        if (unmet.Length > 0 && worlds.Count > 1)
        {
            string further = measures.Any(static measure => measure.Needs == FollowUp.Decisions) ? "decisions" : "first-actions";
            string others = unmet.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {unmet.Length - 1} more") : "";
            run.Warning("CS142", RunKeys.Follow,
                $"the run stops before every measured case has its {unmet[0]}{others}: where more than 1 % are unfinished nothing is "
                    + $"called better or worse",
                $"follow: {further}");
        }
    }

    private List<Expectation> Expectations(int[] published)
    {
        string[] offices = [.. worlds[0]!.World.Offices.Select(office => office.Name)];
        string[] lanes = [.. worlds.SelectMany(built => built!.World.Offices).SelectMany(office => office.Lanes).Select(lane => lane.Name)
            .Distinct(StringComparer.Ordinal)];
        ExpectationParser parser = new(offices, names, lanes, published, _shares, root.Checks.Bag);
        return [.. root.Items(ExperimentKeys.Expect).Select(line => Judged(parser.Parse(line), line)).OfType<Expectation>()];
    }

    /// <summary>Warns of an expectation about cases that no arm in question has.</summary>
    private Expectation? Judged(Expectation? expectation, ScalarNode line)
    {
        WorldPlan[] meant = [.. worlds.Select(static built => built!.World)
            .Where((_, arm) => expectation?.Arm is not { } only || only == arm)];
        string? missing = expectation switch
        {
            null => null,
            { Group: CaseGroup.Programme or CaseGroup.Outside or CaseGroup.Asked } when Array.TrueForAll(
                meant,
                static world => new ProgrammeUse(world).NobodyAsks is not null) => new ProgrammeUse(meant[0]).NobodyAsks,
            { Lane: { } lane, Office: { } office } when Array.TrueForAll(
                meant,
                world => !world.Offices[office].Lanes.Any(known => known.Name == lane)) => $"{meant[0].Offices[office].Name} has no lane "
                    + $"'{lane}'",
            _ => null,
        };
        if (missing is not null)
        {
            root.Checks.Bag.Warning(
                "CS110", line, $"no case is meant by this line: {missing}", "another group, lane or arm", ExperimentKeys.Expect.Path);
        }

        return expectation;
    }
}
