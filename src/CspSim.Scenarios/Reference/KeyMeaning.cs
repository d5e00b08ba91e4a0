namespace CspSim.Scenarios.Reference;

/// <summary>What a key means, for a path of a scenario.</summary>
public static class KeyMeaning
{
    private static readonly char[] s_parts = ['.', '['];

    /// <summary>The summary of the nearest key on the way to a figure: a figure inside a distribution has that of the key above.</summary>
    /// <param name="path">The path, such as <c>offices.KIPO.search.lognormal.mean</c>; one inside an arm is that of the model.</param>
    /// <returns>Empty when no key is on the way.</returns>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string[] names = path.Split(s_parts);
        KeyNode? at = KeyTable.Root;
        string meaning = "";
        foreach (string name in names.Length > 2 && names[0] == ExperimentKeys.Arms.Name ? names[2..] : names)
        {
            at = name.EndsWith(']') ? at.Item : at.Child(name);
            if (at is null)
            {
                break;
            }

            meaning = at.Entry.Summary;
        }

        return meaning;
    }
}
