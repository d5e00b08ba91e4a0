namespace CspSim.Scenarios.Building;

/// <summary>Finds measures by the names that a scenario uses.</summary>
internal static class MeasureNames
{
    /// <summary>The measure; another one where there is none of that name, which is reported.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="at">The place of the name.</param>
    /// <param name="bag">Takes the message.</param>
    public static Measure Find(string name, ScalarNode at, DiagnosticBag bag)
    {
        if (MeasureCatalog.Find(name) is { } measure)
        {
            return measure;
        }

        string[] names = [.. MeasureCatalog.All.Select(known => known.Name)];
        string help = Nearest.Help(name, names, "measures") + "; cspsim explain measures";
        bag.Error("CS053", at, $"unknown measure '{name}'", help, fix: Nearest.FixOf(at, names));
        return MeasureCatalog.All[0];
    }
}
