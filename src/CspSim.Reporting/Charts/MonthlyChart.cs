using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>A figure of each office month by month, arm by arm, with what replications differ by and what was published.</summary>
internal sealed class MonthlyChart(MonthlySeries series) : IChart
{
    private const int Height = 220;

    public Chart? Of(ResultJson result)
    {
        ResultView view = new(result);
        Line[][] panels =
        [
            .. result.Offices.Select(office => LinesOf(view, office)).Where(static lines => lines.Length > 0),
        ];
        return panels.Length == 0 ? null : new(
            series.Name,
            series.Title,
            Finding(view, panels),
            series.Definition,
            OptionParts.Panels(
                2,
                64,
                128,
                [.. panels.Select(lines => new Panel(
                    lines[0].Office + ", " + series.Axis, Height, OptionParts.Times(), OptionParts.Up()))],
                panels.SelectMany((lines, at) => SeriesOf(view, lines, at))),
            TableOf(panels));
    }

    private Line[] LinesOf(ResultView view, string office) =>
    [
        .. view.Arms.Select(each => new Line(each.Arm, each.Style, office, [.. each.Arm.Months
                .Where(month => string.Equals(month.Office, office, StringComparison.Ordinal) && series.ValueOf(month) is not null)]))
            .Where(static line => line.Months.Count > 1),
    ];

    private LocalText Finding(ResultView view, Line[][] panels)
    {
        LocalText each = string.Join("; ", panels.Select(lines => lines[0].Office + ": " + string.Join(", ", lines
            .Where(line => view.Poles.Contains(line.Arm))
            .Select(line => line.Arm.Name + " " + Numbers.Of(series.ValueOf(line.Months[0])) + " → "
                + Numbers.Of(series.ValueOf(line.Months[^1]))))));
        Line first = panels[0][0];
        return new LocalText(
            $"From {first.Months[0].Month} to {first.Months[^1].Month}, in ",
            $"{first.Months[0].Month}부터 {first.Months[^1].Month}까지(",
            $"{first.Months[0].Month}から{first.Months[^1].Month}まで(")
            + series.Axis + new LocalText(": ", "): ", "): ") + each + new LocalText(".", "", "");
    }

    private IEnumerable<JsonObject> SeriesOf(ResultView view, Line[] lines, int panel)
    {
        foreach (Line line in lines.Where(line => view.Poles.Contains(line.Arm)))
        {
            JsonObject band = OptionParts.Drawn("band", panel, line.Arm.Name, line.Months.Zip(line.Months.Skip(1))
                .Where(pair => series.BandOf(pair.First) is { P5: not null, P95: not null }
                    && series.BandOf(pair.Second) is { P5: not null, P95: not null })
                .Select(pair => OptionParts.Item(
                    null, null,
                    At(pair.First), series.BandOf(pair.First)!.P5, At(pair.Second), series.BandOf(pair.Second)!.P5,
                    series.BandOf(pair.First)!.P95, series.BandOf(pair.Second)!.P95)));
            band["itemStyle"] = OptionParts.Colour(line.Style.Colour);
            yield return band;
        }

        foreach (Line line in lines)
        {
            yield return OptionParts.Line(
                panel, line.Arm.Name, line.Style, [.. line.Months.Select(month => OptionParts.List(At(month), series.ValueOf(month)))]);
        }

        foreach ((YearSeriesJson published, YearJson year) in PublishedOf(lines))
        {
            JsonObject drawn = OptionParts.Series("line", panel, published.Name, [
                OptionParts.List(StartOf(year.Start), year.Published), OptionParts.List(StartOf(year.Start.AddYears(1)), year.Published)]);
            drawn["showSymbol"] = false;
            drawn["lineStyle"] = new JsonObject { ["color"] = "$ink", ["width"] = 1.5 };
            drawn["itemStyle"] = OptionParts.Colour("ink");
            yield return drawn;
        }
    }

    // Every arm has the same.
    private IEnumerable<(YearSeriesJson Series, YearJson Year)> PublishedOf(Line[] lines) =>
        from published in lines[0].Arm.Years
        where string.Equals(published.Figure, series.PublishedAs, StringComparison.Ordinal)
            && string.Equals(published.Office, lines[0].Office, StringComparison.Ordinal)
        from year in published.Years
        where year.Published is not null
        select (published, year);

    private ChartTable TableOf(Line[][] panels)
    {
        string[] arms = [.. panels[0].Select(static line => line.Arm.Name)];
        int decimals = Numbers.Decimals(
            panels.SelectMany(static lines => lines).SelectMany(static line => line.Months).Select(series.ValueOf));
        IEnumerable<IReadOnlyList<ChartCell>> RowsOf(Line[] lines)
        {
            // Found by arm and month: a result may have the months of thousands of years.
            ILookup<(string Arm, string Month), MonthJson> months = lines
                .SelectMany(static line => line.Months, static (line, month) => (Arm: line.Arm.Name, Month: month))
                .ToLookup(static each => (each.Arm, each.Month.Month), static each => each.Month);
            return lines[0].Months.Select(month => (IReadOnlyList<ChartCell>)
            [
                month.Month, month.Office, .. arms.Select(arm => ChartCell.Number(
                    months[(arm, month.Month)].Select(series.ValueOf).FirstOrDefault(), decimals)),
            ]);
        }

        IReadOnlyList<ChartCell> RowOfYear(YearSeriesJson published, YearJson year) =>
        [
            LocalText.Of($"{year.Start.Year} published", $"{year.Start.Year} 공표", $"{year.Start.Year} 公表"), published.Office,
            .. arms.Select(_ => ChartCell.Number(year.Published, decimals)),
        ];
        return new(
            [new("month", "월", "月"), Terms.Office, .. arms.Select(static arm => (LocalText)arm)],
            [
                .. panels.SelectMany(lines => RowsOf(lines)
                    .Concat(PublishedOf(lines).Select(each => RowOfYear(each.Series, each.Year)))),
            ]);
    }

    private static double? At(MonthJson month) => OptionParts.Instant(month.Month + "-01T00:00:00Z");

    private static double? StartOf(DateOnly day) =>
        OptionParts.Instant(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");

    private sealed record Line(ArmJson Arm, ArmStyle Style, string Office, IReadOnlyList<MonthJson> Months);
}
