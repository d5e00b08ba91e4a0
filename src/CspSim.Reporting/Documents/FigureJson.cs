using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Documents;

/// <summary>One figure of an arm.</summary>
internal sealed record FigureJson(
    string Measure, [Member(FigureJson.OfOffice)] string? Office, Word<CaseGroup> Group, [Member(FigureJson.OfLane)] string? Lane,
    [Member("Values in all replications.")] long Count,
    [Member("Cases of the cohort that had not got so far; of a share of cases, those that are undecided.")] long Unfinished,
    double? Minimum, double? Maximum, EstimateJson Mean,
    [Member("Whether percentiles count unfinished cases (Kaplan-Meier).")] bool ProductLimit,
    [Member("None of a share of cases, whose values are 0 and 1, and of an office, which has one value a replication.")]
    IReadOnlyList<QuantileJson> Quantiles,
    SeriesJson Replications,
    [Member("Of the cases of all replications together, at every whole percent from 0 to 100, unfinished ones counted for the time so far; "
        + "null: not kept for this figure. Six digits: the bins of the histogram behind them are wider.")]
    IReadOnlyList<double?>? Percentiles = null)
{
    public const string OfOffice = "An office's name; null for all offices together.";
    public const string OfLane = "A lane inside the group: by which ordinary cases entered, of measures of offices any; null for all.";

    public static FigureJson Of(ExperimentResult result, Figure figure) => new(
        figure.Key.Measure.Name, NameOfOffice(result, figure.Key), figure.Key.Group, figure.Key.Lane,
        figure.Count, figure.Unfinished, figure.Minimum, figure.Maximum, EstimateJson.Of(figure.Mean), figure.IsProductLimit,
        figure.Key.Measure is { Scope: MeasureScope.Office } or { Unit: "share" } ? [] : [.. figure.Quantiles.Select(QuantileJson.Of)],
        SeriesJson.Of(figure.Replications),
        figure.Percentiles is { } percentiles ? [.. percentiles.Select(static value => (double?)DocumentText.Rounded(value))] : null);

    public static string? NameOfOffice(ExperimentResult result, FigureKey key) => key.Office is { } office ? result.Offices[office] : null;
}

internal sealed record EstimateJson(
    double? Value, double? Low, double? High, Word<IntervalMethod> Method, double? StandardDeviation, int Replications)
{
    public static EstimateJson Of(Estimate found) =>
        new(found.Value, found.Interval.Low, found.Interval.High, found.Method, found.StandardDeviation, found.Replications);
}

[Member("In six digits: the bins of the histogram behind it are wider.")]
internal sealed record QuantileJson(
    [Member(Above = 0, Below = 1)] double Share, double? OfAllCases,
    [Member("Its mean over replications, with the interval.")] IntervalJson OverReplications)
{
    public static QuantileJson Of(QuantileFigure found)
    {
        (Estimate over, Interval interval) = (found.OverReplications, found.OverReplications.Interval);
        return new(
            found.Probability, DocumentText.Rounded(found.OfAllCases),
            new(DocumentText.Rounded(over.Value), DocumentText.Rounded(interval.Low), DocumentText.Rounded(interval.High)));
    }
}

internal sealed record IntervalJson(double? Value, double? Low, double? High)
{
    public static IntervalJson Of(Estimate found) => new(found.Value, found.Interval.Low, found.Interval.High);
}

/// <summary>What every replication found, in the order of their numbers: the means, from which results are compared.</summary>
[Member("By replication, in the order of their numbers. Counts and percentiles of each replication are in replications.parquet.")]
internal sealed record SeriesJson(IReadOnlyList<double?> Mean)
{
    public static SeriesJson Of(IReadOnlyList<ReplicationFigure> replications) =>
        new([.. replications.Select(static each => (double?)each.Mean)]);
}

/// <summary>An arm of a result against its baseline.</summary>
internal sealed record ArmDifferencesJson(
    string Arm, string Baseline,
    [Member(Above = 0, Below = 1)] double? Level, [Member(Above = 0, Below = 1)] double? SimultaneousLevel,
    IReadOnlyList<DifferenceJson> Figures)
{
    public static ArmDifferencesJson Of(ExperimentResult result, ArmComparison comparison) =>
        Of(result, comparison, result.Plan.Baseline, result.SimultaneousLevel, comparison.Figures);

    /// <summary>What a programme brings its cases, against what the same applicants can do today.</summary>
    public static ArmDifferencesJson Of(ExperimentResult result, TodayComparison against) => Of(
        result,
        against.Comparison,
        against.Today,
        result.TodayLevel,
        against.Comparison.Figures.Where(static figure => figure.Key.Group == CaseGroup.Programme));

    private static ArmDifferencesJson Of(
        ExperimentResult result, ArmComparison comparison, int other, double? level, IEnumerable<FigureComparison> figures) => new(
        result.Arms[comparison.Arm].Name, result.Arms[other].Name,
        DocumentText.Level(result.Plan.Confidence), DocumentText.Level(level),
        [.. figures.Where(static figure => figure.Mean.Replications > 0).Select(figure => DifferenceJson.Of(result, figure))]);
}

internal sealed record DifferenceJson(
    string Measure, [Member(FigureJson.OfOffice)] string? Office, Word<CaseGroup> Group, [Member(FigureJson.OfLane)] string? Lane,
    [Member("Arm minus baseline.")] double? Difference,
    double? Low, double? High, double? SimultaneousLow, double? SimultaneousHigh,
    int Replications, [Member(Least = -1, Most = 1)] double? Correlation, double? VarianceReduction,
    Word<Verdict> Verdict,
    [Member("Why there is no verdict.")] Word<VerdictBar> WithheldFor,
    [Member("Cases compared in one replication, on average.")] double? Cases,
    [Member("The differences of all cases of a replication added up, such as case-months.")] IntervalJson Total)
{
    public static DifferenceJson Of(ExperimentResult result, FigureComparison figure)
    {
        PairedDifference mean = figure.Mean;
        return new(
            figure.Key.Measure.Name, FigureJson.NameOfOffice(result, figure.Key), figure.Key.Group, figure.Key.Lane,
            mean.Value, mean.Interval.Low, mean.Interval.High, mean.SimultaneousInterval.Low, mean.SimultaneousInterval.High,
            mean.Replications, mean.Correlation, mean.VarianceReduction, mean.Verdict,
            figure.WithheldFor, figure.Cases, IntervalJson.Of(figure.Total));
    }
}
