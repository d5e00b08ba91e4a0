using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Differences;

/// <summary>Finds in what two resolved scenarios differ.</summary>
/// <remarks>
/// Values are compared by what they mean, so that <c>24 h</c> and <c>1 d</c> are the same, a default written out is no difference, and
/// a file counts by its content. Names, descriptions and origins of figures change no number and are left out.
/// </remarks>
public static class ScenarioDifferences
{
    private static readonly string[] s_texts = ["cspsim", "name", "description", "sources", "assumptions", "extends", "arms"];

    /// <summary>The differences by path; null when one of the texts is no scenario.</summary>
    /// <param name="old">The old scenario's resolved text.</param>
    /// <param name="new">The new scenario's resolved text.</param>
    /// <param name="arms">The arms that are compared, by their names in the old and the new scenario.</param>
    public static IReadOnlyList<ScenarioDifference>? Between(string old, string @new, IReadOnlyList<(string Old, string New)> arms)
    {
        ArgumentNullException.ThrowIfNull(arms);
        if (Read(old) is not { } first || Read(@new) is not { } second)
        {
            return null;
        }

        List<ScenarioDifference> found = [.. Between(first, second, WithoutTexts(first), WithoutTexts(second), "")];
        HashSet<(string, string, string)> known = [.. found.Select(static each => (each.Path, each.Old, each.New))];
        foreach ((string oldName, string newName) in arms)
        {
            string path = $"arms.{(string.Equals(oldName, newName, StringComparison.Ordinal) ? oldName : $"{oldName}={newName}")}.";
            found.AddRange(Between(first, second, InArm(first, oldName), InArm(second, newName), path)
                .Where(each => !known.Contains((each.Path[path.Length..], each.Old, each.New))));
        }

        return [.. found.OrderBy(static each => each.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<ScenarioDifference> Between(
        MappingNode first,
        MappingNode second,
        MappingNode old,
        MappingNode @new,
        string path)
    {
        TreeDifference difference = new(first, second);
        difference.Compare("", old, @new, KeyTable.Root);
        return difference.Found.Select(each => each with { Path = path + each.Path });
    }

    private static MappingNode? Read(string text) => NodeReader.Read(new SourceText("scenario", text), new DiagnosticBag()) as MappingNode;

    private static MappingNode WithoutTexts(MappingNode tree) =>
        UserKeys.Without(tree.With([.. tree.Entries.Where(static entry => !s_texts.Contains(entry.Name, StringComparer.Ordinal))]));

    // What holds in an arm, so that a key of one arm alone is reported with the value that the other takes from the scenario.
    private static MappingNode InArm(MappingNode tree, string name)
    {
        MappingNode changes = (tree["arms"] as MappingNode)?[name] as MappingNode ?? tree.With([]);
        return TreeMerge.Over(WithoutTexts(tree), changes);
    }
}

/// <summary>One key in which two scenarios differ.</summary>
/// <param name="Path">The key's path, such as <c>offices.KIPO.examiners</c>; in arms of two names both, as in
/// <c>arms.serial=parallel.csp.mode</c>.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Old">The value of the old scenario as written, with its unit; its default when it has none written; empty without
/// either.</param>
/// <param name="New">The value of the new scenario, likewise.</param>
/// <param name="NewInOldUnit">The new value in the unit of the old one, such as <c>60.88 d</c>; empty when the units are the same or
/// nothing can be converted.</param>
public sealed record ScenarioDifference(string Path, DifferenceKind Kind, string Old, string New, string NewInOldUnit = "");

/// <summary>How a key of one scenario differs from the same key of another.</summary>
public enum DifferenceKind
{
    /// <summary>Both have it with other values.</summary>
    Changed,

    /// <summary>Only the new one has it.</summary>
    Added,

    /// <summary>Only the old one has it.</summary>
    Removed,
}
