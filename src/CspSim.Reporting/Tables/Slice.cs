using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>A part of the applications that the summary shows: an office, or a group over all offices.</summary>
/// <param name="Name">Its head in a table.</param>
/// <param name="Office">Index of the office; null: all together.</param>
/// <param name="Group">The group.</param>
internal sealed record Slice(string Name, int? Office, CaseGroup Group)
{
    private static readonly (CaseGroup Group, string Name)[] s_groups =
    [
        (CaseGroup.Programme, "in programme"),
        (CaseGroup.Controls, "controls"),
        (CaseGroup.Ordinary, "ordinary"),
        (CaseGroup.Everybody, "everybody"),
    ];

    /// <summary>The parts that say something different from each other for a measure.</summary>
    public static IReadOnlyList<Slice> Of(ExperimentResult result, Measure measure)
    {
        List<Slice> slices = [];
        for (int office = 0; office < result.Offices.Count; office++)
        {
            slices.Add(new(result.Offices[office], office, CaseGroup.Everybody));
        }

        if (measure.Scope == MeasureScope.Office)
        {
            return slices;
        }

        bool hasFamilies = HasValues(result, measure, CaseGroup.Programme) || HasValues(result, measure, CaseGroup.Controls);
        foreach ((CaseGroup group, string name) in s_groups)
        {
            if (hasFamilies || (group == CaseGroup.Everybody && slices.Count > 1))
            {
                slices.Add(new(name, Office: null, group));
            }
        }

        return [.. slices.Where(slice => result.Arms.Any(arm => arm.Find(measure, slice.Office, slice.Group) is not null))];
    }

    /// <summary>The parts that the short summary shows: offices, programme cases, ordinary ones, everybody.</summary>
    public static IReadOnlyList<Slice> Short(ExperimentResult result, Measure measure) =>
        [.. Of(result, measure).Where(static slice => slice.Group != CaseGroup.Controls).Select(static slice => slice.WithShortName())];

    /// <summary>Of the short summary's parts those over all offices; the offices themselves where nothing else is said.</summary>
    public static IReadOnlyList<Slice> ShortOverall(ExperimentResult result, Measure measure)
    {
        IReadOnlyList<Slice> slices = Short(result, measure);
        return slices.Any(static slice => slice.Office is null) ? [.. slices.Where(static slice => slice.Office is null)] : slices;
    }

    private Slice WithShortName() => Group == CaseGroup.Programme ? this with { Name = "programme" } : this;

    private static bool HasValues(ExperimentResult result, Measure measure, CaseGroup group) =>
        result.Arms.Any(arm => arm.Find(measure, null, group) is not null);
}
