namespace CspSim.Worker.Watching;

/// <summary>Notices when files have been saved anew.</summary>
internal interface IFileChanges
{
    /// <summary>Ends when one of the files looks different and nobody is still writing to any.</summary>
    /// <param name="files">The files as they looked when they were last read.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    Task NextAsync(IReadOnlyDictionary<string, FileStamp> files, CancellationToken stop);
}

/// <summary>Looks at the files again and again.</summary>
/// <remarks>
/// Notifications of the system do not come through on network drives and in containers; a few look-ups a second cost nothing.
/// </remarks>
internal sealed class PolledFiles(TimeProvider time) : IFileChanges
{
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public async Task NextAsync(IReadOnlyDictionary<string, FileStamp> files, CancellationToken stop)
    {
        SettledChange change = new(files);
        using PeriodicTimer timer = new(s_period, time);
        while (!change.Look(FileStamp.Of))
        {
            await timer.WaitForNextTickAsync(stop);
        }
    }
}
