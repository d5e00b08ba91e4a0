using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>
/// The answer as one table: the baseline's level, and one row for each other arm with its differences over the same cases.
/// </summary>
internal static class AnswerBlock
{
    /// <summary>Stands behind a difference whose interval holds zero.</summary>
    public const string NoDifferenceMark = "~";

    /// <summary>Stands behind a difference that has no verdict.</summary>
    public const string WithheldMark = "?";

    /// <summary>The measure whose differences stand beside those of the first where there is room: what an answer costs.</summary>
    public const string HoursMeasure = "effort-per-case";

    /// <summary>The table.</summary>
    /// <param name="result">A result with at least one comparison and one replication.</param>
    /// <param name="isWide">
    /// Whether every difference shows its half-width with two digits, and ordinary cases and hours have columns; else only those of
    /// cases in the programme have one, with one digit.
    /// </param>
    public static TableBlock Of(ExperimentResult result, bool isWide)
    {
        Measure measure = result.Measures[0];
        TableColumn[] columns = [.. Slices(result, measure, isWide)
            .Select(slice => Column(result, measure, slice, isWide)), .. isWide ? Hours(result, measure) : []];
        return TableBlock.OfArms(
            $"{measure.Title}, {measure.Unit}: {result.Baseline.Name}; differences to it{Legend(result, columns)}",
            result.Arms,
            columns);
    }

    private static string Legend(ExperimentResult result, TableColumn[] columns)
    {
        if (result.SimultaneousLevel is not { } level || result.Replications < 2)
        {
            return "";
        }

        bool hasMark = columns.SelectMany(static column => column.Cells)
            .Any(static cell => cell.EndsWith(NoDifferenceMark, StringComparison.Ordinal));
        return Invariant($" (±{level * 100:0.##}%{(hasMark ? $"; {NoDifferenceMark} none" : "")})");
    }

    /// <summary>
    /// The parts of the table: cases that took part, those left outside and those that could have asked at each office, as far as there
    /// are any; where there is room all ordinary ones too.
    /// </summary>
    private static IReadOnlyList<Slice> Slices(ExperimentResult result, Measure measure, bool isWide)
    {
        bool isOfCases = measure.Scope is MeasureScope.CaseAtFirstAction or MeasureScope.CaseAtEnd;
        bool isUsual = result.Plan.By.Contains(Breakdown.Office) && result.Plan.By.Contains(Breakdown.InProgramme);
        if (!isUsual || !isOfCases || result.Arms.All(arm => arm.Find(measure, null, CaseGroup.Asked) is null))
        {
            return Slice.Short(result, measure);
        }

        CaseGroup[] narrow = [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Eligible];
        CaseGroup[] groups = isWide ? [.. narrow, CaseGroup.Ordinary] : narrow;
        return
        [
            .. Enumerable.Range(0, result.Offices.Count)
                .SelectMany(office => groups.Select(group => new Slice(Slice.NameOf(group), office, group))),
        ];
    }

    private static TableColumn Column(ExperimentResult result, Measure measure, Slice slice, bool isWide)
    {
        FigureComparison?[] comparisons = [.. Enumerable.Range(0, result.Arms.Count)
            .Select(arm => ComparisonOf(result, arm, measure, slice))];
        bool hasHalfWidth = isWide || slice.Group == CaseGroup.Programme;
        int decimals = DecimalsOf(comparisons, isWide || slice.Group != CaseGroup.Programme);
        Figure? level = result.Baseline.Find(measure, slice.Office, slice.Group, slice.Lane);
        bool isPart = slice.Office is not null && slice.Group != measure.LevelGroup;
        return new(slice.Name, Cells(result, comparisons, level, decimals, hasHalfWidth))
        {
            Group = isPart ? result.Offices[slice.Office!.Value] : "",
            Tones = [.. comparisons.Select(ToneOf)],
        };
    }

    // Cases in the programme where an arm has any, else those that ask, else all.
    private static IEnumerable<TableColumn> Hours(ExperimentResult result, Measure headline)
    {
        if (result.FindMeasure(HoursMeasure) is not { } hours || hours == headline)
        {
            return [];
        }

        Slice[] slices = [.. ((CaseGroup[])[CaseGroup.Programme, CaseGroup.Asked, hours.LevelGroup]).Select(
            static group => new Slice("", null, group))];
        FigureComparison?[] comparisons =
        [
            .. Enumerable.Range(0, result.Arms.Count).Select(arm => slices
                .Select(slice => ComparisonOf(result, arm, hours, slice))
                .FirstOrDefault(static found => found is not null)),
        ];
        Figure? level = slices.Skip(1)
            .Select(slice => result.Baseline.Find(hours, null, slice.Group))
            .FirstOrDefault(static found => found is { Count: > 0 });
        return
        [
            new("a case", Cells(result, comparisons, level, Decimals(comparisons, fewer: 1), hasHalfWidth: false))
            {
                Group = "hours",
                Tones = [.. comparisons.Select(ToneOf)],
            },
        ];
    }

    private static int DecimalsOf(FigureComparison?[] comparisons, bool hasTwoDigits) =>
        hasTwoDigits ? Decimals(comparisons, fewer: 0) : Math.Max(1, Decimals(comparisons, fewer: 2));

    private static int Decimals(FigureComparison?[] comparisons, int fewer) =>
        DifferenceText.DecimalsFor(comparisons.OfType<FigureComparison>().Select(static each => each.Mean), fewer);

    private static string[] Cells(
        ExperimentResult result,
        FigureComparison?[] comparisons,
        Figure? level,
        int decimals,
        bool hasHalfWidth) =>
    [
        .. comparisons.Select((comparison, arm) => arm == result.Plan.Baseline
            ? LevelText(level)
            : Text(comparison, decimals, hasHalfWidth)),
    ];

    private static FigureComparison? ComparisonOf(ExperimentResult result, int arm, Measure measure, Slice slice)
    {
        ArmComparison? comparison = result.Comparisons.FirstOrDefault(each => each.Arm == arm);
        return comparison?.Find(measure, slice.Office, slice.Group, slice.Lane) is { Mean.Replications: > 0 } found ? found : null;
    }

    private static string LevelText(Figure? figure) =>
        figure is { Mean.Value: var value } && double.IsFinite(value) ? NumberText.Of(value) : "";

    private static string Text(FigureComparison? comparison, int decimals, bool withHalfWidth)
    {
        if (comparison is null)
        {
            return "";
        }

        PairedDifference difference = comparison.Mean;
        double halfWidth = withHalfWidth ? difference.SimultaneousInterval.HalfWidth : double.NaN;
        return NumberText.Compact(NumberText.Signed(difference.Value, decimals), halfWidth, decimals) + MarkOf(difference);
    }

    private static string MarkOf(PairedDifference difference) => difference switch
    {
        { Verdict: Verdict.Withheld } => WithheldMark,
        { Verdict: Verdict.NoDifferenceShown, SimultaneousInterval.Exists: true } => NoDifferenceMark,
        _ => "",
    };

    private static Tone ToneOf(FigureComparison? comparison) => comparison?.Mean.Verdict switch
    {
        Verdict.Better => Tone.Good,
        Verdict.Worse => Tone.Bad,
        _ => Tone.Plain,
    };
}
