using System.CommandLine;
using CspSim.Experiments.Designs;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Studies;

namespace CspSim.Worker.CommandLine;

/// <summary>The options of studies: which inputs, which points, and where finished replications are kept.</summary>
/// <remarks>An option is made when it is first asked for, as those of <see cref="CommandOptions"/>.</remarks>
internal static class StudyOptions
{
    public static Option<string[]> Input => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string[]>("--input")
    {
        HelpName = "PATH",
        Description = "only the inputs at or below this path; may be given several times (default: every figure that has a range)",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result => [.. result.Tokens.Select(static token => token.Value)],
    });

    public static Option<int?> Uncertain => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--uncertain")
    {
        HelpName = "COUNT",
        Description = "draw the inputs that carry a range so often, and say how unsure they make the answer and which of them do",
        CustomParser = result => (int?)CommandOptions.Whole(result, 2, 1_000_000),
    });

    public static Option<string?> Store => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--store")
    {
        HelpName = "DIR",
        Description = "keep finished replications in this folder, and take those that are there (default: beside the results, until all "
            + "are done)",
        CustomParser = static result => result.Tokens[0].Value,
    });

    public static Option<StudyPart?> Shard => LazyInitializer.EnsureInitialized(ref field, static () => new Option<StudyPart?>("--shard")
    {
        HelpName = "K/N",
        Description = "make the K-th of N parts, into --store DIR; gather puts the parts together",
        CustomParser = StudyOptionValues.Part,
    });

    public static Option<VariedInput[]> Vary => LazyInitializer.EnsureInitialized(ref field, static () => new Option<VariedInput[]>(
        "--vary")
    {
        HelpName = "PATH=A,B,C",
        Description = "values that a key takes, as --set writes them, or a range LOW..HIGH (in a grid or list LOW..HIGH/5: five even "
            + "levels); may be given several times",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = StudyOptionValues.VariedInputs,
    });

    public static Option<SweepDesign?> Design => LazyInitializer.EnsureInitialized(
        ref field,
        static () => CommandOptions.Choice<SweepDesign>(
            "--design",
            "the points: each input alone at both ends; all combinations of --vary; its values row by row; or points all over the ranges "
                + "(default: grid with --vary, else one-at-a-time)"));

    public static Option<int?> Points => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--points")
    {
        HelpName = "COUNT",
        Description = "how many points latin or sobol makes; for sobol a power of two",
        CustomParser = result => (int?)CommandOptions.Whole(result, 2, LevelDesign.PointsMost),
    });

    public static Option<int?> Trajectories => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--trajectories")
    {
        HelpName = "COUNT",
        Description = Invariant($"trajectories of the screening (default: {MorrisDesign.TrajectoriesLeast})"),
        CustomParser = result => (int?)CommandOptions.Whole(result, MorrisDesign.TrajectoriesLeast, MorrisDesign.TrajectoriesMost),
    });

    public static Option<int?> Rows => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--rows")
    {
        HelpName = "COUNT",
        Description = Invariant($"then also shares of variance, of the {SaltelliDesign.InputsMost} inputs that move the answer most, from ")
            + "so many rows: a power of two (default: 0, none)",
        CustomParser = StudyOptionValues.PowerOfTwoOrNone,
    });
}
