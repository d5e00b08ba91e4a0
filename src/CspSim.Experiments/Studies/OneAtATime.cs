using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Studies;

/// <summary>
/// How far each uncertain input moves the answer by itself: all others stand at their figure while it goes to both ends of its range.
/// </summary>
/// <remarks>
/// The runs share their random numbers, so that a swing is the input's and not chance's. One at a time sees no joint effect of two inputs
/// (A. Saltelli and P. Annoni, Environmental Modelling and Software 25(12), 2010).
/// </remarks>
/// <param name="plan">The experiment with every input at its figure.</param>
/// <param name="replications">
/// Replications of every arm for the inputs that matter, 1 or more; with every input at its figure there are as many as the plan has.
/// </param>
/// <param name="options">How replications are carried out; their progress is not reported.</param>
public sealed class OneAtATime(ExperimentPlan plan, int replications, ExperimentOptions options)
{
    /// <summary>Inputs that get all replications.</summary>
    public const int Followed = 12;

    private readonly ExperimentOptions _options = options with { Progress = null, Records = null };

    /// <summary>Called with the points done and those there are.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>How one replication of one arm is made; a run of the model.</summary>
    internal ReplicateArm? Replicate { get; init; }

    /// <summary>Runs every input at both ends: all of them once, those that moved the answer most as often as is asked for.</summary>
    /// <remarks>
    /// Screening first: most inputs of a scenario hardly matter, and because the runs share their random numbers one replication tells
    /// those that do.
    /// </remarks>
    /// <param name="inputs">The inputs.</param>
    /// <param name="planAt">The experiment with one input at a value; null where the scenario cannot be so.</param>
    /// <param name="stop">Asks to start no more; the result then has the inputs that are done.</param>
    public OneAtATimeResult Run(
        IReadOnlyList<UncertainInput> inputs, Func<UncertainInput, double, ExperimentPlan?> planAt, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(planAt);
        int followed = replications > 1 ? Math.Min(inputs.Count, Followed) : 0;
        int points = 1 + (2 * (inputs.Count + followed));
        int done = 1;
        ExperimentResult atFigures = Runner(plan).Run(stop);
        Progress?.Invoke(done, points);
        Answer? answer = atFigures.Replications == 0 ? null : Answer.Of(atFigures);
        double? simultaneous = PairedDifference.SimultaneousLevel(plan.Confidence, Math.Max(1, followed));
        InputSwing[] screened = [.. Swings(inputs, 1)];
        InputSwing[] moving = [.. Ordered(screened).Take(followed)];
        InputSwing[] told = [.. Swings([.. moving.Select(static swing => swing.Input)], replications)];
        return new(
            atFigures,
            answer,
            answer is null ? default : Estimate.OfMean(answer.ValuesIn(atFigures), plan.Confidence),
            [.. Ordered(told), .. Ordered(screened.Where(swing => !Array.Exists(told, other => other.Input == swing.Input)))])
        {
            IsPartial = screened.Length < inputs.Count || told.Length < followed,
        };

        IEnumerable<InputSwing> Swings(IReadOnlyList<UncertainInput> of, int count)
        {
            foreach (UncertainInput input in of)
            {
                if (answer is null)
                {
                    yield break;
                }

                double[]? low = At(answer, planAt(input, input.Low), count, stop);
                double[]? high = At(answer, planAt(input, input.High), count, stop);
                if (stop.IsCancellationRequested)
                {
                    yield break;
                }

                done += 2;
                Progress?.Invoke(done, points);
                yield return InputSwing.Of(input, low, high, plan.Confidence, simultaneous);
            }
        }
    }

    private static IEnumerable<InputSwing> Ordered(IEnumerable<InputSwing> swings) =>
        swings.OrderByDescending(static swing => swing.Width);

    private ExperimentRunner Runner(ExperimentPlan experiment) =>
        Replicate is null ? new ExperimentRunner(experiment, _options) : new ExperimentRunner(experiment, _options, Replicate);

    private static ExperimentPlan Repeated(ExperimentPlan full, int count) => full with { Replications = ReplicationRule.Exactly(count) };

    // Only the arms and the measure of the answer: the rest of the experiment says nothing here and costs as much again.
    private double[]? At(Answer answer, ExperimentPlan? full, int count, CancellationToken stop)
    {
        if (full is null || stop.IsCancellationRequested)
        {
            return null;
        }

        string?[] names = answer.Baseline is null ? [answer.Arm] : [answer.Baseline, answer.Arm];
        ExperimentPlan narrow = Repeated(full, count) with
        {
            Arms = [.. names.Select(name => full.Arms.Single(arm => string.Equals(arm.Name, name, StringComparison.Ordinal)))],
            Baseline = 0,
            Today = [],
            Measures = [full.Measures[0]],
            Published = [],
            Expectations = [],
        };
        return answer.ValuesIn(Runner(narrow).Run(stop));
    }
}

/// <summary>What came of it.</summary>
/// <param name="AtFigures">The result with every input at its figure.</param>
/// <param name="Answer">What is watched; null when it was interrupted before the first replication.</param>
/// <param name="Figure">The answer with every input at its figure.</param>
/// <param name="Swings">The inputs, the one that moves the answer most first.</param>
public sealed record OneAtATimeResult(
    ExperimentResult AtFigures, Answer? Answer, Estimate Figure, IReadOnlyList<InputSwing> Swings)
{
    /// <summary>Whether it was interrupted before every input was done.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>How far one input moves the answer.</summary>
/// <param name="Input">The input.</param>
/// <param name="AtLow">The answer at the low end of its range; without replications where the scenario cannot be so.</param>
/// <param name="AtHigh">The answer at its high end.</param>
/// <param name="Swing">
/// The answer at the high end less that at the low end, replication by replication; its interval holds for all inputs followed at once.
/// </param>
public sealed record InputSwing(UncertainInput Input, Estimate AtLow, Estimate AtHigh, Estimate Swing)
{
    /// <summary>The size of the swing; negative where there is none, so that it stands last.</summary>
    public double Width => Swing.Replications == 0 ? -1 : Math.Abs(Swing.Value);

    /// <summary>Whether the swing is more than chance could make: its interval exists and does not hold zero.</summary>
    public bool IsShown => Swing.Interval.Exists && (Swing.Interval.Low > 0 || Swing.Interval.High < 0);

    internal static InputSwing Of(
        UncertainInput input, double[]? low, double[]? high, double? confidence, double? simultaneous)
    {
        double[] swing = low is null || high is null ? [] : [.. low.Zip(high, static (atLow, atHigh) => atHigh - atLow)];
        return new(
            input,
            Estimate.OfMean(low ?? [], confidence),
            Estimate.OfMean(high ?? [], confidence),
            Estimate.OfMean(swing, simultaneous));
    }
}
