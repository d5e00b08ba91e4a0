using CspSim.Experiments.Designs;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>Makes the points of a sweep of its choice, and reports values that the scenario does not take.</summary>
internal static class SweepTable
{
    /// <summary>The points.</summary>
    /// <param name="call">The call.</param>
    /// <param name="choice">What it asks for; without fault.</param>
    /// <param name="study">Its scenario.</param>
    /// <returns>Null when they cannot be made, which has been reported.</returns>
    public static async Task<PointTable?> MakeOrReportAsync(CommandCall call, SweepChoice choice, StudyCall study)
    {
        if (!choice.IsOverRanges)
        {
            return await OfLevelsOrReportAsync(choice, study);
        }

        IReadOnlyList<UncertainInput>? inputs = choice.Varied.Count > 0
            ? await study.RangesOrReportAsync(choice.Varied)
            : await study.InputsOrReportAsync();
        if (inputs is null)
        {
            return null;
        }

        if (choice.Design == SweepDesign.Sobol && inputs.Count > SobolSequence.ColumnsMost)
        {
            await call.Streams.Error.WriteErrorAsync(
                Invariant($"--design sobol has points of at most {SobolSequence.ColumnsMost} inputs, found {inputs.Count}"),
                "--input PATH chooses some of them; --design latin has any number");
            return null;
        }

        ulong seed = study.Reading.Scenario.Plan.Seed;
        double[][] points = choice.Design == SweepDesign.Sobol
            ? SobolSequence.Shifted(choice.Points, inputs.Count, seed)
            : LatinHypercube.Of(choice.Points, inputs.Count, seed);

        // A range of the scenario has a best guess, one of the command line has none.
        return PointTable.Of(inputs, points, choice.Varied.Count > 0 ? InputLaw.Uniform : InputLaw.Triangular);
    }

    private static async Task<PointTable?> OfLevelsOrReportAsync(SweepChoice choice, StudyCall study)
    {
        VariedInput[] parted = [.. choice.Varied.Where(static each => each.Range is not null)];
        if (await study.RangesOrReportAsync(parted) is not { } ranges)
        {
            return null;
        }

        string[] paths = [.. choice.Varied.Select(static each => each.Path)];
        IReadOnlyList<string>[] levels =
        [
            .. choice.Varied.Select(each => each.Range is { Levels: { } count }
                ? LevelsOf(ranges[Array.IndexOf(parted, each)], count)
                : each.Levels),
        ];
        string[][] rows = choice.Design == SweepDesign.Grid
            ? LevelDesign.Grid<string>([.. levels.Select(static column => column.Distinct(StringComparer.Ordinal).ToArray())])
            : [.. levels[0].Select((_, row) => (string[])[.. levels.Select(column => column[row])])];
        PointTable table = new(paths, rows);
        return await study.AreValuesGoodOrReportAsync(Samples(table, levels, choice.Design)) ? table : null;
    }

    // Each value once: in a grid beside the first values of the others.
    private static IEnumerable<IReadOnlyList<string>> Samples(
        PointTable table, IReadOnlyList<string>[] levels, SweepDesign design)
    {
        if (design == SweepDesign.List)
        {
            return Enumerable.Range(0, table.Rows.Count).Select(table.SettingsOf);
        }

        string[] first = [.. levels.Select(static column => column[0])];
        IEnumerable<string[]> samples = levels.SelectMany((column, at) => column.Select(level =>
        {
            string[] sample = [.. first];
            sample[at] = level;
            return sample;
        }));
        PointTable sampled = table with { Rows = [.. samples] };
        return Enumerable.Range(0, sampled.Rows.Count).Select(sampled.SettingsOf);
    }

    private static string[] LevelsOf(UncertainInput range, int count) =>
        [.. Enumerable.Range(0, count).Select(level => range.Written(InputLaw.Uniform(range, level / (count - 1.0))))];
}
