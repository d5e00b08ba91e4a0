using CspSim.Experiments.Plans;

namespace CspSim.Experiments.Studies;

/// <summary>Points of a study as a table: a column for each input, a row for each point, values as a scenario writes them.</summary>
/// <param name="Paths">The paths of the inputs, as settings take them; at least one.</param>
/// <param name="Rows">The values of each point, one for each input.</param>
public sealed record PointTable(IReadOnlyList<string> Paths, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The table of points of the unit cube.</summary>
    /// <param name="inputs">The inputs, one a column.</param>
    /// <param name="points">The points.</param>
    /// <param name="law">How a coordinate becomes a value, such as <see cref="Designs.InputLaw.Triangular"/>.</param>
    public static PointTable Of(
        IReadOnlyList<UncertainInput> inputs, double[][] points, Func<UncertainInput, double, double> law)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        double[][] values = Designs.InputLaw.Values(inputs, points, law);
        return new(
            [.. inputs.Select(static input => input.Path)],
            [.. values.Select(row => (IReadOnlyList<string>)[.. row.Select((value, column) => inputs[column].Written(value))])]);
    }

    /// <summary>The settings of a point, each <c>path=value</c>.</summary>
    /// <param name="row">Which point, from 0.</param>
    public IReadOnlyList<string> SettingsOf(int row) => [.. Paths.Zip(Rows[row], static (path, value) => $"{path}={value}")];
}
