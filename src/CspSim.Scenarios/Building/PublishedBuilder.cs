using CspSim.Experiments.Plans;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the series of published figures.</summary>
internal static class PublishedBuilder
{
    /// <summary>The series in the order written, without those that are wrong.</summary>
    /// <param name="root">The whole scenario.</param>
    /// <param name="offices">The offices by index.</param>
    /// <param name="window">The run, whose whole years are shown beside the figures.</param>
    public static IReadOnlyList<PublishedSeries> Build(Reading root, string[] offices, RunWindow window)
    {
        List<PublishedSeries> built = [];
        foreach ((ScalarNode name, Reading section) in root.Named(PublishedKeys.Published))
        {
            int known = section.Checks.Bag.ErrorCount;
            PublishedSeries series = Series(name.Value, section, offices);
            if (section.Checks.Bag.ErrorCount == known)
            {
                built.Add(series);
                WarnOutside(series, section, window);
            }
        }

        return built;
    }

    private static void WarnOutside(PublishedSeries series, Reading section, RunWindow window)
    {
        int[] shown = [.. series.WholeYears(window).Select(static year => year.Year)];
        int[] outside = [.. series.Years.Select(static year => year.Year).Except(shown)];
        if (outside.Length > 0)
        {
            string whole = shown.Length == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{shown[0]} to {shown[^1]}");
            section.Warning("CS112", PublishedKeys.ByYear,
                string.Create(CultureInfo.InvariantCulture, $"{outside.Length} of {series.Years.Count} published years ({outside[0]} to "
                    + $"{outside[^1]}) are no whole years of the run (whole are {whole}): they are not shown"),
                "another run.start and run.length, or remove them");
        }
    }

    private static PublishedSeries Series(string name, Reading section, string[] offices)
    {
        ScalarNode written = section.Read(PublishedKeys.Office);
        int office = Array.IndexOf(offices, written.Value);
        if (office < 0)
        {
            section.Error("CS040", written, $"there is no office '{written.Value}'", OfficeNames.Help(written.Value, offices),
                Nearest.FixOf(written, offices));
        }

        Reading figures = section.Below(PublishedKeys.ByYear);
        string[] known = [.. figures.Node.Entries.Select(static entry => entry.Name)];
        ScalarNode[] inputs = [.. section.Items(PublishedKeys.Inputs)];
        if (Array.Find(inputs, year => !known.Contains(year.Value, StringComparer.Ordinal)) is { } unknown)
        {
            section.Error("CS013", unknown, $"{section.Path}.by-year has no figure of {unknown.Value}",
                "years in by-year: " + string.Join(", ", known));
        }

        PublishedSeries series = new()
        {
            Name = name,
            Office = office,
            Figure = section.Read(PublishedKeys.Figure),
            FirstMonth = section.Read(YearStarts.Month),
            Years =
            [
                .. figures.Each(PublishedKeys.FigureOfYear).Zip(figures.Node.Entries)
                    .Select(each => new PublishedYear(
                        int.Parse(each.First.Name.Value, CultureInfo.InvariantCulture),
                        ValueOf(each.First.Value),
                        UseOf(each.Second, inputs)))
                    .OrderBy(static year => year.Year),
            ],
        };
        CheckUnits(series, figures);
        return series;
    }

    private static double ValueOf(Quantity figure) =>
        figure.Kind == QuantityKind.Cases ? figure.Value : SimDuration.FromHours(figure.Value).Months;

    private static void CheckUnits(PublishedSeries series, Reading figures)
    {
        foreach ((ScalarNode year, Quantity figure) in figures.Each(PublishedKeys.FigureOfYear))
        {
            if (figure.Kind is QuantityKind.Cases or QuantityKind.Duration && series.IsCount != (figure.Kind == QuantityKind.Cases))
            {
                figures.Error("CS020", year,
                    series.IsCount
                        ? $"the figure of {year.Value} is a number of cases, as in 177852 cases"
                        : $"the figure of {year.Value} is a pendency, as in 9.3 months",
                    series.IsCount ? $"{year.Value}: 177852 cases" : $"{year.Value}: 9.3 months");
            }
        }
    }

    private static PublishedUse UseOf(MappingEntry entry, ScalarNode[] inputs)
    {
        if (Array.Exists(inputs, year => string.Equals(year.Value, entry.Name, StringComparison.Ordinal)))
        {
            return PublishedUse.Input;
        }

        return entry.Value is MappingNode wrapped && wrapped["assumed"] is ScalarNode { Value: "true" }
            ? PublishedUse.Unverified
            : PublishedUse.Judges;
    }
}
