using CspSim.Experiments.Designs;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Studies;

/// <summary>
/// Which uncertain inputs move the answer when all move: a screening of all of them after Morris, then the shares of the answer's variance
/// after Sobol' of those that move it most.
/// </summary>
/// <remarks>
/// A coordinate of a design is the share of an input's law below its value (<see cref="InputLaw.Triangular"/>). All points share their
/// random numbers, so that the answer differs by the inputs. In the second part the inputs that are not in it stand at their figures.
/// </remarks>
/// <param name="plan">The experiment with every input at its figure.</param>
/// <param name="effort">How much is run.</param>
/// <param name="options">How replications are carried out; their progress is not reported.</param>
public sealed class SensitivityStudy(ExperimentPlan plan, SensitivityEffort effort, ExperimentOptions options)
{
    /// <summary>Called with the rounds done and those there are, by one thread at a time.</summary>
    public Action<int, int>? Progress { get; init; }

    private double Confidence => plan.Confidence ?? ExperimentPlan.UsualConfidence;

    /// <summary>Runs it.</summary>
    /// <param name="inputs">The inputs; at least one.</param>
    /// <param name="planAt">The experiment with some settings, each <c>path=value</c>; null where the scenario cannot be so.</param>
    /// <param name="stop">Asks to start no more; the result then rests on the points that are done.</param>
    public SensitivityResult Run(
        IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(planAt);
        Study atFigures = new(options);
        if (AnswerAtFigures.Find(plan, atFigures, stop) is not { } answer)
        {
            return new(plan, effort, null, [], null) { IsPartial = atFigures.Failures.Count == 0, Failures = atFigures.Failures };
        }

        PointRuns runs = new(answer, planAt, effort.Replications, options)
        {
            Progress = done => Progress?.Invoke(done, effort.RoundsFor(inputs.Count)),
        };
        MorrisDesign design = MorrisDesign.Of(effort.Trajectories, inputs.Count, plan.Seed);
        double[] values = runs.Values(TableOf(inputs, design.Points), [.. Enumerable.Range(0, design.Points.Length)], stop);
        IReadOnlyList<MorrisEffect> effects = MorrisEffects.Of(design, values, Confidence);
        ScreenedInput[] screened =
        [
            .. inputs.Select((input, at) => new ScreenedInput(input, effects[at]))
                .OrderByDescending(static each => each.Width),
        ];
        VarianceShares? shares = effort.Rows == 0 || runs.IsPartial ? null : SharesOf(Chosen(inputs, screened), runs, stop);
        return new(plan, effort, answer, screened, shares)
        {
            IsPartial = runs.IsPartial,
            Impossible = runs.Impossible,
            Failures = runs.Failures,
        };
    }

    /// <summary>All points that <see cref="Run"/> asks for, so that several processes can make them beforehand.</summary>
    /// <param name="inputs">The inputs; with shares of variance no more than <see cref="SaltelliDesign.InputsMost"/>.</param>
    /// <param name="planAt">As <see cref="Run"/> takes it.</param>
    /// <param name="stop">Asks to start no more.</param>
    /// <exception cref="ArgumentException">Which inputs the second part is about is only known when the first is done.</exception>
    public IReadOnlyList<StudyPoint> Points(
        IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (effort.Rows > 0 && inputs.Count > SaltelliDesign.InputsMost)
        {
            throw new ArgumentException("Which inputs the second part is about is only known when the first is done.", nameof(inputs));
        }

        StudyPoint atFigures = AnswerAtFigures.PointOf(plan);
        if (AnswerAtFigures.Find(plan, new(options), stop) is not { } answer)
        {
            return [atFigures];
        }

        PointTable screening = TableOf(inputs, MorrisDesign.Of(effort.Trajectories, inputs.Count, plan.Seed).Points);
        PointTable[] tables = effort.Rows == 0
            ? [screening]
            : [screening, TableOf(inputs, SaltelliDesign.Of(effort.Rows, inputs.Count, plan.Seed).Points)];
        StudyKeep keep = StudyKeep.Of(answer);
        return
        [
            atFigures,
            .. tables
                .SelectMany(table => Enumerable.Range(0, table.Rows.Count)
                    .Select(row => keep.PointAt(table.SettingsOf(row), planAt, effort.Replications)))
                .DistinctBy(static point => point.Name, StringComparer.Ordinal),
        ];
    }

    private static PointTable TableOf(IReadOnlyList<UncertainInput> inputs, double[][] points) =>
        PointTable.Of(inputs, points, InputLaw.Triangular);

    // In the order of the scenario, so that the points of few inputs do not depend on how they were screened.
    private static UncertainInput[] Chosen(IReadOnlyList<UncertainInput> inputs, ScreenedInput[] screened)
    {
        HashSet<UncertainInput> most = [.. screened.Take(SaltelliDesign.InputsMost).Select(static each => each.Input)];
        return [.. inputs.Where(most.Contains)];
    }

    private VarianceShares SharesOf(UncertainInput[] inputs, PointRuns runs, CancellationToken stop)
    {
        SaltelliDesign design = SaltelliDesign.Of(effort.Rows, inputs.Length, plan.Seed);

        // Row by row, so that an interrupt leaves whole rows.
        int[] order = [.. Enumerable.Range(0, design.Rows)
            .SelectMany(row => Enumerable.Range(0, inputs.Length + 2).Select(part => (part * design.Rows) + row))];
        double[] values = runs.Values(TableOf(inputs, design.Points), order, stop);
        return new(SobolIndices.Of(design, values, Confidence), inputs);
    }

