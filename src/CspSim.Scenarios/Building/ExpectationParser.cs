using System.Text.RegularExpressions;
using CspSim.Experiments.Plans;

namespace CspSim.Scenarios.Building;

/// <summary>
/// Reads lines such as <c>p90(first-action-pendency, office=JPO, group=programme) &lt; 6 months</c> and
/// <c>share(first-action-pendency > 6 months, office=JPO) &lt; 40%</c>.
/// </summary>
/// <param name="offices">The offices by index.</param>
/// <param name="arms">The arms by index.</param>
/// <param name="lanes">Every lane of every office.</param>
/// <param name="published">Offices whose years are reported beside published figures.</param>
/// <param name="shares">Reads shares of cases.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed partial class ExpectationParser(
    IReadOnlyList<string> offices, IReadOnlyList<string> arms, IReadOnlyList<string> lanes, IReadOnlyCollection<int> published,
    ShareReader shares, DiagnosticBag bag)
{
    // Keeps matching fast on hostile text.
    private const int LengthMost = 1000;
    private const string Example = "mean(first-action-pendency, office=JPO) between 8 months and 11 months";

    // The mean of a measure that is 1 for the cases that count and 0 for the others.
    private const string Share = "share";

    private static readonly string[] s_filters = ["office", "arm", "group", "in-programme", "lane", "year"];
    private static readonly string[] s_groups =
        ["programme", "outside", "asked", "eligible", "ordinary", "requested", "waiting", "everybody"];

    /// <summary>The expectation; null when the line is wrong.</summary>
    public Expectation? Parse(ScalarNode line)
    {
        Match? match = line.Value.Length <= LengthMost ? Line().Match(line.Value) : null;
        if (match is not { Success: true })
        {
            Report("CS013", line, $"this is no expectation: '{line.Value}'", Example);
            return null;
        }

        int errors = bag.ErrorCount;
        string statistic = match.Groups["statistic"].Value;
        if (!Statistic().IsMatch(statistic))
        {
            Report("CS013", line.Part(match.Groups["statistic"]), $"unknown statistic '{statistic}'",
                "mean, count, min, max, a percentile such as p90, or share, as in share(first-action-pendency > 6 months) < 40%");
            return null;
        }

        ScalarNode written = line.Part(match.Groups["measure"]);
        Measure? measure = statistic is Share
            ? shares.Read(written, ExperimentKeys.Expect)
            : MeasureNames.Find(written.Value, written, bag);
        ExpectationFilters filters = match.Groups["filter"].Captures
            .Aggregate(new ExpectationFilters(), (known, filter) => WithFilter(known, filter.Value, line.Part(filter)));
        if (measure is null || bag.ErrorCount > errors)
        {
            return null;
        }

        CheckYear(line, statistic, measure, filters);
        Expectation expectation = new()
        {
            Text = line.Value,
            Statistic = statistic is Share ? "mean" : statistic,
            Measure = measure,
            Office = filters.Office,
            Arm = filters.Arm,
            Group = filters.Group ?? (filters.Lane is null ? measure.LevelGroup : measure.LaneGroup),
            Lane = filters.Lane,
            Year = filters.Year,
        };
        expectation = bag.ErrorCount > errors ? expectation : WithBounds(line, match, expectation);
        return bag.ErrorCount > errors ? null : expectation;
    }

    // Only the pendency of first actions is put together by years, and only where published figures say when an office's years start.
    private void CheckYear(ScalarNode line, string statistic, Measure measure, ExpectationFilters filters)
    {
        bool isReported = filters is { Office: { } office, Lane: null, Group: null or CaseGroup.Everybody }
            && published.Contains(office) && statistic is "mean" && measure.Scope == MeasureScope.ActionInWindow;
        if (filters.Year is not null && !isReported)
        {
            Report("CS015", line, "'year' takes the mean of first-action-pendency-by-action-date at an office with published figures",
                "mean(first-action-pendency-by-action-date, office=JPO, year=2019) < 10 months");
        }
    }

    private Expectation WithBounds(ScalarNode line, Match match, Expectation expectation)
    {
        if (match.Groups["low"].Success)
        {
            double? low = Bound(line, match.Groups["low"], expectation);
            double? high = Bound(line, match.Groups["high"], expectation);
            if (low > high)
            {
                Report("CS032", line.Part(match.Groups["low"]), $"{match.Groups["low"].Value} is above {match.Groups["high"].Value}",
                    "swap the two");
            }

            return expectation with { AtLeast = low, AtMost = high };
        }

        double? bound = Bound(line, match.Groups["bound"], expectation);
        return match.Groups["sign"].Value switch
        {
            "<" => expectation with { AtMost = bound, BelowOnly = true },
            "<=" => expectation with { AtMost = bound },
            ">" => expectation with { AtLeast = bound, AboveOnly = true },
            _ => expectation with { AtLeast = bound },
        };
    }

    private double? Bound(ScalarNode line, Group part, Expectation expectation)
    {
        Measure measure = expectation.Measure;
        bool isCount = expectation.Statistic is "count";
        double? value = isCount
            ? QuantityText.TryReadNumber(part.Value.Trim(), out double count) ? count : null
            : MeasureValue.Read(part.Value, measure);
        if (value is null)
        {
            string unit = isCount ? "a number" : $"a value in {measure.Unit}";
            Report("CS022", line.Part(part), $"'{measure.Name}' needs {unit}, found {part.Value.Trim()}",
                isCount ? "12" : MeasureValue.Mended(part.Value, measure));
        }

        return value;
    }

    private ExpectationFilters WithFilter(ExpectationFilters filters, string text, ScalarNode place)
    {
        string[] parts = [.. text.Split('=').Select(part => part.Trim())];
        if (parts is [var name, var value] && s_filters.Contains(name, StringComparer.Ordinal))
        {
            return WithFilter(filters, name, value, place);
        }

        Report("CS010", place,
            $"unknown filter '{text.Trim()}'", Nearest.Help(parts[0], s_filters, "filters"), FixOf(place, parts[0], s_filters));
        return filters;
    }

    private ExpectationFilters WithFilter(ExpectationFilters filters, string name, string value, ScalarNode place)
    {
        switch (name)
        {
            case "office" when offices.Contains(value, StringComparer.Ordinal):
                return filters with { Office = offices.ToList().IndexOf(value) };
            case "office":
                Report("CS040", place, $"there is no office '{value}'", OfficeNames.Help(value, offices), FixOf(place, value, offices));
                break;
            case "arm" when arms.Contains(value, StringComparer.Ordinal):
                return filters with { Arm = arms.ToList().IndexOf(value) };
            case "arm":
                Report("CS045", place, $"there is no arm '{value}'", Nearest.Help(value, [.. arms], "arms"), FixOf(place, value, arms));
                break;
            case "lane" when lanes.Contains(value, StringComparer.Ordinal):
                return filters with { Lane = value };
            case "lane":
                Report("CS046", place, $"there is no lane '{value}'", Nearest.Help(value, [.. lanes], "lanes"), FixOf(place, value, lanes));
                break;
            case "in-programme" when value is "true":
                return filters with { Group = CaseGroup.Programme };
            case "in-programme":
                Report("CS013", place, $"in-programme={value} is not measured",
                    "group=outside (asked and not granted) or group=ordinary (all others requested in the window)");
                break;
            case "year" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year):
                return filters with { Year = year };
            case "year":
                Report("CS013", place, $"'{value}' is no year", "year=2019");
                break;
            default:
                if (Array.IndexOf(s_groups, value) is var group and >= 0)
                {
                    return filters with { Group = (CaseGroup)group };
                }

                string help = Nearest.Help(value, s_groups, "groups");
                Report("CS013", place, $"there is no group '{value}'", help, FixOf(place, value, s_groups));
                break;
        }

        return filters;
    }

    private static Fix? FixOf(ScalarNode filter, string written, IEnumerable<string> known) =>
        Nearest.Find(written, known) is { } near && FixProposal.IsLiteral(filter)
            ? FixProposal.Range(filter.Source, filter.Start, filter.End, filter.Value.Replace(written, near, StringComparison.Ordinal))
            : null;

    private void Report(string code, ScalarNode at, string message, string help, Fix? fix = null) => 
        bag.Error(code, at, message, help, ExperimentKeys.Expect.Path, fix);

    [GeneratedRegex(
        @"^\s*(?<statistic>[a-z][a-z0-9.]*)\(\s*(?<measure>[^,()]+?)\s*(,(?<filter>[^,()]+))*\)\s*"
            + @"(between\s+(?<low>.+?)\s+and\s+(?<high>.+)|(?<sign><=|>=|<|>)\s*(?<bound>.+))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(mean|count|min|max|share|p[0-9]{1,2}(\.[0-9]+)?)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Statistic();
}

/// <summary>What an expectation speaks of: the filters behind its measure.</summary>
internal sealed record ExpectationFilters
{
    public int? Office { get; init; }

    public int? Arm { get; init; }

    /// <summary>The group; null: the one whose level is shown.</summary>
    public CaseGroup? Group { get; init; }

    public string? Lane { get; init; }

    public int? Year { get; init; }
}
