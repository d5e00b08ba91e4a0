using System.Globalization;

namespace CspSim.Experiments.Goals;

/// <summary>The key of a scenario whose value is looked for.</summary>
/// <param name="Path">Its path, as settings take it.</param>
/// <param name="Unit">What is written behind a number of it, blanks included, such as <c> months</c>; empty for a bare number.</param>
/// <param name="IsWhole">Whether it has whole values only.</param>
public sealed record GoalKey(string Path, string Unit, bool IsWhole)
{
    /// <summary>A value as a scenario writes it.</summary>
    /// <param name="value">The value, in the key's unit.</param>
    public string Written(double value) => value.ToString("R", CultureInfo.InvariantCulture) + Unit;

    /// <summary>The setting that gives it a value: <c>path=value</c>.</summary>
    /// <param name="value">The value, in the key's unit.</param>
    public string Setting(double value) => $"{Path}={Written(value)}";
}