    /// <summary>Runs points for their answers, and counts what became of them.</summary>
    private sealed class PointRuns(
        Answer answer, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, int replications, ExperimentOptions options)
    {
        private readonly List<ReplicationFailure> _failures = [];
        private int _before = 1;

        public Action<int>? Progress { get; init; }

        public bool IsPartial { get; private set; }

        public int Impossible { get; private set; }

        public IReadOnlyList<ReplicationFailure> Failures => _failures;

        /// <summary>The answer at each row of a table, mean over replications; NaN where there is none, or a replication failed.</summary>
        /// <remarks>Rows that are the same point, as a screening of few inputs has them, are run once.</remarks>
        /// <param name="table">The points.</param>
        /// <param name="order">The order in which they are run.</param>
        /// <param name="stop">Asks to start no more.</param>
        public double[] Values(PointTable table, int[] order, CancellationToken stop)
        {
            double[] values = [.. Enumerable.Repeat(double.NaN, table.Rows.Count)];
            StudyKeep keep = StudyKeep.Of(answer);
            IGrouping<string, (StudyPoint Point, int Row)>[] points =
            [
                .. order.Select(row => (Point: keep.PointAt(table.SettingsOf(row), planAt, replications), Row: row))
                    .GroupBy(static each => each.Point.Name, StringComparer.Ordinal),
            ];
            Study study = new(options) { Progress = (done, _) => Progress?.Invoke(_before + done) };
            bool isDone = study.Run(
                [.. points.Select(static same => same.First().Point)],
                (at, result) =>
                {
                    double value = result is { Failures.Count: 0 } ? Moments.Of(answer.ValuesIn(result)).Mean : double.NaN;
                    foreach ((_, int row) in points[at])
                    {
                        values[row] = value;
                    }

                    Impossible += result is null ? 1 : 0;
                },
                stop);
            _failures.AddRange(study.Failures);
            IsPartial |= !isDone;
            _before += points.Length * replications;
            return values;
        }
    }
}

/// <summary>How much a sensitivity study runs.</summary>
/// <param name="Trajectories">
/// Trajectories of the screening, <see cref="MorrisDesign.TrajectoriesLeast"/> to <see cref="MorrisDesign.TrajectoriesMost"/>.
/// </param>
/// <param name="Rows">
/// Rows of the samples behind the shares of variance: a power of two, <see cref="SaltelliDesign.RowsLeast"/> to
/// <see cref="SaltelliDesign.RowsMost"/>; 0: no shares.
/// </param>
/// <param name="Replications">Replications of each arm at each point, 1 or more.</param>
public sealed record SensitivityEffort(int Trajectories, int Rows, int Replications)
{
    /// <summary>Points of the screening.</summary>
    /// <param name="inputs">How many inputs.</param>
    public int ScreeningPointsFor(int inputs) => Trajectories * (inputs + 1);

    /// <summary>Points behind the shares of variance.</summary>
    /// <param name="inputs">How many inputs are screened.</param>
    public int SharePointsFor(int inputs) => Rows == 0 ? 0 : Rows * (Math.Min(inputs, SaltelliDesign.InputsMost) + 2);

    /// <summary>Replications of each arm over all points at most, with the one that tells what is watched.</summary>
    /// <param name="inputs">How many inputs are screened.</param>
    public int RoundsFor(int inputs) => 1 + (Replications * (ScreeningPointsFor(inputs) + SharePointsFor(inputs)));
}

/// <summary>What came of it.</summary>
/// <param name="Plan">The experiment with every input at its figure.</param>
/// <param name="Effort">How much was to be run.</param>
/// <param name="Answer">What is watched; null when it was interrupted before the first replication, or that failed.</param>
/// <param name="Screened">The inputs, the one that moves the answer most first.</param>
/// <param name="Shares">The shares of variance; null when none were asked for, or the screening was interrupted.</param>
public sealed record SensitivityResult(
    ExperimentPlan Plan, SensitivityEffort Effort, Answer? Answer, IReadOnlyList<ScreenedInput> Screened, VarianceShares? Shares)
{
    /// <summary>Whether it was interrupted before every point was done.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Points at which the scenario cannot be so.</summary>
    public int Impossible { get; init; }

    /// <summary>Replications that failed; the points that they are of are left out.</summary>
    public IReadOnlyList<ReplicationFailure> Failures { get; init; } = [];
}

/// <summary>An input and its elementary effects.</summary>
/// <param name="Input">The input.</param>
/// <param name="Effect">What its effects say.</param>
public sealed record ScreenedInput(UncertainInput Input, MorrisEffect Effect)
{
    /// <summary>How far it moves the answer; negative where that is not known, so that it stands last.</summary>
    public double Width => double.IsNaN(Effect.MeanSize) ? -1 : Effect.MeanSize;
}

/// <summary>The shares of the answer's variance that inputs make.</summary>
/// <param name="Indices">The indices, in the order of the inputs.</param>
/// <param name="Inputs">The inputs, in the order of the scenario.</param>
public sealed record VarianceShares(SobolIndices Indices, IReadOnlyList<UncertainInput> Inputs);
