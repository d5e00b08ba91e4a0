using CspSim.Experiments.Calibration;
using CspSim.Scenarios.Building;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Values;
using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Calibration;

/// <summary>Reads a file to be calibrated: a scenario, or an office file that is none by itself.</summary>
public static class CalibrationLoader
{
    // What is fitted does not depend on the time that is simulated, and office files name none.
    private const string AnyRun = "run: {length: 1 year}";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path, as messages show it.</param>
    /// <param name="sets">Settings of the form <c>path=value</c>, applied in their order.</param>
    /// <param name="files">Where files come from.</param>
    public static CalibrationLoadResult Load(string path, IReadOnlyList<string> sets, IScenarioFiles files)
    {
        ArgumentNullException.ThrowIfNull(path);
        DiagnosticBag bag = new();
        LoadedCalibration? loaded = new FileChain(files, bag).Read(path) is { } tree ? Make(tree, path, sets, files, bag) : null;
        return new CalibrationLoadResult(bag.HasErrors ? null : loaded, bag.Sorted(), bag.LeftOut);
    }

    /// <summary>Why the text of a file would not do; null when it reads with some values of its free parameters.</summary>
    /// <param name="path">Where it will be written.</param>
    /// <param name="bytes">The text.</param>
    /// <param name="values">The values of the free parameters, in their order.</param>
    /// <param name="files">Where the files come from that it extends.</param>
    public static string? Fault(string path, byte[] bytes, IReadOnlyList<double> values, IScenarioFiles files)
    {
        ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        DiagnosticBag bag = new();
        SourceText source = new(path, Encoding.UTF8.GetString(text), FilePaths.From("", path));
        LoadedCalibration? loaded = new FileChain(files, bag).Read(source) is { } tree ? Make(tree, path, [], files, bag) : null;
        if (bag.HasErrors || loaded is null)
        {
            return bag.Sorted().First(static each => each.Severity == Severity.Error).Message;
        }

        FreeParameter? other = loaded.Plan.Free.Zip(values).FirstOrDefault(static each => !each.First.Start.Equals(each.Second)).First;
        return other is null ? null : $"{other.Path} reads as {other.Start.ToString("R", CultureInfo.InvariantCulture)}";
    }

    private static LoadedCalibration? Make(
        MappingNode read,
        string path,
        IReadOnlyList<string> sets,
        IScenarioFiles files,
        DiagnosticBag bag)
    {
        MappingNode set = Settings.Apply(read, new LoadOptions { Sets = sets }, FilePaths.From("", path), bag, new MergeRecord());
        if (new ParameterUse(set[HeadKeys.Parameters.Name] as MappingNode, static _ => false, bag).Apply(WithRun(set, bag)) is not { } tree)
        {
            return null;
        }

        string[] sources = [.. (tree[HeadKeys.Sources.Name] as MappingNode)?.Entries.Select(entry => entry.Name) ?? []];
        CheckContext checks = new(bag, files, sources, new MergeRecord());
        MappingNode common = tree.Without(ExperimentKeys.Arms.Name);
        new TreeCheck(checks).Check(common);
        if (bag.HasErrors)
        {
            return null;
        }

        if (common[CalibrationKeys.Calibration.Name] is null)
        {
            bag.ErrorAt("CS011", read.Source,
                read.Start, "'calibration' is missing: nothing says what is to be fitted",
                "calibration: " + CalibrationKeys.Calibration.Example);
            return null;
        }

        ReadCalibration? calibration = new CalibrationReader(new Reading(common, KeyTable.Root, "", checks)).Read();
        return calibration is not null && AreWritable(calibration, read.Source, bag)
            ? new LoadedCalibration(calibration, read.Source)
            : null;
    }

    private static MappingNode WithRun(MappingNode tree, DiagnosticBag bag) => tree[RunKeys.Run.Name] is null
        ? TreeMerge.Over((MappingNode)NodeReader.Read(new SourceText("run", AnyRun) { IsFile = false }, bag)!, tree)
        : tree;

    /// <summary>Whether every free number stands in the file itself, as it was read.</summary>
    private static bool AreWritable(ReadCalibration calibration, SourceText file, DiagnosticBag bag)
    {
        bool areWritable = true;
        foreach (FreeSite site in calibration.Sites
            .Where(site => !ReferenceEquals(site.Value.Source, file) || !FixProposal.IsLiteral(site.Value)))
        {
            bool isElsewhere = !ReferenceEquals(site.Value.Source, file);
            string where = isElsewhere ? $"stands in {site.Value.Source.Name}" : "is not written as a number here";
            bag.Error(
                "CS090",
                site.Value,
                $"{site.Parameter.Path} {where}, so its fitted value cannot be written into {file.Name}",
                isElsewhere ? $"write {site.Parameter.Path} in {file.Name}" : "write the number itself",
                site.Parameter.Path);
            areWritable = false;
        }

        return areWritable;
    }
}
