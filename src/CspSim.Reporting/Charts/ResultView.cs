using CspSim.Model.Measures;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>A result as charts look things up in it.</summary>
internal sealed class ResultView
{
    private readonly Dictionary<(string Arm, string Measure, string? Office, string Group), FigureJson> _figures = [];
    private readonly Dictionary<(string Arm, string Measure, string? Office, string Group), DifferenceJson> _differences = [];
    private readonly ArmStyle[] _styles;

    /// <summary>Looks at a result.</summary>
    public ResultView(ResultJson result)
    {
        Result = result;
        foreach (ArmJson arm in result.Arms)
        {
            foreach (FigureJson figure in arm.Figures.Where(static figure => figure.Lane is null))
            {
                _figures[(arm.Name, figure.Measure, figure.Office, figure.Group.Text)] = figure;
            }
        }

        foreach (ArmDifferencesJson comparison in result.Comparisons)
        {
            foreach (DifferenceJson figure in comparison.Figures.Where(static figure => figure.Lane is null))
            {
                _differences[(comparison.Arm, figure.Measure, figure.Office, figure.Group.Text)] = figure;
            }
        }

        int others = 0;
        _styles = [.. result.Arms.Select(arm => arm.Baseline ? ArmStyle.Baseline : ArmStyle.At(others++))];
    }

    /// <summary>The result.</summary>
    public ResultJson Result { get; }

    /// <summary>The arms with their styles, in the order of the result.</summary>
    public IEnumerable<(ArmJson Arm, ArmStyle Style)> Arms => Result.Arms.Zip(_styles);

    /// <summary>The arm that others are compared with.</summary>
    public ArmJson Baseline => Result.Arms.FirstOrDefault(static arm => arm.Baseline) ?? Result.Arms[0];

    /// <summary>The arm that the answer speaks of; without an answer the last one.</summary>
    public ArmJson AnswerArm =>
        Result.Arms.FirstOrDefault(arm => string.Equals(arm.Name, Result.Answer?.Arm, StringComparison.Ordinal)) ?? Result.Arms[^1];

    /// <summary>Baseline and answer arm; one of them where they are the same.</summary>
    public IReadOnlyList<ArmJson> Poles => ReferenceEquals(Baseline, AnswerArm) ? [Baseline] : [Baseline, AnswerArm];

    /// <summary>A measure of the result; null when it was not kept.</summary>
    public MeasureJson? Measure(string name) =>
        Result.Measures.FirstOrDefault(measure => string.Equals(measure.Name, name, StringComparison.Ordinal));

    /// <summary>A figure with cases; null when there is none.</summary>
    public FigureJson? Figure(ArmJson arm, string measure, string? office, CaseGroup group) =>
        _figures.GetValueOrDefault((arm.Name, measure, office, Names.Of(group))) is { Count: > 0, Mean.Value: not null } found
            ? found
            : null;

    /// <summary>A difference to the baseline; null when there is none.</summary>
    public DifferenceJson? Difference(ArmJson arm, string measure, string? office, CaseGroup group) =>
        _differences.GetValueOrDefault((arm.Name, measure, office, Names.Of(group))) is { Difference: not null } found
            ? found
            : null;

    /// <summary>The group in which arms are shown beside each other: cases that ask, where some do; else the widest one.</summary>
    public CaseGroup? CommonGroup(string measure)
    {
        CaseGroup[] groups = [CaseGroup.Asked, CaseGroup.Requested, CaseGroup.Ordinary, CaseGroup.Everybody];
        return groups.Where(group => Result.Arms.Any(arm => Result.Offices.Prepend(null).Any(
                office => Figure(arm, measure, office, group) is not null)))
            .Select(static group => (CaseGroup?)group).FirstOrDefault();
    }

    /// <summary>What of a figure lies at a whole percent of its cases; null when it is not known.</summary>
    public static double? PercentileOf(FigureJson figure, int percent) =>
        figure.Percentiles is { Count: > 100 } all ? all[percent]
        : figure.Quantiles.FirstOrDefault(at => Math.Abs((at.Share * 100) - percent) < 1e-9)?.OfAllCases;
}
