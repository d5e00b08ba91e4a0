using System.Globalization;
using System.Text;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Folders;

/// <summary>The folder of one result, <c>results/NAME/yyyyMMdd-HHmmss/</c>: begun before the run, filled, and put in place whole.</summary>
/// <remarks>
/// Until <see cref="Commit"/> everything lies in a hidden folder beside the place. A result is never overwritten: a second one of the
/// same second gets the ending <c>-2</c>. What cannot be written is told file by file, and everything else is written.
/// </remarks>
public sealed class ResultFolder
{
    private const string ScenarioFileName = "scenario.yaml";

    private readonly string _parent;
    private readonly string _stamp;
    private readonly List<OutputFailure> _failures = [];

    private ResultFolder(string parent, string stamp)
    {
        _parent = parent;
        _stamp = stamp;
        Path = System.IO.Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $".{stamp}.{Environment.ProcessId}.writing"));
    }

    /// <summary>Where the files are now: the hidden folder, after <see cref="Commit"/> the final one.</summary>
    public string Path { get; private set; }

    /// <summary>Files that could not be written so far.</summary>
    public IReadOnlyList<OutputFailure> Failures => _failures;

    /// <summary>Makes the hidden folder, so that a place that cannot be written is found before anything is simulated.</summary>
    /// <param name="root">The folder of all results, such as <c>results</c>; made when missing.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="started">When the run began; its clock time names the folder.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The place does not let us write.</exception>
    public static ResultFolder Begin(string root, string name, DateTimeOffset started)
    {
        string parent = System.IO.Path.Combine(root, FolderName.Of(name));
        ResultFolder folder = new(parent, started.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder.Path);
        return folder;
    }

    /// <summary>Opens a file that is written while the run goes on, such as a log. The caller closes it before <see cref="Commit"/>.</summary>
    /// <param name="fileName">Its name in the folder, such as <c>exchanges.clef</c>.</param>
    /// <exception cref="IOException">The file exists, or cannot be made.</exception>
    public Stream Create(string fileName) =>
        new FileStream(System.IO.Path.Combine(Path, fileName), FileMode.CreateNew, FileAccess.Write, FileShare.Read);

    /// <summary>Writes the scenario with its data files and every form of the result; what cannot be written is added to <see cref="Failures"/>.</summary>
    public void Write(ExperimentReport report)
    {
        Write(ScenarioFileName, stream => stream.Write(Encoding.UTF8.GetBytes(report.Provenance.ScenarioText)));
        foreach ((string path, byte[] content) in report.Provenance.ScenarioFiles)
        {
            Write(path, stream => stream.Write(content));
        }

        foreach (IResultOutput output in OutputCatalog.All)
        {
            Write(output.FileName, stream => output.Write(report, stream));
        }
    }

    /// <summary>Writes one more file whole or not at all, such as a page; when it cannot be written, that is added to <see cref="Failures"/>.</summary>
    /// <param name="fileName">Its name in the folder; with forward slashes when it lies in one below, which is made.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(string fileName, Action<Stream> write)
    {
        try
        {
            string path = System.IO.Path.Combine(Path, fileName);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _failures.Add(new(fileName, failure.Message));
        }
    }

    /// <summary>Puts the folder in its place and lets <c>latest</c> beside it point to it.</summary>
    /// <returns>The final path.</returns>
    /// <exception cref="IOException">The folder cannot be put in place; the files stay where <see cref="Path"/> says.</exception>
    /// <exception cref="UnauthorizedAccessException">The place does not let us write; the files stay where <see cref="Path"/> says.</exception>
    public string Commit()
    {
        for (int number = 1; ; number++)
        {
            string ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
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

    /// <summary>Removes a folder that was not put in place.</summary>
    /// <exception cref="IOException">Something in it cannot be removed.</exception>
    public void Discard() => Directory.Delete(Path, recursive: true);

    // The result is in its place by now: a pointer that cannot be set is told, and takes nothing away.
    private void PointLatest(string folder)
    {
        try
        {
            LatestResult.Point(_parent, folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _failures.Add(new(LatestResult.EntryName, failure.Message));
        }
    }
}
