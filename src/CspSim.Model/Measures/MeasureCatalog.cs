namespace CspSim.Model.Measures;

/// <summary>Every measure that a scenario file can name. A new measure is an entry in the list of its kind and nothing else.</summary>
public static class MeasureCatalog
{
    /// <summary>All measures, in the order in which results list them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
        [.. CaseMeasures.All, .. FamilyMeasures.All, .. MessageMeasures.All, .. OfficeMeasures.All];

    /// <summary>The measure of a name; null when there is none.</summary>
    public static Measure? Find(string name)
    {
        foreach (Measure measure in All)
        {
            if (string.Equals(measure.Name, name, StringComparison.Ordinal))
            {
                return measure;
            }
        }

        return null;
    }
}
