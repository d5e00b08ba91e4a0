using System.Numerics;
using CspSim.Experiments.Designs;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>Which points a call of <c>sweep</c> asks for, and whether its options go together.</summary>
/// <param name="Design">The design.</param>
/// <param name="Varied">What is varied beside the ranges of the scenario.</param>
/// <param name="Points">Points of a design all over the ranges; 0: none given.</param>
internal sealed record SweepChoice(SweepDesign Design, IReadOnlyList<VariedInput> Varied, int Points)
{
    /// <summary>What a call asks for.</summary>
    /// <param name="call">The call.</param>
    public static SweepChoice Of(CommandCall call)
    {
        VariedInput[] varied = call.Get(StudyOptions.Vary) ?? [];
        return new(
            call.Get(StudyOptions.Design) ?? (varied.Length > 0 ? SweepDesign.Grid : SweepDesign.OneAtATime),
            varied,
            call.Get(StudyOptions.Points) ?? 0);
    }

    /// <summary>Whether points lie all over ranges, and are not made of chosen values.</summary>
    public bool IsOverRanges => Design is SweepDesign.Latin or SweepDesign.Sobol;

    private string DesignWords => "--design " + Design.ToString().ToLowerInvariant();

    /// <summary>What is wrong with the choice; null when nothing is.</summary>
    /// <param name="hasInputs">Whether the call chooses among the ranges of the scenario.</param>
    public CommandLineError? Fault(bool hasInputs) => FaultOfVaried(hasInputs)
        ?? (Design == SweepDesign.OneAtATime ? null : IsOverRanges ? FaultOverRanges() : FaultOfLevels())
        ?? (Points > 0 && !IsOverRanges
            ? new("--points is for --design latin and sobol", "--design latin --points " + Written(Points))
            : null);

    private CommandLineError? FaultOfVaried(bool hasInputs)
    {
        if (Varied.Count == 0)
        {
            return null;
        }

        if (Design == SweepDesign.OneAtATime)
        {
            return new(
                "--vary is not for --design one-at-a-time, which moves figures that have a range",
                "--design grid, or leave --design out");
        }

        if (hasInputs)
        {
            return new("--vary and --input both say what moves", "keep one: --input is for ranges of the scenario");
        }

        if (Varied.GroupBy(static each => each.Path, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            return new($"{twice.Key} is varied twice", $"--vary {twice.Key}=A,B,C with all its values");
        }

        return Varied.FirstOrDefault(static each => each.Path is "run.replications") is null
            ? null
            : new("run.replications cannot be varied: every point has as many", "--replications 10");
    }

    private CommandLineError? FaultOverRanges()
    {
        if (Points == 0)
        {
            return new($"{DesignWords} needs --points", "--points 64");
        }

        if (Design == SweepDesign.Sobol && !BitOperations.IsPow2(Points))
        {
            return new(
                Invariant($"--design sobol needs a power of two of points, found {Points}"),
                "--points " + Written((int)BitOperations.RoundUpToPowerOf2((uint)Points)));
        }

        return Varied.FirstOrDefault(static each => each.Range is not { Levels: null }) is { } other
            ? new(
                $"{DesignWords} needs ranges, found --vary {other}",
                other.Range is { } range ? $"--vary {other.Path}={range.Low}..{range.High}" : $"--vary {other.Path}=LOW..HIGH")
            : null;
    }

    private CommandLineError? FaultOfLevels()
    {
        if (Varied.Count == 0)
        {
            return new($"{DesignWords} needs --vary", "--vary csp.share=20%,40%,60%");
        }

        if (Varied.FirstOrDefault(static each => each.Range is { Levels: null }) is { Range: { } range } whole)
        {
            return new(
                $"{DesignWords} needs values, found --vary {whole}",
                $"--vary {whole.Path}={range.Low}..{range.High}/5 for five even levels, or --design latin --points 64");
        }

        int[] counts = [.. Varied.Select(static each => each.Range?.Levels ?? each.Levels.Count)];
        if (Design == SweepDesign.List && Array.Exists(counts, count => count != counts[0]))
        {
            return new(
                "--design list takes the values row by row, found "
                    + string.Join(", ", Varied.Zip(counts, static (each, count) => Invariant($"{count} of {each.Path}"))),
                "give each as many values; --design grid combines them all");
        }

        double points = counts.Aggregate(1.0, static (product, count) => product * count);
        return Design == SweepDesign.Grid && points > LevelDesign.PointsMost
            ? new(
                Invariant($"this grid has {points:0} points, more than {LevelDesign.PointsMost}"),
                "give fewer values, or ranges with --design latin --points 64")
            : null;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
