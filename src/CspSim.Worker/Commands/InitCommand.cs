using System.CommandLine;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using System.Text;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Templates;
using CspSim.Worker.Terminals;
using CspSim.Worker.Watching;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>init</c>: writes a scenario to start from, with the files that it needs.</summary>
internal sealed class InitCommand : ICommand
{
    public string Name => "init";

    public string Summary => "write a commented scenario to start from";

    public string Operands => "[FILE]";

    public int OperandsLeast => 0;

    public int OperandsMost => 1;

    public string OperandsMissing => string.Empty;

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim init",
        "cspsim init my-offices.yaml",
        "cspsim init --from kr-jp-csp what-if.yaml",
    ];

    public IReadOnlyList<Option> Options => [CommandOptions.From, CommandOptions.Quiet];

    public async Task<int> RunAsync(CommandCall call)
    {
        string name = call.Get(CommandOptions.From) ?? TemplateCatalog.StarterName;
        TerminalOutput error = call.Streams.Error;
        if (TemplateCatalog.Find(name) is not { } template)
        {
            await error.WriteErrorAsync(
                $"there is no scenario '{name}' to start from",
                CommandLineError.Similar(name, TemplateCatalog.Names) ?? $"there are {string.Join(", ", TemplateCatalog.Names)}");
            return ExitCode.BadInput;
        }

        string file = call.Operands.Count > 0 ? call.Operands[0] : template.DefaultFile;
        IReadOnlyList<(string Path, byte[] Bytes)> files = FilesOf(template, file);
        if (Taken(files) is { } taken)
        {
            await error.WriteErrorAsync(
                $"{taken} exists and is left as it is",
                $"cspsim init --from {template.Name} {ShellWord.Of("new-folder/" + Path.GetFileName(file))}");
            return ExitCode.BadInput;
        }

        IReadOnlyList<string> written;
        try
        {
            written = Write(files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await error.WriteErrorAsync($"{file} cannot be written: {failure.Message}", "name a file in a folder that may be written");
            return ExitCode.OutputNotWritten;
        }

        if (!call.Get(CommandOptions.Quiet))
        {
            await call.Streams.Output.Writer.WriteAsync(Describe(file, written));
        }

        return ExitCode.Done;
    }

    /// <summary>The scenario under its new name, and beside it what it extends and reads, so that it can be run where it stands.</summary>
    private static List<(string Path, byte[] Bytes)> FilesOf(ScenarioTemplate template, string file)
    {
        TemplateFiles shipped = new();
        RecordingFiles asked = new(shipped);
        _ = ScenarioLoader.Load(template.Path, LoadOptions.None, asked);
        string folderOfTemplate = Path.GetDirectoryName(template.Path)!;
        string folder = Path.GetDirectoryName(file) ?? string.Empty;
        List<(string Path, byte[] Bytes)> files = [(file, shipped.Read(template.Path)!)];
        foreach (string path in asked.Asked.Keys.Where(path => !string.Equals(path, template.Path, StringComparison.Ordinal)))
        {
            if (shipped.Read(path) is { } bytes)
            {
                files.Add((Path.Combine(folder, Path.GetRelativePath(folderOfTemplate, path)), bytes));
            }
        }

        return files;
    }

    /// <summary>The first path that is in the way; null when all can be written.</summary>
    /// <remarks>
    /// A part that is already there with the same contents, such as an office of an earlier start, is as good as written.
    /// </remarks>
    private static string? Taken(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        string scenario = files[0].Path;
        return Path.Exists(scenario)
            ? scenario
            : files.Skip(1).FirstOrDefault(static part => Path.Exists(part.Path) && !IsSame(part.Path, part.Bytes)).Path;
    }

    private static bool IsSame(string path, byte[] bytes) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

    private static List<string> Write(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        List<string> written = [];
        foreach ((string path, byte[] bytes) in files.Where(static each => !File.Exists(each.Path)))
        {
            string folder = Path.GetDirectoryName(path) ?? string.Empty;
            if (folder.Length > 0)
            {
                Directory.CreateDirectory(folder);
            }

            // Another program may have made it in the meantime: never overwritten.
            using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(bytes);
            written.Add(path);
        }

        return written;
    }

    private static string Describe(string file, IReadOnlyList<string> written)
    {
        StringBuilder text = new();
        foreach (string path in written)
        {
            text.Append("wrote    ").Append(path).Append('\n');
        }

        text.Append("next     cspsim validate ").Append(ShellWord.OfPath(file)).Append('\n');
        return text.Append("         cspsim run ").Append(ShellWord.OfPath(file)).Append('\n').ToString();
    }
}
