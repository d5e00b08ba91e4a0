using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Folders;

/// <summary>The folder of one result, <c>results/NAME/yyyyMMdd-HHmmss/</c>: begun before the run, filled, and put in place whole.</summary>
/// <remarks>
/// Until <see cref="Commit"/> everything lies in a hidden folder beside the place. A result is never overwritten: a second one of the
/// same second gets the ending <c>-2</c>. What cannot be written is reported file by file, and everything else is written; a folder without
/// <c>results.json</c> is never put in place. What nobody has tried to put in place is removed in the end.
/// </remarks>
public sealed class ResultFolder : IDisposable
{
    private const string ScenarioFileName = "scenario.yaml";
    private const string HiddenEnding = ".writing";
    private const string SpreadsheetEnding = ".csv";

    private readonly string _root;
    private readonly string _parent;
    private readonly string _stamp;
    private readonly bool _isForExcel;
    private readonly FolderLock _lock;
    private readonly List<OutputFailure> _failures = [];
    private readonly List<string> _records = [];
    private bool _isKept;

    private ResultFolder(string root, string parent, string stamp, bool isForExcel)
    {
        _root = root;
        _parent = parent;
        _stamp = stamp;
        _isForExcel = isForExcel;
        Path = System.IO.Path.Combine(parent, Invariant($".{stamp}.{Environment.ProcessId}{HiddenEnding}"));
        Directory.CreateDirectory(Path);
        _lock = new FolderLock(Path);
    }

    /// <summary>Where the files are now: the hidden folder, after <see cref="Commit"/> the final one.</summary>
    public string Path { get; private set; }

    /// <summary>Files that could not be written so far.</summary>
    public IReadOnlyList<OutputFailure> Failures => _failures;

