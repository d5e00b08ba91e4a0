using CspSim.Experiments.Designs;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Studies;

/// <summary>How unsure the answer is because nobody knows the inputs: all of them drawn at once from their ranges, many times.</summary>
/// <remarks>
/// A Latin hypercube keyed by the seed; every input by the triangular law over its range with the figure as its mode. All points share the
/// random numbers of the replications, so that points differ by their inputs; what these replications are off from all those at the figures
/// is taken off every point. R. R. Barton, B. L. Nelson and W. Xie, INFORMS Journal on
/// Computing 26(1), 2014, of the two sources of doubt.
/// </remarks>
/// <param name="inputs">The inputs that are drawn; at least one.</param>
/// <param name="points">How many draws: 2 or more; shares of the inputs need two more than there are inputs.</param>
/// <param name="replications">Replications of every arm at each draw: 2 or more.</param>
public sealed class InputDoubt(IReadOnlyList<UncertainInput> inputs, int points, int replications)
{
    /// <summary>Replications of every arm at each draw where nothing else is said.</summary>
    public const int UsualReplications = 2;

    /// <summary>The inputs that are drawn.</summary>
    public IReadOnlyList<UncertainInput> Inputs => inputs;

    /// <summary>How many draws.</summary>
    public int Points => points;

    /// <summary>The points of the study, each at all inputs.</summary>
    /// <param name="plan">The experiment with every input at its figure.</param>
    /// <param name="planAt">The experiment with some settings, each <c>path=value</c>; null where the scenario cannot be so.</param>
    public IReadOnlyList<StudyPoint> PointsOf(ExperimentPlan plan, Func<IReadOnlyList<string>, ExperimentPlan?> planAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(planAt);
        return
        [
            .. ValuesOf(plan).Select(row => StudyKeep.FirstMeasure.PointAt(
                [.. row.Select((value, input) => inputs[input].Setting(value))], planAt, replications)),
        ];
    }

    /// <summary>Runs the draws.</summary>
    /// <param name="atFigures">The result with every input at its figure.</param>
    /// <param name="planAt">The experiment with some settings; null where the scenario cannot be so.</param>
    /// <param name="study">Runs the points.</param>
    /// <param name="stop">Asks to start no more.</param>
    /// <param name="cut">Asks to wait for running replications no longer.</param>
    /// <returns>What came of it.</returns>
    public InputDoubtRun Run(
        ExperimentResult atFigures, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, Study study, CancellationToken stop = default,
        CancellationToken cut = default)
    {
        ArgumentNullException.ThrowIfNull(atFigures);
        ArgumentNullException.ThrowIfNull(study);
        Answer answer = Answer.Of(atFigures);
        double[][] values = [.. Enumerable.Repeat<double[]>([], points)];
        string?[] best = new string?[points];
        bool isDone = study.Run(
            PointsOf(atFigures.Plan, planAt),
            (point, result) =>
            {
                values[point] = result is null ? [double.NaN] : answer.ValuesIn(result);
                best[point] = result is null ? null : BestOf(answer, result);
            },
            stop,
            cut);
        return new(isDone, isDone ? ResultOf(atFigures, answer, values, best) : null, study.Failures);
    }

    private double[][] ValuesOf(ExperimentPlan plan) =>
        InputLaw.Values(inputs, LatinHypercube.Of(points, inputs.Count, plan.Seed), InputLaw.Triangular);

    private InputDoubtResult? ResultOf(ExperimentResult atFigures, Answer answer, double[][] values, string?[] best)
    {
        int[] whole = [.. Enumerable.Range(0, points).Where(point => values[point].Length == replications
            && Array.TrueForAll(values[point], double.IsFinite))];
        if (whole.Length < 2)
        {
            return null;
        }

        double confidence = atFigures.Plan.Confidence ?? ExperimentPlan.UsualConfidence;
        double[][] answers = [.. whole.Select(point => values[point])];
        double[] atAll = answer.ValuesIn(atFigures);
        double luck = LuckOf(atAll);
        double[] means = [.. answers.Select(each => each.Average() - luck).Order()];
        Estimate chance = Estimate.OfMean(atAll, confidence);
        Interval byInputs = new(
            SampleQuantile.Of(means, (1 - confidence) / 2), SampleQuantile.Of(means, (1 + confidence) / 2));
        double[][] drawn = ValuesOf(atFigures.Plan);
        return new()
        {
            Answer = answer,
            Inputs = inputs,
            Points = whole.Length,
            Dropped = points - whole.Length,
            Replications = replications,
            Confidence = confidence,
            Chance = chance,
            ByInputs = byInputs,
            Together = Widened(byInputs, SampleQuantile.Of(means, 0.5), chance),
            Spread = Math.Sqrt(VarianceSplit.Of(answers, sharedDraws: true).Points),
            Shares = whole.Length < inputs.Count + 2
                ? null
                : DoubtShares.Of([.. whole.Select(point => drawn[point])], answers, sharedDraws: true, confidence),
            BestArms =
            [
                .. whole.Select(point => best[point]).OfType<string>().GroupBy(static arm => arm, StringComparer.Ordinal)
                    .OrderByDescending(static arm => arm.Count()).ThenBy(static arm => arm.Key, StringComparer.Ordinal)
                    .Select(static arm => new ArmCount(arm.Key, arm.Count())),
            ],
        };
    }

