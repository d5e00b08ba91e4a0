namespace CspSim.Scenarios.Building;

/// <summary>Finds offices by the names that a scenario uses.</summary>
internal static class OfficeNames
{
    /// <summary>The index of an office; -1 where there is none of that name, which is reported.</summary>
    public static int Find(IReadOnlyList<OfficeDraft> offices, ScalarNode name, Reading section)
    {
        string[] names = [.. offices.Select(office => office.Name.Value)];
        int index = Array.IndexOf(names, name.Value);
        if (index >= 0)
        {
            return index;
        }

        if (section.Checks.Merged.RemovedBy($"{OfficeKeys.Offices.Name}.{name.Value}") is { } removal)
        {
            section.Error("CS040", removal, $"office '{name.Value}' is removed here, and {section.Path} names it",
                "offices in this file: " + string.Join(", ", names));
        }
        else
        {
            section.Error("CS040", name, $"there is no office '{name.Value}'", Help(name.Value, names), Nearest.FixOf(name, names));
        }

        return -1;
    }

    /// <summary>The indices of the offices that a list names, without unknown ones; an office that comes twice is reported.</summary>
    /// <param name="offices">The offices.</param>
    /// <param name="section">The mapping that has the list.</param>
    /// <param name="list">Its key.</param>
    /// <param name="least">How many there must be.</param>
    /// <param name="rule">What is said when there are fewer, or the same twice.</param>
    public static IReadOnlyList<int> FindDifferent(
        IReadOnlyList<OfficeDraft> offices, Reading section, KeyEntry list, int least, string rule)
    {
        int[] indices = [.. section.Items(list).Select(name => Find(offices, name, section))];
        if (!indices.Contains(-1) && (indices.Length < least || indices.Distinct().Count() < indices.Length))
        {
            section.Error("CS015", list, rule, "offices: [KIPO, JPO]");
        }

        return [.. indices.Where(static index => index >= 0)];
    }

    /// <summary>The nearest office and all of them.</summary>
    public static string Help(string written, IReadOnlyList<string> names)
    {
        string all = "offices in this file: " + string.Join(", ", names);
        return Nearest.Find(written, names) is { } near
            ? $"a similar name exists: '{near}'{LookAlikes.Difference(written, near)}; {all}"
            : all;
    }
}
