using System.Globalization;

using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys.Sections;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the series of published figures.</summary>
internal static class PublishedBuilder
{
    /// <summary>The series in the order written; null in place of one that is wrong, which has been reported.</summary>
    /// <param name="root">The whole scenario.</param>
    /// <param name="offices">The offices by index.</param>
    public static IReadOnlyList<PublishedSeries?> Build(Reading root, string[] offices) =>
        [.. root.Named("published").Select(series => Series(series.Name.Value, series.Value, offices))];

    private static PublishedSeries? Series(string name, Reading section, string[] offices)
    {
        ScalarNode written = section.Scalar("office")!;
        int office = Array.IndexOf(offices, written.Value);
        if (office < 0)
        {
            section.Checks.Bag.Error("CS040", written, $"there is no office '{written.Value}'", OfficeNames.Help(written.Value, offices), section.Path, Nearest.FixOf(written, offices));
            return null;
        }

        Reading figures = section.Below("by-year");
        string[] known = [.. figures.Node.Entries.Select(static entry => entry.Name)];
        ScalarNode[] inputs = [.. section.Items("inputs").Select(Origins.UnwrapScalar).OfType<ScalarNode>()];
        if (Array.Find(inputs, year => !known.Contains(year.Value, StringComparer.Ordinal)) is { } unknown)
        {
            section.Checks.Bag.Error("CS013", unknown, $"{section.Path}.by-year has no figure of {unknown.Value}", "years in by-year: " + string.Join(", ", known), section.Path);
            return null;
        }

        return new PublishedSeries
        {
            Name = name,
            Office = office,
            FirstMonth = PublishedKeys.Months.ToList().IndexOf(section.Text("year-starts") ?? "") + 1,
            Years =
            [
                .. figures.Node.Entries
                    .Select(entry => new PublishedYear(
                        int.Parse(entry.Name, CultureInfo.InvariantCulture),
                        (figures.Duration(entry.Name) ?? SimDuration.Zero).Months,
                        UseOf(entry, inputs)))
                    .OrderBy(static year => year.Year),
            ],
        };
    }

    private static PublishedUse UseOf(MappingEntry entry, ScalarNode[] inputs)
    {
        if (Array.Exists(inputs, year => string.Equals(year.Value, entry.Name, StringComparison.Ordinal)))
        {
            return PublishedUse.Input;
        }

        return entry.Value is MappingNode wrapped && wrapped["assumed"] is ScalarNode { Value: "true" } ? PublishedUse.Unverified : PublishedUse.Judges;
    }
}