    // The few replications of the draws have their luck in common with those of the same numbers at the figures, where there are more.
    private double LuckOf(double[] atFigures)
    {
        double[] known = [.. atFigures.Where(double.IsFinite)];
        double[] same = [.. atFigures.Take(replications).Where(double.IsFinite)];
        return same.Length < replications ? 0 : same.Average() - known.Average();
    }

    // Of the arms that are compared in the answer's group, the one with the most welcome difference.
    private static string? BestOf(Answer answer, ExperimentResult result)
    {
        double sign = answer.Measure.Preference switch { Preference.Lower => 1, Preference.Higher => -1, _ => 0 };
        Measure? measure = result.FindMeasure(answer.Measure.Name);
        return sign == 0 || measure is null || result.Comparisons.Count < 2
            ? null
            : result.Comparisons.Select(each => (each.Arm, Found: each.Find(measure, null, answer.Group)))
                .Where(static each => each.Found is { Mean.Replications: > 0 })
                .OrderBy(each => sign * each.Found!.Mean.Value)
                .Select(each => result.Arms[each.Arm].Name)
                .FirstOrDefault();
    }

    // Two independent sources: to each side the distances add up as squares.
    private static Interval Widened(Interval byInputs, double middle, Estimate chance)
    {
        if (!chance.Interval.Exists)
        {
            return byInputs;
        }

        double low = chance.Value - chance.Interval.Low;
        double high = chance.Interval.High - chance.Value;
        return new(middle - Both(middle - byInputs.Low, low), middle + Both(byInputs.High - middle, high));

        static double Both(double one, double other) => Math.Sqrt((one * one) + (other * other));
    }
}

/// <summary>What became of drawing the inputs.</summary>
/// <param name="IsDone">Whether all draws were done; false after an interrupt.</param>
/// <param name="Result">What they show; null when not all were done, or fewer than two have an answer.</param>
/// <param name="Failures">Replications that failed, or that lie in no store of parts that are gathered; their draws have no answer.</param>
public sealed record InputDoubtRun(bool IsDone, InputDoubtResult? Result, IReadOnlyList<ReplicationFailure> Failures);

/// <summary>What drawing the inputs has shown.</summary>
public sealed record InputDoubtResult
{
    /// <summary>The figure that is watched.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The inputs that were drawn.</summary>
    public required IReadOnlyList<UncertainInput> Inputs { get; init; }

    /// <summary>Draws that count.</summary>
    public required int Points { get; init; }

    /// <summary>Draws without an answer: the scenario cannot be so, or nobody was in the programme.</summary>
    public required int Dropped { get; init; }

    /// <summary>Replications of every arm at each draw.</summary>
    public required int Replications { get; init; }

    /// <summary>The level of the intervals.</summary>
    public required double Confidence { get; init; }

    /// <summary>The answer with every input at its figure: its interval is chance inside the model alone.</summary>
    public required Estimate Chance { get; init; }

    /// <summary>Between which answers the middle part of the draws lies: doubt about the inputs alone.</summary>
    public required Interval ByInputs { get; init; }

    /// <summary>Both sources together.</summary>
    public required Interval Together { get; init; }

    /// <summary>The standard deviation of the answer over the draws, free of chance.</summary>
    public required double Spread { get; init; }

    /// <summary>What each input makes of the doubt, in their order; null: too few draws for so many inputs.</summary>
    public required DoubtShares? Shares { get; init; }

    /// <summary>Whether parts can be told of it: there are <see cref="Shares"/>, of answers that vary by more than chance.</summary>
    public bool HasDoubt => Shares is { Doubt: > 0 };

    /// <summary>
    /// In how many draws each arm was the best of those compared, the most frequent first; empty where none is preferred.
    /// </summary>
    public required IReadOnlyList<ArmCount> BestArms { get; init; }
}

/// <summary>In how many draws an arm was the best.</summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Points">How many draws.</param>
public readonly record struct ArmCount(string Arm, int Points);