    /// <summary>Makes the hidden folder, so that a place that cannot be written is found before anything is simulated.</summary>
    /// <param name="root">The folder of all results, such as <c>results</c>; made when missing.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="started">When the run began; its clock time names the folder.</param>
    /// <param name="isForExcel">Whether files in CSV begin with a byte order mark, by which Excel knows UTF-8.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The place does not let us write.</exception>
    public static ResultFolder Begin(string root, string name, DateTimeOffset started, bool isForExcel = false) =>
        new(
            root,
            System.IO.Path.Combine(root, FolderName.Of(name)),
            started.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture),
            isForExcel);

    /// <summary>The files of every result, in the order in which they are written.</summary>
    /// <param name="scenarioFiles">The data files that the scenario names.</param>
    /// <param name="onRequest">Forms beside those that every result has.</param>
    public static IEnumerable<string> FilesOf(IEnumerable<string> scenarioFiles, params IEnumerable<IResultOutput> onRequest) =>
        [ScenarioFileName, .. scenarioFiles, .. OutputCatalog.Usual.Concat(onRequest).Select(static output => output.FileName)];

    /// <summary>Removes the hidden folders that runs have left under the same root when they were killed.</summary>
    /// <returns>The folders that are gone; one that cannot be removed stays.</returns>
    public IReadOnlyList<string> RemoveAbandoned()
    {
        // Where even our own lock does not hold, the disk knows none, and a folder of a living run would look abandoned.
        if (FolderLock.IsAbandoned(Path))
        {
            return [];
        }

        EnumerationOptions all = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
        string[] abandoned =
        [
            .. Directory.EnumerateDirectories(_root)
                .SelectMany(parent => Directory.EnumerateDirectories(parent, ".*" + HiddenEnding, all))
                .Where(FolderLock.IsAbandoned)
                .Order(StringComparer.Ordinal),
        ];
        return [.. abandoned.Where(TryRemove)];
    }

    /// <summary>
    /// Opens a file that is written while the run goes on, such as a log. The caller closes it before <see cref="Commit"/>.
    /// </summary>
    /// <param name="fileName">Its name in the folder, such as <c>exchanges.clef</c>.</param>
    /// <exception cref="IOException">The file exists, or cannot be made.</exception>
    public Stream Create(string fileName)
    {
        FileStream stream = new(System.IO.Path.Combine(Path, fileName), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        _records.Add(fileName);
        stream.Write(PreambleOf(fileName));
        return stream;
    }

    /// <summary>
    /// Takes out the files that were written while the run went on, such as those that a full disk has cut off, and adds them to
    /// <see cref="Failures"/>.
    /// </summary>
    /// <param name="reason">Why, in the words of the system.</param>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public void TakeOutRecords(string reason)
    {
        foreach (string name in _records)
        {
            File.Delete(System.IO.Path.Combine(Path, name));
            _failures.Add(new(name, reason));
        }

        _records.Clear();
    }

    /// <summary>
    /// Writes the scenario with its data files and every form of the result; what cannot be written is added to <see cref="Failures"/>.
    /// </summary>
    /// <remarks>
    /// When there is no room for the result, the records of single replications are taken out, and it is tried once more.
    /// </remarks>
    /// <param name="report">The result with where it comes from.</param>
    /// <param name="onRequest">Forms beside those that every result has.</param>
    /// <returns>Whether <c>results.json</c> was written, without which the folder is no result.</returns>
    public bool Write(ExperimentReport report, params IReadOnlyList<IResultOutput> onRequest)
    {
        ArgumentNullException.ThrowIfNull(report);

        WriteForms(report, onRequest);
        if (!IsWhole && _records.Count > 0)
        {
            string reason = _failures[^1].Reason;
            _failures.Clear();
            TakeOutRecords(reason);
            WriteForms(report, onRequest);
        }

        return IsWhole;
    }

    /// <summary>
    /// Writes one more file whole or not at all, such as a page; when it cannot be written, that is added to <see cref="Failures"/>.
    /// </summary>
    /// <param name="fileName">Its name in the folder; with forward slashes when it lies in one below, which is made.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(string fileName, Action<Stream> write)
    {
        try
        {
            string path = System.IO.Path.Combine(Path, fileName);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream =>
            {
                stream.Write(PreambleOf(fileName));
                write(stream);
            });
        }
        catch (Exception failure) when (WriteFailure.Is(failure))
        {
            _failures.Add(new(fileName, WriteFailure.Reason(failure)));
        }
    }

    /// <summary>Puts the folder in its place and lets <c>latest</c> beside it point to it.</summary>
    /// <returns>The final path.</returns>
    /// <exception cref="IOException">There is no <c>results.json</c>, so the folder is no result; or it cannot be put in place, and the
    /// files stay where <see cref="Path"/> says.</exception>
    /// <exception cref="UnauthorizedAccessException">The place does not let us write; the files stay where <see cref="Path"/>
    /// says.</exception>
    public string Commit()
    {
        if (!IsWhole)
        {
            throw new FileNotFoundException($"there is no {OutputCatalog.ResultFile}");
        }

        _isKept = true;
        _lock.Dispose();
        for (int number = 1; ; number++)
        {
            string ending = number == 1 ? "" : Invariant($"-{number}");
            string place = System.IO.Path.Combine(_parent, _stamp + ending);
            if (System.IO.Path.Exists(place))
            {
                continue;
            }

            try
            {
                Directory.Move(Path, place);
            }
            catch (IOException) when (System.IO.Path.Exists(place))
            {
                // Another run took the place between the look and the move.
                continue;
            }

            Path = place;
            PointLatest(_stamp + ending);
            return place;
        }
    }

    /// <summary>Removes the hidden folder unless <see cref="Commit"/> has put it in place, or tried to.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        if (!_isKept)
        {
            TryRemove(Path);
        }
    }

    private void WriteForms(ExperimentReport report, IReadOnlyList<IResultOutput> onRequest)
    {
        Write(ScenarioFileName, stream => stream.Write(Encoding.UTF8.GetBytes(report.Provenance.ScenarioText)));
        foreach ((string path, byte[] content) in report.Provenance.ScenarioFiles)
        {
            Write(path, stream => stream.Write(content));
        }

        foreach (IResultOutput output in OutputCatalog.Usual.Concat(onRequest))
        {
            Write(output.FileName, stream => output.Write(report, stream));
        }
    }

    private bool IsWhole => File.Exists(System.IO.Path.Combine(Path, OutputCatalog.ResultFile));

    private ReadOnlySpan<byte> PreambleOf(string fileName) =>
        _isForExcel && fileName.EndsWith(SpreadsheetEnding, StringComparison.Ordinal) ? Encoding.UTF8.Preamble : [];

    /// <summary>Removes a folder with all that it holds.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Whether it could be removed.</returns>
    internal static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The result is in its place by now: a pointer that cannot be set is reported, and takes nothing away.
    private void PointLatest(string folder)
    {
        try
        {
            LatestResult.Point(_parent, folder);
        }
        catch (Exception failure) when (WriteFailure.Is(failure))
        {
            _failures.Add(new(LatestResult.EntryName, WriteFailure.Reason(failure)));
        }
    }
}
