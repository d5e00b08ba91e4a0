using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>A part of the applications that the summary shows: an office, or a group over all offices.</summary>
/// <param name="Name">Its head in a table.</param>
/// <param name="Office">Index of the office; null: all together.</param>
/// <param name="Group">The group.</param>
internal sealed record Slice(string Name, int? Office, CaseGroup Group)
{
    /// <summary>A lane inside the group; null: all.</summary>
    public string? Lane { get; init; }

    private static readonly (CaseGroup Group, string Name)[] s_groups =
    [
        (CaseGroup.Programme, "programme"),
        (CaseGroup.Outside, "outside"),
        (CaseGroup.Asked, "asked"),
        (CaseGroup.Eligible, "eligible"),
        (CaseGroup.Ordinary, "ordinary"),
        (CaseGroup.Requested, "requested"),
        (CaseGroup.Waiting, "waiting"),
        (CaseGroup.Everybody, "everybody"),
    ];

    /// <summary>What an arm has found of it; null: nothing.</summary>
    public Figure? FigureOf(ArmResult arm, Measure measure) => arm.Find(measure, Office, Group, Lane);

    /// <summary>The name of a group in tables.</summary>
    public static string NameOf(CaseGroup group) => Array.Find(s_groups, each => each.Group == group).Name;

    /// <summary>The cases of a group in a sentence.</summary>
    public static string CasesOf(CaseGroup group) => group switch
    {
        CaseGroup.Programme => "cases in the programme",
        CaseGroup.Outside => "cases left outside the programme",
        CaseGroup.Asked => "cases that ask for the programme",
        CaseGroup.Waiting => "cases that waited at the start",
        CaseGroup.Everybody => "all cases",
        _ => $"{NameOf(group)} cases",
    };

    /// <summary>The parts that say something different from each other for a measure.</summary>
    public static IReadOnlyList<Slice> Of(ExperimentResult result, Measure measure)
    {
        List<Slice> slices = [];
        for (int office = 0; office < result.Offices.Count; office++)
        {
            slices.Add(new(result.Offices[office], office, measure.LevelGroup));
        }

        if (measure.Scope == MeasureScope.Office)
        {
            return [.. slices, .. Lanes(result, measure)];
        }

        bool hasFamilies = HasValues(result, measure, CaseGroup.Asked);
        foreach ((CaseGroup group, string name) in s_groups)
        {
            if (hasFamilies || (group == measure.LevelGroup && slices.Count > 1))
            {
                slices.Add(new(name, Office: null, group));
            }
        }

        return [.. slices.Where(slice => result.Arms.Any(arm => slice.FigureOf(arm, measure) is not null))];
    }

    /// <summary>The parts that the short summary shows: those that the scenario asks for, and everybody.</summary>
    public static IReadOnlyList<Slice> Short(ExperimentResult result, Measure measure)
    {
        IReadOnlyList<Slice> all = Of(result, measure);
        List<Slice> asked = [.. all.Where(slice => slice.IsAskedFor(result.Plan.By, measure))];
        if (result.Plan.By.Contains(Breakdown.Lane) && measure.Scope != MeasureScope.Office)
        {
            asked.InsertRange(asked.FindLastIndex(static slice => slice.Office is not null) + 1, Lanes(result, measure));
        }

        // An office alone, or a measure of offices, has no parts to choose from.
        return asked.Count > 0 ? asked : all;
    }

    /// <summary>Of the short summary's parts those over all offices; the offices themselves where none is given.</summary>
    public static IReadOnlyList<Slice> ShortOverall(ExperimentResult result, Measure measure)
    {
        IReadOnlyList<Slice> slices = Short(result, measure);
        return slices.Any(static slice => slice.Office is null) ? [.. slices.Where(static slice => slice.Office is null)] : slices;
    }

    private bool IsAskedFor(IReadOnlyList<Breakdown> by, Measure measure) => this switch
    {
        { Office: not null } => by.Contains(Breakdown.Office),
        { Group: var group } when group == measure.LevelGroup => true,
        { Group: CaseGroup.Outside or CaseGroup.Waiting or CaseGroup.Everybody or CaseGroup.Requested } => by.Contains(Breakdown.Group),
        _ => by.Contains(Breakdown.Group) || by.Contains(Breakdown.InProgramme),
    };

    private static IEnumerable<Slice> Lanes(ExperimentResult result, Measure measure) => result.Arms
        .SelectMany(static arm => arm.Figures)
        .Select(static figure => figure.Key)
        .Where(key => key.Measure == measure && key is { Lane: not null, Office: not null })
        .Distinct()
        .OrderBy(static key => key.Office)
        .Select(key => new Slice($"{result.Offices[key.Office!.Value]} {key.Lane}", key.Office, key.Group) { Lane = key.Lane });

    private static bool HasValues(ExperimentResult result, Measure measure, CaseGroup group) =>
        result.Arms.Any(arm => arm.Find(measure, null, group) is not null);
}
