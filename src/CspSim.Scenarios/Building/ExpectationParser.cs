using System.Text.RegularExpressions;
using CspSim.Experiments.Plans;
using CspSim.Model.Measures;

namespace CspSim.Scenarios.Building;

/// <summary>Reads lines such as <c>p90(first-action-pendency, office=JPO, group=programme) &lt; 6 months</c>.</summary>
/// <param name="offices">The offices by index.</param>
/// <param name="arms">The arms by index.</param>
/// <param name="lanes">Every lane of every office.</param>
/// <param name="published">Offices whose years are reported beside published figures.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed partial class ExpectationParser(
    IReadOnlyList<string> offices, IReadOnlyList<string> arms, IReadOnlyList<string> lanes, IReadOnlyCollection<int> published, DiagnosticBag bag)
{
    // Keeps matching fast on hostile text.
    private const int LengthMost = 1000;
    private const string Example = "mean(first-action-pendency, office=JPO) between 8 months and 11 months";

    private static readonly string[] Filters = ["office", "arm", "group", "in-programme", "lane", "year"];
    private static readonly string[] Groups = ["programme", "outside", "asked", "ordinary", "requested", "waiting", "everybody"];

    /// <summary>The expectation; null after reporting that the line is wrong.</summary>
    public Expectation? Parse(ScalarNode line)
    {
        Match? match = line.Value.Length <= LengthMost ? Line().Match(line.Value) : null;
        if (match is not { Success: true })
        {
            Report("CS013", line, $"this is no expectation: '{line.Value}'", Example);
            return null;
        }

        string statistic = match.Groups["statistic"].Value;
        if (!Statistic().IsMatch(statistic))
        {
            Report("CS013", Part(line, match.Groups["statistic"]), $"unknown statistic '{statistic}'", "mean, count, min, max, or a percentile such as p90");
            return null;
        }

        Measure? measure = MeasureNames.Find(match.Groups["measure"].Value, Part(line, match.Groups["measure"]), bag);
        ExpectationFilters? filters = ReadFilters(line, match.Groups["filter"].Captures);
        return measure is null || filters is null || !IsYearReported(line, statistic, measure, filters) ? null : WithBounds(line, match, statistic, measure, filters);
    }

    // Only the pendency of first actions is put together by years, and only where published figures say when an office's years start.
    private bool IsYearReported(ScalarNode line, string statistic, Measure measure, ExpectationFilters filters)
    {
        bool isReported = filters is { Office: { } office, Group: null or CaseGroup.Everybody }
            && published.Contains(office) && statistic is "mean" && measure.Scope == MeasureScope.ActionInWindow;
        if (filters.Year is null || isReported)
        {
            return true;
        }

        Report("CS015", line, "'year' takes the mean of first-action-pendency-by-action-date at an office with published figures", "mean(first-action-pendency-by-action-date, office=JPO, year=2019) < 10 months");
        return false;
    }

    private Expectation? WithBounds(ScalarNode line, Match match, string statistic, Measure measure, ExpectationFilters filters)
    {
        Expectation expectation = new()
        {
            Text = line.Value,
            Statistic = statistic,
            Measure = measure,
            Office = filters.Office,
            Arm = filters.Arm,
            Group = filters.Group ?? measure.LevelGroup,
            Lane = filters.Lane,
            Year = filters.Year,
        };
        bool isCount = statistic is "count";
        if (match.Groups["low"].Success)
        {
            double? low = Bound(line, match.Groups["low"], measure, isCount);
            double? high = Bound(line, match.Groups["high"], measure, isCount);
            if (low > high)
            {
                Report("CS032", Part(line, match.Groups["low"]), $"{match.Groups["low"].Value} is above {match.Groups["high"].Value}", "swap the two");
                return null;
            }

            return low is null || high is null ? null : expectation with { AtLeast = low, AtMost = high };
        }

        if (Bound(line, match.Groups["bound"], measure, isCount) is not { } bound)
        {
            return null;
        }

        return match.Groups["sign"].Value switch
        {
            "<" => expectation with { AtMost = bound, BelowOnly = true },
            "<=" => expectation with { AtMost = bound },
            ">" => expectation with { AtLeast = bound, AboveOnly = true },
            _ => expectation with { AtLeast = bound },
        };
    }

    private double? Bound(ScalarNode line, Group part, Measure measure, bool isCount)
    {
        double? value = isCount
            ? Quantities.QuantityText.TryReadNumber(part.Value.Trim(), out double count) ? count : null
            : MeasureValue.Read(part.Value, measure);
        if (value is null)
        {
            string unit = isCount ? "a number" : $"a value in {measure.Unit}";
            Report("CS022", Part(line, part), $"'{measure.Name}' needs {unit}, found {part.Value.Trim()}", isCount ? "12" : Quantities.WrittenQuantity.Of(part.Value) ?? MeasureValue.Example(measure));
        }

        return value;
    }

    private ExpectationFilters? ReadFilters(ScalarNode line, CaptureCollection captures)
    {
        ExpectationFilters filters = new();
        foreach (Capture capture in captures)
        {
            string[] parts = [.. capture.Value.Split('=').Select(part => part.Trim())];
            ScalarNode place = Part(line, capture);
            if (parts.Length != 2 || !Filters.Contains(parts[0], StringComparer.Ordinal))
            {
                Report("CS010", place, $"unknown filter '{capture.Value.Trim()}'", Nearest.Help(parts[0], Filters, "filters"), FixOf(place, parts[0], Filters));
                return null;
            }

            if (Apply(filters, parts[0], parts[1], place) is not { } next)
            {
                return null;
            }

            filters = next;
        }

        return filters;
    }

    private ExpectationFilters? Apply(ExpectationFilters filters, string name, string value, ScalarNode place)
    {
        switch (name)
        {
            case "office":
                int office = offices.ToList().IndexOf(value);
                return office >= 0 ? filters with { Office = office } : Refuse("CS040", place, $"there is no office '{value}'", OfficeNames.Help(value, offices), FixOf(place, value, offices));
            case "arm":
                int arm = arms.ToList().IndexOf(value);
                return arm >= 0 ? filters with { Arm = arm } : Refuse("CS045", place, $"there is no arm '{value}'", Nearest.Help(value, [.. arms], "arms"), FixOf(place, value, arms));
            case "lane":
                return lanes.Contains(value, StringComparer.Ordinal)
                    ? filters with { Lane = value, Group = CaseGroup.Ordinary }
                    : Refuse("CS046", place, $"there is no lane '{value}'", Nearest.Help(value, [.. lanes], "lanes"), FixOf(place, value, lanes));
            case "in-programme":
                return value is "true"
                    ? filters with { Group = CaseGroup.Programme }
                    : Refuse("CS013", place, $"in-programme={value} is not measured", "group=outside (asked and not granted) or group=ordinary (all others requested in the window)");
            case "year":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                    ? filters with { Year = year }
                    : Refuse("CS013", place, $"'{value}' is no year", "year=2019");
            default:
                return Groups.Contains(value, StringComparer.Ordinal)
                    ? filters with { Group = (CaseGroup)Array.IndexOf(Groups, value) }
                    : Refuse("CS013", place, $"there is no group '{value}'", Nearest.Help(value, Groups, "groups"), FixOf(place, value, Groups));
        }
    }

    private ExpectationFilters? Refuse(string code, ScalarNode place, string message, string help, Fix? fix = null)
    {
        Report(code, place, message, help, fix);
        return null;
    }

    /// <summary>A part of the line with its own place.</summary>
    private static ScalarNode Part(ScalarNode line, Capture part)
    {
        string text = part.Value.Trim();
        int blanks = part.Value.Length - part.Value.TrimStart().Length;
        TextMark start = line.Start.Right(part.Index + blanks + (line.IsPlain ? 0 : 1));
        return new ScalarNode(line.Source, start, start.Right(text.Length), text);
    }

    private static Fix? FixOf(ScalarNode filter, string written, IEnumerable<string> known) =>
        Nearest.Find(written, known) is { } near && FixProposal.IsLiteral(filter)
            ? FixProposal.Range(filter.Source, filter.Start, filter.End, filter.Value.Replace(written, near, StringComparison.Ordinal))
            : null;

    private void Report(string code, ScalarNode at, string message, string help, Fix? fix = null) => bag.Error(code, at, message, help, "expect", fix);

    [GeneratedRegex(
        @"^\s*(?<statistic>[a-z][a-z0-9.]*)\(\s*(?<measure>[^,()]+?)\s*(,(?<filter>[^,()]+))*\)\s*(between\s+(?<low>.+?)\s+and\s+(?<high>.+)|(?<sign><=|>=|<|>)\s*(?<bound>.+))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(mean|count|min|max|p[0-9]{1,2}(\.[0-9]+)?)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
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
