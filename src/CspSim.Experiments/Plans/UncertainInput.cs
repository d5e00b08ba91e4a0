namespace CspSim.Experiments.Plans;

/// <summary>A figure of a scenario that nobody knows for certain, and the range in which it lies.</summary>
/// <remarks>
/// A value is drawn from the triangular law over the range with the figure as its mode: the figure is the best guess, and the ends are
/// what the evidence still allows (decision 0028).
/// </remarks>
/// <param name="Path">Its path, as settings take it.</param>
/// <param name="Value">The figure, in its unit.</param>
/// <param name="Low">The least that it may be, in the same unit; at most the figure.</param>
/// <param name="High">The most that it may be, in the same unit; at least the figure, more than the least.</param>
/// <param name="Unit">What is written behind a number of it, blanks included, such as <c> / year</c>; empty for a bare number.</param>
public sealed record UncertainInput(string Path, double Value, double Low, double High, string Unit)
{
    /// <summary>Whether it has to be a whole number.</summary>
    /// <value>Default: false.</value>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is assumed, also where it is derived from a source.</summary>
    /// <value>Default: false.</value>
    public bool IsAssumed { get; init; }

    /// <summary>The short name of the publication; empty when there is none.</summary>
    /// <value>Default: empty.</value>
    public string Source { get; init; } = "";

    /// <summary>How the figure was read, computed or chosen; empty when nothing is said.</summary>
    /// <value>Default: empty.</value>
    public string Note { get; init; } = "";

    /// <summary>Whether it is what a path names, or a part of that.</summary>
    /// <param name="path">Keys joined by dots.</param>
    public bool IsAtOrBelow(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Equals(Path, path, StringComparison.Ordinal) || Path.StartsWith(path + ".", StringComparison.Ordinal);
    }

    /// <summary>A value of it as a scenario writes it.</summary>
    /// <param name="value">The value, in the unit of the figure.</param>
    public string Written(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + Unit;

    /// <summary>The setting that gives it a value: <c>path=value</c>.</summary>
    /// <param name="value">The value, in the unit of the figure.</param>
    public string Setting(double value) => $"{Path}={Written(value)}";
}
