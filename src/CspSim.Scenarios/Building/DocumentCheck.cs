using CspSim.Model.Runs;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Warns of figures and measures of documents in worlds that have none, where they mean nothing.</summary>
internal static class DocumentCheck
{
    /// <summary>Documents as they may be added.</summary>
    public const string Help = "prior-art: {classes: {ko: 40%, other: 60%}, grounds: 2, kinds: {x: 40%, y: 40%, a: 20%}}";

    /// <summary>Judges the figures of one arm.</summary>
    public static void Figures(WorldPlan world, IReadOnlyList<OfficeDraft> drafts, Reading root)
    {
        if (world.PriorArt is not null)
        {
            return;
        }

        Reading csp = root.Below(ProgrammeKeys.Csp);
        (Reading Section, KeyEntry Key)[] keys =
        [
            .. drafts.Select(draft => (draft.Section, OfficeKeys.SearchPower)),
            .. drafts.Select(draft => (draft.Section, OfficeKeys.SearchTau)),
            (csp, ProgrammeKeys.Uptake),
            (csp.Below(ProgrammeKeys.Selection), ProgrammeKeys.SelectedGrounds),
        ];
        foreach ((Reading section, KeyEntry key) in keys.Where(each => each.Section.Has(each.Key)))
        {
            section.Warning("CS085", key, $"'{key.Name}' has no effect: the scenario has no prior-art", Help);
        }
    }

    /// <summary>A programme that begins with an allowance needs offices in which something decides what is allowed.</summary>
    public static void Allowances(WorldPlan world, Reading csp)
    {
        IEnumerable<int> taking = world.Programme.Offices.Count == 0 ? Enumerable.Range(0, world.Offices.Count) : world.Programme.Offices;
        int without = taking.FirstOrDefault(office => !world.Offices[office].Outcome.TellsEndings, -1);
        if (world.Programme.Protocol.NeedsAllowance && without >= 0)
        {
            csp.Error("CS086", ProgrammeKeys.Mode,
                $"mode {world.Programme.Protocol.Name} begins with an allowance, and in {world.Offices[without].Name} nothing decides "
                    + $"what is allowed",
                "outcome: {notices: {allows: 60%, response: 60 d}} in every office, or {documents: ...} with prior-art");
        }
    }

    /// <summary>Judges the measures that a scenario names.</summary>
    /// <param name="compare">The section that names them.</param>
    /// <param name="named">Where a measure is named, and which; null: none that is known.</param>
    /// <param name="worlds">The worlds of the arms.</param>
    public static void MeasuresNamed(
        Reading compare, IEnumerable<(ScalarNode At, Measure? Measure)> named, IReadOnlyList<BuiltWorld?> worlds)
    {
        bool haveDocuments = worlds.Any(built => built?.World.PriorArt is not null);
        bool tellEndings = worlds.Any(built => built?.World.Offices.Any(static office => office.Outcome.TellsEndings) ?? false);
        foreach ((ScalarNode at, Measure? measure) in named)
        {
            if (measure is { NeedsDocuments: true } && !haveDocuments)
            {
                compare.Warning("CS085", at, $"measure '{at.Value}' stays empty: the scenario has no prior-art", Help);
            }
            else if (measure is { NeedsEndings: true } && !tellEndings)
            {
                compare.Warning("CS085", at,
                    $"measure '{at.Value}' stays empty: the outcomes of no office tell what is allowed",
                    "outcome: {notices: {allows: 60%, response: 60 d}}");
            }
        }
    }
}
