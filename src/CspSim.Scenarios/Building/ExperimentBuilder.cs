using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the experiment: its arms, how often, what is shown and what is expected.</summary>
/// <param name="root">The whole scenario, arms not applied.</param>
/// <param name="worlds">The arms that could be built, in order.</param>
/// <param name="names">The names of all arms, in order.</param>
internal sealed class ExperimentBuilder(Reading root, IReadOnlyList<BuiltWorld?> worlds, IReadOnlyList<string> names)
{
    /// <summary>The plan; null when something is wrong, which has been reported.</summary>
    /// <param name="name">The scenario's name.</param>
    public ExperimentPlan? Build(string name)
    {
        Reading compare = root.Below("compare");
        Reading run = root.Below("run");
        int? baseline = Baseline(compare);
        double? confidence = compare.Is("confidence", "none") ? null : compare.Number("confidence");
        IReadOnlyList<Measure>? measures = Measures(compare);
        ReplicationRule? replications = ReplicationBuilder.Build(run, confidence);
        if (worlds.Contains(null))
        {
            return null;
        }

        DocumentCheck.MeasuresNamed(compare, worlds);
        IReadOnlyList<PublishedSeries?> published = PublishedBuilder.Build(root, [.. worlds[0]!.World.Offices.Select(office => office.Name)], worlds[0]!.World.Window);
        List<Expectation?> expectations = Expectations([.. published.OfType<PublishedSeries>().Select(series => series.Office)]);
        if (baseline is null || measures is null || replications is null || expectations.Contains(null) || published.Contains(null))
        {
            return null;
        }

        return new ExperimentPlan
        {
            Name = name,
            Arms = [.. worlds.Select((built, index) => new ArmPlan(names[index], built!.World))],
            Baseline = baseline.Value,
            Seed = run.Seed("seed"),
            Replications = replications,
            Confidence = confidence,
            Measures = measures,
            By = By(compare),
            Published = [.. published.Select(series => series!)],
            Expectations = [.. expectations.Select(expectation => expectation!)],
        };
    }

    private int? Baseline(Reading compare)
    {
        if (compare.Scalar("baseline") is not { } baseline)
        {
            return 0;
        }

        int index = names.ToList().IndexOf(baseline.Value);
        if (index >= 0)
        {
            return index;
        }

        compare.Checks.Bag.Error("CS045", baseline, $"there is no arm '{baseline.Value}'", Nearest.Help(baseline.Value, [.. names], "arms"), compare.Path, Nearest.FixOf(baseline, names));
        return null;
    }

    private static IReadOnlyList<Measure>? Measures(Reading compare)
    {
        if (compare.Given("measures") is not SequenceNode list)
        {
            return MeasureCatalog.All;
        }

        List<Measure?> measures = [.. list.Items.Select(item => Origins.UnwrapScalar(item) is ScalarNode name ? MeasureNames.Find(name.Value, name, compare.Checks.Bag) : null)];
        if (measures.Contains(null))
        {
            return null;
        }

        return measures.Count == 0 ? MeasureCatalog.All : [.. measures.Select(measure => measure!).Distinct()];
    }

    private static Breakdown[] By(Reading compare)
    {
        if (compare.Given("by") is not SequenceNode { Items.Count: > 0 } list)
        {
            return [Breakdown.Office, Breakdown.InProgramme];
        }

        return [.. list.Items.Select(static item => ((ScalarNode)Origins.UnwrapScalar(item)).Value switch
        {
            "office" => Breakdown.Office,
            "in-programme" => Breakdown.InProgramme,
            "group" => Breakdown.Group,
            "lane" => Breakdown.Lane,
            _ => Breakdown.Arm,
        }).Distinct()];
    }

    private List<Expectation?> Expectations(int[] published)
    {
        string[] offices = [.. worlds[0]!.World.Offices.Select(office => office.Name)];
        string[] lanes = [.. worlds.SelectMany(built => built!.World.Offices).SelectMany(office => office.Lanes).Select(lane => lane.Name).Distinct(StringComparer.Ordinal)];
        ExpectationParser parser = new(offices, names, lanes, published, root.Checks.Bag);
        return [.. root.Items("expect").Select(item => Origins.UnwrapScalar(item) is ScalarNode line ? Judged(parser.Parse(line), line) : null)];
    }

    /// <summary>Warns of an expectation about cases that no arm in question has.</summary>
    private Expectation? Judged(Expectation? expectation, ScalarNode line)
    {
        WorldPlan[] meant = [.. worlds.Select(static built => built!.World).Where((_, arm) => expectation?.Arm is not { } only || only == arm)];
        string? missing = expectation switch
        {
            null => null,
            { Group: CaseGroup.Programme } when Array.TrueForAll(meant, static world => new ProgrammeUse(world).NobodyAsks is not null) => new ProgrammeUse(meant[0]).NobodyAsks,
            { Group: CaseGroup.Controls } when Array.TrueForAll(meant, static world => world.Families.Count == 0) => "there are no families",
            { Lane: { } lane, Office: { } office } when Array.TrueForAll(meant, world => !world.Offices[office].Lanes.Any(known => known.Name == lane)) => $"{meant[0].Offices[office].Name} has no lane '{lane}'",
            _ => null,
        };
        if (missing is not null)
        {
            root.Checks.Bag.Warning("CS110", line, $"no case is meant by this line: {missing}", "another group, lane or arm", "expect");
        }

        return expectation;
    }
}
