using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Stores;

namespace CspSim.Worker.Hosting;

/// <summary>The store of one run: that of the call, or one beside the results that lives until the run is done.</summary>
/// <remarks>A place where no store can be made costs nothing but the means to go on after an interrupt.</remarks>
internal sealed class RunStore : IDisposable
{
    private const int NameDigits = 12;
    private const string Mark = ".unfinished-";

    // Longer than any run goes without keeping a replication: nobody writes to an older one.
    private static readonly TimeSpan s_oldest = TimeSpan.FromDays(30);

    private readonly RoundFolder? _folder;
    private readonly bool _isPassing;

    private RunStore(RoundFolder? folder, bool isPassing)
    {
        _folder = folder;
        _isPassing = isPassing;
    }

    /// <summary>The rounds; null where none can be kept.</summary>
    public IRoundStore? Rounds => _folder;

    /// <summary>Rounds that an earlier call had made.</summary>
    public int Resumed => _folder?.Found ?? 0;

    /// <summary>Opens the store of a run.</summary>
    /// <param name="request">The run.</param>
    /// <param name="clock">The clock of the machine.</param>
    /// <exception cref="StoreMismatchException">The store of the call holds the rounds of others.</exception>
    /// <exception cref="IOException">The store of the call cannot be opened.</exception>
    public static RunStore Open(RunRequest request, TimeProvider clock)
    {
        if (request.Store is { } given)
        {
            return new(RoundFolder.Open(given, request.StoreHead, clock), isPassing: false);
        }

        if (request.Plan.Replications.AtMost == 1)
        {
            return new(null, isPassing: true);
        }

        try
        {
            string path = Path.Combine(FolderOf(request), Mark + request.StoreHead.Key[..NameDigits]);
            RoundFolder folder = RoundFolder.Open(path, request.StoreHead, clock);

            // In use from now on, however long ago its last replication was kept.
            Directory.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return new(folder, isPassing: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreMismatchException)
        {
            return new(null, isPassing: true);
        }
    }

    /// <summary>Removes stores beside the results of a scenario that nobody has gone on from for 30 days, but for the run's own.</summary>
    /// <param name="request">The run.</param>
    /// <param name="clock">The clock of the machine.</param>
    /// <returns>Where they were.</returns>
    public static IReadOnlyList<string> RemoveOld(RunRequest request, TimeProvider clock)
    {
        DateTime oldest = clock.GetUtcNow().UtcDateTime - s_oldest;
        DirectoryInfo folder = new(FolderOf(request));
        string[] old =
        [
            .. (folder.Exists ? folder.EnumerateDirectories(Mark + "*") : [])
                .Where(store => !store.Name.EndsWith(request.StoreHead.Key[..NameDigits], StringComparison.Ordinal)
                    && IsOlder(store, oldest))
                .Select(static store => store.FullName).Order(StringComparer.Ordinal),
        ];
        return [.. old.Where(ResultFolder.TryRemove)];
    }

    /// <summary>Ends the store: one beside the results is removed when the run is done.</summary>
    /// <param name="report">What became of the run.</param>
    /// <returns>Where replications are kept from which the same call can go on; null when there is nothing left to do.</returns>
    public string? Close(RunReport report)
    {
        if (_folder is null)
        {
            return null;
        }

        bool isDone = report is { Folder: not null, IsDoubtMissing: false, Result: { IsPartial: false } };
        if (_isPassing && (isDone || _folder.Count == 0))
        {
            _folder.Remove();
            return null;
        }

        _folder.Dispose();
        return isDone || _folder.Count == 0 ? null : _folder.Path;
    }

    public void Dispose() => _folder?.Dispose();

    // False where that cannot be said: what another user keeps, or another process has just removed, is no fault of this run.
    private static bool IsOlder(DirectoryInfo store, DateTime oldest)
    {
        try
        {
            return store.EnumerateFiles().Append<FileSystemInfo>(store).All(each => each.LastWriteTimeUtc < oldest);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string FolderOf(RunRequest request) => Path.Combine(request.ResultsFolder, FolderName.Of(request.Plan.Name));
}
