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

    /// <summary>Called with the rounds done and those there are, by one thread at a time.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>How one replication of one arm is made; a run of the model.</summary>
    internal ReplicateArm? Replicate { get; init; }

    /// <summary>Runs every input at both ends: all of them once, those that moved the answer most as often as is asked for.</summary>
    /// <remarks>
    /// Screening first: most inputs of a scenario hardly matter, and because the runs share their random numbers one replication tells
    /// those that do.
    /// </remarks>
    /// <param name="inputs">The inputs.</param>
    /// <param name="planAt">The experiment with some settings, each <c>path=value</c>; null where the scenario cannot be so.</param>
    /// <param name="stop">Asks to start no more; the result then has the inputs that are done.</param>
    public OneAtATimeResult Run(
        IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(planAt);
        int followed = FollowedOf(inputs.Count);
        int rounds = EndRoundsFor(inputs.Count);
        ExperimentResult atFigures = AtFigures(stop);
        if (atFigures.Replications == 0)
        {
            return new(atFigures, null, default, []) { IsPartial = atFigures.Failures.Count == 0, Failures = atFigures.Failures };
        }

        Answer answer = Answer.Of(atFigures);
        List<ReplicationFailure> failures = [.. atFigures.Failures];
        double? simultaneous = PairedDifference.SimultaneousLevel(plan.Confidence, Math.Max(1, followed));
        InputSwing[] screened = Swings(inputs, 1, 0);
        InputSwing[] moving = [.. Ordered(screened).Take(followed)];
        InputSwing[] told = Swings([.. moving.Select(static swing => swing.Input)], replications, 2 * inputs.Count);
        return new(
            atFigures,
            answer,
            Estimate.OfMean(answer.ValuesIn(atFigures), plan.Confidence),
            [.. Ordered(told), .. Ordered(screened.Where(swing => !Array.Exists(told, other => other.Input == swing.Input)))])
        {
            IsPartial = screened.Length < inputs.Count || told.Length < followed,
            Failures = failures,
        };

        // Both ends of an input stand together; at an interrupt the last one may have lost its high end.
        InputSwing[] Swings(IReadOnlyList<UncertainInput> of, int times, int before)
        {
            StudyKeep keep = StudyKeep.Of(answer);
            List<double[]?> ends = [];
            Study study = NewStudy(before, rounds);
            study.Run(
                [.. EndsOf(of).Select(setting => keep.PointAt([setting], planAt, times))],
                (_, result) => ends.Add(result is { Failures.Count: 0 } ? answer.ValuesIn(result) : null),
                stop);
            failures.AddRange(study.Failures);
            return
            [
                .. of.Take(ends.Count / 2).Select((input, at) => InputSwing.Of(
                    input, ends[2 * at], ends[(2 * at) + 1], plan.Confidence, simultaneous)),
            ];
        }
    }

    /// <summary>All rounds, those with every input at its figure included.</summary>
    /// <param name="inputs">How many inputs.</param>
    public int RoundsFor(int inputs) => plan.Replications.AtMost + EndRoundsFor(inputs);

    private int EndRoundsFor(int inputs) => 2 * (inputs + (FollowedOf(inputs) * replications));

    private int FollowedOf(int inputs) => replications > 1 ? Math.Min(inputs, Followed) : 0;

    /// <summary>All points that <see cref="Run"/> may ask for, so that several processes can make them beforehand.</summary>
    /// <remarks>
    /// Which arms the answer speaks of is told by the first replication. Every input has all replications: which of them are followed is
    /// only known when all have been screened.
    /// </remarks>
    /// <param name="inputs">The inputs.</param>
    /// <param name="planAt">As <see cref="Run"/> takes it.</param>
    /// <param name="stop">Asks to start no more.</param>
    public IReadOnlyList<StudyPoint> Points(
        IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        StudyPoint atFigures = AnswerAtFigures.PointOf(plan) with { Count = plan.Replications.AtMost };
        return AnswerAtFigures.Find(plan, NewStudy(0, 1), stop) is not { } answer
            ? [atFigures]
            : [atFigures, .. EndsOf(inputs).Select(setting => StudyKeep.Of(answer).PointAt([setting], planAt, replications))];
    }

    private static IEnumerable<string> EndsOf(IEnumerable<UncertainInput> inputs) =>
        inputs.SelectMany(static input => new[] { input.Setting(input.Low), input.Setting(input.High) });

    private static IEnumerable<InputSwing> Ordered(IEnumerable<InputSwing> swings) =>
        swings.OrderByDescending(static swing => swing.Width);

    private ExperimentResult AtFigures(CancellationToken stop)
    {
        ExperimentOptions unwatched = options with { Progress = null, Records = null, Point = AnswerAtFigures.PointName };
        return (Replicate is null ? new ExperimentRunner(plan, unwatched) : new(plan, unwatched, Replicate)).Run(stop);
    }

    private Study NewStudy(int before, int rounds)
    {
        Study study = new(options) { Progress = (done, _) => Progress?.Invoke(Math.Min(before + done, rounds), rounds) };
        return Replicate is null ? study : new(options) { Progress = study.Progress, Replicate = Replicate };
    }
}

/// <summary>What came of it.</summary>
/// <param name="AtFigures">The result with every input at its figure.</param>
/// <param name="Answer">What is watched; null when it was interrupted before the first replication, or that failed.</param>
/// <param name="Figure">The answer with every input at its figure.</param>
/// <param name="Swings">The inputs, the one that moves the answer most first.</param>
public sealed record OneAtATimeResult(
    ExperimentResult AtFigures, Answer? Answer, Estimate Figure, IReadOnlyList<InputSwing> Swings)
{
    /// <summary>Whether it was interrupted before every input was done.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Replications that failed, at the figures or at an end of a range; that end is then left out.</summary>
    public IReadOnlyList<ReplicationFailure> Failures { get; init; } = [];
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
