using CspSim.Scenarios.Values;
using CspSim.Scenarios.Layers;

namespace CspSim.Scenarios.Loading;

/// <summary>Lays each arm over the scenario.</summary>
internal static class ArmTrees
{
    private static readonly IReadOnlyList<string> s_sections = KeyTable.ModelSections;

    /// <summary>Each arm's name, whole tree and changed paths; one arm <c>base</c> when the scenario names none.</summary>
    public static IReadOnlyList<(string Name, MappingNode Tree, ResolvedArm Arm)> Of(
        MappingNode root,
        DiagnosticBag bag,
        MergeRecord record)
    {
        MappingNode common = root.Without(ExperimentKeys.Arms.Name);
        if (root[ExperimentKeys.Arms.Name] is not MappingNode { Entries.Count: > 0 } arms)
        {
            return [("base", common, new ResolvedArm("base", []))];
        }

        NameCheck names = new(bag);
        Dictionary<string, string> byLook = new(StringComparer.Ordinal);
        List<(string Name, MappingNode Tree, ResolvedArm Arm)> trees = [];
        foreach (MappingEntry arm in arms.Entries)
        {
            _ = names.Fits(arm.Key, byLook, KeyTable.Root.Exact(ExperimentKeys.Arms.Name)!, ExperimentKeys.Arms.Path);
            MappingNode changes = arm.Value as MappingNode ?? common.With([]);
            if (arm.Value is not MappingNode)
            {
                bag.Error(
                    "CS012",
                    arm.Value,
                    $"arm '{arm.Name}' needs a mapping, found {arm.Value.Kind}",
                    arm.Name + ": {csp: {mode: none}}",
                    "arms." + arm.Name);
            }

            MappingNode allowed = changes.With([.. changes.Entries.Where(entry => IsAllowed(entry, arm.Name, bag))]);
            List<string> paths = [];
            Collect(allowed, KeyTable.Root, "", paths);
            MappingNode whole = WithOfficesAsIn(common, new TreeMerge(record).Over(common, allowed, $"arms.{arm.Name}."));
            if (trees.Find(other => SameTree.Is(other.Tree, whole)) is { Name: { } twin })
            {
                bag.Warning(
                    "CS081",
                    arm.Key,
                    $"arm '{arm.Name}' is the same as arm '{twin}': their results cannot differ",
                    "remove one of them, or change what it sets",
                    "arms." + arm.Name);
            }

            trees.Add((arm.Name, whole, new ResolvedArm(arm.Name, paths)));
        }

        return trees;
    }

    // Arms are compared office by office, whatever order one writes them in.
    private static MappingNode WithOfficesAsIn(MappingNode common, MappingNode whole)
    {
        string key = OfficeKeys.Offices.Name;
        if (common[key] is not MappingNode order || whole[key] is not MappingNode offices)
        {
            return whole;
        }

        MappingNode ordered = offices.With(
        [
            .. order.Entries.Select(entry => offices.Find(entry.Name)).OfType<MappingEntry>(),
            .. offices.Entries.Where(entry => order.Find(entry.Name) is null),
        ]);
        return whole.With([.. whole.Entries.Select(entry => entry.Value == offices ? entry with { Value = ordered } : entry)]);
    }

    private static bool IsAllowed(MappingEntry entry, string arm, DiagnosticBag bag)
    {
        if (s_sections.Contains(entry.Name, StringComparer.Ordinal))
        {
            return true;
        }

        string help = KeyTable.Root.Exact(entry.Name) is null
            ? Nearest.Help(entry.Name, [.. s_sections], "an arm changes")
            : "an arm changes: " + string.Join(", ", s_sections);
        bag.Error(
            "CS010",
            entry.Key,
            $"unknown key '{entry.Name}' in arms.{arm}",
            help,
            "arms." + arm,
            KeyTable.Root.Exact(entry.Name) is null ? Nearest.FixOf(entry.Key, s_sections) : null);
        return false;
    }

    private static void Collect(MappingNode changes, KeyNode? key, string path, List<string> paths)
    {
        foreach (MappingEntry entry in changes.Entries)
        {
            string below = path.Length == 0 ? entry.Name : path + "." + entry.Name;
            KeyNode? child = key?.Child(entry.Name);
            bool isSection = child is not null && !child.Entry.ReplacesWhole && child.Entry.Allows(ValueForms.Mapping | ValueForms.Named);
            if (isSection && entry.Value is MappingNode { Entries.Count: > 0 } mapping)
            {
                Collect(mapping, child, below, paths);
            }
            else
            {
                paths.Add(below);
            }
        }
    }
}
