using CspSim.Experiments.Plans;
using CspSim.Scenarios.Building;
using CspSim.Scenarios.Calibration;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Loading;

/// <summary>Reads scenario files into checked experiment plans.</summary>
/// <remarks>
/// First the text of all files, then keys, forms, units and references, then the sense of the model: a later step runs only
/// when the earlier ones found no error, and each reports everything it finds. No input makes it throw.
/// </remarks>
public static class ScenarioLoader
{
    /// <summary>Reads a scenario file from the disk.</summary>
    /// <param name="path">The path, as messages show it.</param>
    /// <param name="options">Settings of the command line; null: none.</param>
    public static LoadResult Load(string path, LoadOptions? options = null) => Load(path, options ?? LoadOptions.None, new DiskFiles());

    /// <summary>Reads a scenario file.</summary>
    /// <param name="path">The path, as messages show it.</param>
    /// <param name="options">Settings of the command line.</param>
    /// <param name="files">Where files come from.</param>
    public static LoadResult Load(string path, LoadOptions options, IScenarioFiles files)
    {
        DiagnosticBag bag = new();
        MergeRecord record = new();
        return Finish(new FileChain(files, bag, record).Read(path), path, options, files, bag, record);
    }

    /// <summary>Reads a scenario that is not in a file, such as the resolved text of a result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">How messages call it; paths in it are relative to its folder.</param>
    /// <param name="options">Settings of the command line.</param>
    /// <param name="files">Where the files come from that it names.</param>
    public static LoadResult LoadText(string text, string path, LoadOptions options, IScenarioFiles files)
    {
        DiagnosticBag bag = new();
        MergeRecord record = new();
        return Finish(
            new FileChain(files, bag, record).Read(new SourceText(path, text, FilePaths.From("", path))),
            path,
            options,
            files,
            bag,
            record);
    }

    private static LoadResult Finish(
        MappingNode? tree,
        string path,
        LoadOptions options,
        IScenarioFiles files,
        DiagnosticBag bag,
        MergeRecord record)
    {
        LoadedScenario? scenario = tree is null ? null : Make(tree, path, options, files, bag, record);
        return new LoadResult(bag.HasErrors ? null : scenario, bag.Sorted(), bag.LeftOut);
    }

    private static LoadedScenario? Make(
        MappingNode read,
        string path,
        LoadOptions options,
        IScenarioFiles files,
        DiagnosticBag bag,
        MergeRecord record)
    {
        MappingNode set = Settings.Apply(read, options, FilePaths.From("", path), bag, record);
        bool IsOwn(SourceText source) => !source.IsFile || string.Equals(source.Place, FilePaths.From("", path), StringComparison.Ordinal);
        if (new ParameterUse(set[HeadKeys.Parameters.Name] as MappingNode, IsOwn, bag).Apply(set) is not { } tree)
        {
            return null;
        }

        string[] sources = [.. (tree[HeadKeys.Sources.Name] as MappingNode)?.Entries.Select(entry => entry.Name) ?? []];
        CheckContext checks = new(bag, files, sources, record) { KeyRead = options.KeyRead };
        IReadOnlyList<(string Name, MappingNode Tree, ResolvedArm Arm)> arms = ArmTrees.Of(tree, bag, record);
        record.Report(bag);
        TreeCheck treeCheck = new(checks);
        if (tree[ExperimentKeys.Arms.Name] is { } named and not MappingNode)
        {
            bag.Error("CS012", named, $"'arms' needs a mapping, found {named.Kind}", 
                "arms: {no-csp: {csp: {mode: none}}}", ExperimentKeys.Arms.Path);
        }

        foreach ((string name, MappingNode armTree, ResolvedArm _) in arms)
        {
            treeCheck.Check(armTree, name);
        }

        LoadedScenario? built = bag.HasErrors ? null : Build(tree, arms, path, checks, IsOwn, options.IsPoint);
        if (built is not null)
        {
            new DeclaredCheck(IsOwn, bag).Report(tree, [.. arms.Select(static arm => arm.Tree)]);
        }

        return built;
    }

    private static string NameOf(string path) =>
        HiddenCharacters.Shown(ComposedText.Of(Path.GetFileNameWithoutExtension(path.Trim('<', '>'))));

    private static LoadedScenario? Build(
        MappingNode tree,
        IReadOnlyList<(string Name, MappingNode Tree, ResolvedArm Arm)> arms,
        string path,
        CheckContext checks,
        Func<SourceText, bool> isOwn,
        bool isPoint)
    {
        WorldBuilder worlds = new();
        List<BuiltWorld?> built = [.. arms.Select(arm => worlds.Build(arm.Name, arm.Tree, checks))];
        Reading root = new(tree, KeyTable.Root, "", checks);
        string name = root.Read(HeadKeys.Name)?.Value.Trim() ?? NameOf(path);
        ExperimentPlan? plan = new ExperimentBuilder(root, built, [.. arms.Select(arm => arm.Name)]).Build(name);
        _ = new CalibrationReader(root).Read();
        LoadCheck.Warn([.. built.OfType<BuiltWorld>()]);
        IReadOnlyList<UncertainInput> uncertain = UncertainInputList.Of(tree);
        ScenarioStudy study = isPoint ? ScenarioStudy.None : ScenarioStudy.Of(root, uncertain);
        if (plan is null || checks.Bag.HasErrors)
        {
            return null;
        }

        worlds.ReportIdleFigures(isOwn);

        // The model is the same whether or not its calibration is reported with it, and so is its hash. Parameters stand where they are
        // used.
        ResolvedTextWriter writer = new(checks.Files);
        string text = writer.Write(WithName(tree, name).Without(CalibrationKeys.Calibration.Name).Without(HeadKeys.Parameters.Name));
        return new LoadedScenario
        {
            Name = name,
            Description = root.Text(HeadKeys.Description),
            Plan = plan,
            ResolvedText = text,
            Files = writer.Files,
            Hash = ResolvedTextWriter.HashOf(text),
            Origins = OriginList.Of(tree),
            UncertainInputs = uncertain,
            Study = study,
            Parameters = ScenarioParameter.Of(tree),
            Arms = [.. arms.Select(arm => arm.Arm)],
            Replaced = checks.Merged.Replaced,
            Loads = [.. built.Select(static world => world!.Loads)],
        };
    }

    /// <summary>A scenario without a name is called by its file; the text has to say so, since it may stand in another one.</summary>
    private static MappingNode WithName(MappingNode tree, string name) => tree[HeadKeys.Name.Name] is null
        ? tree.With([.. tree.Entries, new MappingEntry(
            new ScalarNode(tree.Source, tree.Start, tree.Start, HeadKeys.Name.Name),
            new ScalarNode(tree.Source, tree.Start, tree.Start, name))])
        : tree;
}
