using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Comparing;

/// <summary>Compares results with a baseline result, figure by figure.</summary>
public sealed class ResultComparer
{
    private readonly ResultSeries _baseline;
    private readonly double? _confidence;
    private readonly int _comparisons;

    private ResultComparer(ResultSeries baseline, double? confidence, int comparisons)
    {
        _baseline = baseline;
        _confidence = confidence;
        _comparisons = comparisons;
    }

    /// <summary>Compares each in pairs when the draws are shared, else as independent samples, and judges all of them together.</summary>
    /// <remarks>Results that share their draws are not independent, so they are never compared as if they were.</remarks>
    /// <param name="baseline">The baseline.</param>
    /// <param name="others">The other results, and the arms to compare as <see cref="ArmMatching.Of"/> found them; at least one.</param>
    /// <param name="confidence">The level at which what is shown holds together over all results and arms; null: no intervals.</param>
    public static ResultComparison[] Compare(
        ResultSeries baseline, IReadOnlyList<(ResultSeries Series, ArmMatching Matching)> others, double? confidence)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(others);
        int comparisons = others.Sum(static other => other.Matching.Matches.Count);
        ResultComparer comparer = new(baseline, confidence, comparisons);
        return ResultStepDown.Judge([.. others.Select(other => comparer.Compare(other.Series, other.Matching))], comparisons, confidence);
    }

    private ResultComparison Compare(ResultSeries other, ArmMatching matching)
    {
        string? whyNot = PairingRule.WhyNotPaired(_baseline, other);
        bool isPaired = whyNot is null;
        int[] ours = Places(_baseline, other, isPaired);
        int[] theirs = Places(other, _baseline, isPaired);
        UnitConflict[] conflicts = [.. Conflicts(other)];
        return new()
        {
            Method = isPaired ? ComparisonMethod.Paired : ComparisonMethod.Independent,
            WhyNotPaired = whyNot,
            BaselineReplications = ours.Length,
            OtherReplications = theirs.Length,
            Matching = matching,
            Arms = [.. matching.Matches.Select(pair => Compare(other, pair, conflicts, ours, theirs, isPaired))],
            UnitConflicts = conflicts,
        };
    }

    // Where in the series of a result its replications stand that count: those of a pair, else all.
    private static int[] Places(ResultSeries result, ResultSeries partner, bool isPaired)
    {
        HashSet<int> numbers = [.. isPaired ? PairingRule.CommonReplications(result, partner) : result.Numbers];
        return [.. result.Numbers.Index().Where(each => numbers.Contains(each.Item)).Select(static each => each.Index)];
    }

    private IEnumerable<UnitConflict> Conflicts(ResultSeries other)
    {
        foreach (MeasureLabel ours in _baseline.Measures)
        {
            if (other.FindMeasure(ours.Name) is { } theirs && !string.Equals(ours.Unit, theirs.Unit, StringComparison.Ordinal))
            {
                yield return new(ours.Name, ours.Unit, theirs.Unit);
            }
        }
    }

    private ArmDifference Compare(ResultSeries other, ArmMatch pair, UnitConflict[] conflicts, int[] ours, int[] theirs, bool isPaired)
    {
        ArmSeries ourArm = _baseline.FindArm(pair.Baseline)!;
        ArmSeries theirArm = other.FindArm(pair.Other)!;
        FigureSeries[] ourFigures = Comparable(ourArm, conflicts);
        FigureSeries[] theirFigures = Comparable(theirArm, conflicts);
        FollowUp follow = ourArm.Follow < theirArm.Follow ? ourArm.Follow : theirArm.Follow;
        Dictionary<FigureLabel, FigureSeries> byLabel = theirFigures.ToDictionary(static figure => figure.Label);
        CaseVerdictBar.Common? common = isPaired ? CaseVerdictBar.CommonCases(Cases(ourArm, ours), Cases(theirArm, theirs)) : null;
        HashSet<FigureLabel> known = [.. ourFigures.Select(static figure => figure.Label)];
        return new(
            pair,
            [
                .. ourFigures.Where(figure => byLabel.ContainsKey(figure.Label)).Select(figure =>
                    Compare(
                        figure.Label,
                        [.. ours.Select(at => figure.Means[at])],
                        [.. theirs.Select(at => byLabel[figure.Label].Means[at])],
                        isPaired) with
                    {
                        WithheldFor = CaseVerdictBar.Of(
                            figure,
                            byLabel[figure.Label],
                            _baseline.FindMeasure(figure.Label.Measure)?.Scope,
                            follow,
                            common),
                    }),
            ],
            [.. ourFigures.Select(static figure => figure.Label).Where(label => !byLabel.ContainsKey(label))],
            [.. theirFigures.Select(static figure => figure.Label).Where(label => !known.Contains(label))]);
    }

    private static MeasuredCases[] Cases(ArmSeries arm, IEnumerable<int> replications) =>
        arm.Cases.Count == 0 ? [] : [.. replications.Select(at => arm.Cases[at])];

    private static FigureSeries[] Comparable(ArmSeries arm, UnitConflict[] conflicts) =>
        [.. arm.Figures.Where(figure =>
            !Array.Exists(conflicts, each => string.Equals(each.Measure, figure.Label.Measure, StringComparison.Ordinal)))];

    private FigureDifference Compare(FigureLabel label, double[] ours, double[] theirs, bool isPaired)
    {
        MeasureLabel measure = _baseline.FindMeasure(label.Measure) ?? new(label.Measure, label.Measure, "", Preference.Neither);
        bool isSame = isPaired && ours.AsSpan().SequenceEqual(theirs);
        if (isPaired)
        {
            KeepPairs(ours, theirs);
        }

        return new()
        {
            Label = label,
            Measure = measure,
            Baseline = Moments.Of(ours).Mean,
            Other = Moments.Of(theirs).Mean,
            Paired = isPaired ? PairedDifference.Of(theirs, ours, _confidence, _comparisons, measure.Preference) : null,
            Welch = isPaired ? null : WelchDifference.Of(theirs, ours, _confidence, _comparisons, measure.Preference),
            IsSame = isSame,
        };
    }

    // Means of both sides over the same replications, so that their difference is the one that is reported; a side that never has a
    // value hides nothing of the other.
    private static void KeepPairs(double[] ours, double[] theirs)
    {
        if (Array.TrueForAll(ours, double.IsNaN) || Array.TrueForAll(theirs, double.IsNaN))
        {
            return;
        }

        for (int at = 0; at < ours.Length; at++)
        {
            if (double.IsNaN(ours[at]) || double.IsNaN(theirs[at]))
            {
                ours[at] = double.NaN;
                theirs[at] = double.NaN;
            }
        }
    }
}
